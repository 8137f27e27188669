package org.wenlan.tables;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/**
 * In which characters a table or text is written: a byte order mark decides; without one it is
 * UTF-8 when its head is, else GB 18030, which Chinese office programs write, else Windows' Western
 * one. A file whose first 64 KiB are plain ASCII is taken for UTF-8.
 */
public final class Encodings {
  /** How many bytes of a file are looked at. */
  private static final int HEAD = 65536;

  private static final Charset CHINESE = Charset.forName("GB18030");
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private Encodings() {}

  /** The head as text, without byte order mark and leading blanks. */
  public static String text(byte[] head) {
    var charset = of(head);
    var text = new String(head, charset);
    return (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
  }

  /**
   * The whole file as text, without byte order mark.
   *
   * @throws IOException when the medium fails
   */
  public static Reader reader(InputStream file) throws IOException {
    var buffered = new BufferedInputStream(file, HEAD);
    buffered.mark(HEAD);
    var head = buffered.readNBytes(HEAD);
    buffered.reset();
    var reader = new BufferedReader(new InputStreamReader(buffered, of(head)));
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }

  static Charset of(byte[] head) {
    if (head.length > 1 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
      return UTF_16LE;
    }
    if (head.length > 1 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
      return UTF_16BE;
    }
    if (fits(head, UTF_8)) {
      return UTF_8;
    }
    // Where UTF-8 fails once in a long head that has many of its sequences, the text is damaged
    // UTF-8 and no other one.
    if (mostlyUtf8(head)) {
      return UTF_8;
    }
    return fits(head, CHINESE) ? CHINESE : WESTERN;
  }

  /** Whether the head, but for a last character that may be cut, is of the charset. */
  private static boolean fits(byte[] head, Charset charset) {
    var to = CharBuffer.allocate(head.length + 1);
    return !charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(head), to, false)
        .isError();
  }

  private static boolean mostlyUtf8(byte[] head) {
    int broken = 0;
    int other = 0;
    var text = new String(head, UTF_8);
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\uFFFD') {
        broken++;
      } else if (text.charAt(i) > 127) {
        other++;
      }
    }
    return other > 20 * broken;
  }
}
