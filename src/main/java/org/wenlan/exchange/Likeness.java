package org.wenlan.exchange;

import java.util.ArrayList;
import java.util.List;
import org.wenlan.exchange.Listing.Maturity;
import org.wenlan.exchange.Market.Line;
import org.wenlan.exchange.Market.Match;
import org.wenlan.exchange.Market.Reason;
import org.wenlan.exchange.Market.What;

/**
 * How well a listing and a want fit, with its reasons: at most 50 points for the words of both, 30
 * for the nearest class, 10 for the region, 10 for how far the technology has come. The weights are
 * this platform's own. Plain functions.
 */
final class Likeness {
  private static final int WORDS = 50;
  private static final int CLASS = 30;
  private static final int REGION = 10;
  private static final int MATURITY = 10;

  /** Texts of two authors never share all rare words; this share of them counts as full. */
  private static final double FULL = 0.6;

  private Likeness() {}

  /** What finding a symbol at one of its levels counts: 1 itself, 0.7 subclass, 0.4 class. */
  static double level(String symbol, String level) {
    return level.equals(symbol) ? 1 : level.length() == 4 ? 0.7 : 0.4;
  }

  /** What the index gives for the classes of one when it finds the other. */
  static double indexed(Line one, Line other) {
    double nearest = 0;
    for (var mine : one.classes()) {
      for (var theirs : other.classes()) {
        nearest = Math.max(nearest, indexed(mine, theirs));
      }
    }
    return nearest;
  }

  private static double indexed(String mine, String theirs) {
    var levels = Symbols.levels(theirs);
    return Symbols.levels(mine).stream()
        .filter(levels::contains)
        .mapToDouble(level -> level(mine, level))
        .max()
        .orElse(0);
  }

  private static double near(String one, String other) {
    return Math.max(indexed(one, other), indexed(other, one));
  }

  static Match match(Line one, Line other, double words, List<String> shared) {
    var reasons = new ArrayList<Reason>();
    add(reasons, "words", String.join(", ", shared), WORDS * Math.min(1, words / FULL));
    add(
        reasons,
        "class",
        nearest(one, other),
        CLASS * Math.max(indexed(one, other), indexed(other, one)));
    add(reasons, "region", other.region(), REGION * region(one.region(), other.region()));
    add(reasons, "maturity", offered(one, other), MATURITY * maturity(one, other));
    int score = reasons.stream().mapToInt(Reason::points).sum();
    var price = price(one, other);
    if (!price.isEmpty()) {
      reasons.add(new Reason("price", price, 0));
    }
    return new Match(other, score, reasons);
  }

  /** The same with the words that both have, where words gave points. */
  static Match worded(Match match, List<String> shared) {
    var reasons =
        match.because().stream()
            .map(one ->
                one.kind().equals("words")
                    ? new Reason("words", String.join(", ", shared), one.points())
                    : one)
            .toList();
    return new Match(match.line(), match.score(), reasons);
  }

  private static void add(List<Reason> reasons, String kind, String detail, double points) {
    int whole = (int) Math.round(points);
    if (whole > 0) {
      reasons.add(new Reason(kind, detail, whole));
    }
  }

  private static String nearest(Line one, Line other) {
    var found = "";
    double best = 0;
    for (var mine : one.classes()) {
      for (var theirs : other.classes()) {
        double near = near(mine, theirs);
        if (near > best) {
          best = near;
          found = theirs;
        }
      }
    }
    return found;
  }

  private static double region(String one, String other) {
    if (one.length() != 6 || other.length() != 6) {
      return 0;
    }
    if (one.equals(other)) {
      return 1;
    }
    if (one.startsWith(other.substring(0, 4))) {
      return 0.8;
    }
    return one.startsWith(other.substring(0, 2)) ? 0.5 : 0;
  }

  private static Line wanting(Line one, Line other) {
    return one.what() == What.WANT ? one : other;
  }

  private static Line offering(Line one, Line other) {
    return one.what() == What.WANT ? other : one;
  }

  private static String offered(Line one, Line other) {
    return offering(one, other).maturity();
  }

  private static double maturity(Line one, Line other) {
    var wanted = wanting(one, other).maturity();
    var offered = offering(one, other).maturity();
    if (wanted.isEmpty() || offered.isEmpty()) {
      return 0;
    }
    int missing = Maturity.valueOf(wanted).ordinal() - Maturity.valueOf(offered).ordinal();
    return missing <= 0 ? 1 : missing == 1 ? 0.5 : 0;
  }

  private static String price(Line one, Line other) {
    long budget = wanting(one, other).price();
    long price = offering(one, other).price();
    if (budget == 0 || price == 0) {
      return "";
    }
    return price <= budget ? "within" : "above";
  }
}
