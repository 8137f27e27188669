package org.wenlan.retrieval;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.wenlan.rights.Classes;
import org.wenlan.rights.Families;
import org.wenlan.rights.LegalStatus;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patent.Role;
import org.wenlan.rights.Patent.Scheme;
import org.wenlan.rights.Patents.Stored;
import org.wenlan.territory.Regions;

/** What an index holds of a record beside its words. */
final class Derived {
  private static final int SUMMARY = 400;
  private static final int NAMES = 20;

  private Derived() {}

  /** The first day after today on which the status may be another one without a new record. */
  static Optional<LocalDate> nextChange(
      Patent patent, List<Patent> others, LegalStatus status, LocalDate today) {
    var announced =
        Stream.concat(Stream.of(patent), others.stream())
            .flatMap(each -> each.events().stream())
            .map(Patent.Event::date)
            .filter(day -> day != null && day.isAfter(today))
            .map(LocalDate.class::cast);
    var end =
        status instanceof LegalStatus.InForce(_, _, var until) && until != null
            ? Stream.of(until.plusDays(1)).filter(day -> day.isAfter(today))
            : Stream.<LocalDate>empty();
    return Stream.concat(announced, end).min(Comparator.naturalOrder());
  }

  /** The word that a searcher types for a status. */
  static String word(LegalStatus status) {
    return status.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  static Card card(Stored stored, LegalStatus status) {
    var patent = stored.patent();
    var application = patent.application();
    return new Card(
        stored.id(),
        patent.number().toString(),
        patent.right().name().toLowerCase(Locale.ROOT),
        patent.titles().stream()
            .limit(4)
            .flatMap(title -> List.of(title.language(), cut(title.text(), 2_000)).stream())
            .toList(),
        owners(patent).stream().limit(NAMES).map(name -> cut(name, 500)).toList(),
        names(patent, Role.INVENTOR).stream().limit(NAMES).map(name -> cut(name, 500)).toList(),
        application == null ? "" : application.key(),
        patent.published(),
        patent.filed(),
        classes(patent),
        word(status),
        status.since(),
        cut(Families.key(patent), 4_000),
        patent.abstracts().isEmpty() ? "" : cut(patent.abstracts().getFirst().text(), SUMMARY));
  }

  /** Applicants, and where there are none, owners. */
  static SequencedSet<String> owners(Patent patent) {
    var applicants = names(patent, Role.APPLICANT);
    return applicants.isEmpty() ? names(patent, Role.OWNER) : applicants;
  }

  static SequencedSet<String> names(Patent patent, Role role) {
    var names = new LinkedHashSet<String>();
    for (var party : patent.parties()) {
      if (party.role() == role) {
        names.add(party.name());
      }
    }
    return names;
  }

  /** IPC symbols, or Locarno classes of a design. */
  private static List<String> classes(Patent patent) {
    var scheme =
        patent.classes().stream().anyMatch(symbol -> symbol.scheme() == Scheme.IPC)
            ? Scheme.IPC
            : Scheme.LOCARNO;
    return symbols(patent, scheme).stream().limit(12).toList();
  }

  static SequencedSet<String> symbols(Patent patent, Scheme scheme) {
    var symbols = new LinkedHashSet<String>();
    for (var symbol : patent.classes()) {
      if (symbol.scheme() == scheme) {
        symbols.add(Classes.canonical(scheme, symbol.symbol()).orElse(symbol.symbol()));
      }
    }
    return symbols;
  }

  /** A symbol with all above it, as the index has it; one that is none has nothing above. */
  static List<String> upwards(Scheme scheme, String symbol) {
    return Classes.canonical(scheme, symbol)
        .map(canonical -> Classes.ancestors(scheme, canonical))
        .orElseGet(() -> List.of(symbol));
  }

  /** The regions of the applicants, as GB/T 2260 codes with all that they lie in, and countries. */
  static TreeSet<String> regions(Patent patent) {
    var regions = new TreeSet<String>();
    for (var party : patent.parties()) {
      if (party.role() == Role.APPLICANT || party.role() == Role.OWNER) {
        var code = party.region();
        if (code != null) {
          Regions.path(code).forEach(region -> regions.add(region.code()));
        }
        var country = party.country();
        if (country != null && !country.isBlank()) {
          regions.add(country);
        }
      }
    }
    return regions;
  }

  /** WIPO's technology fields. */
  static TreeSet<Integer> fields(Patent patent) {
    var fields = new TreeSet<Integer>();
    for (var symbol : symbols(patent, Scheme.IPC)) {
      Classes.field(symbol).ifPresent(fields::add);
    }
    return fields;
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length) + "…";
  }
}
