package org.wenlan.exchange;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wenlan.exchange.Listing.Maturity;
import org.wenlan.exchange.Listing.Way;

/**
 * Technology that is sought.
 *
 * @param classes symbols of its field, such as {@code A61B 5/00} or {@code C12}; may be empty
 * @param maturity at least so far; null when any will do
 * @param ways what would serve
 * @param budget whole yuan at most; 0 when it is not said
 */
public record Want(
    String title,
    String text,
    List<String> classes,
    String region,
    @Nullable Maturity maturity,
    Set<Way> ways,
    long budget,
    String name,
    String contact)
    implements Posting.Said {

  public Want {
    classes = classes.stream().map(Symbols::plain).filter(one -> !one.isEmpty()).toList();
    ways = Set.copyOf(ways);
    title = title.strip();
    text = text.strip();
    region = region.strip();
    name = name.strip();
    contact = contact.strip();
  }
}
