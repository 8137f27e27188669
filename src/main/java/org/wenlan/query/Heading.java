package org.wenlan.query;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wenlan.query.FieldGuide.Takes;
import org.wenlan.query.Wanted.Reach;

/**
 * A field, or several, with the relation to the value that follows: {@code cpc=/low}, {@code pd
 * within}, {@code 发明名称,摘要 *=}.
 *
 * @param negated for {@code <>}
 * @param valueAt where the value begins
 */
record Heading(Scope scope, boolean negated, int valueAt) {

  /** PATENTSCOPE allows a slash behind a field; only behind names that are surely fields. */
  private static final List<String> SLASHED = List.of("DP", "PN", "AN", "AD", "IC", "FP", "CTR");

  /** Reads a heading at a scanner's place; null when there is none. Does not move the scanner. */
  static @Nullable Heading read(Scanner scanner, Findings findings) {
    int at = scanner.position();
    var names = new ArrayList<Spellings.Spelling>();
    var written = new ArrayList<String>();
    int end = at;
    while (true) {
      int nameEnd = Spellings.endOfName(scanner.text(), end);
      int relationAt = scanner.afterBlanks(Math.max(nameEnd, end));
      if (nameEnd == end) {
        unknown(scanner, findings, end);
        return null;
      }
      var name = scanner.text().substring(end, nameEnd);
      written.add(name);
      Spellings.of(name).ifPresent(names::add);
      if (scanner.at(relationAt) == ',' && written.size() < 10) {
        end = scanner.afterBlanks(relationAt + 1);
        continue;
      }
      return new RelationReader(scanner, findings, names, written).read(relationAt, nameEnd);
    }
  }

  /** Says which field does not exist, if what stands here can only be meant as one. */
  private static void unknown(Scanner scanner, Findings findings, int at) {
    int end = at;
    while (Spellings.isNamePart(scanner.at(end))) {
      end++;
    }
    if (end == at || Character.isDigit(scanner.at(at)) && !Character.isLetter(scanner.at(at + 1))) {
      return;
    }
    int relation = scanner.afterBlanks(end);
    boolean several = scanner.at(relation) == ',' && isMultiple(scanner, relation);
    boolean asField =
        switch (scanner.at(relation)) {
          case '=', '<', '>' -> true;
          case ':' -> relation == end && scanner.at(end + 1) != '/';
          case '*', '+' -> scanner.at(relation + 1) == '=';
          default -> several;
        };
    if (!asField) {
      return;
    }
    var name = scanner.text().substring(at, end);
    var nearest = Spellings.nearest(name);
    if (nearest.isPresent()) {
      var instead = findings.replaced(at, end, nearest.get());
      findings.misreadInstead(Misreading.UNKNOWN_FIELD, at, end, instead, name, nearest.get());
    } else {
      findings.misread(Misreading.NO_SUCH_FIELD, at, end, name);
    }
  }

  /** Whether names and commas go on up to {@code *=} or {@code +=}. */
  private static boolean isMultiple(Scanner scanner, int from) {
    int at = from;
    while (Spellings.isNamePart(scanner.at(at)) || scanner.at(at) == ',' || scanner.at(at) == ' ') {
      at++;
    }
    return (scanner.at(at) == '*' || scanner.at(at) == '+') && scanner.at(at + 1) == '=';
  }

  /** The part behind the names. */
  private record RelationReader(
      Scanner scanner, Findings findings, List<Spellings.Spelling> names, List<String> written) {

    @Nullable Heading read(int at, int nameEnd) {
      char c = scanner.at(at);
      char next = scanner.at(at + 1);
      if (c == '<' && next == '>' || c == '!' && next == '=') {
        return heading(Relation.IS, Reach.BELOW, null, true, false, at + 2);
      }
      if ((c == '*' || c == '+') && next == '=') {
        return heading(Relation.IS, Reach.BELOW, null, false, c == '*', at + 2);
      }
      var sign = Relation.SIGNS.get("" + c + next);
      if (sign != null) {
        return heading(
            sign, sign == Relation.EXACT ? Reach.SAME : Reach.BELOW, null, false, false, at + 2);
      }
      sign = Relation.SIGNS.get("" + c);
      if (sign == Relation.IS) {
        return afterIs(at + 1);
      }
      if (sign != null) {
        return heading(sign, Reach.BELOW, null, false, false, at + 1);
      }
      if (c == '/' && at == nameEnd && scanner.dialect() == Dialect.LUCENE && slashed()) {
        return heading(Relation.IS, Reach.BELOW, null, false, false, at + 1);
      }
      return word(at, nameEnd);
    }

    private boolean slashed() {
      return SLASHED.contains(written.getFirst()) || written.getFirst().indexOf('_') > 0;
    }

    /** {@code =/low}, and {@code :>=} of Lucene. */
    private @Nullable Heading afterIs(int from) {
      int at = scanner.afterBlanks(from);
      if (scanner.at(at) == '/') {
        for (var reach : Reach.values()) {
          var name =
              switch (reach) {
                case BELOW -> "/low";
                case ABOVE -> "/high";
                case SAME -> "/same";
              };
          int end = at + name.length();
          if (scanner.text().regionMatches(true, at, name, 0, name.length())
              && !Spellings.isNamePart(scanner.at(end))) {
            return heading(Relation.IS, reach, null, false, false, end);
          }
        }
      }
      if (scanner.at(at) == '<' || scanner.at(at) == '>') {
        boolean two = scanner.at(at + 1) == '=';
        var sign = scanner.text().substring(at, two ? at + 2 : at + 1);
        var relation = Relation.SIGNS.get(sign);
        if (relation != null) {
          return heading(relation, Reach.BELOW, null, false, false, at + sign.length());
        }
      }
      return heading(Relation.IS, Reach.BELOW, null, false, false, from);
    }

    private @Nullable Heading word(int at, int nameEnd) {
      if (at == nameEnd) {
        return null;
      }
      int proxEnd = Nearness.end(scanner.text(), at);
      if (proxEnd > at && opensValue(scanner.afterBlanks(proxEnd))) {
        var near = Nearness.read(scanner.text(), at, proxEnd, findings);
        return heading(Relation.NEAR, Reach.BELOW, near, false, false, proxEnd);
      }
      var word = scanner.plainAt(at).toLowerCase(ROOT);
      var relation = Relation.WORDS.get(word);
      int valueAt = scanner.afterBlanks(at + word.length());
      // "in any case" is no question about inventors, "all text within reach" none about dates
      var first = written.getFirst();
      boolean canonical = FieldGuide.of(names.getFirst().field()).name().equalsIgnoreCase(first);
      boolean sure = opensValue(valueAt) || canonical && !first.equalsIgnoreCase("in");
      return relation == null || !sure || valueAt >= scanner.text().length()
          ? null
          : heading(relation, Reach.BELOW, null, false, false, at + word.length());
    }

    private boolean opensValue(int at) {
      return scanner.at(at) == '"' || scanner.at(at) == '(';
    }

    private Heading heading(
        Relation relation,
        Reach reach,
        @Nullable Nearness near,
        boolean negated,
        boolean everywhere,
        int valueAt) {
      var forced = names.getFirst().relation();
      var fields = names.stream().map(Spellings.Spelling::field).distinct().toList();
      note(fields, everywhere);
      var scope = new Scope(fields, everywhere, forced == null ? relation : forced, reach, near);
      return new Heading(scope, negated, valueAt);
    }

    private void note(List<Field> fields, boolean everywhere) {
      for (int i = 0; i < written.size(); i++) {
        if (names.get(i).language()) {
          findings.note(Noting.LANGUAGE_IGNORED, written.get(i));
        }
        boolean google = scanner.dialect() != Dialect.EPO || written.get(i).equals("CL");
        if (names.get(i).field() == Field.CL && written.get(i).length() == 2 && google) {
          findings.note(Noting.CL_IS_CLASS);
        }
      }
      if (fields.size() > 1) {
        var list = String.join(", ", written);
        findings.note(everywhere ? Noting.FIELDS_ALL : Noting.FIELDS_ANY, list);
        boolean words = fields.stream().allMatch(Heading::takesWords);
        if (!words) {
          findings.misread(
              Misreading.FIELDS_DIFFER,
              scanner.position(),
              scanner.position() + written.getFirst().length(),
              fields.stream().map(f -> FieldGuide.of(f).name()).collect(Collectors.joining(", ")));
        }
      }
    }
  }

  private static boolean takesWords(Field field) {
    var takes = FieldGuide.of(field).takes();
    return takes == Takes.TEXT || takes == Takes.NAME;
  }
}
