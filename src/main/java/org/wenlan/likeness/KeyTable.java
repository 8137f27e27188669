package org.wenlan.likeness;

import java.util.Arrays;

/** Names by the hashes of their keys, in plain arrays: a million keys, and no object for any. */
final class KeyTable {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** Bits of a first look that stays in a processor's own memory; nine keys in ten end there. */
  private static final int SEEN = 1 << 23;

  private long[] keys = new long[1 << 12];
  private int[] heads = new int[1 << 12];
  private int[] names = new int[1 << 12];
  private int[] next = new int[1 << 12];
  private final long[] seen = new long[SEEN / 64];
  private int used;
  private int links = 1;

  /** Takes what stands under a key. */
  interface Taker {
    void take(int name);
  }

  void put(long hash, int name) {
    if (used * 2 >= keys.length) {
      grow();
    }
    long key = hash == 0 ? 1 : hash;
    int bit = bit(key);
    seen[bit >> 6] |= 1L << bit;
    int at = place(keys, key);
    if (keys[at] == 0) {
      keys[at] = key;
      used++;
    }
    for (int link = heads[at]; link != 0; link = next[link]) {
      if (names[link] == name) {
        return;
      }
    }
    if (links == names.length) {
      names = Arrays.copyOf(names, links * 2);
      next = Arrays.copyOf(next, links * 2);
    }
    names[links] = name;
    next[links] = heads[at];
    heads[at] = links++;
  }

  void each(long hash, Taker taker) {
    long key = hash == 0 ? 1 : hash;
    int bit = bit(key);
    if ((seen[bit >> 6] & 1L << bit) == 0) {
      return;
    }
    int at = place(keys, key);
    if (keys[at] == key) {
      for (int link = heads[at]; link != 0; link = next[link]) {
        taker.take(names[link]);
      }
    }
  }

  private static int bit(long key) {
    return (int) ((key * GOLDEN) >>> 41) & (SEEN - 1);
  }

  private static int place(long[] in, long key) {
    int at = (int) ((key * GOLDEN) >>> 40) & (in.length - 1);
    while (in[at] != 0 && in[at] != key) {
      at = (at + 1) & (in.length - 1);
    }
    return at;
  }

  private void grow() {
    var old = keys;
    var oldHeads = heads;
    keys = new long[old.length * 2];
    heads = new int[old.length * 2];
    for (int i = 0; i < old.length; i++) {
      if (old[i] != 0) {
        int at = place(keys, old[i]);
        keys[at] = old[i];
        heads[at] = oldHeads[i];
      }
    }
  }
}
