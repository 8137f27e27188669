package org.wenlan.columns;

import java.io.IOException;
import java.util.List;
import java.util.function.IntConsumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;

/** One field's values with one number each in the whole index, in the order of their texts. */
final class Column {
  private final String field;
  private final List<LeafReaderContext> leaves;
  private final @Nullable OrdinalMap map;
  private final int size;

  Column(IndexReader reader, String field) throws IOException {
    this.field = field;
    this.leaves = reader.leaves();
    boolean there =
        leaves.stream().anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo(field) != null);
    this.map = there && leaves.size() > 1 ? OrdinalMaps.of(reader, field) : null;
    this.size =
        Math.toIntExact(
            !there
                ? 0
                : map != null
                    ? map.getValueCount()
                    : DocValues.getSortedSet(leaves.getFirst().reader(), field).getValueCount());
  }

  /** How many different values there are. */
  int size() {
    return size;
  }

  /** The values of one segment, for one thread. */
  Values in(int place, LeafReader leaf) throws IOException {
    return new Values(
        DocValues.getSortedSet(leaf, field), map == null ? null : map.getGlobalOrds(place));
  }

  /** The text of a value. */
  String text(int number) throws IOException {
    int place = map == null ? 0 : map.getFirstSegmentNumber(number);
    long there = map == null ? number : map.getFirstSegmentOrd(number);
    return DocValues.getSortedSet(leaves.get(place).reader(), field)
        .lookupOrd(there)
        .utf8ToString();
  }

  /** The number of a value; -1 when no document of the index has it. */
  int number(String text) throws IOException {
    for (var leaf : leaves) {
      var values = in(leaf.ord, leaf.reader());
      long found = values.set().lookupTerm(new BytesRef(text));
      if (found >= 0) {
        return values.global((int) found);
      }
    }
    return -1;
  }

  /** Texts in rising order of their numbers, each looked up where the one before it stands. */
  final class Texts {
    private final SortedSetDocValues[] open = new SortedSetDocValues[leaves.size()];

    Texts() throws IOException {
      for (var leaf : leaves) {
        open[leaf.ord] = DocValues.getSortedSet(leaf.reader(), field);
      }
    }

    /** Overwritten by the next one of the same segment. */
    BytesRef of(int number) throws IOException {
      return map == null
          ? open[0].lookupOrd(number)
          : open[map.getFirstSegmentNumber(number)].lookupOrd(map.getFirstSegmentOrd(number));
    }
  }

  /** A segment's values. */
  static final class Values {
    private final SortedSetDocValues set;
    private final @Nullable LongValues global;

    Values(SortedSetDocValues set, @Nullable LongValues global) {
      this.set = set;
      this.global = global;
    }

    SortedSetDocValues set() {
      return set;
    }

    /** The same where no document has two: faster. */
    @Nullable SortedDocValues single() {
      return DocValues.unwrapSingleton(set);
    }

    int size() {
      return (int) set.getValueCount();
    }

    /** The number in the whole index of a value of this segment. */
    int global(int local) {
      return global == null ? local : (int) global.get(local);
    }

    /** Only these values, by their places in the list. */
    Chosen chosen(List<String> texts) throws IOException {
      var slots = new int[size()];
      boolean none = true;
      for (int i = 0; i < texts.size(); i++) {
        long found = set.lookupTerm(new BytesRef(texts.get(i)));
        if (found >= 0) {
          slots[(int) found] = i + 1;
          none = false;
        }
      }
      return new Chosen(set, slots, new int[texts.size()], none);
    }
  }

  /** Those of chosen values that a document has. */
  static final class Chosen {
    private final SortedSetDocValues set;
    private final int[] slots;
    private final int[] found;
    private final boolean none;
    private int many;

    Chosen(SortedSetDocValues set, int[] slots, int[] found, boolean none) {
      this.set = set;
      this.slots = slots;
      this.found = found;
      this.none = none;
    }

    /** Whether no document of the segment has one. */
    boolean none() {
      return none;
    }

    /** Goes to a document; how many it has. */
    int find(int document) throws IOException {
      many = 0;
      if (!none && set.advanceExact(document)) {
        for (int i = set.docValueCount(); i > 0; i--) {
          int slot = slots[(int) set.nextOrd()];
          if (slot > 0) {
            found[many++] = slot - 1;
          }
        }
      }
      return many;
    }

    void each(IntConsumer to) {
      for (int i = 0; i < many; i++) {
        to.accept(found[i]);
      }
    }
  }
}
