package org.wenlan.rights;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One document out of what several sources say of it. A part that the newer source gives replaces
 * the older one's; a part that it lacks stays. So a list of claims that arrives after the
 * bibliography joins it, and nothing that one source said is lost because another is silent.
 */
final class Merging {
  private Merging() {}

  static Patent merge(Patent older, Patent newer) {
    return new Patent(
        older.number(),
        newer.right() == Patent.Right.OTHER ? older.right() : newer.right(),
        newest(older.published(), newer.published()),
        newest(older.application(), newer.application()),
        newest(older.filed(), newer.filed()),
        newest(older.familyId(), newer.familyId()),
        byLanguage(older.titles(), newer.titles(), Patent.Text::language),
        byLanguage(older.abstracts(), newer.abstracts(), Patent.Text::language),
        byLanguage(older.claims(), newer.claims(), Patent.Claim::language),
        byLanguage(older.description(), newer.description(), Patent.Paragraph::language),
        byKey(older.parties(), newer.parties(), Patent.Party::role),
        byKey(older.classes(), newer.classes(), Patent.Symbol::scheme),
        whole(older.priorities(), newer.priorities()),
        whole(older.citations(), newer.citations()),
        together(older.events(), newer.events()),
        together(older.aliases(), newer.aliases()),
        together(older.others(), newer.others()),
        together(older.sources(), newer.sources()));
  }

  private static <T> @Nullable T newest(@Nullable T older, @Nullable T newer) {
    return newer == null ? older : newer;
  }

  /** A longer list says more: a source that gives only the first of five is no correction. */
  private static <T> List<T> whole(List<T> older, List<T> newer) {
    return newer.size() >= older.size() ? newer : older;
  }

  /** Each language is taken whole from the source that says more in it. */
  private static <T> List<T> byLanguage(
      List<T> older, List<T> newer, Function<T, String> language) {
    return byKey(older, newer, language);
  }

  private static <T, K> List<T> byKey(List<T> older, List<T> newer, Function<T, K> key) {
    if (older.isEmpty() || newer.isEmpty()) {
      return older.isEmpty() ? newer : older;
    }
    var keys = new LinkedHashSet<K>();
    older.forEach(each -> keys.add(key.apply(each)));
    newer.forEach(each -> keys.add(key.apply(each)));
    var merged = new ArrayList<T>();
    for (var each : keys) {
      merged.addAll(whole(of(older, key, each), of(newer, key, each)));
    }
    return merged;
  }

  private static <T, K> List<T> of(List<T> all, Function<T, K> key, K wanted) {
    return all.stream().filter(each -> key.apply(each).equals(wanted)).toList();
  }

  private static <T> List<T> together(Collection<T> older, Collection<T> newer) {
    var all = new LinkedHashSet<>(older);
    all.addAll(newer);
    return List.copyOf(all);
  }
}
