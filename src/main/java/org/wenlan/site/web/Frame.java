package org.wenlan.site.web;

import gg.jte.Content;
import java.time.Instant;
import java.util.ArrayList;
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

  private static final int SHOWN = 6;

  /**
   * Entries in the bar: the first ones, the last of them the one that is being read. The name of
   * whoever signed in takes the room of one.
   */
  List<MenuEntry> shown(String path) {
    int most = visitor == null || visitor.isEmpty() ? SHOWN : SHOWN - 1;
    if (menu.size() <= most + 1) {
      return menu;
    }
    var shown = new ArrayList<>(menu.subList(0, most));
    menu.stream()
        .filter(entry -> at(entry, path) && !shown.contains(entry))
        .findFirst()
        .ifPresent(entry -> shown.set(most - 1, entry));
    return shown;
  }

  /** Entries behind the word for more. */
  List<MenuEntry> rest(String path) {
    var shown = shown(path);
    return menu.stream().filter(entry -> !shown.contains(entry)).toList();
  }

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
