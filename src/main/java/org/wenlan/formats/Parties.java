package org.wenlan.formats;

import static java.util.Locale.ROOT;

import org.jspecify.annotations.Nullable;
import org.wenlan.rights.Names;
import org.wenlan.rights.Patent;

/** Makes a party out of what a file says of it, the same way for every format. */
final class Parties {
  private Parties() {}

  /**
   * A person or body.
   *
   * @param name as the source wrote it; runs of white space become one blank
   * @param address without the name; null or blank when the source gives none
   * @param country as the source wrote it; anything but two letters is no country
   */
  static Patent.Party of(
      Patent.Role role, String name, @Nullable String address, @Nullable String country) {
    var written = squeezed(name);
    return new Patent.Party(
        role, written, Names.normalise(written), blankToNull(address), country(country), null);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : squeezed(text);
  }

  private static @Nullable String country(@Nullable String written) {
    if (written == null) {
      return null;
    }
    var code = written.strip().toUpperCase(ROOT);
    return code.matches("[A-Z]{2}") ? code : null;
  }

  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\u00A0\\u3000]+", " ").strip();
  }
}
