package org.wenlan.watch;

import java.util.Locale;
import org.wenlan.site.Messages;

/** A change in a reader's words: the same on pages, in the feed and in letters. */
public final class Sentences {
  private Sentences() {}

  public static String of(Messages messages, Locale language, Change change) {
    return switch (change.kind()) {
      case PUBLICATION -> messages.text(language, "watch.change.publication");
      case FAMILY -> messages.text(language, "watch.change.family", change.after());
      case STATUS ->
          messages.text(
              language,
              "watch.change.status",
              messages.text(language, "watch.status." + change.before()),
              messages.text(language, "watch.status." + change.after()));
      case CITATION -> messages.text(language, "watch.change." + change.before(), change.after());
      case OWNER -> messages.text(language, "watch.change.owner", change.before(), change.after());
      case BURDEN -> messages.text(language, "watch.change.burden", change.after());
      case CONTENTS -> messages.text(language, "watch.change.contents");
    };
  }
}
