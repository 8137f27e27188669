package org.wenlan.clue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wenlan.likeness.NameIndex.Hit;

/** Looks for watched names in a listing and scores it for each brand. Plain and thread-safe. */
final class Screening {
  /** Names that are less alike are taken for others; a listing with none above it is not kept. */
  static final double LEAST = 0.75;

  private final BrandWatch.Ready watched;
  private final Histories histories;

  Screening(BrandWatch.Ready watched, Histories histories) {
    this.watched = watched;
    this.histories = histories;
  }

  /**
   * What receivers answered about sellers, and when.
   *
   * @param answers by the seller's key, each with whether it was confirmed
   */
  record Histories(Map<String, List<Answered>> answers) {
    ScoringModel.History of(String seller, Instant before) {
      var all = answers.get(seller);
      if (all == null) {
        return ScoringModel.History.NONE;
      }
      var then = all.stream().filter(one -> one.at().isBefore(before)).toList();
      int confirmed = (int) then.stream().filter(Answered::confirmed).count();
      return new ScoringModel.History(confirmed, then.size() - confirmed);
    }
  }

  /** One answer about a seller. */
  record Answered(Instant at, boolean confirmed) {}

  /**
   * Scores a listing for every brand whose name it is like.
   *
   * @param before what was answered about sellers later than this is not known yet
   */
  List<Scored> screen(Offer offer, ScoringModel model, Instant before) {
    var best = new HashMap<Long, Hit>();
    var inField = new HashMap<Long, Hit>();
    if (!offer.brand().isEmpty()) {
      for (var hit : watched.index().named(offer.brand(), LEAST)) {
        inField.put(hit.owner(), hit);
        best.put(hit.owner(), hit);
      }
    }
    for (var hit : watched.index().within(offer.title(), LEAST)) {
      best.merge(hit.owner(), hit, (a, b) -> a.alike().likeness() >= b.alike().likeness() ? a : b);
    }
    if (best.isEmpty()) {
      return List.of();
    }
    var history = histories.of(offer.sellerKey(), before);
    var scored = new ArrayList<Scored>();
    best.forEach((id, hit) -> {
      var brand = watched.brands().get(id);
      if (brand != null) {
        scored.add(model.score(offer, brand, hit, inField.containsKey(id), history));
      }
    });
    return scored;
  }
}
