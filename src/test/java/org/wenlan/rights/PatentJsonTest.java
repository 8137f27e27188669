package org.wenlan.rights;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** All patents here are invented. */
class PatentJsonTest {
  private static final String[] SCRAPS = {
    "一种", "台灯", "lamp", "\"", "\\", "\n", "\t", "\u0001", "😀", "é", "ß", "  ", "/", "𠮷", "\u2028"
  };

  @Test
  void everyPatentComesBackAsItWas() {
    var seed = System.nanoTime();
    System.out.println("PatentJsonTest seed " + seed);
    var random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      var patent = patent(random);
      var bytes = PatentJson.bytes(patent);
      assertThat(PatentJson.read(bytes)).as("seed %s, patent %s", seed, i).isEqualTo(patent);
      assertThat(new String(bytes, UTF_8))
          .as("seed %s, patent %s", seed, i)
          .startsWith("{\"wenlan\":1,")
          .doesNotContain("\n", ":null", ":[]");
    }
  }

  @Test
  void theShapeIsTheOneThatTheDocumentsTell() {
    var patent =
        new PatentDraft("cnki", PublicationNumber.parse("CN100000001A").orElseThrow())
            .right(Patent.Right.INVENTION)
            .published(LocalDate.of(2020, 2, 29))
            .title("zh", "一种台灯")
            .claim(new Patent.Claim("zh", 2, "如权利要求1所述的台灯。", List.of(1)))
            .build();
    assertThat(new String(PatentJson.bytes(patent), UTF_8))
        .isEqualTo(
            """
            {"wenlan":1,"number":{"office":"CN","serial":"100000001","kind":"A"},\
            "right":"invention","published":"2020-02-29",\
            "titles":[{"language":"zh","text":"一种台灯"}],\
            "claims":[{"language":"zh","number":2,"text":"如权利要求1所述的台灯。","dependsOn":[1]}],\
            "sources":["cnki"]}\
            """);
  }

  @Test
  void whatIsWrongIsNamed() {
    var number = "{\"wenlan\":1,\"number\":{\"office\":\"CN\",\"serial\":\"1\"},";
    refused("[]", "no JSON object");
    refused("{\"wenlan\":2}", "another version");
    refused(
        "{\"number\":{\"office\":\"CN\",\"serial\":\"1\"},\"right\":\"plant\"}", "\"wenlan\":1");
    refused(number + "\"right\":\"patent\"}", "invention, utility_model");
    refused(number + "\"published\":\"31.5.2024\"}", "2024-05-31");
    refused(number + "\"titel\":[]}", "\"titel\" is unknown");
    refused(number + "\"titles\":[{\"text\":\"x\"}]}", "no member \"language\"");
    refused(number + "\"titles\":[{\"language\":\"en\",\"text\":\"x\",\"by\":\"y\"}]}", "\"by\"");
    refused(number + "\"titles\":\"x\"}", "\"titles\" must be a list");
    refused(number + "\"right\":\"plant\"", "no complete JSON object");
    refused(number + "\"right\":\"plant\"}{}", "after the closing }");
    refused("{\"wenlan\":1,\"right\":\"plant\"}", "no member \"number\"");
    refused("{\"wenlan\":1,\"number\":{\"office\":\"C\",\"serial\":\"1\"}}", "Not a publication");
  }

  private static void refused(String json, String because) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PatentJson.read(json.getBytes(UTF_8)))
        .withMessageContaining(because);
  }

  static Patent patent(Random random) {
    return new Patent(
        new PublicationNumber(
            any(random, "CN", "US", "WO"),
            random.nextBoolean() ? "D" + random.nextInt(1000000) : "1" + random.nextInt(1000000),
            any(random, "", "A", "B1")),
        any(random, Patent.Right.values()),
        day(random),
        random.nextBoolean() ? null : new ApplicationNumber("EP", "9" + random.nextInt(99999)),
        day(random),
        maybe(random),
        list(random, r -> new Patent.Text(any(r, "zh", "en"), text(r))),
        list(random, r -> new Patent.Text(any(r, "zh", "und"), text(r))),
        list(
            random,
            r -> new Patent.Claim("en", r.nextInt(99999), text(r), list(r, n -> n.nextInt(100)))),
        list(random, r -> new Patent.Paragraph("zh", r.nextBoolean(), maybe(r), text(r))),
        list(
            random,
            r ->
                new Patent.Party(
                    any(r, Patent.Role.values()), text(r), text(r), maybe(r), maybe(r), maybe(r))),
        list(
            random,
            r -> new Patent.Symbol(any(r, Patent.Scheme.values()), text(r), r.nextBoolean())),
        list(random, r -> new Patent.Priority(text(r), day(r))),
        list(
            random,
            r -> new Patent.Citation(maybe(r), maybe(r), maybe(r), any(r, Patent.Origin.values()))),
        list(random, r -> new Patent.Event(day(r), text(r), text(r), text(r))),
        list(random, r -> new Patent.Alias(any(r, Patent.Of.values()), text(r), text(r))),
        list(random, r -> new Patent.Other(text(r), text(r), text(r))),
        list(random, PatentJsonTest::text));
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(any(random, SCRAPS));
    }
    return text.toString();
  }

  private static @Nullable String maybe(Random random) {
    return random.nextBoolean() ? null : text(random);
  }

  private static @Nullable LocalDate day(Random random) {
    return random.nextInt(3) == 0 ? null : LocalDate.ofEpochDay(random.nextInt(40000) - 20000);
  }

  @SafeVarargs
  private static <T> T any(Random random, T... of) {
    return of[random.nextInt(of.length)];
  }

  private static <T> List<T> list(Random random, Function<Random, T> make) {
    var all = new ArrayList<T>();
    for (int i = random.nextInt(4); i > 0; i--) {
      all.add(make.apply(random));
    }
    return all;
  }
}
