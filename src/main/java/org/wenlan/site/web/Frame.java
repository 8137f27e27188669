package org.wenlan.site.web;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.SearchBox;

/**
 * What {@code site/web/frame.jte} puts around a page.
 *
 * @param box where searches go; null when nothing can be searched
 * @param asOf when data last came in; null when none did
 * @param version of the program
 * @param visitor the reader's name, empty for nobody; null where nobody can sign in
 */
record Frame(
    Html html,
    Content content,
    List<MenuEntry> menu,
    @Nullable SearchBox box,
    @Nullable Instant asOf,
    String version,
    Assets assets,
    @Nullable String visitor) {

  /** The search box, on pages that have none of their own; only asked where {@link #boxed}. */
  SearchBox search() {
    return java.util.Objects.requireNonNull(box);
  }

  /** Whether the frame shows a search box: not where the page itself is one. */
  boolean boxed(String path) {
    return box != null && !path.equals("/") && !path.startsWith(box.action());
  }

  /** A tone's style and the last part of its word's key. */
  String tone(Html.Notice notice) {
    return notice.tone().name().toLowerCase(java.util.Locale.ROOT);
  }

  boolean calm() {
    return html.face() == Html.Face.CALM;
  }

  /** Whether the page of this entry, or one below it, is being read. */
  boolean at(MenuEntry entry, String path) {
    return path.equals(entry.path()) || path.startsWith(entry.path() + "/");
  }
}
