package org.wenlan.retrieval;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patents;
import org.wenlan.rights.Patents.Stored;

/** A register that keeps all in memory and gives ids and versions as the real one does. */
final class MemoryRegister implements Register {
  private final TreeMap<Long, Stored> byId = new TreeMap<>();
  private final TreeMap<Long, Stored> byVersion = new TreeMap<>();
  private final Map<String, Long> ids = new LinkedHashMap<>();
  private long lastVersion;

  /** Called after every row that is handed out; for whatever is to happen meanwhile. */
  final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});

  /** Adds, or changes what has the same number. */
  synchronized Stored put(Patent patent) {
    long id = ids.computeIfAbsent(patent.number().toString(), key -> ids.size() + 1L);
    var stored = new Stored(id, ++lastVersion, patent);
    var before = byId.put(id, stored);
    if (before != null) {
      byVersion.remove(before.version());
    }
    byVersion.put(stored.version(), stored);
    return stored;
  }

  /** As a restored backup would: the last change never happened. */
  synchronized void forgetLast() {
    var last = byVersion.pollLastEntry().getValue();
    byId.remove(last.id());
    ids.remove(last.patent().number().toString());
    lastVersion--;
  }

  synchronized List<Stored> all() {
    return List.copyOf(byId.values());
  }

  @Override
  public synchronized List<Stored> changedSince(long version, int limit) {
    return byVersion.tailMap(version, false).values().stream().limit(limit).toList();
  }

  @Override
  public synchronized long lastVersion() {
    return lastVersion;
  }

  @Override
  public synchronized long count() {
    return byId.size();
  }

  @Override
  public void forEach(Consumer<Stored> to) {
    for (var stored : all()) {
      to.accept(stored);
      meanwhile.get().run();
    }
  }

  @Override
  public void forEachVersion(Patents.VersionReader to) {
    all().forEach(stored -> to.accept(stored.id(), stored.version()));
  }

  @Override
  public synchronized Map<String, Stored> find(Collection<String> keys) {
    var found = new LinkedHashMap<String, Stored>();
    for (var key : keys) {
      var id = ids.get(key);
      if (id != null) {
        found.put(key, byId.get(id));
      }
    }
    return found;
  }
}
