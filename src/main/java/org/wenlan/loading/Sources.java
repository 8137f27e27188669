package org.wenlan.loading;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.wenlan.formats.Formats;

/**
 * Files, folders and what is packed in them, always in the same order. Nothing is unpacked to disk,
 * so a name in an archive cannot reach anything.
 */
final class Sources {
  private static final int DEPTH = 3;
  private static final int ENTRIES = 1_000_000;

  // A patent's XML packs to a tenth, rarely to a thirtieth. What grows a thousandfold is a bomb.
  private static final long RATIO = 1_000;
  private static final long SMALL = 64L << 20;

  /** Takes the files one by one. */
  interface Visitor {

    /**
     * A file that one of the formats knows; it need not be read to its end.
     *
     * @param ordinal its place among all files, from 1
     */
    void known(int ordinal, String name, String format, InputStream content) throws IOException;

    /** A file to name and pass over. */
    void unknown(int ordinal, String name, String note) throws IOException;
  }

  private final Formats formats;
  private final List<Path> files;
  private final long total;
  private final AtomicLong read = new AtomicLong();
  private int ordinal;

  /**
   * Lists the files.
   *
   * @throws IOException when one of the paths is not there
   */
  Sources(Formats formats, List<Path> paths) throws IOException {
    this.formats = formats;
    var all = new java.util.ArrayList<Path>();
    for (var path : paths) {
      try (var walk = Files.walk(path)) {
        walk.filter(Files::isRegularFile).sorted().forEach(all::add);
      }
    }
    files = List.copyOf(all);
    long bytes = 0;
    for (var file : files) {
      bytes += Files.size(file);
    }
    total = bytes;
  }

  /** Sizes of the files on disk together. */
  long total() {
    return total;
  }

  /** Bytes read of them so far. */
  long read() {
    return read.get();
  }

  void visit(Visitor visitor) throws IOException {
    long before = 0;
    for (var file : files) {
      try (var content = new Counting(Files.newInputStream(file), read)) {
        visit(file.toString(), content, 0, visitor);
      }
      before += Files.size(file);
      read.set(before);
    }
  }

  private void visit(String name, InputStream raw, int depth, Visitor visitor) throws IOException {
    var content = new BufferedInputStream(raw, Formats.HEAD);
    content.mark(Formats.HEAD + 1);
    byte[] head;
    try {
      head = content.readNBytes(Formats.HEAD);
    } catch (IOException damaged) {
      visitor.unknown(++ordinal, name, "damaged archive: " + damaged.getMessage());
      return;
    }
    content.reset();
    Optional<String> format = formats.recognise(head);
    if (format.isPresent()) {
      visitor.known(++ordinal, name, format.get(), content);
    } else if (depth < DEPTH && packed(head)) {
      unpack(name, head, content, depth, visitor);
    } else {
      visitor.unknown(
          ++ordinal,
          name,
          head.length == 0 ? "empty" : packed(head) ? "packed too deep" : "unknown format");
    }
  }

  private void unpack(String name, byte[] head, InputStream content, int depth, Visitor visitor)
      throws IOException {
    try {
      if (gzip(head)) {
        var inner = name.replaceFirst("(?i)[.]t?gz$", "");
        visit(
            name + "!" + inner.substring(inner.lastIndexOf('/') + 1),
            new Bounded(new GZIPInputStream(content)),
            depth + 1,
            visitor);
      } else if (zip(head)) {
        entries(name, new ZipArchiveInputStream(content, "UTF-8", true, true), depth, visitor);
      } else {
        entries(name, new TarArchiveInputStream(content), depth, visitor);
      }
    } catch (ZipException damaged) {
      visitor.unknown(++ordinal, name, "damaged archive: " + damaged.getMessage());
    }
  }

  private <E extends ArchiveEntry> void entries(
      String name, ArchiveInputStream<E> archive, int depth, Visitor visitor) throws IOException {
    int entries = 0;
    try {
      for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        if (++entries > ENTRIES) {
          visitor.unknown(++ordinal, name, "more than " + ENTRIES + " files in one archive");
          return;
        }
        var inner = name + "!" + entry.getName();
        if (entry.isDirectory()) {
          continue;
        }
        var refusal = refusal(entry);
        if (refusal.isPresent()) {
          visitor.unknown(++ordinal, inner, refusal.get());
        } else {
          visit(inner, new Bounded(archive), depth + 1, visitor);
        }
      }
    } catch (Stopped stopped) {
      throw stopped;
    } catch (IOException damaged) {
      visitor.unknown(++ordinal, name, "damaged archive: " + damaged.getMessage());
    }
  }

  private static Optional<String> refusal(ArchiveEntry entry) {
    return switch (entry) {
      case ZipArchiveEntry zip when zip.getGeneralPurposeBit().usesEncryption() ->
          Optional.of("encrypted; pack it without a password");
      case ZipArchiveEntry zip when zip.isUnixSymlink() -> Optional.of("a link, not a file");
      case TarArchiveEntry tar when !tar.isFile() -> Optional.of("a link, not a file");
      default -> Optional.empty();
    };
  }

  private static boolean packed(byte[] head) {
    return gzip(head) || zip(head) || tar(head);
  }

  private static boolean gzip(byte[] head) {
    return head.length > 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
  }

  private static boolean zip(byte[] head) {
    return head.length > 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
  }

  private static boolean tar(byte[] head) {
    return head.length > 262
        && head[257] == 'u'
        && head[258] == 's'
        && head[259] == 't'
        && head[260] == 'a'
        && head[261] == 'r';
  }

  /** Counts what is read of the file on disk. */
  private static final class Counting extends FilterInputStream {
    private final AtomicLong count;

    Counting(InputStream in, AtomicLong count) {
      super(in);
      this.count = count;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      if (one >= 0) {
        count.incrementAndGet();
      }
      return one;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      int some = super.read(into, from, most);
      if (some > 0) {
        count.addAndGet(some);
      }
      return some;
    }
  }

  /** Stops what grows out of all proportion while it is unpacked; leaves the archive open. */
  private final class Bounded extends FilterInputStream {
    private final long packedBefore = read.get();
    private long unpacked;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      int some = super.read(into, from, most);
      unpacked += Math.max(some, 0);
      // The archive is read ahead by a buffer, which counts as packed bytes too.
      long packedNow = read.get() - packedBefore + Formats.HEAD;
      if (unpacked > SMALL && unpacked / packedNow > RATIO) {
        throw new ZipException("it unpacks to more than " + RATIO + " times its size");
      }
      return some;
    }

    @Override
    public void close() {}
  }
}
