package org.wenlan.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.query.QueryAssertions.QUERIES;
import static org.wenlan.query.QueryAssertions.understood;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.wenlan.query.FieldGuide.Takes;
import org.wenlan.query.Wanted.Dated;
import org.wenlan.query.Wanted.Everything;
import org.wenlan.query.Wanted.InClass;
import org.wenlan.query.Wanted.Named;
import org.wenlan.query.Wanted.Near;
import org.wenlan.query.Wanted.Number;
import org.wenlan.query.Wanted.Phrase;
import org.wenlan.query.Wanted.Reach;
import org.wenlan.query.Wanted.Value;
import org.wenlan.query.Wanted.Wild;
import org.wenlan.query.Wanted.Within;
import org.wenlan.query.Wanted.Word;

class PrintingTest {

  private static final List<String> WORDS =
      List.of(
          "mouse", "trap", "锂电池", "and", "Or", "not", "prox", "NEAR5", "w/2", "SAME", "ti", "in",
          "all", "3D", "C++", "C#", "a(b", "x,y", "2,4-D", "AT&T", "&", "&&", "\\", "\"", "a\"b",
          "-5", "+x", "/a/", "US$", "$1", "a!", "re:x", "3:1", "1~5", "x~", "x^2", "[a]", "{a}",
          "EP", "2009", "Siemens", "#12", "*", "?", "=", "<b>", "|", "é", "한국", "リチウム", "L'Oréal",
          "S");

  private static final List<String> PATTERNS =
      List.of(
          "comput*",
          "te?t",
          "synchroni#ed",
          "*saccharide",
          "锂*",
          "ab*-c",
          "an*",
          "and*",
          "-ab*",
          "in*x",
          "no?",
          "EP1*a,b");

  private static final List<String> PHRASES =
      List.of(
          "mouse trap",
          "锂电池",
          "and",
          "a \"b\" c",
          "what?",
          "C# or F#",
          "a \\ b",
          "(x",
          "2 * 3",
          "ti=x");

  private static final List<String> NAMES =
      List.of("Müller & Co. KG", "云栖甲（虚构）公司", "and", "A \"B\" Ltd", "what? 2*3", "（株）x，y");

  private static final List<String> NUMBERS =
      List.of(
          "EP1000000",
          "US 7,654,321 B2",
          "ZL 2014 1 0400822.9",
          "10/716,854",
          "CN109999999A",
          "5",
          "EP 12*3");

  private static final List<String> SYMBOLS =
      List.of("A", "H04", "A01B", "H04L9", "H04L9/32", "A61P25/00");

  private static final List<String> VALUES =
      List.of("granted", "in force", "杭州", "and", "A1", "x*y", "say \"no\"", "35", "zh-CN", "not");

  private static <T> T any(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static Field field(Random random, Takes takes) {
    var fields = FieldGuide.all().stream().filter(g -> g.takes() == takes).map(FieldGuide::field);
    return any(random, fields.filter(f -> f != Field.LOCARNO && f != Field.TF).toList());
  }

  private static Wanted words(Random random, Field field) {
    return switch (random.nextInt(4)) {
      case 0 -> new Wild(field, any(random, PATTERNS));
      case 1 -> new Phrase(field, any(random, PHRASES));
      default -> new Word(field, any(random, WORDS));
    };
  }

  private static Wanted near(Random random, Field field, int depth) {
    var parts =
        several(
            random,
            2,
            () ->
                switch (depth <= 0 ? 3 : random.nextInt(5)) {
                  case 0 -> near(random, field, depth - 1);
                  case 1 -> Wanted.any(several(random, 2, () -> words(random, field)));
                  default -> words(random, field);
                });
    return new Near(
        field,
        parts,
        switch (random.nextInt(4)) {
          case 0 -> new Within.Sentence();
          case 1 -> new Within.Paragraph();
          default -> new Within.Words(random.nextInt(101));
        },
        random.nextBoolean());
  }

  private static List<Wanted> several(Random random, int least, Supplier<Wanted> one) {
    var list = new ArrayList<Wanted>();
    for (int i = least + random.nextInt(3); i > 0; i--) {
      list.add(one.get());
    }
    return list;
  }

  private static LocalDate day(Random random) {
    return LocalDate.of(1800, 1, 1).plusDays(random.nextInt(400_000));
  }

  private static Wanted dated(Random random) {
    var field = field(random, Takes.DATE);
    var from = day(random);
    var year = LocalDate.of(from.getYear(), 1, 1);
    return switch (random.nextInt(6)) {
      case 0 -> new Dated(field, from, null);
      case 1 -> new Dated(field, null, from);
      case 2 -> new Dated(field, year, year.plusYears(1).minusDays(1));
      case 3 -> new Dated(field, from.withDayOfMonth(1), from.withDayOfMonth(from.lengthOfMonth()));
      case 4 -> new Dated(field, from, from);
      default -> new Dated(field, from, from.plusDays(random.nextInt(10_000)));
    };
  }

  private static Wanted symbols(Random random) {
    Supplier<Wanted> member = () -> symbol(random, Field.CPCC);
    return random.nextInt(3) == 0
        ? new Near(Field.CPCC, several(random, 2, member), new Within.Sentence(), false)
        : symbol(random, any(random, List.of(Field.IPC, Field.CPC, Field.CL, Field.CPCC)));
  }

  private static Wanted symbol(Random random, Field field) {
    return new InClass(field, any(random, SYMBOLS), any(random, List.of(Reach.values())));
  }

  private static Wanted tree(Random random, int depth) {
    return switch (random.nextInt(depth <= 0 ? 8 : 12)) {
      case 0, 1 -> words(random, field(random, random.nextBoolean() ? Takes.TEXT : Takes.NAME));
      case 2 -> near(random, field(random, Takes.TEXT), 2);
      case 3 -> symbols(random);
      case 4 -> {
        boolean prefix = random.nextInt(3) == 0;
        var typed = prefix ? any(random, List.of("EP", "EP10", "US 7")) : any(random, NUMBERS);
        yield new Number(field(random, Takes.NUMBER), typed, prefix);
      }
      case 5 -> dated(random);
      case 6 -> new Value(field(random, Takes.VALUE), any(random, VALUES));
      case 7 ->
          switch (random.nextInt(5)) {
            case 0 -> new Everything();
            case 1 ->
                new Named(any(random, List.of(Field.PA, Field.IN, Field.AG)), any(random, NAMES));
            default -> words(random, Field.TI);
          };
      case 8, 9 -> Wanted.all(several(random, 1, () -> tree(random, depth - 1)));
      case 10 -> Wanted.any(several(random, 1, () -> tree(random, depth - 1)));
      default -> Wanted.not(tree(random, depth - 1));
    };
  }

  @Test
  void whatIsPrintedIsReadAsTheSameTree() {
    long seed =
        System.getProperty("seed") == null ? 4711 : Long.parseLong(System.getProperty("seed"));
    System.out.println("seed " + seed);
    var random = new Random(seed);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      var wanted = tree(random, 4);
      var printed = QUERIES.print(wanted);
      if (printed.length() > Limits.CHARACTERS) {
        continue;
      }
      var again = QUERIES.read(printed, Dialect.EPO);
      assertThat(again).as(printed).isInstanceOf(Interpretation.Understood.class);
      var understood = (Interpretation.Understood) again;
      assertThat(understood.wanted()).as(printed).isEqualTo(wanted);
      assertThat(understood.printed()).isEqualTo(printed);
      read++;
    }
    assertThat(read).as("trees that fit into a query").isGreaterThan(15_000);
  }

  @Test
  void whatIsExactlyANameIsThatNameAlone() {
    assertThat(understood("pa==\"Siemens（中国） AG\"", Dialect.EPO).wanted())
        .isEqualTo(new Named(Field.PA, "Siemens(中国) AG"));
    assertThat(understood("pa==(\"a b\" or c) and in==d", Dialect.EPO).printed())
        .isEqualTo("pa==(\"a b\" or \"c\") and in==\"d\"");
    assertThat(understood("ti==\"a b\"", Dialect.EPO).wanted())
        .isEqualTo(new Phrase(Field.TI, "a b"));
  }

  @Test
  void aNameWithAnySignIsPrintedSoThatItIsReadAsOneName() {
    for (var name :
        List.of(
            "杭州“文澜公司", "杭州“文澜”公司", "文澜？", "文澜\"", "⁇ 文澜", "a\\b", "＊文澜＃", "文澜『一』公司", "“", "K＆R")) {
      var printed = QUERIES.print(new Phrase(Field.PA, name));
      var read = understood(printed, Dialect.EPO).wanted();
      assertThat(read).as(printed).isInstanceOf(Phrase.class);
    }
    assertThat(understood(QUERIES.print(new Phrase(Field.PA, "杭州“文澜”公司")), Dialect.EPO).wanted())
        .isEqualTo(new Phrase(Field.PA, "杭州\"文澜\"公司"));
  }

  @Test
  void treesAreNormalWhenTheyAreMade() {
    var a = new Word(Field.TI, "a");
    var b = new Word(Field.TI, "b");
    var c = new Word(Field.TI, "c");
    assertThat(Wanted.all(List.of(a, Wanted.all(List.of(b, c)))))
        .isEqualTo(Wanted.all(List.of(a, b, c)));
    assertThat(Wanted.any(List.of(Wanted.any(List.of(a, b)), c)))
        .isEqualTo(Wanted.any(List.of(a, b, c)));
    assertThat(Wanted.all(List.of(a))).isEqualTo(a);
    assertThat(Wanted.all(List.of())).isEqualTo(new Everything());
    assertThat(Wanted.not(Wanted.not(a))).isEqualTo(a);
  }

  @Test
  void aClauseCanBeTakenOut() {
    var wanted = understood("ti=mouse and pd=2005 not pa=IBM", Dialect.EPO).wanted();
    var clauses = QUERIES.clauses(wanted);
    assertThat(clauses).hasSize(3);
    assertThat(QUERIES.print(QUERIES.without(wanted, clauses.get(1))))
        .isEqualTo("ti=mouse not pa=IBM");
    var one = new Word(Field.TI, "a");
    assertThat(QUERIES.clauses(one)).containsExactly(one);
    assertThat(QUERIES.without(one, one)).isEqualTo(new Everything());
  }
}
