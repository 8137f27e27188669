package org.wenlan.clue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wenlan.clue.Scored.Part;
import org.wenlan.law.Bilingual;
import org.wenlan.likeness.Alike.How;
import org.wenlan.likeness.NameIndex.Hit;
import org.wenlan.likeness.Plain;

/**
 * A model that scores listings, as its file declares it.
 *
 * @param from the first day on which it is in use, until a later one is
 * @param threshold points from which on a listing is put before a person
 * @param same points of a name that is the same
 * @param near points of a name that is like it, the most alike first
 * @param field points when the title has the name and the field of the brand another or none
 * @param prices points by the share of the brand's own price
 * @param sellers null when the model does not look at sellers
 */
public record ScoringModel(
    String version,
    LocalDate from,
    Bilingual name,
    Bilingual note,
    int threshold,
    int same,
    List<Near> near,
    int field,
    List<Price> prices,
    Category category,
    Sellers sellers,
    Wording wording) {

  public ScoringModel {
    near = List.copyOf(near);
    prices = List.copyOf(prices);
  }

  /** Points from a likeness on. */
  public record Near(double least, int points) {}

  /** Points of a price between these shares of the brand's own. */
  public record Price(double least, double most, int points) {}

  /** Points of a category that is, or is not, among the brand's. */
  public record Category(int same, int other) {}

  /**
   * Points by who sells.
   *
   * @param confirmed for each earlier clue about the seller that its receiver confirmed
   * @param cleared for each that it did not confirm
   */
  public record Sellers(
      int authorised, int confirmed, int confirmedMost, int cleared, int clearedMost) {}

  /** Points of words of a title, at most so many. */
  public record Wording(int most, List<Words> words) {

    public Wording {
      words = List.copyOf(words);
    }
  }

  /** Points of any of some words. */
  public record Words(int points, List<String> any) {

    public Words {
      any = List.copyOf(any);
    }
  }

  /** How often receivers confirmed, or did not confirm, earlier clues about a seller. */
  record History(int confirmed, int cleared) {
    static final History NONE = new History(0, 0);
  }

  /**
   * Scores a listing.
   *
   * @param hit the name of the brand that it is like
   * @param inField whether the field of the brand itself has the name
   */
  Scored score(Offer offer, WatchedBrand brand, Hit hit, boolean inField, History history) {
    var parts = new ArrayList<Part>();
    parts.add(name(hit));
    if (field != 0) {
      parts.add(
          inField
              ? new Part("field", "there", 0, List.of(offer.brand()))
              : new Part(
                  "field",
                  offer.brand().isEmpty() ? "none" : "other",
                  field,
                  List.of(offer.brand())));
    }
    if (!prices.isEmpty()) {
      parts.add(price(offer, brand));
    }
    if (category.same() != 0 || category.other() != 0) {
      parts.add(category(offer, brand));
    }
    parts.add(seller(offer, brand, history));
    if (!wording.words().isEmpty()) {
      parts.add(wording(offer));
    }
    int points = parts.stream().mapToInt(Part::points).sum();
    return new Scored(
        brand.id(), version, points, points >= threshold, hit.alike().likeness(), parts);
  }

  private Part name(Hit hit) {
    var alike = hit.alike();
    var seen =
        List.of(hit.seen(), hit.watched(), "%.2f".formatted(alike.likeness()), alike.how().name());
    if (alike.how() == How.SAME) {
      return new Part("name", "same", same, seen);
    }
    return near.stream()
        .filter(one -> alike.likeness() >= one.least())
        .findFirst()
        .map(one -> new Part("name", "near", one.points(), seen))
        .orElseGet(() -> new Part("name", "far", 0, seen));
  }

  private Part price(Offer offer, WatchedBrand brand) {
    var own = brand.price();
    var asked = offer.price();
    if (own == null || own.signum() == 0 || asked == null) {
      return new Part("price", "unknown", 0, List.of());
    }
    double share = asked.divide(own, 4, RoundingMode.HALF_UP).doubleValue();
    int points =
        prices.stream()
            .filter(one -> share >= one.least() && share <= one.most())
            .findFirst()
            .map(Price::points)
            .orElse(0);
    return new Part(
        "price",
        "share",
        points,
        List.of(plain(asked), plain(own), String.valueOf(Math.round(share * 100))));
  }

  private static String plain(BigDecimal price) {
    return price.stripTrailingZeros().toPlainString();
  }

  private Part category(Offer offer, WatchedBrand brand) {
    var seen = Plain.of(offer.category());
    if (seen.isEmpty() || brand.categories().isEmpty()) {
      return new Part("category", "unknown", 0, List.of());
    }
    boolean among =
        brand.categories().stream()
            .map(Plain::of)
            .anyMatch(one -> seen.contains(one) || one.contains(seen));
    return new Part(
        "category",
        among ? "same" : "other",
        among ? category.same() : category.other(),
        List.of(offer.category()));
  }

  private Part seller(Offer offer, WatchedBrand brand, History history) {
    var key = offer.sellerKey();
    if (brand.sellers().stream().anyMatch(one -> Plain.of(one).equals(key))) {
      return new Part("seller", "authorised", sellers.authorised(), List.of(offer.seller()));
    }
    int points =
        bounded(history.confirmed() * sellers.confirmed(), sellers.confirmedMost())
            + bounded(history.cleared() * sellers.cleared(), sellers.clearedMost());
    return new Part(
        "seller",
        "history",
        points,
        List.of(
            offer.seller(),
            String.valueOf(history.confirmed()),
            String.valueOf(history.cleared())));
  }

  private static int bounded(int points, int most) {
    return most < 0 ? Math.max(points, most) : Math.min(points, most);
  }

  private Part wording(Offer offer) {
    var title = Plain.of(offer.title());
    var seen = new ArrayList<String>();
    int points = 0;
    for (var group : wording.words()) {
      var found = group.any().stream().filter(word -> title.contains(Plain.of(word))).findFirst();
      if (found.isPresent()) {
        seen.add(found.get().toLowerCase(Locale.ROOT));
        points += group.points();
      }
    }
    return new Part(
        "wording",
        seen.isEmpty() ? "none" : "found",
        Math.min(points, wording.most()),
        List.of(String.join(", ", seen)));
  }
}
