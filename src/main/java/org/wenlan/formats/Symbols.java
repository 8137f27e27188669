package org.wenlan.formats;

import static java.util.Locale.ROOT;

import java.util.Optional;
import java.util.regex.Pattern;
import org.wenlan.rights.Classes;
import org.wenlan.rights.Patent.Scheme;
import org.wenlan.rights.Patent.Symbol;

/** Makes classification symbols out of the forms that files give them in. */
final class Symbols {

  /** Section, class and subclass with blanks between, as in {@code B 22D 29/00}. */
  private static final Pattern PARTED =
      Pattern.compile("^([A-HY])\\s*(\\d\\d)\\s*([A-Z])(?=\\W|\\d|$)");

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
    var together = PARTED.matcher(written.strip().toUpperCase(ROOT)).replaceFirst("$1$2$3");
    return Classes.canonical(scheme, together).map(symbol -> new Symbol(scheme, symbol, first));
  }
}
