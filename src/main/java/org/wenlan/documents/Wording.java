package org.wenlan.documents;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wenlan.documents.Found.Bad;
import org.wenlan.documents.Found.Sound;

/**
 * A text: every byte reads as a character of UTF-8 or, as Chinese spreadsheets still write, of
 * GB18030, and none is a control character. Read once from end to end, a piece at a time.
 */
final class Wording {
  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

  /** What browsers take for the beginning of a page when nothing else is said. */
  private static final Pattern TAG =
      Pattern.compile(
          "<([!?]|(html|head|body|script|style|title|meta|link|iframe|object|embed|svg|math|form|img"
              + "|table|font|div|h1|a|b|br|p)[\\s/>])",
          Pattern.CASE_INSENSITIVE);

  private Wording() {}

  static Found check(Body body) {
    for (var charset : CHARSETS) {
      if (reads(body, charset)) {
        return new Sound(Kind.TXT, false, charset.name());
      }
    }
    return new Bad(Reasons.kindUnknown());
  }

  /** Whether the beginning is that of a page or a drawing, which some program would show as one. */
  static boolean markup(Body body) {
    var text = new String(body.slice(0, 64), StandardCharsets.ISO_8859_1);
    var start = text.replaceFirst("^(\u00ef\u00bb\u00bf)?\\s*", "");
    return TAG.matcher(start).lookingAt() || Polyglot.page(body.slice(0, Polyglot.WINDOW));
  }

  private static boolean reads(Body body, Charset charset) {
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var chars = CharBuffer.allocate(1 << 16);
    long place = 0;
    while (place < body.bytes()) {
      var bytes = ByteBuffer.wrap(body.slice(place, 1 << 16));
      boolean last = place + bytes.remaining() == body.bytes();
      int before = bytes.remaining();
      var done = piece(decoder, bytes, chars, last);
      int read = before - bytes.remaining();
      if (done.isEmpty() || read == 0) {
        return false;
      }
      place += read;
    }
    return true;
  }

  private static Optional<CoderResult> piece(
      CharsetDecoder decoder, ByteBuffer bytes, CharBuffer chars, boolean last) {
    chars.clear();
    var result = decoder.decode(bytes, chars, last);
    if (result.isError()) {
      return Optional.empty();
    }
    chars.flip();
    return chars.chars().allMatch(Wording::written) ? Optional.of(result) : Optional.empty();
  }

  private static boolean written(int c) {
    return c == '\t' || c == '\n' || c == '\r' || c == '\f' || !Character.isISOControl(c);
  }
}
