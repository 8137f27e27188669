package org.wenlan.documents;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wenlan.kernel.Refusal;

/**
 * A file that two programs read as two things. Readers of PDF look for its header in the first 1024
 * bytes, unpackers look for a ZIP's directory from the end, and browsers of old looked for a page
 * at the beginning: no file of another kind may have these there.
 */
final class Polyglot {
  /** Bytes at the beginning and at the end in which lenient programs look for their own. */
  static final int WINDOW = 1024;

  private static final String PDF = "%PDF-";
  private static final List<String> TAGS =
      List.of("<!doctype html", "<html", "<script", "<body", "<iframe", "<svg", "<?php", "<object");

  private static final int DIRECTORY_END = 22;
  private static final int COMMENT = 0xFFFF;

  private Polyglot() {}

  /** Whether a PDF begins behind other bytes. */
  static boolean latePdf(Body body) {
    return latin(body.slice(0, WINDOW + PDF.length())).indexOf(PDF) > 0;
  }

  /** Whether a page or a drawing for browsers stands in these bytes. */
  static boolean page(byte[] bytes) {
    var text = latin(bytes).toLowerCase(Locale.ROOT);
    return TAGS.stream().anyMatch(text::contains);
  }

  /** Why a file that is no ZIP itself is something else besides. */
  static Optional<Refusal> check(Kind kind, Body body) {
    if (kind != Kind.PDF && latePdf(body)) {
      return Optional.of(Reasons.polyglot(kind));
    }
    if (zipAtEnd(body)) {
      return Optional.of(Reasons.appended(kind));
    }
    boolean page =
        page(body.slice(0, WINDOW)) || page(body.slice(Math.max(0, body.bytes() - WINDOW), WINDOW));
    return page && !kind.text() ? Optional.of(Reasons.polyglot(kind)) : Optional.empty();
  }

  /** Whether a directory of a ZIP stands where unpackers look for it, wherever its end lies. */
  private static boolean zipAtEnd(Body body) {
    long from = Math.max(0, body.bytes() - DIRECTORY_END - COMMENT);
    var tail = latin(body.slice(from, DIRECTORY_END + COMMENT));
    for (int at = tail.indexOf("PK\5\6"); at >= 0; at = tail.indexOf("PK\5\6", at + 1)) {
      long size = body.little(from + at + 12, 4);
      if (size > 0 && body.has(from + at - size, "PK\1\2")) {
        return true;
      }
    }
    return false;
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
