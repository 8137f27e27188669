package org.wenlan.documents;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.wenlan.kernel.Refusal;

/** Reads the name of a file as something that is shown and sent, never as a path. */
sealed interface Naming {
  /** Characters of a name at most. */
  int LONGEST = 200;

  /** Characters that are read of what is given. */
  int READ = 8192;

  /** A name that can be kept. */
  record Named(String name, Kind kind) implements Naming {}

  /** A name that cannot. */
  record Refused(Refusal why) implements Naming {}

  /** Names of devices under Windows, which no folder can hold, whatever their ending. */
  Set<String> DEVICES =
      Set.of(
          "con", "prn", "aux", "nul", "clock$", "com0", "com1", "com2", "com3", "com4", "com5",
          "com6", "com7", "com8", "com9", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6",
          "lpt7", "lpt8", "lpt9", "conin$", "conout$");

  /** Endings that make a system run a file, or a browser a page. */
  Set<String> RUN =
      Set.of(
          "exe", "com", "scr", "bat", "cmd", "pif", "msi", "dll", "lnk", "js", "jse", "vbs", "vbe",
          "wsf", "wsh", "hta", "ps1", "jar", "sh", "php", "jsp", "asp", "aspx", "html", "htm",
          "xhtml", "shtml", "mht", "svg", "svgz", "xml", "reg", "cpl", "apk", "app", "py");

  /** Reads it. */
  static Naming of(String given) {
    // Of an absurdly long one, the end: that is where the file's own name stands.
    var name = given.substring(Math.max(0, given.length() - READ));
    if (name.codePoints().anyMatch(Naming::treacherous)) {
      return new Refused(Reasons.nameCharacters());
    }
    // Old browsers send the whole path of the sender's machine.
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    // Composed last: what is left out may have stood between a letter and its accent.
    name = Normalizer.normalize(plain(name), Normalizer.Form.NFC);
    int dot = name.lastIndexOf('.');
    if (name.isEmpty() || dot == 0 && name.length() == 1) {
      return new Refused(Reasons.nameEmpty());
    }
    var kind = Kind.ofEnding(name.substring(dot + 1));
    if (dot < 0 || kind.isEmpty()) {
      return new Refused(Reasons.kindUnknown());
    }
    var ending = name.substring(dot);
    var stem = plain(name.substring(0, dot));
    for (var part : stem.toLowerCase(Locale.ROOT).split("[.]", -1)) {
      if (RUN.contains(part.strip()) && !part.equals(stem.toLowerCase(Locale.ROOT))) {
        return new Refused(Reasons.nameDouble("." + part.strip()));
      }
    }
    if (stem.isEmpty()) {
      return new Refused(Reasons.nameEmpty());
    }
    var first = stem.split("[.]", 2)[0].strip().toLowerCase(Locale.ROOT);
    stem = DEVICES.contains(first) ? "_" + stem : stem;
    return new Named(cut(stem, LONGEST - ending.length()) + ending, kind.get());
  }

  /** Controls, unpaired surrogates and everything that turns the direction of writing. */
  private static boolean treacherous(int c) {
    return Character.isISOControl(c)
        || c >= 0xD800 && c <= 0xDFFF
        || c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069
        || c == 0x2028
        || c == 0x2029
        || c > 0xFFFF && (c & 0xFFFE) == 0xFFFE
        || c == 0xFFFE
        || c == 0xFFFF;
  }

  /** Without what does not show, what folders cannot hold, and dots and spaces at its end. */
  private static String plain(String name) {
    var kept = new StringBuilder();
    name.codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .map(c -> "<>:\"|?*".indexOf(c) >= 0 ? '_' : Character.isSpaceChar(c) ? ' ' : c)
        .forEach(kept::appendCodePoint);
    int end = kept.length();
    while (end > 0 && (kept.charAt(end - 1) == '.' || kept.charAt(end - 1) == ' ')) {
      end--;
    }
    return kept.substring(0, end).strip();
  }

  private static String cut(String stem, int length) {
    if (stem.length() <= length) {
      return stem;
    }
    int end = Character.isHighSurrogate(stem.charAt(length - 1)) ? length - 1 : length;
    return stem.substring(0, end);
  }
}
