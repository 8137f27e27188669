package org.wenlan.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.query.QueryAssertions.understood;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wenlan.query.FieldGuide.Takes;

/** Everything a searcher is told exists in both languages. */
class QueryWordsTest {

  private static final Properties EN = messages("en");
  private static final Properties ZH = messages("zh_CN");

  private static Properties messages(String language) {
    var properties = new Properties();
    var name = "/messages/query_" + language + ".properties";
    try (var in = Objects.requireNonNull(QueryWordsTest.class.getResourceAsStream(name), name)) {
      properties.load(new InputStreamReader(in, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  /** Every key with the number of its arguments. */
  private static Map<String, Integer> expected() {
    var keys = new LinkedHashMap<String, Integer>();
    for (var misreading : Misreading.values()) {
      keys.put("query.misread." + misreading.code(), misreading.arguments());
    }
    for (var noting : Noting.values()) {
      keys.put("query.remark." + noting.code(), noting.arguments());
    }
    FieldGuide.all().forEach(guide -> keys.put("query.field." + guide.name(), 1));
    Arrays.stream(Takes.values())
        .forEach(takes -> keys.put("query.takes." + takes.name().toLowerCase(ROOT), 0));
    return keys;
  }

  @Test
  void everyCodeAndFieldHasBothTextsAndNoTextIsLeftOver() {
    assertThat(new TreeSet<>(EN.stringPropertyNames()))
        .isEqualTo(new TreeSet<>(expected().keySet()));
    assertThat(new TreeSet<>(ZH.stringPropertyNames()))
        .isEqualTo(new TreeSet<>(expected().keySet()));
  }

  @Test
  void everyTextShowsItsArgumentsAndNothingOfTheFormat() {
    expected()
        .forEach((key, count) -> {
          for (var language : new Properties[] {EN, ZH}) {
            var text = language.getProperty(key);
            assertThat(text).as(key).doesNotContain("'").isNotBlank();
            var arguments = IntStream.range(0, count).mapToObj(i -> "<" + i + ">").toArray();
            assertThat(MessageFormat.format(text, arguments)).as(key).doesNotContain("{", "}");
          }
        });
  }

  @Test
  void theChineseTextsAreChinese() {
    ZH.forEach((key, text) ->
        assertThat(text.toString().codePoints().anyMatch(Character::isIdeographic))
            .as(key.toString())
            .isTrue());
  }

  @Test
  void everyCodeThatIsGivenCarriesAsManyArgumentsAsItsText() {
    var queries = new Queries();
    for (var typed :
        new String[] {
          "",
          "a".repeat(5_000),
          "(".repeat(65),
          "w ".repeat(257),
          "\"a",
          "(a",
          "()",
          "\"\"",
          "a and",
          "ti=",
          "titl=a",
          "zzzz=a",
          "a w/2 b",
          "a SAME b",
          "a XOR b",
          "a$",
          "a & b",
          "a or b prox/distance<3 c",
          "ti=a prox ab=b",
          "pd=2005 prox pd=2006",
          "a prox/distance<300 b",
          "a prox/x b",
          "a prox/distance<3/unit=sentence b",
          "a*",
          "ab#########",
          "pn=1?1",
          "pd=2005-13",
          "pd=2006:2005",
          "pd=[* TO *]",
          "ti>2005",
          "pd within (2005)",
          "ipc=xx",
          "pn=xx",
          "tf=0",
          "ti,pd=2005",
          "/a/",
          "a~",
          "##a",
          "a ]"
        }) {
      assertThat(queries.read(typed, Dialect.EPO))
          .isInstanceOfSatisfying(
              Interpretation.Misread.class,
              misread -> {
                var code = misread.code().toUpperCase(ROOT).replace('-', '_');
                assertThat(misread.arguments())
                    .as(typed)
                    .hasSize(Misreading.valueOf(code).arguments());
              });
    }
  }

  @Test
  void everyFieldHasOneGuideWhoseExamplesCanBeSearchedInIt() {
    assertThat(FieldGuide.all())
        .extracting(FieldGuide::field)
        .containsExactlyInAnyOrder(Field.values());
    for (var guide : FieldGuide.all()) {
      assertThat(guide.epo()).first().isEqualTo(guide.name());
      assertThat(guide.cn()).isNotEmpty();
      assertThat(Trees.fields(understood(guide.example(), Dialect.EPO).wanted()))
          .as(guide.example())
          .isEqualTo(Collections.singleton(guide.field()));
      assertThat(Trees.fields(understood(guide.exampleCn(), Dialect.CN).wanted()))
          .as(guide.exampleCn())
          .isEqualTo(Collections.singleton(guide.field()));
    }
  }

  @Test
  void everySpellingIsUnderstoodInEveryDialect() {
    for (var guide : FieldGuide.all()) {
      var value =
          switch (guide.takes()) {
            case TEXT, NAME, VALUE -> guide.field() == Field.TF ? "7" : "word";
            case NUMBER -> "EP1000000";
            case DATE -> "2005";
            case CLASS -> guide.field() == Field.LOCARNO ? "14-02" : "A01B";
          };
      for (var spellings : java.util.List.of(guide.epo(), guide.cn(), guide.others())) {
        for (var spelling : spellings) {
          for (var dialect : Dialect.values()) {
            assertThat(Trees.fields(understood(spelling + "=" + value, dialect).wanted()))
                .as(dialect + " " + spelling)
                .isEqualTo(Collections.singleton(guide.field()));
          }
        }
      }
    }
  }
}
