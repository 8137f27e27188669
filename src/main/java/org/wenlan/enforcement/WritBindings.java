package org.wenlan.enforcement;

import java.util.Map;
import java.util.TreeMap;
import org.wenlan.kernel.Refusal;
import org.wenlan.law.Bilingual;
import org.wenlan.writs.WritDesk.Binding;

/** Collects what the stage of a case says of the writs of the sheet {@code enforcement}. */
final class WritBindings {
  private static final String WRIT = "writ-";

  private final Map<String, Binding> all = new TreeMap<>();

  /** The same words in both languages. */
  static Bilingual plain(String text) {
    return new Bilingual(text, text);
  }

  /** A writ that is typed freely as soon as something is so. */
  void open(String writ, boolean so, String otherwise) {
    if (!so) {
      all.put("enforcement." + writ, shut(otherwise));
    }
  }

  /** A writ of which the file says some blanks itself. */
  void fixed(String writ, boolean so, String otherwise, Map<String, Bilingual> blanks) {
    all.put("enforcement." + writ, so ? new Binding.Fixed(blanks) : shut(otherwise));
  }

  private static Binding shut(String why) {
    return new Binding.Shut(Refusal.of("enforcement.refusal." + WRIT + why, ""));
  }

  Map<String, Binding> all() {
    return all;
  }
}
