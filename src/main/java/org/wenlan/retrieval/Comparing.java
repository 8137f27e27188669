package org.wenlan.retrieval;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.wenlan.retrieval.Index.Parity;
import org.wenlan.rights.Patents;

/**
 * Holds the index against the register, document by document and version by version, both in the
 * order of ids. What changed in the register since the index last heard of it is no difference.
 */
final class Comparing {
  private final IndexReader reader;
  private final Identities identities;
  private final long position;

  private int next;
  private long register;
  private long missing;
  private long stale;
  private long extra;

  private Comparing(IndexReader reader, long position) throws IOException {
    this.reader = reader;
    this.identities = Identities.of(reader);
    this.position = position;
  }

  static Parity of(Patents register, IndexReader reader, long position) throws IOException {
    var comparing = new Comparing(reader, position);
    var versions = comparing.versions();
    register.forEachVersion((id, version) -> comparing.row(id, version, versions));
    comparing.extra += comparing.identities.size() - comparing.next;
    return new Parity(
        comparing.register,
        comparing.identities.size(),
        comparing.missing,
        comparing.stale,
        comparing.extra);
  }

  private void row(long id, long version, long[] versions) {
    register++;
    while (next < identities.size() && identities.id(next) < id) {
      extra++;
      next++;
    }
    boolean there = next < identities.size() && identities.id(next) == id;
    if (version <= position) {
      missing += there ? 0 : 1;
      stale += there && versions[next] != version ? 1 : 0;
    }
    next += there ? 1 : 0;
  }

  /** The version of each document, in the order of ids. */
  private long[] versions() throws IOException {
    var versions = new long[identities.size()];
    List<LeafReaderContext> leaves = reader.leaves();
    var byDocument = new long[reader.maxDoc()];
    for (var leaf : leaves) {
      NumericDocValues stands = DocValues.getNumeric(leaf.reader(), IndexFields.VERSION);
      for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
        byDocument[leaf.docBase + doc] = stands.advanceExact(doc) ? stands.longValue() : -1;
      }
    }
    for (int i = 0; i < versions.length; i++) {
      versions[i] = byDocument[identities.document(i)];
    }
    return versions;
  }
}
