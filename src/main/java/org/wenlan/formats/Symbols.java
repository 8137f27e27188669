package org.wenlan.formats;

import static java.util.Locale.ROOT;

import java.util.Optional;
import java.util.regex.Pattern;
import org.wenlan.rights.Patent.Scheme;
import org.wenlan.rights.Patent.Symbol;

/** Makes classification symbols out of the forms that files give them in. */
final class Symbols {

  /** Section, class, subclass, then the main group and its subgroup, blanks anywhere (ST.8). */
  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\s*([A-HY])\\s*(\\d\\d)\\s*([A-Z])\\s*(?:(\\d{1,4})\\s*[/:]\\s*(\\d{1,6}))?");

  private Symbols() {}

  /**
   * Reads an IPC symbol such as {@code H04L 9/32}, {@code H04L0009/32} or the ST.8 line {@code G06F
   * 17/30 20060101AFI...}; what follows the subgroup after a blank is not part of the symbol. Empty
   * when it is none.
   */
  static Optional<Symbol> ipc(String written, boolean first) {
    return of(Scheme.IPC, written, first);
  }

  /** Reads a CPC symbol; the forms are those of {@link #ipc}. */
  static Optional<Symbol> cpc(String written, boolean first) {
    return of(Scheme.CPC, written, first);
  }

  private static Optional<Symbol> of(Scheme scheme, String written, boolean first) {
    var matcher = WRITTEN.matcher(written.toUpperCase(ROOT));
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    var symbol = new StringBuilder(matcher.group(1)).append(matcher.group(2));
    symbol.append(matcher.group(3));
    if (matcher.group(4) != null) {
      symbol.append(matcher.group(4).replaceFirst("^0+(?=\\d)", ""));
      symbol.append('/').append(matcher.group(5));
    }
    return Optional.of(new Symbol(scheme, symbol.toString(), first));
  }
}
