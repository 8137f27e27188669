package org.wenlan.columns;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

/** Counts which values cite which: those of a hit and those of the hits that it cites. */
final class Across {
  private static final int NOBODY = -1;

  private final Hits hits;
  private final Column values;
  private final Column citations;
  private final Column own;
  private final int[] targets;

  /** By the number of a document its value; of documents with several one of them. */
  private final int[] one;

  private final Map<Integer, int[]> more = new HashMap<>();
  private final Counts counts = new Counts();

  private int[] citing = new int[8];
  private long[] pairs = new long[64];
  private int size;

  private Across(Hits hits, IndexReader reader, Column values, Column citations, Column own)
      throws IOException {
    this.hits = hits;
    this.values = values;
    this.citations = citations;
    this.own = own;
    this.targets = Targets.of(reader, citations, own);
    this.one = new int[own.size()];
    Arrays.fill(one, NOBODY);
  }

  static Pairs of(
      Hits hits, IndexReader reader, Column values, Column citations, Column own, int limit)
      throws IOException {
    var across = new Across(hits, reader, values, citations, own);
    for (var leaf : reader.leaves()) {
      across.note(leaf);
    }
    for (var leaf : reader.leaves()) {
      across.count(leaf);
    }
    return Pairing.pairs(across.counts, values, limit);
  }

  /** Whose each number is; kinds of one number are one. */
  private void note(LeafReaderContext leaf) throws IOException {
    var whose = values.in(leaf.ord, leaf.reader());
    var numbers = own.in(leaf.ord, leaf.reader());
    hits.each(
        leaf,
        doc -> {
          int many = numbers.find(doc) > 0 ? whose.find(doc) : 0;
          for (int i = 0; i < many; i++) {
            note(numbers.number(0), whose.number(i));
          }
        });
  }

  private void note(int document, int value) {
    if (one[document] == NOBODY) {
      one[document] = value;
    } else if (one[document] != value) {
      var others = more.getOrDefault(document, new int[0]);
      if (Arrays.stream(others).noneMatch(other -> other == value)) {
        others = Arrays.copyOf(others, others.length + 1);
        others[others.length - 1] = value;
        more.put(document, others);
      }
    }
  }

  private void count(LeafReaderContext leaf) throws IOException {
    var whose = values.in(leaf.ord, leaf.reader());
    var cited = citations.in(leaf.ord, leaf.reader());
    hits.each(
        leaf,
        doc -> {
          int many = whose.find(doc);
          citing = many > citing.length ? new int[many] : citing;
          for (int i = 0; i < many; i++) {
            citing[i] = whose.number(i);
          }
          size = 0;
          int references = many == 0 ? 0 : cited.find(doc);
          for (int i = 0; i < references; i++) {
            cite(many, targets[cited.number(i)]);
          }
          once();
        });
  }

  private void cite(int many, int document) {
    if (document >= 0 && one[document] != NOBODY) {
      cite(many, one[document], size);
      for (int other : more.isEmpty() ? new int[0] : more.getOrDefault(document, new int[0])) {
        cite(many, other, size);
      }
    }
  }

  private void cite(int many, int value, int from) {
    if (from + many > pairs.length) {
      pairs = Arrays.copyOf(pairs, Math.max(pairs.length * 2, from + many));
    }
    for (int i = 0; i < many; i++) {
      pairs[from + i] = Counts.pair(citing[i], value);
    }
    size = from + many;
  }

  /** A document counts once for each pair, however often it cites. */
  private void once() {
    Arrays.sort(pairs, 0, size);
    for (int i = 0; i < size; i++) {
      if (i == 0 || pairs[i] != pairs[i - 1]) {
        counts.add(pairs[i]);
      }
    }
  }
}
