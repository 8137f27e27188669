package org.wenlan.site;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/** Texts in both languages: the key's first word is the file. */
@Component
public class Messages {

  /** A text with its arguments filled in. */
  public String text(Locale language, String key, Object... arguments) {
    var box = key.substring(0, key.indexOf('.'));
    var pattern =
        ResourceBundle.getBundle(
                "messages." + box,
                language,
                ResourceBundle.Control.getNoFallbackControl(
                    ResourceBundle.Control.FORMAT_PROPERTIES))
            .getString(key);
    return new MessageFormat(pattern, language).format(arguments);
  }
}
