package org.wenlan.columns;

import java.io.IOException;
import java.util.HashMap;
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
  private final Merging.@Nullable Merged merged;

  Column(IndexReader reader, String field) throws IOException {
    this.merged = null;
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

  private Column(Column plain, Merging.Merged merged) {
    this.field = plain.field;
    this.leaves = plain.leaves;
    this.map = plain.map;
    this.size = merged.size();
    this.merged = merged;
  }

  /** The same with several values as one. */
  static Column of(IndexReader reader, String field, @Nullable Merging merging) throws IOException {
    var plain = new Column(reader, field);
    return merging == null ? plain : new Column(plain, merging.in(reader, plain));
  }

  /** How many different values there are. */
  int size() {
    return size;
  }

  /** The values of one segment, for one thread. */
  Values in(int place, LeafReader leaf) throws IOException {
    return new Values(
        DocValues.getSortedSet(leaf, field), map == null ? null : map.getGlobalOrds(place), merged);
  }

  /** The text of a value. */
  String text(int number) throws IOException {
    if (merged == null) {
      return written(number);
    }
    int alone = merged.alone()[number];
    return alone < 0 ? merged.merging().head(-1 - alone) : written(alone);
  }

  private String written(int number) throws IOException {
    int place = map == null ? 0 : map.getFirstSegmentNumber(number);
    long there = map == null ? number : map.getFirstSegmentOrd(number);
    return DocValues.getSortedSet(leaves.get(place).reader(), field)
        .lookupOrd(there)
        .utf8ToString();
  }

  /** The number of a value; -1 when no document of the index has it. */
  int number(String text) throws IOException {
    int head = merged == null ? -1 : merged.merging().place(text);
    if (merged != null && head >= 0) {
      return merged.given()[head];
    }
    for (var leaf : leaves) {
      var set = DocValues.getSortedSet(leaf.reader(), field);
      long found = set.lookupTerm(new BytesRef(text));
      if (found >= 0) {
        int number = map == null ? (int) found : (int) map.getGlobalOrds(leaf.ord).get(found);
        return merged == null ? number : merged.numbers()[number];
      }
    }
    return -1;
  }

  /** Only these values in one segment, by their places in the list. */
  Chosen chosen(int place, LeafReader leaf, List<String> texts) throws IOException {
    var values = in(place, leaf);
    var slots = new int[values.size()];
    boolean none = true;
    if (merged == null) {
      for (int i = 0; i < texts.size(); i++) {
        long found = values.set().lookupTerm(new BytesRef(texts.get(i)));
        if (found >= 0) {
          slots[(int) found] = i + 1;
          none = false;
        }
      }
    } else {
      var byNumber = new HashMap<Integer, Integer>();
      for (int i = 0; i < texts.size(); i++) {
        byNumber.put(number(texts.get(i)), i + 1);
      }
      for (int i = 0; i < slots.length; i++) {
        slots[i] = byNumber.getOrDefault(values.global(i), 0);
        none &= slots[i] == 0;
      }
    }
    return new Chosen(values, slots, new int[texts.size()], none);
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

    /** By the segment's own number; null where every value stands for itself. */
    private final int @Nullable [] merged;

    private int[] found = new int[8];

    Values(SortedSetDocValues set, @Nullable LongValues global, Merging.@Nullable Merged merged) {
      this.set = set;
      this.global = global;
      this.merged = merged == null ? null : new int[(int) set.getValueCount()];
      for (int i = 0; merged != null && this.merged != null && i < this.merged.length; i++) {
        this.merged[i] = merged.numbers()[global == null ? i : (int) global.get(i)];
      }
    }

    SortedSetDocValues set() {
      return set;
    }

    /** Goes to a document; how many different values it has, those that are one counted once. */
    int find(int document) throws IOException {
      if (!set.advanceExact(document)) {
        return 0;
      }
      int many = set.docValueCount();
      if (many > found.length) {
        found = new int[many];
      }
      int kept = 0;
      for (int i = 0; i < many; i++) {
        int next = (int) set.nextOrd();
        if (merged == null || !seen(merged, kept, next)) {
          found[kept++] = next;
        }
      }
      return kept;
    }

    private boolean seen(int[] numbers, int before, int next) {
      for (int i = 0; i < before; i++) {
        if (numbers[found[i]] == numbers[next]) {
          return true;
        }
      }
      return false;
    }

    /** One that was found, by the segment's own number. */
    int local(int at) {
      return found[at];
    }

    /** One that was found, by its number in the whole index. */
    int number(int at) {
      return global(found[at]);
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
      if (merged != null) {
        return merged[local];
      }
      return global == null ? local : (int) global.get(local);
    }
  }

  /** Those of chosen values that a document has. */
  static final class Chosen {
    private final Values values;
    private final int[] slots;
    private final int[] found;
    private final boolean none;
    private int many;

    Chosen(Values values, int[] slots, int[] found, boolean none) {
      this.values = values;
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
      int all = none ? 0 : values.find(document);
      for (int i = 0; i < all; i++) {
        int slot = slots[values.local(i)];
        if (slot > 0) {
          found[many++] = slot - 1;
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
