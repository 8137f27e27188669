package org.wenlan.watch.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wenlan.watch.Change;
import org.wenlan.watch.Rhythm;
import org.wenlan.watch.Watch;

/** The form of a watch as a browser sends it. What means nothing is as it is by default. */
record WatchForm(
    @Nullable String name,
    @Nullable String kind,
    @Nullable String subject,
    @Nullable String dialect,
    @Nullable List<String> change,
    @Nullable String rhythm,
    @Nullable String email,
    @Nullable String shared) {

  Watch.Wish wish(String language) {
    var what = text(subject);
    var called = text(name).isEmpty() ? cut(what) : text(name);
    return new Watch.Wish(
        called,
        one(Watch.Kind.values(), text(kind), Watch.Kind.SEARCH),
        what,
        text(dialect),
        changes(),
        one(Rhythm.values(), text(rhythm), Rhythm.DAILY),
        text(email),
        "true".equals(shared),
        language);
  }

  private Set<Change.Kind> changes() {
    var kinds = EnumSet.noneOf(Change.Kind.class);
    var named = change == null ? List.<String>of() : change;
    for (var kind : Change.Kind.values()) {
      if (named.contains(kind.name())) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  private static <E extends Enum<E>> E one(E[] all, String name, E otherwise) {
    return Arrays.stream(all)
        .filter(each -> each.name().equalsIgnoreCase(name))
        .findFirst()
        .orElse(otherwise);
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given.strip();
  }

  private static String cut(String text) {
    return text.length() <= 80 ? text : text.substring(0, 79) + "…";
  }
}
