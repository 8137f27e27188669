package org.wenlan.site;

import java.util.Locale;

/** A template without the site's frame, as text: what is printed rather than shown. */
public interface Paper {

  /**
   * Renders {@code src/main/jte/NAME.jte}, which takes a {@link Shell} and its page.
   *
   * @return a whole document in UTF-8
   */
  String of(String template, Locale language, Object page);
}
