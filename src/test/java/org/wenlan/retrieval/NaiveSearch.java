package org.wenlan.retrieval;

import java.util.List;
import java.util.stream.Stream;
import org.wenlan.query.Field;
import org.wenlan.query.Wanted;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patent.Role;
import org.wenlan.rights.Patent.Scheme;

/** What a query means, worked out from the record alone and without an index. */
public final class NaiveSearch {
  private NaiveSearch() {}

  public static boolean matches(Wanted wanted, Patent patent) {
    return switch (wanted) {
      case Wanted.Everything _ -> true;
      case Wanted.Word(var field, var text) -> contains(patent, field, text);
      case Wanted.Phrase(var field, var text) -> contains(patent, field, text);
      case Wanted.InClass(_, var symbol, _) ->
          patent.classes().stream()
              .filter(each -> each.scheme() == Scheme.IPC)
              .anyMatch(each -> each.symbol().startsWith(symbol.replaceFirst("/00$", "/")));
      case Wanted.Dated(var field, var from, var to) -> {
        var day = field == Field.PD ? patent.published() : patent.filed();
        yield day != null
            && (from == null || !day.isBefore(from))
            && (to == null || !day.isAfter(to));
      }
      case Wanted.Value(var field, var value) ->
          (field == Field.PC ? patent.number().office() : patent.number().kind())
              .equalsIgnoreCase(value);
      case Wanted.All(var parts) -> parts.stream().allMatch(part -> matches(part, patent));
      case Wanted.Any(var parts) -> parts.stream().anyMatch(part -> matches(part, patent));
      case Wanted.Not(var part) -> !matches(part, patent);
      case Wanted.Named _, Wanted.Wild _, Wanted.Near _, Wanted.Number _ ->
          throw new IllegalArgumentException("not tried here: " + wanted);
    };
  }

  /** The invented texts are lower case, of simplified characters, with blanks between words. */
  private static boolean contains(Patent patent, Field field, String text) {
    boolean chinese = text.codePointAt(0) > 0x2e80;
    return texts(patent, field)
        .map(String::toLowerCase)
        .anyMatch(each ->
            chinese
                ? each.contains(text)
                : (" " + each.replaceAll("[^a-z0-9]+", " ") + " ").contains(" " + text + " "));
  }

  private static Stream<String> texts(Patent patent, Field field) {
    return switch (field) {
      case TI -> patent.titles().stream().map(Patent.Text::text);
      case AB -> patent.abstracts().stream().map(Patent.Text::text);
      case CLAIMS -> patent.claims().stream().map(Patent.Claim::text);
      case DESC -> patent.description().stream().map(Patent.Paragraph::text);
      case PA -> names(patent, Role.APPLICANT);
      case IN -> names(patent, Role.INVENTOR);
      case TA -> Stream.of(Field.TI, Field.AB).flatMap(each -> texts(patent, each));
      case TXT ->
          Stream.of(Field.TI, Field.AB, Field.PA, Field.IN).flatMap(each -> texts(patent, each));
      case FTXT ->
          Stream.of(Field.TI, Field.AB, Field.CLAIMS, Field.DESC, Field.PA, Field.IN)
              .flatMap(each -> texts(patent, each));
      default -> throw new IllegalArgumentException("not tried here: " + field);
    };
  }

  private static Stream<String> names(Patent patent, Role role) {
    return patent.parties().stream()
        .filter(party -> List.of(role).contains(party.role()))
        .map(Patent.Party::name);
  }
}
