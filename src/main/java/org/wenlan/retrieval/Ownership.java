package org.wenlan.retrieval;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Who may write the index: the one process that holds the lock of its folder. */
final class Ownership {
  private final Path folder;
  private @Nullable FileLock lock;

  Ownership(Path folder) {
    this.folder = folder;
  }

  /** Takes the lock; false when someone else holds it. */
  boolean take() throws IOException {
    if (lock == null) {
      Files.createDirectories(folder);
      var channel =
          FileChannel.open(
              folder.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        lock = channel.tryLock();
      } catch (OverlappingFileLockException anotherInThisProcess) {
        lock = null;
      }
      if (lock == null) {
        channel.close();
      }
    }
    return lock != null;
  }

  void release() throws IOException {
    if (lock != null) {
      lock.acquiredBy().close();
      lock = null;
    }
  }
}
