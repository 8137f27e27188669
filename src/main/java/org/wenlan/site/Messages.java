package org.wenlan.site;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.springframework.stereotype.Component;
import org.wenlan.kernel.Refusal;

/**
 * Texts in both languages. A key's first word names the files {@code messages/<box>_zh_CN} and
 * {@code messages/<box>_en}; a text is a {@link MessageFormat}.
 */
@Component
public class Messages {
  private static final Control NO_FALLBACK =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  /**
   * A text with its arguments filled in.
   *
   * @throws java.util.MissingResourceException when a box has no such text: a test finds that first
   */
  public String text(Locale language, String key, Object... arguments) {
    return new MessageFormat(bundle(language, key).getString(key), language).format(arguments);
  }

  /** What a refusal says, and what to do instead. */
  public String sentence(Locale language, Refusal why) {
    var arguments = why.arguments().toArray();
    return text(language, why.rule(), arguments)
        + (language.getLanguage().equals("zh") ? "" : " ")
        + text(language, why.remedy(), arguments);
  }

  /** Whether there is such a text. */
  public boolean has(Locale language, String key) {
    return key.indexOf('.') > 0
        && Messages.class.getResource("/messages/" + box(key) + "_en.properties") != null
        && bundle(language, key).containsKey(key);
  }

  /** The reader's language of the two that there are: Chinese unless English is asked for. */
  public static Locale language(String tag) {
    return tag.toLowerCase(Locale.ROOT).startsWith("en")
        ? Locale.ENGLISH
        : Locale.SIMPLIFIED_CHINESE;
  }

  private static ResourceBundle bundle(Locale language, String key) {
    return ResourceBundle.getBundle("messages." + box(key), language, NO_FALLBACK);
  }

  private static String box(String key) {
    return key.substring(0, key.indexOf('.'));
  }
}
