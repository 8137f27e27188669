package org.wenlan.columns;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BytesRef;

/**
 * Which values of a column count as one, under the name of a head; what it does not speak of stays
 * as it is. Thread-safe; keeps what it means for each state of an index for as long as both live.
 */
public final class Merging {
  private final BytesRef[] values;

  /** By place in the values: the place of its head. */
  private final int[] under;

  /** In the order of their texts. */
  private final BytesRef[] heads;

  private final Map<String, Integer> places = new HashMap<>();
  private final Map<IndexReader.CacheKey, Merged> known = new WeakHashMap<>();

  /**
   * @param heads what each value counts as; a head is one of the values that it is the head of
   */
  public Merging(Map<String, String> heads) {
    this.values = sorted(heads.keySet());
    this.heads = sorted(new HashSet<>(heads.values()));
    for (int i = 0; i < this.heads.length; i++) {
      places.put(this.heads[i].utf8ToString(), i);
    }
    this.under = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      under[i] = place(heads.getOrDefault(values[i].utf8ToString(), ""));
    }
  }

  private static BytesRef[] sorted(Set<String> texts) {
    return texts.stream().map(BytesRef::new).sorted().toArray(BytesRef[]::new);
  }

  String head(int place) {
    return heads[place].utf8ToString();
  }

  /** The place of a head; -1 for any other text. */
  int place(String text) {
    return places.getOrDefault(text, -1);
  }

  /** What it means for a column; made once for each state of the index. */
  synchronized Merged in(IndexReader reader, Column column) throws IOException {
    var cache = reader.getReaderCacheHelper();
    var kept = cache == null ? null : known.get(cache.getKey());
    if (kept == null) {
      kept = join(column);
      if (cache != null) {
        known.put(cache.getKey(), kept);
      }
    }
    return kept;
  }

  /** All are in the order of their texts, so one pass joins them. */
  private Merged join(Column column) throws IOException {
    var numbers = new int[column.size()];
    var alone = new int[column.size() + heads.length];
    var given = new int[heads.length];
    var texts = column.new Texts();
    int size = 0;
    int at = 0;
    int head = 0;
    for (int i = 0; i < numbers.length; i++) {
      var text = texts.of(i);
      while (head < heads.length && heads[head].compareTo(text) <= 0) {
        alone[size] = -1 - head;
        given[head++] = size++;
      }
      while (at < values.length && values[at].compareTo(text) < 0) {
        at++;
      }
      if (at < values.length && values[at].bytesEquals(text)) {
        numbers[i] = -1 - under[at];
      } else {
        alone[size] = i;
        numbers[i] = size++;
      }
    }
    while (head < heads.length) {
      alone[size] = -1 - head;
      given[head++] = size++;
    }
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = numbers[i] < 0 ? given[-1 - numbers[i]] : numbers[i];
    }
    return new Merged(this, numbers, Arrays.copyOf(alone, size), given);
  }

  /**
   * Values of one state of an index by new numbers, in the order of their texts or their heads'.
   *
   * @param numbers by the number in the column
   * @param alone by new number: the number in the column of what stands for itself; of a head -1
   *     less its place
   * @param given new numbers by the place of the head; there may be no document with such a value
   */
  record Merged(Merging merging, int[] numbers, int[] alone, int[] given) {
    int size() {
      return alone.length;
    }
  }
}
