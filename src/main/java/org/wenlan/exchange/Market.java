package org.wenlan.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.exchange.Listing.Way;

/**
 * The door to what is offered and wanted today: search with facets, and matches both ways, each
 * with its reasons. Everything stands in memory and follows the database: what was committed before
 * a question is found by it. Thread-safe.
 */
@Component
public class Market {
  /** Lines of a page of a search. */
  public static final int ROWS = 20;

  private static final int PAGES = 500;

  private final LineIndex index;

  Market(LineIndex index) {
    this.index = index;
  }

  /** Which of the two. */
  public enum What {
    LISTING,
    WANT
  }

  /**
   * One line.
   *
   * @param stage the name of its {@link Posting.Stage}
   * @param until the last day of being shown; null before it is
   * @param right number of the right; empty for a want
   * @param holders owners as registered; empty for a want
   * @param brief the beginning of its text
   * @param classes without blanks, such as {@code A61B5/00}
   * @param maturity empty for a want that takes any
   * @param mode of a listing's price; empty for a want
   * @param price whole yuan, of a want its budget; 0 for none
   * @param verified the day on which the register was last asked
   */
  public record Line(
      String number,
      What what,
      String stage,
      @Nullable LocalDate until,
      String right,
      String holders,
      String title,
      String brief,
      List<String> classes,
      String region,
      String maturity,
      Set<Way> ways,
      String mode,
      long price,
      @Nullable LocalDate verified,
      long version) {
    static final int BRIEF = 240;

    public Line {
      classes = List.copyOf(classes);
      ways = Set.copyOf(ways);
    }

    /** Whether it is on offer on a day. */
    public boolean on(LocalDate day) {
      return stage.equals("Published") && until != null && !day.isAfter(until);
    }
  }

  /**
   * What somebody looks for; an empty text asks for nothing.
   *
   * @param page counted from 0
   */
  public record Sought(
      What what,
      String words,
      String branch,
      String maturity,
      String region,
      String mode,
      String way,
      int page) {

    /** Everything of a kind. */
    public static Sought all(What what) {
      return new Sought(what, "", "", "", "", "", "", 0);
    }
  }

  /**
   * What there is.
   *
   * @param facets how many there would be for each value, by the facet's name; the facet's own
   *     choice left aside
   */
  public record Found(List<Line> lines, int count, Map<String, Map<String, Integer>> facets) {}

  /**
   * One that fits.
   *
   * @param score from 0 to 100; the reasons add up to it
   */
  public record Match(Line line, int score, List<Reason> because) {

    public Match {
      because = List.copyOf(because);
    }
  }

  /**
   * Why it fits.
   *
   * @param kind {@code words}, {@code class}, {@code region}, {@code maturity} or {@code price}
   * @param detail words, symbols, a region's code: what is the same; for a price how it compares
   */
  public record Reason(String kind, String detail, int points) {}

  /** Codes of the branches, with their names. */
  public static Map<String, String> branches(Locale language) {
    var all = new LinkedHashMap<String, String>();
    Branch.ALL.forEach(one -> all.put(one.code(), one.name(language)));
    return all;
  }

  /** What is on offer or wanted on a day. */
  public Found search(Sought sought, LocalDate day) {
    var lines =
        index.search(sought.what(), sought.words().strip()).stream()
            .filter(line -> line.on(day))
            .toList();
    var asked = new LinkedHashMap<String, String>();
    asked.put("branch", sought.branch());
    asked.put("maturity", sought.maturity());
    asked.put("region", sought.region());
    asked.put("mode", sought.mode());
    asked.put("way", sought.way());
    var facets = new LinkedHashMap<String, Map<String, Integer>>();
    asked.forEach((name, _) -> facets.put(name, new TreeMap<>()));
    var hits = new ArrayList<Line>();
    for (var line : lines) {
      var failed = new ArrayList<String>(1);
      asked.forEach((name, value) -> {
        if (failed.size() < 2 && !value.isEmpty() && !holds(line, name, value)) {
          failed.add(name);
        }
      });
      if (failed.isEmpty()) {
        hits.add(line);
        facets.forEach((name, counts) -> count(line, name, counts));
      } else if (failed.size() == 1) {
        var only = failed.getFirst();
        count(line, only, facets.getOrDefault(only, new TreeMap<>()));
      }
    }
    int from = Math.min(hits.size(), Math.clamp(sought.page(), 0, PAGES) * ROWS);
    return new Found(
        List.copyOf(hits.subList(from, Math.min(hits.size(), from + ROWS))), hits.size(), facets);
  }

  private static void count(Line line, String facet, Map<String, Integer> counts) {
    values(line, facet).forEach(value -> counts.merge(value, 1, Integer::sum));
  }

  private static boolean holds(Line line, String facet, String value) {
    return switch (facet) {
      case "branch" -> Branch.find(value).map(one -> one.holds(line.classes())).orElse(false);
      case "region" -> line.region().startsWith(value.replaceAll("(00){1,2}$", ""));
      default -> values(line, facet).contains(value);
    };
  }

  private static List<String> values(Line line, String facet) {
    return switch (facet) {
      case "branch" ->
          Branch.ALL.stream().filter(one -> one.holds(line.classes())).map(Branch::code).toList();
      case "maturity" -> some(line.maturity());
      case "region" ->
          line.region().length() < 4 ? List.of() : List.of(line.region().substring(0, 4) + "00");
      case "mode" -> some(line.mode());
      default -> line.ways().stream().map(Way::name).toList();
    };
  }

  private static List<String> some(String value) {
    return value.isEmpty() ? List.of() : List.of(value);
  }

  /** A line, shown or not. */
  public Optional<Line> line(String number) {
    return index.line(number);
  }

  /** What fits a listing or a want on a day: of the other kind, the best first. */
  public List<Match> matches(String number, LocalDate day, int most) {
    return index
        .line(number)
        .map(line -> index.matches(line, other -> other.on(day), most))
        .orElse(List.of());
  }

  /** What fits a line by its numbers and texts, whoever sees it. */
  static List<Match> best(List<Match> matches, Predicate<Match> fits, int most) {
    return matches.stream()
        .filter(fits)
        .sorted(
            Comparator.comparingInt(Match::score)
                .reversed()
                .thenComparing(match -> match.line().number()))
        .limit(most)
        .toList();
  }
}
