package org.wenlan.clue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.docket.LegalTime;
import org.wenlan.likeness.NameForm;

/**
 * The door to what was found: listings at or above a model's threshold, together by brand and
 * seller, and how the versions of the model compare. Thread-safe.
 */
@Component
public class Findings {
  /** Listings of one seller that are shown and go into a clue at most. */
  public static final int OFFERS = 200;

  private static final double ALIKE = 0.5;

  private final FindingStore store;
  private final SellerStore sellers;
  private final BrandWatch brands;
  private final ScoringModels models;
  private final LegalTime time;

  Findings(
      FindingStore store,
      SellerStore sellers,
      BrandWatch brands,
      ScoringModels models,
      LegalTime time) {
    this.store = store;
    this.sellers = sellers;
    this.brands = brands;
    this.models = models;
    this.time = time;
  }

  /**
   * Listings of one seller that are like one brand and in no clue yet.
   *
   * @param points of the best
   */
  public record Cluster(
      long brand, String brandName, String sellerKey, String seller, int points, int offers) {}

  /** A listing, why it was found, and its hash. */
  public record Found(long id, Offer offer, String hash, Instant seen, Scored scored) {}

  /** Listings of the same goods. */
  public record Goods(String title, List<Found> offers) {

    public Goods {
      offers = List.copyOf(offers);
    }
  }

  /** Another seller who shows the same picture. */
  public record Elsewhere(String sellerKey, String seller, int offers) {}

  /**
   * How two versions of the model judge the same listings.
   *
   * @param both listings above the threshold by both
   * @param neither by neither
   * @param confirmed of those, in clues that a receiver confirmed
   */
  public record Comparison(
      String one, String other, Side both, Side onlyOne, Side onlyOther, Side neither) {}

  /** Listings, and how many of them are in clues that were confirmed, or not confirmed. */
  public record Side(long offers, long confirmed, long cleared) {}

  /** What a version's clues came to. */
  public record Precision(
      String model,
      long clues,
      long verified,
      long dismissed,
      long unclear,
      long handed,
      long confirmed,
      long cleared,
      long silent) {

    /** Share of answered clues that were confirmed; NaN when none was answered. */
    public double share() {
      return (double) confirmed / (confirmed + cleared);
    }

    /** Wilson's interval of that share at 95 %: lower end, upper end. */
    public double[] interval() {
      double n = confirmed + cleared;
      double z = 1.959964;
      double p = share();
      double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
      double half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
      return new double[] {Math.max(0, middle - half), Math.min(1, middle + half)};
    }
  }

  /** Clusters by the model in use, the highest points first. */
  public List<Cluster> clusters(Actor who, String brand, int from, int most, Instant at) {
    return store.clusters(
        brands.unit(who), models.inUse(time.day(at)).version(), brand.strip(), from, most);
  }

  /** How many clusters wait. */
  public long waiting(Actor who, Instant at) {
    return store.waiting(brands.unit(who), models.inUse(time.day(at)).version());
  }

  /** The listings of a cluster, the highest points first. */
  public List<Found> cluster(Actor who, long brand, String sellerKey, Instant at) {
    return store.cluster(
        brands.unit(who), models.inUse(time.day(at)).version(), brand, sellerKey, OFFERS);
  }

  /** The listings of clues by their numbers, with what each clue's model made of them. */
  Map<String, List<Found>> offers(List<IpClue> clues) {
    record Key(long offer, long brand) {}
    var of = new HashMap<Key, String>();
    for (var clue : clues) {
      clue.said()
          .offers()
          .forEach(offer -> of.put(new Key(offer, clue.said().brand()), clue.number()));
    }
    return store.offers(clues.stream().map(IpClue::said).toList()).stream()
        .collect(
            Collectors.groupingBy(
                one -> of.getOrDefault(new Key(one.id(), one.scored().brand()), "")));
  }

  /** Listings of the same goods together: half of the words of their titles are the same. */
  public static List<Goods> goods(List<Found> offers) {
    record Group(Set<String> words, List<Found> offers) {}
    var groups = new ArrayList<Group>();
    for (var one : offers) {
      var words = words(one.offer().title());
      var group = groups.stream().filter(each -> alike(each.words(), words) >= ALIKE).findFirst();
      if (group.isPresent()) {
        group.get().offers().add(one);
      } else {
        groups.add(new Group(words, new ArrayList<>(List.of(one))));
      }
    }
    return groups.stream()
        .map(group -> new Goods(group.offers().getFirst().offer().title(), group.offers()))
        .toList();
  }

  /** Words in letters, and of Chinese each two characters that stand together. */
  private static Set<String> words(String title) {
    var words = new HashSet<String>();
    for (var form : NameForm.of(title)) {
      if (form.script() == NameForm.Script.LETTERS) {
        words.add(form.folded());
      } else {
        for (int i = 0; i + 2 <= form.folded().length(); i++) {
          words.add(form.folded().substring(i, i + 2));
        }
      }
    }
    return words;
  }

  private static double alike(Set<String> a, Set<String> b) {
    var both = new HashSet<>(a);
    both.retainAll(b);
    int all = a.size() + b.size() - both.size();
    return all == 0 ? 0 : (double) both.size() / all;
  }

  /** Other sellers who show pictures of these listings. */
  public List<Elsewhere> elsewhere(Actor who, List<Found> offers) {
    var images =
        offers.stream().map(one -> one.offer().image()).filter(one -> !one.isEmpty()).toList();
    return offers.isEmpty() || images.isEmpty()
        ? List.of()
        : store.elsewhere(brands.unit(who), images, offers.getFirst().offer().sellerKey(), 50);
  }

  /** What the clues of each version came to. */
  public List<Precision> precision(Actor who) {
    return store.precision(brands.unit(who));
  }

  /**
   * Runs a version over all listings that are kept, with what was known of sellers when each came,
   * and compares it with another.
   */
  public Comparison replay(Actor who, ScoringModel one, ScoringModel other, Instant at) {
    var owner = brands.unit(who);
    for (var model : List.of(one, other)) {
      replay(owner, model, at);
    }
    return store.compare(owner, one.version(), other.version());
  }

  private void replay(String owner, ScoringModel model, Instant at) {
    var screening = new Screening(brands.ready(owner, time.day(at)), sellers.histories(owner));
    long after = 0;
    for (var part = store.unscored(owner, model.version(), after, OfferImport.PART);
        !part.isEmpty();
        part = store.unscored(owner, model.version(), after, OfferImport.PART)) {
      store.score(
          part.parallelStream()
              .map(one ->
                  new FindingStore.Rescored(
                      one.id(), screening.screen(one.offer(), model, one.seen())))
              .toList());
      after = part.getLast().id();
    }
  }
}
