package org.wenlan.clue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Actor;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.statistics.Counted;
import org.wenlan.territory.Unit;
import org.wenlan.territory.Units;
import org.wenlan.testing.Site;

/** Seven clues of three brands go out in two batches; the figures say so. All invented. */
class ClueFiguresTest {
  private static final Site SITE = Site.whole();

  private static Actor.Person person(String name, Role... roles) {
    return SignedIn.as(SITE, name, SITE.bean(Units.class).centre(), roles).person();
  }

  private static final Actor.Person OFFICER = person("Officer Zhao", Role.OFFICER, Role.RECORDS);
  private static final Actor.Person HEAD = person("Head Wu", Role.HEAD);
  private static final List<String> NAMES = List.of("Orvalis", "Kelobotan", "Dimurvex");
  private static final Clock CLOCK = SITE.bean(Clock.class);

  @Test
  void cluesBrandsBatchesAndAnswersAreCounted() throws Exception {
    SITE.bean(Units.class)
        .put(
            new Unit(
                Units.CENTRE,
                "虚构中心",
                "Invented centre",
                Unit.Level.INSTITUTION,
                "330100",
                null,
                null,
                null,
                Set.of(Unit.Matter.TRADEMARK),
                List.of(),
                10,
                true));
    var brands = new StringBuilder("names,holder,price\n");
    var rows = new StringBuilder("reference,title,price,seller\n");
    for (int brand = 0; brand < 3; brand++) {
      brands.append(NAMES.get(brand) + ",Holder (invented),1000\n");
      for (int seller = 0; seller < 3; seller++) {
        rows.append(
            "r%d%d,%s replica,50,Shop %d%d (invented)\n"
                .formatted(brand, seller, NAMES.get(brand), brand, seller));
      }
    }
    var table = SITE.bean(BrandWatch.class).load(OFFICER, in(brands), CLOCK.instant());
    assertThat(table.kept()).isEqualTo(3);
    var _ = SITE.bean(OfferImport.class).take(OFFICER, "x.csv", in(rows), CLOCK.instant());
    var clues = new ArrayList<String>();
    for (var cluster : SITE.bean(Findings.class).clusters(OFFICER, "", 0, 99, CLOCK.instant())) {
      var taken =
          (ClueBook.Outcome.Done)
              SITE.bean(ClueBook.class)
                  .take(OFFICER, cluster.brand(), cluster.sellerKey(), CLOCK.instant());
      clues.add(taken.clue().number());
    }
    var mine =
        clues.stream()
            .map(number -> SITE.bean(ClueBook.class).find(OFFICER, number).orElseThrow())
            .toList();
    assertThat(mine).hasSize(9);
    for (var clue : mine.subList(0, 8)) {
      var judged =
          SITE.bean(ClueBook.class)
              .judge(
                  OFFICER,
                  clue.number(),
                  clue.file().version(),
                  IpClue.Verdict.VERIFIED,
                  "A copy (invented).",
                  CLOCK.instant());
      assertThat(judged).isInstanceOf(ClueBook.Outcome.Done.class);
    }
    var numbers = mine.stream().map(IpClue::number).toList();
    answer(batch(numbers.subList(0, 4)), 3);
    var _ = batch(numbers.subList(4, 7));
    var wanted = new LinkedHashMap<String, Long>();
    wanted.put("clues.found", (long) clues.size());
    wanted.put("clues.verified", 8L);
    wanted.put("clues.handed-over", 7L);
    wanted.put("clues.brands", 3L);
    wanted.put("clues.batches", 2L);
    wanted.put("clues.confirmed", 3L);
    wanted.put("clues.not-confirmed", 1L);
    counted(wanted);
    SITE.close();
  }

  private static ByteArrayInputStream in(StringBuilder text) {
    return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static ClueBatch done(ClueBatches.Outcome outcome) {
    assertThat(outcome).isInstanceOf(ClueBatches.Outcome.Done.class);
    return ((ClueBatches.Outcome.Done) outcome).batch();
  }

  private static ClueBatch batch(List<String> numbers) {
    var batches = SITE.bean(ClueBatches.class);
    var at = CLOCK.instant();
    var batch = done(batches.open(OFFICER, new ClueBatch.Said("T", "R (invented)", "", ""), at));
    for (var number : numbers) {
      batch = done(batches.fill(OFFICER, batch.number(), batch.file().version(), number, true, at));
    }
    return done(batches.send(HEAD, batch.number(), batch.file().version(), at));
  }

  private static void answer(ClueBatch sent, int confirmed) {
    var batches = SITE.bean(ClueBatches.class);
    var at = CLOCK.instant();
    var received = done(batches.receive(sent, sent.file().version(), "Desk (invented)", "", at));
    var replies = new ArrayList<ClueBatches.Reply>();
    for (var number : received.clues()) {
      replies.add(
          replies.size() < confirmed
              ? new ClueBatches.Reply(number, IpClue.Answer.CONFIRMED, "")
              : new ClueBatches.Reply(number, IpClue.Answer.NOT_CONFIRMED, "An original."));
    }
    var closed = done(batches.answer(received, received.file().version(), replies, at));
    assertThat(closed.stage()).isInstanceOf(ClueBatch.Closed.class);
  }

  private static void counted(Map<String, Long> wanted) throws InterruptedException {
    int year = LocalDate.now(CLOCK).getYear();
    for (var one : wanted.entrySet()) {
      Counted.await(SITE, one.getKey(), year, "330000", String.valueOf(one.getValue()));
    }
  }
}
