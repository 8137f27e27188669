package org.wenlan.documents;

import java.util.Locale;
import java.util.Set;

/**
 * Reads the bytes of a PDF (ISO 32000-1) as they come and notes the names that matter, wherever
 * they stand: also in comments, in strings and in packed pixels. A reader that finds its way by the
 * cross-reference table may see an object where another sees a string; who notes every name is
 * fooled by neither. The price is a rare false alarm.
 */
final class PdfNames {
  private static final Set<String> ACTS =
      Set.of(
          "JavaScript",
          "OpenAction",
          "Launch",
          "EmbeddedFile",
          "EmbeddedFiles",
          "RichMedia",
          "SubmitForm",
          "ImportData",
          "Rendition",
          "XFA");
  private static final Set<String> OTHER_PACKING =
      Set.of(
          "LZWDecode",
          "LZW",
          "ASCII85Decode",
          "A85",
          "ASCIIHexDecode",
          "AHx",
          "RunLengthDecode",
          "RL",
          "Crypt",
          "Predictor");

  private static final int LONGEST = 64;

  private final boolean unpacked;
  private final StringBuilder token = new StringBuilder();
  private boolean name;
  private boolean overflow;
  private String before = "";
  private int depth;
  private int last;

  // Of the object at hand.
  private boolean kids;
  private long count = -1;
  private boolean objects;
  private boolean flate;
  private boolean other;

  private boolean active;
  private boolean encrypted;
  private long pages;
  private long counted;
  private boolean stream;

  /**
   * Starts.
   *
   * @param unpacked whether the bytes come out of an object stream, where no {@code obj} parts them
   */
  PdfNames(boolean unpacked) {
    this.unpacked = unpacked;
  }

  /** Takes the next byte. */
  void accept(int b) {
    stream = false;
    if (!delimiter(b)) {
      if (token.length() < LONGEST) {
        token.append((char) b);
      } else {
        overflow = true;
      }
      last = b;
      return;
    }
    if (name || !token.isEmpty()) {
      finish(b);
    }
    name = b == '/';
    if (unpacked && b == last && (b == '<' || b == '>')) {
      depth += b == '<' ? 1 : -1;
      // A pair is a pair: three in a row are not two.
      last = 0;
      if (depth <= 0) {
        depth = 0;
        forget();
      }
      return;
    }
    last = b;
  }

  /** Whether the byte just taken ended the word that begins a stream. */
  boolean stream() {
    return stream;
  }

  /** Whether the object at hand says that it holds other objects. */
  boolean objects() {
    return objects;
  }

  /** Whether it is packed by deflate alone. */
  boolean deflated() {
    return flate && !other;
  }

  /** Whether it is not packed at all. */
  boolean plain() {
    return !flate && !other;
  }

  /** Whether something that acts was named. */
  boolean active() {
    return active;
  }

  boolean encrypted() {
    return encrypted;
  }

  /** Pages seen, or said to be there, whichever is more. */
  long pages() {
    return Math.max(pages, counted);
  }

  private void finish(int delimiter) {
    var text = overflow ? "" : token.toString();
    token.setLength(0);
    overflow = false;
    if (name) {
      named(decoded(text));
    } else {
      word(text, delimiter);
    }
  }

  private void named(String text) {
    active |= ACTS.contains(text);
    other |= OTHER_PACKING.contains(text);
    switch (text) {
      case "Encrypt" -> encrypted = true;
      case "ObjStm", "First" -> objects = true;
      case "FlateDecode", "Fl" -> flate = true;
      case "Kids" -> kids = true;
      case "Page" -> pages += before.equals("Type") ? 1 : 0;
      default -> {}
    }
    before = text;
    tally();
  }

  private void word(String text, int delimiter) {
    switch (text) {
      case "obj", "endobj" -> forget();
      case "stream" -> stream = delimiter == '\r' || delimiter == '\n';
      default -> {
        if (before.equals("Count") && text.matches("[+]?[0-9]{1,18}")) {
          count = Math.max(count, Long.parseLong(text));
        }
      }
    }
    before = "";
    tally();
  }

  /** A count beside children is that of a node of the page tree; outlines have no children. */
  private void tally() {
    if (kids && count > counted) {
      counted = count;
    }
  }

  private void forget() {
    kids = false;
    count = -1;
    objects = false;
    flate = false;
    other = false;
  }

  /** A name with its {@code #xx} replaced. */
  private static String decoded(String text) {
    if (text.indexOf('#') < 0) {
      return text;
    }
    var out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '#' && i + 2 < text.length() && hex(text, i + 1) && hex(text, i + 2)) {
        out.append((char) Integer.parseInt(text.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean hex(String text, int at) {
    return "0123456789abcdef".indexOf(text.substring(at, at + 1).toLowerCase(Locale.ROOT)) >= 0;
  }

  private static boolean delimiter(int b) {
    return switch (b) {
      case 0, '\t', '\n', '\f', '\r', ' ', '(', ')', '<', '>', '[', ']', '{', '}', '/', '%' -> true;
      default -> false;
    };
  }
}
