package org.wenlan.enforcement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Actor;
import org.wenlan.dispute.Disputes;
import org.wenlan.dispute.Route;
import org.wenlan.enforcement.Adjudication.At;
import org.wenlan.enforcement.Adjudication.Condition;
import org.wenlan.enforcement.Adjudication.Ruling;
import org.wenlan.enforcement.Adjudications;
import org.wenlan.enforcement.EnforcementCase.Cause;
import org.wenlan.enforcement.Step;

/** Suits beside adjudications, and names in what is published, by seeds. Everything is invented. */
class RandomCasesTest {
  private static final int WALKS = Integer.getInteger("walks", 36);
  private static final InventedCases CASES = new InventedCases();

  @AfterAll
  static void stop() {
    CASES.site.close();
  }

  /** Invariant 7: no adjudication is open beside a suit on the same right, parties and act. */
  @Test
  void noAdjudicationIsOpenBesideASuit() {
    var adjudications = CASES.site.bean(Adjudications.class);
    var disputes = CASES.site.bean(Disputes.class);
    int suits = 0;
    for (int seed = 0; seed < WALKS / 2; seed++) {
      var random = new Random(seed);
      var right = "2015%08d".formatted(10_000_000 + seed);
      var numbers = new ArrayList<String>();
      for (int i = 0; i < 14; i++) {
        switch (random.nextInt(5)) {
          case 0 -> numbers.add(requested(adjudications, right));
          case 1, 2 -> accept(adjudications, numbers, random);
          case 3 -> {
            if (!numbers.isEmpty()) {
              var dispute = disputes.of(numbers.getFirst());
              if (dispute.isPresent()
                  && disputes.sue(
                          CASES.head.person(),
                          dispute.get().number(),
                          "Court",
                          seed + "-" + i,
                          CASES.clock.instant())
                      instanceof Disputes.Outcome.Entered) {
                suits++;
              }
            }
          }
          default -> {
            var _ =
                disputes.ended(
                    numbers.isEmpty()
                        ? ""
                        : disputes.of(numbers.getFirst()).map(one -> one.number()).orElse(""),
                    "Court",
                    seed + "-" + random.nextInt(14),
                    Route.Ending.DECIDED,
                    CASES.clock.instant());
          }
        }
        for (var number : numbers) {
          var one = adjudications.find(CASES.head.person(), number).orElseThrow();
          if (one.stage() instanceof At.Accepted) {
            assertThat(disputes.openSuit(number)).as(number).isEmpty();
          }
        }
      }
    }
    assertThat(suits).isPositive();
  }

  private static String requested(Adjudications door, String right) {
    var asked =
        door.ask(
            new Actor.Anyone(),
            java.util.Map.of(
                "petitioner",
                "Patentee",
                "standing",
                "OWNER",
                "contact",
                "c",
                "right",
                right,
                "respondents",
                "Copyist",
                "region",
                "330106",
                "committed",
                CASES.today().toString(),
                "text",
                "Claim 1."),
            CASES.clock.instant());
    assertThat(asked).isInstanceOf(Adjudications.Asked.Open.class);
    return ((Adjudications.Asked.Open) asked).number();
  }

  private static void accept(Adjudications door, List<String> numbers, Random random) {
    if (numbers.isEmpty()) {
      return;
    }
    var number = numbers.get(random.nextInt(numbers.size()));
    var propose = new Step.Act.Propose(new Ruling.Accept("All."), List.of(Condition.values()));
    var _ = act(door, CASES.officer.person(), number, propose);
    var _ = act(door, CASES.head.person(), number, new Step.Act.Confirm());
  }

  private static Adjudications.Outcome act(
      Adjudications door, Actor.Person who, String number, Step.Act act) {
    return door.act(who, number, Long.parseLong(CASES.version(number)), act, CASES.clock.instant());
  }

  /** Invariant 9: no token of the parties or of the file enters what is published. */
  @Test
  void noTokenOfThePartyEntersAPublishedDecision() {
    for (int seed = 0; seed < WALKS / 6; seed++) {
      var random = new Random(seed);
      var tokens = IntStream.range(0, 6).mapToObj(_ -> token(random)).toList();
      var form = CASES.form(Cause.TRADEMARK);
      form.put("subject", tokens.get(0));
      form.put("text", "Seen: " + tokens.get(1));
      form.put("reporter", tokens.get(2));
      form.put("contact", tokens.get(3));
      var number = CASES.filed(form);
      InventedCases.done(
          CASES.step(
              CASES.officer,
              number,
              "goods",
              "what",
              tokens.get(4),
              "mark",
              tokens.get(5),
              "quantity",
              "1",
              "value",
              "70000"));
      CASES.decided(number, 70_000, 10_000 + random.nextInt(100_000));
      InventedCases.done(
          CASES.step(
              CASES.officer,
              number,
              "serve",
              "day",
              CASES.today().toString(),
              "text",
              tokens.get(0)));
      InventedCases.done(CASES.step(CASES.officer, number, "publish"));
      InventedCases.done(CASES.step(CASES.head, number, "publish"));
      for (var address :
          List.of(
              "/enforcement/decisions",
              "/enforcement/decisions/" + number,
              "/api/v1/enforcement/decisions",
              "/api/v1/enforcement/decisions/" + number)) {
        assertThat(CASES.site.get(address).body()).contains(number).doesNotContain(tokens);
      }
    }
  }

  private static String token(Random random) {
    var token = new StringBuilder("Q");
    for (int i = 0; i < 9; i++) {
      token.append((char) ('a' + random.nextInt(26)));
    }
    return token.toString();
  }
}
