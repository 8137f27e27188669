package org.wenlan.markup;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Locale.ROOT;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells in which encoding XML is written. */
final class XmlEncoding {

  /** Encodings in which every ASCII byte of markup means itself. */
  private static final Set<String> KNOWN =
      Set.of(
          "UTF-8",
          "US-ASCII",
          "ASCII",
          "UTF8",
          "GB18030",
          "GBK",
          "GB2312",
          "BIG5",
          "SHIFT_JIS",
          "EUC-JP",
          "EUC-KR",
          "KOI8-R",
          "CP936");

  private static final Pattern FAMILIES = Pattern.compile("ISO-8859-\\d{1,2}|(WINDOWS-|CP)125\\d");
  private static final Pattern DECLARED =
      Pattern.compile("^\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"']{1,40})[\"']");

  private XmlEncoding() {}

  /**
   * What came of looking for a document's encoding.
   *
   * @param refused why there is none that can be trusted
   */
  record Found(Charset charset, @Nullable String refused) {}

  /**
   * The encoding of a document.
   *
   * @param beginning what stands before its record, read as if it were ASCII
   * @param marked whether a byte order mark for UTF-8 stands before it
   * @param rewritten whether the file was UTF-16 and is now UTF-8
   */
  static Found of(String beginning, boolean marked, boolean rewritten) {
    var matcher = DECLARED.matcher(beginning);
    var name = matcher.find() ? matcher.group(1).strip().toUpperCase(ROOT) : "UTF-8";
    if (rewritten) {
      return name.startsWith("UTF-16") || !matcher.hasMatch()
          ? new Found(UTF_8, null)
          : contradiction(name, "UTF-16");
    }
    if (marked && !name.equals("UTF-8")) {
      return contradiction(name, "UTF-8");
    }
    if (!KNOWN.contains(name) && !FAMILIES.matcher(name).matches()) {
      return new Found(
          UTF_8,
          "it says that it is written in " + name + ", which it cannot be or which is not safe");
    }
    return new Found(
        name.equals("GB2312") ? Charset.forName("GB18030") : Charset.forName(name), null);
  }

  private static Found contradiction(String said, String is) {
    return new Found(UTF_8, "its first line says " + said + " and its first bytes say " + is);
  }

  /** A decoder that reports every byte that means nothing in its encoding. */
  static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /**
   * A file's bytes, in UTF-8 when they were in UTF-16, and whether they were.
   *
   * @param stream the bytes to read on with
   */
  record Opened(InputStream stream, boolean rewritten) {}

  static Opened open(InputStream file) throws IOException {
    var in = new PushbackInputStream(file, 4);
    var head = in.readNBytes(4);
    in.unread(head);
    var wide = wide(head);
    return wide == null ? new Opened(in, false) : new Opened(new Narrowed(in, wide), true);
  }

  /** UTF-16 when the first bytes can be nothing else; null otherwise. */
  static @Nullable Charset wide(byte[] head) {
    if (head.length < 4) {
      return null;
    }
    int first = (head[0] & 0xFF) << 8 | head[1] & 0xFF;
    return switch (first) {
      case 0xFEFF -> UTF_16BE;
      case 0xFFFE -> UTF_16LE;
      case 0x003C -> UTF_16BE;
      case 0x3C00 -> UTF_16LE;
      default -> null;
    };
  }

  /** UTF-16 as UTF-8; what is no character becomes the byte 0xFF, which UTF-8 refuses later. */
  private static final class Narrowed extends InputStream {
    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer wide = ByteBuffer.allocate(16384).flip();
    private ByteBuffer narrow = ByteBuffer.allocate(0);
    private boolean eof;

    Narrowed(InputStream in, Charset charset) {
      this.in = in;
      this.decoder = strict(charset);
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int count) throws IOException {
      while (!narrow.hasRemaining()) {
        if (!refill()) {
          return -1;
        }
      }
      int length = Math.min(count, narrow.remaining());
      narrow.get(to, offset, length);
      return length;
    }

    private boolean refill() throws IOException {
      wide.compact();
      int read = eof ? -1 : in.read(wide.array(), wide.position(), wide.remaining());
      eof = read < 0;
      wide.position(wide.position() + Math.max(read, 0)).flip();
      if (eof && !wide.hasRemaining()) {
        return false;
      }
      var text = CharBuffer.allocate(wide.remaining() + 2);
      var result = decoder.decode(wide, text, eof);
      var bytes = UTF_8.encode(text.flip());
      if (result.isError()) {
        wide.position(wide.position() + result.length());
        decoder.reset();
        narrow = ByteBuffer.allocate(bytes.remaining() + 1).put(bytes).put((byte) 0xFF).flip();
      } else {
        narrow = bytes;
      }
      return true;
    }
  }
}
