package org.wenlan.markup;

import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record's characters with every entity already resolved, so that the parser behind meets none:
 * by the file's own plain declarations, else by {@link XmlEntities}. Anything else ends the reading
 * with a {@link #refusal()}; no reference is ever dropped or followed.
 */
final class XmlCharacters extends Reader {
  /** As many references to a file's own entities as the JDK allows. */
  private static final int REFERENCES = 2500;

  /** As many characters as all of them may add. */
  private static final int GROWTH = 1 << 20;

  private static final int LONGEST_NAME = 64;

  private enum Part {
    TEXT,
    COMMENT,
    CDATA,
    INSTRUCTION
  }

  private final Reader in;
  private final Map<String, @Nullable String> declared;
  private final char[] raw = new char[8192];
  private int at;
  private int length;
  private final StringBuilder ready = new StringBuilder();
  private int taken;
  private Part part = Part.TEXT;
  private long last;
  private long line;
  private int references;
  private int growth;
  private @Nullable String refusal;

  /**
   * @param line the line in the file where these characters begin
   */
  XmlCharacters(Reader in, Map<String, @Nullable String> declared, long line) {
    this.in = in;
    this.declared = declared;
    this.line = line;
  }

  /** Why reading ended early; null when it did not. */
  @Nullable String refusal() {
    return refusal;
  }

  /** The line that has been reached. */
  long line() {
    return line;
  }

  @Override
  public int read(char[] to, int offset, int count) throws IOException {
    int done = 0;
    while (done < count) {
      if (taken < ready.length()) {
        to[offset + done++] = ready.charAt(taken++);
        continue;
      }
      ready.setLength(0);
      taken = 0;
      int c = one();
      if (c < 0) {
        break;
      }
      if (c == '&' && part == Part.TEXT) {
        reference();
      } else {
        follow((char) c);
        to[offset + done++] = (char) c;
      }
    }
    return done == 0 && count > 0 ? -1 : done;
  }

  private int one() throws IOException {
    if (at == length) {
      at = 0;
      length = in.read(raw, 0, raw.length);
      if (length <= 0) {
        length = 0;
        return -1;
      }
    }
    char c = raw[at++];
    if (c == '\n') {
      line++;
    }
    return c;
  }

  /** The last four characters, one in each 16 bits, tell where a part begins and ends. */
  private void follow(char c) {
    last = last << 16 | c;
    var before = part;
    part =
        switch (part) {
          case TEXT ->
              ends("<!--")
                  ? Part.COMMENT
                  : ends("<![C") ? Part.CDATA : ends("<?") ? Part.INSTRUCTION : Part.TEXT;
          case COMMENT -> ends("-->") ? Part.TEXT : part;
          case CDATA -> ends("]]>") ? Part.TEXT : part;
          case INSTRUCTION -> ends("?>") ? Part.TEXT : part;
        };
    if (before != part) {
      last = 0;
    }
  }

  private boolean ends(String with) {
    long pattern = 0;
    for (int i = 0; i < with.length(); i++) {
      pattern = pattern << 16 | with.charAt(i);
    }
    long mask = with.length() == 4 ? -1L : (1L << 16 * with.length()) - 1;
    return (last & mask) == pattern;
  }

  private void reference() throws IOException {
    var name = new StringBuilder();
    int c = one();
    while (c >= 0 && c != ';' && isName(c) && name.length() < LONGEST_NAME) {
      name.append((char) c);
      c = one();
    }
    if (c != ';' || name.isEmpty()) {
      throw refuse(
          "an & that begins no entity (after it: \""
              + name
              + (c < 0 ? "" : Character.toString(c).strip())
              + "\"); a plain & must be written &amp;");
    }
    resolve(name.toString());
    last = 0;
  }

  private void resolve(String name) throws IOException {
    switch (name) {
      case "lt", "gt", "amp", "quot", "apos" -> {
        ready.append('&').append(name).append(';');
        return;
      }
      default -> {}
    }
    if (name.startsWith("#")) {
      ready.append('&').append(name).append(';');
      return;
    }
    if (declared.containsKey(name)) {
      var text = declared.get(name);
      if (text == null) {
        throw refuse(
            "the entity &"
                + name
                + "; stands for something outside the record, which is never read");
      }
      growth += text.length();
      if (++references > REFERENCES || growth > GROWTH) {
        throw refuse(
            "the document's own entities are used more often than the safety limit allows");
      }
      ready.append(text);
      return;
    }
    var characters = XmlEntities.characters(name);
    if (characters == null) {
      throw refuse(
          "the entity &"
              + name
              + "; is declared nowhere and is no standard one; its text would be lost");
    }
    ready.append(characters.replace("&", "&#38;").replace("<", "&#60;"));
  }

  private IOException refuse(String why) {
    refusal = why;
    return new IOException(why);
  }

  private static boolean isName(int c) {
    return Character.isLetterOrDigit(c) || c == '#' || c == '.' || c == '-' || c == '_' || c == ':';
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
