package org.wenlan.retrieval.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wenlan.query.Field;
import org.wenlan.query.Wanted;
import org.wenlan.retrieval.web.RecordPage.Entry;
import org.wenlan.retrieval.web.RecordPage.Line;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patent.Role;
import org.wenlan.rights.Patent.Scheme;
import org.wenlan.site.Address;
import org.wenlan.territory.Countries;
import org.wenlan.territory.Regions;

/** The bibliographic data of a document in the order of a front page; empty lines are left out. */
final class Bibliography {
  private Bibliography() {}

  static List<Line> of(Patent patent, Locale language) {
    return Stream.concat(
            Stream.of(
                line("published", day(patent.published(), Field.PD)),
                line("application", application(patent)),
                line("filed", day(patent.filed(), Field.AD)),
                line("priority", priorities(patent)),
                parties("applicant", patent, Role.APPLICANT, Field.PA, language),
                parties("owner", patent, Role.OWNER, Field.OW, language),
                parties("inventor", patent, Role.INVENTOR, Field.IN, language),
                parties("agent", patent, Role.AGENT, Field.AG, language),
                parties("examiner", patent, Role.EXAMINER, null, language)),
            Stream.of(Scheme.values()).map(scheme -> classes(patent, scheme)))
        .filter(line -> !line.values().isEmpty())
        .toList();
  }

  private static Line line(String key, List<Entry> values) {
    return new Line("record." + key, values);
  }

  private static List<Entry> day(@Nullable LocalDate day, Field field) {
    return day == null
        ? List.of()
        : List.of(
            new Entry(day.toString(), Sheets.search(new Wanted.Dated(field, day, day)), "", false));
  }

  private static List<Entry> application(Patent patent) {
    var number = patent.application();
    return number == null
        ? List.of()
        : List.of(new Entry(number.key(), number(Field.AP, number.key()), "", true));
  }

  private static List<Entry> priorities(Patent patent) {
    return patent.priorities().stream()
        .map(one -> {
          var date = one.date();
          return new Entry(
              one.number(),
              number(Field.PR, one.number()),
              date == null ? "" : date.toString(),
              true);
        })
        .toList();
  }

  private static Address number(Field field, String number) {
    return Sheets.search(new Wanted.Number(field, number, false));
  }

  private static Line parties(
      String key, Patent patent, Role role, @Nullable Field field, Locale language) {
    var entries =
        patent.parties().stream()
            .filter(party -> party.role() == role)
            .map(party -> {
              var search =
                  field == null ? null : Sheets.search(new Wanted.Phrase(field, party.name()));
              return new Entry(party.name(), search, place(party, language), false);
            })
            .distinct()
            .toList();
    return line(key, entries);
  }

  /** Where somebody is: the region found in the address, else the country; then the address. */
  private static String place(Patent.Party party, Locale language) {
    var parts = new ArrayList<String>();
    var region = party.region();
    var country = party.country();
    var address = party.address();
    if (region != null) {
      parts.add(Regions.name(region, language));
    } else if (country != null) {
      parts.add(Countries.name(country, language));
    }
    if (address != null) {
      parts.add(address);
    }
    return String.join(" · ", parts);
  }

  private static Line classes(Patent patent, Scheme scheme) {
    var field =
        switch (scheme) {
          case IPC -> Field.IPC;
          case CPC -> Field.CPC;
          case LOCARNO -> Field.LOCARNO;
          case USPC, ECLA, FI, OTHER -> null;
        };
    var entries =
        patent.classes().stream()
            .filter(symbol -> symbol.scheme() == scheme)
            .map(symbol -> {
              var search =
                  field == null
                      ? null
                      : Sheets.search(
                          new Wanted.InClass(field, symbol.symbol(), Wanted.Reach.BELOW));
              return new Entry(symbol.symbol(), search, "", true);
            })
            .distinct()
            .toList();
    return line("class." + scheme.name().toLowerCase(Locale.ROOT), entries);
  }
}
