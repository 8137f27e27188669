package org.wenlan.clue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A brand that is watched.
 *
 * @param id 0 before it was kept
 * @param names every name that is looked for, Chinese and others; the first is the brand's
 * @param right number of its trade mark or other right; may be empty
 * @param classes Nice classes
 * @param categories words of categories of goods that are the brand's
 * @param price the brand's own usual price in CNY; null when it is not known
 * @param sellers who may sell it
 * @param until last day on which it is watched; null without end
 * @param version one more with each change
 */
public record WatchedBrand(
    long id,
    List<String> names,
    String holder,
    String right,
    List<String> classes,
    List<String> categories,
    @Nullable BigDecimal price,
    List<String> sellers,
    LocalDate since,
    @Nullable LocalDate until,
    long version) {

  public WatchedBrand {
    names = List.copyOf(names);
    classes = List.copyOf(classes);
    categories = List.copyOf(categories);
    sellers = List.copyOf(sellers);
  }

  /** The brand's name. */
  public String name() {
    return names.isEmpty() ? "" : names.getFirst();
  }

  /** A list as people type it: separated by semicolons, commas, 、 or new lines. */
  public static List<String> split(String typed) {
    return Arrays.stream(typed.split("[;；,，、\\n\\r]+"))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .distinct()
        .toList();
  }
}
