package org.wenlan.analysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.wenlan.rights.Classes;
import org.wenlan.rights.LegalStatus;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patent.Role;
import org.wenlan.rights.Patent.Scheme;
import org.wenlan.rights.PublicationNumber;
import org.wenlan.territory.Regions;

/** What a landscape should say, counted over the records one by one and without an index. */
final class CountedByHand {
  /** The same for every result of one register on one day. */
  private static final Map<String, String> STATUS = new ConcurrentHashMap<>();

  private final List<Patent> hits;
  private final List<Patent> register;
  private final LocalDate today;

  private final UnaryOperator<String> body;

  /**
   * @param body what stands for the body whose name this is
   */
  CountedByHand(
      List<Patent> hits, List<Patent> register, LocalDate today, UnaryOperator<String> body) {
    this.hits = hits;
    this.register = register;
    this.today = today;
    this.body = body;
  }

  /** What a record has of something. */
  interface Having extends Function<Patent, Collection<String>> {}

  /** How many hits have each value. */
  Map<String, Long> count(Having having) {
    return count(hits, having);
  }

  static Map<String, Long> count(List<Patent> among, Having having) {
    var counts = new HashMap<String, Long>();
    for (var patent : among) {
      new TreeSet<>(having.apply(patent)).forEach(value -> counts.merge(value, 1L, Long::sum));
    }
    return counts;
  }

  /** How many hits have a value of the one and a value of the other, by both values. */
  Map<List<String>, Long> both(Having one, Having other) {
    var counts = new HashMap<List<String>, Long>();
    for (var patent : hits) {
      var seconds = new TreeSet<>(other.apply(patent));
      for (var value : new TreeSet<>(one.apply(patent))) {
        seconds.forEach(second -> counts.merge(List.of(value, second), 1L, Long::sum));
      }
    }
    return counts;
  }

  Map<String, Double> fractions(Having having) {
    var sums = new HashMap<String, Double>();
    for (var patent : hits) {
      var values = new TreeSet<>(having.apply(patent));
      values.forEach(value -> sums.merge(value, 1.0 / values.size(), Double::sum));
    }
    return sums;
  }

  Map<Set<String>, Long> pairs(Having having) {
    var counts = new HashMap<Set<String>, Long>();
    for (var patent : hits) {
      var values = List.copyOf(new TreeSet<>(having.apply(patent)));
      for (int i = 0; i < values.size(); i++) {
        for (int j = 0; j < i; j++) {
          counts.merge(Set.of(values.get(i), values.get(j)), 1L, Long::sum);
        }
      }
    }
    return counts;
  }

  /** Different values of one among the hits with a value of the other. */
  long different(Having of, Having per, String value) {
    var seen = new HashSet<String>();
    hits.stream()
        .filter(patent -> per.apply(patent).contains(value))
        .forEach(patent -> seen.addAll(of.apply(patent)));
    return seen.size();
  }

  /** How many documents of the register cite each hit. */
  Map<String, Long> citing() {
    var cited = count(register, CountedByHand::cited);
    var counts = new HashMap<String, Long>();
    for (var hit : hits) {
      long times = cited.getOrDefault(hit.number().withoutKind(), 0L);
      if (times > 0) {
        counts.put(hit.number().toString(), times);
      }
    }
    return counts;
  }

  List<String> applicants(Patent patent) {
    var applicants = names(patent, Role.APPLICANT);
    return (applicants.isEmpty() ? names(patent, Role.OWNER) : applicants)
        .stream().map(body).toList();
  }

  /** How many hits of the first applicant cite a hit of the second. */
  Map<List<String>, Long> whoCites() {
    var owners = new HashMap<String, TreeSet<String>>();
    for (var hit : hits) {
      owners
          .computeIfAbsent(hit.number().withoutKind(), _ -> new TreeSet<>())
          .addAll(applicants(hit));
    }
    return both(
        this::applicants,
        hit ->
            cited(hit).stream()
                .flatMap(number -> owners.getOrDefault(number, new TreeSet<>()).stream())
                .toList());
  }

  static List<String> inventors(Patent patent) {
    return names(patent, Role.INVENTOR);
  }

  static List<String> agents(Patent patent) {
    return names(patent, Role.AGENT);
  }

  private static List<String> names(Patent patent, Role role) {
    return patent.parties().stream()
        .filter(party -> party.role() == role)
        .map(Patent.Party::name)
        .toList();
  }

  static List<String> filed(Patent patent) {
    return year(patent.filed());
  }

  static List<String> published(Patent patent) {
    return year(patent.published());
  }

  private static List<String> year(@org.jspecify.annotations.Nullable LocalDate day) {
    return day == null ? List.of() : List.of(day.toString().substring(0, 4));
  }

  List<String> age(Patent patent) {
    var filed = patent.filed();
    return filed == null
        ? List.of()
        : List.of(
            filed.isAfter(today) ? "-1" : String.valueOf(ChronoUnit.YEARS.between(filed, today)));
  }

  private static List<String> ipc(Patent patent) {
    return patent.classes().stream()
        .filter(symbol -> symbol.scheme() == Scheme.IPC)
        .map(Patent.Symbol::symbol)
        .toList();
  }

  static List<String> sections(Patent patent) {
    return beginnings(patent, 1);
  }

  static List<String> classes(Patent patent) {
    return beginnings(patent, 3);
  }

  static List<String> subclasses(Patent patent) {
    return beginnings(patent, 4);
  }

  private static List<String> beginnings(Patent patent, int length) {
    return ipc(patent).stream()
        .filter(symbol -> symbol.length() >= length)
        .map(symbol -> symbol.substring(0, length))
        .toList();
  }

  static List<String> groups(Patent patent) {
    return ipc(patent).stream()
        .filter(symbol -> symbol.contains("/"))
        .map(symbol -> symbol.replaceFirst("/.*", "/00"))
        .toList();
  }

  static List<String> fields(Patent patent) {
    return ipc(patent).stream()
        .flatMapToInt(symbol -> Classes.field(symbol).stream())
        .mapToObj(String::valueOf)
        .toList();
  }

  private static List<String> places(Patent patent) {
    var places = new ArrayList<String>();
    for (var party : patent.parties()) {
      if (party.role() == Role.APPLICANT || party.role() == Role.OWNER) {
        var region = party.region();
        if (region != null) {
          Regions.path(region).forEach(each -> places.add(each.code()));
        }
        var country = party.country();
        if (country != null) {
          places.add(country);
        }
      }
    }
    return places;
  }

  static List<String> countries(Patent patent) {
    return places(patent).stream().filter(code -> code.length() == 2).toList();
  }

  static List<String> provinces(Patent patent) {
    return level(patent, Regions.Level.PROVINCE);
  }

  static List<String> cities(Patent patent) {
    return level(patent, Regions.Level.CITY);
  }

  private static List<String> level(Patent patent, Regions.Level level) {
    return places(patent).stream()
        .filter(code -> Regions.find(code).filter(at -> at.level() == level).isPresent())
        .toList();
  }

  List<String> status(Patent patent) {
    return List.of(
        STATUS.computeIfAbsent(patent.number().toString() + today, _ -> statusOf(patent)));
  }

  private String statusOf(Patent patent) {
    var others =
        register.stream()
            .filter(other -> !other.number().equals(patent.number()))
            .filter(other ->
                other.number().withoutKind().equals(patent.number().withoutKind())
                    || (patent.application() != null
                        && patent.application().equals(other.application())))
            .toList();
    var status = LegalStatus.of(patent, others, today);
    return status.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  static List<String> rights(Patent patent) {
    return List.of(patent.right().name().toLowerCase(Locale.ROOT));
  }

  static List<String> kinds(Patent patent) {
    return List.of(patent.number().kind());
  }

  static List<String> offices(Patent patent) {
    return List.of(patent.number().office());
  }

  static List<String> cited(Patent patent) {
    var cited = new ArrayList<String>();
    for (var citation : patent.citations()) {
      var number = citation.patent();
      if (number != null) {
        cited.add(
            PublicationNumber.parse(number).map(PublicationNumber::withoutKind).orElse(number));
      }
    }
    return cited;
  }
}
