package org.wenlan.parcel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.wenlan.kernel.Sha256;

/**
 * A sealed parcel. In it stand its parts, {@code SHA256SUMS} with one line for each of them, {@code
 * SEAL} with one line for that list, and {@code README.txt}, which is a part too. {@code sha256sum
 * -c SEAL && sha256sum -c SHA256SUMS} verifies it anywhere. The same parts make the same bytes.
 *
 * @param seal SHA-256 of {@code SHA256SUMS}, to be told to the receiver another way as well
 * @param bytes the ZIP
 */
public record Parcel(String name, String seal, byte[] bytes) {
  /** The list of the parts with their hashes. */
  public static final String SUMS = "SHA256SUMS";

  /** The hash over the list. */
  public static final String SEAL = "SEAL";

  /** Larger ones are refused by {@link Packing#fits}. */
  public static final int MOST = 64 << 20;

  private static final String README = "README.txt";

  private static final String HOW =
      """
      核验 / How to verify

      本包每个文件的 SHA-256 列于 SHA256SUMS，SHA256SUMS 自身的 SHA-256 列于 SEAL（封签）。
      解压后在本目录执行：
          sha256sum -c SEAL && sha256sum -c SHA256SUMS
      并将 SEAL 中的数值与发送单位另行告知的封签比对；两者一致且全部显示 OK，即与发出时相同。

      SHA256SUMS lists the SHA-256 of every file, SEAL the SHA-256 of SHA256SUMS. Unpack, then run the
      line above in this folder and compare the value in SEAL with the seal that the sender told you
      another way. When both agree and every line says OK, the parcel is what was sent.
      """;

  /** What a parcel is packed of. Used for one parcel. */
  public static final class Packing {
    private final Map<String, byte[]> parts = new TreeMap<>();
    private long size;

    /**
     * Adds a part.
     *
     * @param path within the parcel: small letters, digits, {@code . _ - /}
     * @throws IllegalArgumentException when the path is another or taken
     */
    @CanIgnoreReturnValue
    public Packing add(String path, byte[] content) {
      if (!path.matches("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*")
          || path.equals(SUMS)
          || path.equals(SEAL)
          || parts.putIfAbsent(path, content.clone()) != null) {
        throw new IllegalArgumentException("No path of a part: " + path);
      }
      size += content.length;
      return this;
    }

    /** Adds a text. */
    @CanIgnoreReturnValue
    public Packing add(String path, String text) {
      return add(path, text.getBytes(UTF_8));
    }

    /** Adds a table as CSV with a byte order mark, so that an office program reads it. */
    @CanIgnoreReturnValue
    public Packing sheet(String path, List<String> columns, List<List<String>> rows) {
      var text = new StringBuilder("\uFEFF").append(row(columns));
      rows.forEach(row -> text.append(row(row)));
      return add(path, text.toString());
    }

    private static String row(List<String> cells) {
      return cells.stream().map(Packing::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
      // A sheet takes what begins with one of these for a formula.
      var plain = text.matches("(?s)[=+@\\-\t].*") ? "'" + text : text;
      return plain.matches("(?s).*[\",\r\n].*") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }

    /** Whether so many bytes more are still within {@link Parcel#MOST}. */
    public boolean fits(long more) {
      return size + more <= MOST;
    }

    /**
     * Seals it.
     *
     * @param at what the files' dates say
     */
    public Parcel seal(String name, LocalDateTime at) {
      parts.putIfAbsent(README, HOW.getBytes(UTF_8));
      var sums = new StringBuilder();
      parts.forEach((path, content) -> sums.append(line(content, path)));
      var list = sums.toString().getBytes(UTF_8);
      var all = new LinkedHashMap<>(parts);
      all.put(SUMS, list);
      all.put(SEAL, line(list, SUMS).getBytes(UTF_8));
      var bytes = new ByteArrayOutputStream();
      try (var zip = new ZipOutputStream(bytes, UTF_8)) {
        for (var one : all.entrySet()) {
          var entry = new ZipEntry(one.getKey());
          entry.setTimeLocal(at);
          zip.putNextEntry(entry);
          zip.write(one.getValue());
          zip.closeEntry();
        }
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
      return new Parcel(name, Sha256.hex(list), bytes.toByteArray());
    }
  }

  /** What verifying came to. */
  public sealed interface Verified {

    /** Every part is what was sealed. */
    record Sound(String seal, Map<String, byte[]> parts) implements Verified {}

    /** Something is not; {@code part} says where. */
    record Broken(String part) implements Verified {}
  }

  /** Verifies the bytes of a parcel as the receiver does. */
  public static Verified verify(byte[] bytes) {
    var parts = new TreeMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), UTF_8)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (parts.putIfAbsent(entry.getName(), zip.readAllBytes()) != null) {
          return new Verified.Broken(entry.getName());
        }
      }
    } catch (IOException | IllegalArgumentException unreadable) {
      return new Verified.Broken("ZIP");
    }
    var list = parts.remove(SUMS);
    var seal = parts.remove(SEAL);
    if (list == null || seal == null || !new String(seal, UTF_8).equals(line(list, SUMS))) {
      return new Verified.Broken(SEAL);
    }
    var sums = new StringBuilder();
    parts.forEach((path, content) -> sums.append(line(content, path)));
    return broken(new String(list, UTF_8), sums.toString())
        .<Verified>map(Verified.Broken::new)
        .orElseGet(() -> new Verified.Sound(Sha256.hex(list), parts));
  }

  private static Optional<String> broken(String listed, String found) {
    if (listed.equals(found)) {
      return Optional.empty();
    }
    var there = found.lines().toList();
    return Optional.of(
        listed
            .lines()
            .filter(line -> !there.contains(line))
            .findFirst()
            .map(line -> line.length() > 66 ? line.substring(66) : line)
            .orElse(SUMS));
  }

  private static String line(byte[] content, String path) {
    return Sha256.hex(content) + "  " + path + "\n";
  }
}
