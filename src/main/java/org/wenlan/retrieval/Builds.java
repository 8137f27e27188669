package org.wenlan.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlan.rights.Patents;

/**
 * Which build of the index is in use, and that one thread at a time changes it. A damaged build is
 * never in use: it is found when it is opened, when a search meets the damage, or by a check.
 */
final class Builds implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Builds.class);

  /** What makes a new build in a folder. */
  interface Builder {
    Generation build(Path folder) throws IOException;
  }

  /** Something that is done with files. */
  interface Act<T> {
    T run() throws IOException;
  }

  private final Generations generations;
  private final Ownership ownership;
  private final Patents register;
  private final Builder builder;
  private final int buffer;

  /** Held by whoever changes the index or which build is in use; searches never wait for it. */
  private final ReentrantLock changing = new ReentrantLock();

  private volatile @Nullable Generation current;
  private boolean owns;
  private boolean closed;

  /**
   * @param buffer MiB that are collected before a segment is written
   */
  Builds(Path folder, Patents register, Builder builder, int buffer) {
    this.generations = new Generations(folder);
    this.ownership = new Ownership(folder);
    this.register = register;
    this.builder = builder;
    this.buffer = buffer;
  }

  Path folder() {
    return generations.folder();
  }

  /** Changes something, alone. */
  <T> T changing(Act<T> act) {
    changing.lock();
    try {
      return act.run();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } finally {
      changing.unlock();
    }
  }

  /** Whether this process owns the index; a build is then in use. */
  boolean own() {
    return current != null || changing(() -> owns() && !opened().isBroken());
  }

  private boolean owns() throws IOException {
    if (closed) {
      throw new IOException("The index is closed");
    }
    if (!owns && ownership.take()) {
      generations.clean();
      owns = true;
    }
    return owns;
  }

  /** The build in use, null before there was one. */
  @Nullable Generation current() {
    return current;
  }

  /**
   * The build in use for whoever changes it; opened, or opened again after its writer gave up, or
   * built anew.
   */
  Generation opened() throws IOException {
    var generation = current;
    if (generation != null && !generation.isBroken()) {
      return generation;
    }
    var folder = generations.current();
    if (folder.isPresent()) {
      try {
        var opened = Generation.open(folder.get(), buffer);
        if (opened.position() <= register.lastVersion()) {
          use(opened);
          return opened;
        }
        opened.abandon();
        LOG.warn("The index has heard more than the register knows; it is rebuilt");
      } catch (CorruptIndexException damaged) {
        LOG.warn("The index is damaged; it is rebuilt from the register", damaged);
      }
      LOG.debug("taken out of use: {}", generations.useNone());
    }
    var built = builder.build(generations.fresh());
    use(built);
    if (folder.isPresent()) {
      Generations.delete(folder.get());
    }
    return built;
  }

  /** A build beside the one in use. */
  Generation another(Builder how) throws IOException {
    return how.build(generations.fresh());
  }

  /** Takes a build into use; the one before is closed and its folder deleted. */
  void use(Generation generation) throws IOException {
    var before = generations.current();
    generations.use(generation.folder());
    var old = current;
    current = generation;
    if (old != null) {
      // Searches that hold its searcher finish on open files.
      old.abandon();
    }
    if (before.isPresent() && !before.get().equals(generation.folder())) {
      Generations.delete(before.get());
    }
  }

  /** Damage was met: what was looked at is never looked at again. */
  void damaged(View view, IOException why) {
    boolean dropped =
        changing(() -> {
          var generation = view.generation();
          if (generation == null || generation != current) {
            return false;
          }
          current = null;
          generation.abandon();
          return generations.useNone();
        });
    if (dropped) {
      LOG.error("The index is damaged; it is rebuilt from the register", why);
    }
  }

  /**
   * What can be searched now: of the open index, or of its last commit when another process owns
   * it.
   *
   * @throws View.Unready while it is being built
   */
  View view() throws IOException, View.Unready {
    var generation = current;
    while (generation != null) {
      try {
        return View.of(generation);
      } catch (AlreadyClosedException replaced) {
        LOG.trace("the build was just replaced", replaced);
      }
      generation = current == generation ? null : current;
    }
    if (!changing.tryLock()) {
      throw new View.Unready();
    }
    try {
      if (owns()) {
        return View.of(opened());
      }
    } finally {
      changing.unlock();
    }
    return View.ofLastCommit(generations.current().orElseThrow(View.Unready::new));
  }

  @Override
  public void close() throws IOException {
    changing.lock();
    try {
      closed = true;
      var generation = current;
      current = null;
      if (generation != null) {
        generation.close();
      }
      ownership.release();
      owns = false;
    } finally {
      changing.unlock();
    }
  }
}
