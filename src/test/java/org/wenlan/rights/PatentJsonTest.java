package org.wenlan.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The patents are invented. */
class PatentJsonTest {
  private static final long SEED = 20261123;

  @Test
  void whatIsWrittenIsReadBackWhole() {
    var random = new Random(SEED);
    for (int i = 0; i < 2_000; i++) {
      var patent = patent(random);
      assertThat(PatentJson.read(PatentJson.bytes(patent)))
          .as("seed %s, patent %s", SEED, i)
          .isEqualTo(patent);
    }
  }

  @Test
  void whatTheModelDoesNotKnowIsRefusedAndNotDropped() {
    var json = "{\"number\":{\"office\":\"CN\",\"serial\":\"1\",\"kind\":\"A\"},\"price\":3}";
    assertThatThrownBy(() -> PatentJson.read(json.getBytes(UTF_8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("price");
  }

  private static Patent patent(Random random) {
    var draft =
        new PatentDraft("test", new PublicationNumber("CN", "1" + random.nextInt(100_000_000), "A"))
            .right(Patent.Right.values()[random.nextInt(5)])
            .published(random.nextBoolean() ? LocalDate.of(2000, 1, 1 + random.nextInt(31)) : null)
            .familyId(random.nextBoolean() ? text(random) : null);
    if (random.nextBoolean()) {
      draft.application(new ApplicationNumber("CN", "20191" + random.nextInt(1_000_000)));
    }
    some(random, () -> draft.title("zh", text(random)));
    some(random, () -> draft.summary("en", text(random)));
    some(random, () -> draft.claim(new Patent.Claim("zh", random.nextInt(9), text(random), numbers(random))));
    some(random, () -> draft.paragraph(new Patent.Paragraph("en", random.nextBoolean(), random.nextBoolean() ? "1" : null, text(random))));
    some(random, () -> draft.party(new Patent.Party(Patent.Role.values()[random.nextInt(5)], text(random), text(random), random.nextBoolean() ? text(random) : null, null, null)));
    some(random, () -> draft.symbol(new Patent.Symbol(Patent.Scheme.IPC, "H04L9/32", random.nextBoolean())));
    some(random, () -> draft.priority(new Patent.Priority("CN1", random.nextBoolean() ? LocalDate.EPOCH : null)));
    some(random, () -> draft.citation(new Patent.Citation(random.nextBoolean() ? "US1A" : null, random.nextBoolean() ? text(random) : null, null, Patent.Origin.SEARCH)));
    some(random, () -> draft.event(new Patent.Event(null, "CN", "X", text(random))));
    some(random, () -> draft.alias(Patent.Of.APPLICATION, "original", text(random)));
    some(random, () -> draft.other(text(random), text(random)));
    return draft.build();
  }

  private static void some(Random random, Supplier<PatentDraft> one) {
    for (int i = random.nextInt(4); i > 0; i--) {
      assertThat(one.get()).isNotNull();
    }
  }

  private static List<Integer> numbers(Random random) {
    var numbers = new ArrayList<Integer>();
    for (int i = random.nextInt(3); i > 0; i--) {
      numbers.add(random.nextInt(9));
    }
    return numbers;
  }

  private static String text(Random random) {
    var letters = "aB1 \"\\\n\t\u0001中文電𠮷é€<>&;，。";
    var text = new StringBuilder("x");
    for (int i = random.nextInt(20); i > 0; i--) {
      text.appendCodePoint(letters.codePointAt(letters.offsetByCodePoints(0, random.nextInt(20))));
    }
    return text.append('y').toString();
  }
}
