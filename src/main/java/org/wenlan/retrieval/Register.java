package org.wenlan.retrieval;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.wenlan.rights.Patents;
import org.wenlan.rights.Patents.Stored;

/** What the index asks of the register; see {@link Patents}, whose words these are. */
interface Register {
  List<Stored> changedSince(long version, int limit);

  long lastVersion();

  long count();

  void forEach(Consumer<Stored> to);

  void forEachVersion(Patents.VersionReader to);

  Map<String, Stored> find(Collection<String> keys);

  static Register of(Patents patents) {
    return new Register() {
      @Override
      public List<Stored> changedSince(long version, int limit) {
        return patents.changedSince(version, limit);
      }

      @Override
      public long lastVersion() {
        return patents.lastVersion();
      }

      @Override
      public long count() {
        return patents.count();
      }

      @Override
      public void forEach(Consumer<Stored> to) {
        patents.forEach(to);
      }

      @Override
      public void forEachVersion(Patents.VersionReader to) {
        patents.forEachVersion(to);
      }

      @Override
      public Map<String, Stored> find(Collection<String> keys) {
        return patents.find(keys);
      }
    };
  }
}
