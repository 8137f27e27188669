package org.wenlan.columns;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;

/** Sets a bit for each match, in the set of its segment. */
final class Matches extends SimpleCollector {
  private final FixedBitSet[] bits;
  private FixedBitSet open = new FixedBitSet(1);

  Matches(FixedBitSet[] bits) {
    this.bits = bits;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) {
    open = bits[leaf.ord];
  }

  @Override
  public void collect(int doc) {
    open.set(doc);
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }
}
