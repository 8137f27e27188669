package org.wenlan.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wenlan.returns.InventedProvince.DAY;
import static org.wenlan.returns.InventedProvince.YEAR;
import static org.wenlan.returns.InventedProvince.bean;
import static org.wenlan.returns.InventedProvince.clerk;
import static org.wenlan.returns.InventedProvince.done;
import static org.wenlan.returns.InventedProvince.grid;
import static org.wenlan.returns.InventedProvince.issued;
import static org.wenlan.returns.InventedProvince.locked;
import static org.wenlan.returns.InventedProvince.person;
import static org.wenlan.returns.InventedProvince.refusal;
import static org.wenlan.returns.InventedProvince.statistician;
import static org.wenlan.returns.InventedProvince.step;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.account.Role;
import org.wenlan.kernel.Period;
import org.wenlan.returns.Form.Kind;
import org.wenlan.statistics.Figures;

/** The life of a return, from being issued to being revised. */
class ReturnLifeTest {
  private static final Grid COURT =
      grid("A1=10", "A2=100", "A3=90", "A4=110", "A5=95", "C1=50", "C2=40");

  @BeforeAll
  static void aCourtIsACourt() {
    assertThat(bean(Issues.class).kind(statistician("p-centre"), "p-court", Kind.COURT)).isEmpty();
  }

  private static BigDecimal figure(String indicator, Period period) {
    return bean(Figures.class).of(indicator, period, "330000").orElseThrow().value();
  }

  @Test
  void aReturnThatIsLockedIsAFactForEachCellThatFeeds_andARevisionIsACorrection() {
    var one = issued("WL-F-1", YEAR, "p-court");
    var locked = locked(one, COURT);
    assertThat(locked.state()).isInstanceOf(State.Locked.class);
    assertThat(figure("courts.received", YEAR)).isEqualByComparingTo("100");
    assertThat(figure("courts.carried-over", YEAR)).isEqualByComparingTo("10");
    assertThat(figure("courts.closing-rate", YEAR)).isEqualByComparingTo("95");

    var open = done(clerk("p-court"), locked, new Step.Reopen("two cases were counted twice"));
    assertThat(figure("courts.received", YEAR))
        .as("while it is revised")
        .isEqualByComparingTo("100");
    var better = grid("A1=12", "A2=98", "A3=88", "A4=110", "A5=95", "C1=50", "C2=40");
    var again = locked(open, better);

    assertThat(again.vintage()).isEqualTo(2);
    assertThat(figure("courts.received", YEAR)).isEqualByComparingTo("98");
    assertThat(figure("courts.carried-over", YEAR)).as("a stock").isEqualByComparingTo("12");
    assertThat(bean(Returns.class).vintages(again))
        .extracting(Return.Vintage::number, Return.Vintage::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, ""),
            org.assertj.core.groups.Tuple.tuple(2, "two cases were counted twice"));
    var rows = bean(Figures.class).rows("courts.received", YEAR, "330000", Long.MAX_VALUE, 9);
    assertThat(rows)
        .extracting(row -> row.fact().key() + " " + row.fact().measure().stripTrailingZeros())
        .containsExactly(
            "cell:%d:A2:now:v2 -2".formatted(one.id()),
            "cell:%d:A2:now:v1 1E+2".formatted(one.id()));
    assertThat(rows.getFirst().fact().origin()).isEqualTo("return:" + one.id());
    assertThat(rows.getFirst().fact().reason()).contains("counted twice");
    assertThat(bean(Returns.class).errata(Long.MAX_VALUE, 99))
        .filteredOn(erratum -> erratum.returned() == one.id())
        .hasSize(3)
        .anySatisfy(erratum -> {
          assertThat(erratum.indicator()).isEqualTo("courts.received");
          assertThat(erratum.before()).isEqualByComparingTo("100");
          assertThat(erratum.now()).isEqualByComparingTo("98");
        });
    assertThatThrownBy(
            () -> bean(JdbcClient.class).sql("update returns.vintage set reason = 'x'").update())
        .hasMessageContaining("never changed");
  }

  @Test
  void aRevisionThatIsGivenUpLeavesWhatWasPublished() {
    var locked = locked(issued("WL-F-1", Period.year(2025), "p-court"), COURT);
    var open = done(clerk("p-court"), locked, new Step.Reopen("a doubt"));
    assertThat(refusal(step(clerk("p-court"), open, new Step.Submit())))
        .isEqualTo("nothing-revised");
    var changed = done(clerk("p-court"), open, new Step.Save(grid("A1=1", "A2=2", "A4=3", "A5=2")));
    var kept = done(clerk("p-court"), changed, new Step.Abandon());
    assertThat(kept.state()).isInstanceOf(State.Locked.class);
    assertThat(kept.grid()).isEqualTo(COURT);
    assertThat(kept.vintage()).isEqualTo(1);
    var emptied =
        done(
            clerk("p-court"),
            kept,
            new Step.Reopen("less"),
            new Step.Save(grid("A1=10", "A2=100", "A4=110", "A5=95", "C1=50", "C2=40")),
            new Step.Submit());
    var approved = done(statistician("p-centre"), emptied, new Step.Approve());
    assertThat(refusal(step(statistician("p-centre"), approved, new Step.Lock())))
        .isEqualTo("emptied");
  }

  @Test
  void eachLevelAuditsInTurn_andWhoSubmitsNeverApproves() {
    var both = person("Both", "p-county", Role.RESPONDENT, Role.STATISTICIAN);
    assertThat(bean(Issues.class).kind(statistician("p-centre"), "p-county", Kind.MEMBER))
        .isEmpty();
    var one = issued("WL-M-1", YEAR, "p-county");
    assertThat(one.chain()).containsExactly("p-city", "p-centre");
    var sent = done(both, one, new Step.Save(grid("A1=3", "A2=4", "B1=5")), new Step.Submit());
    assertThat(refusal(step(both, sent, new Step.Approve()))).isEqualTo("no-turn");
    var back = done(statistician("p-city"), sent, new Step.SendBack("Women and men are missing"));
    assertThat(back.state())
        .isEqualTo(
            new State.SentBack(
                State.Revision.FIRST, "Women and men are missing", "Statistician of p-city"));
    var again =
        done(
            both,
            back,
            new Step.Save(grid("A1=3", "A2=4", "B1=5", "B2=2", "B3=3")),
            new Step.Submit());
    var city = done(statistician("p-city"), again, new Step.Approve());
    assertThat(((State.Submitted) city.state()).auditor()).isEqualTo("p-centre");
    assertThat(refusal(step(statistician("p-city"), city, new Step.Approve())))
        .isEqualTo("no-turn");
    assertThat(refusal(step(statistician("p-city"), city, new Step.Lock()))).isEqualTo("no-turn");
    var approved = done(statistician("p-centre"), city, new Step.Approve());
    assertThat(approved.state()).isInstanceOf(State.Approved.class);

    var own = person("Both at the centre", "p-centre", Role.RESPONDENT, Role.STATISTICIAN);
    var mine = issued("WL-M-1", YEAR, "p-centre");
    var handed = done(own, mine, new Step.Save(grid("A1=1", "A2=1", "B1=1")), new Step.Submit());
    assertThat(refusal(step(own, handed, new Step.Approve()))).isEqualTo("same-hand");
  }

  @Test
  void anErrorStopsSending_aWarningAsksForANote() {
    var _ = locked(issued("WL-M-1", Period.year(2024), "p-member"), grid("A1=10", "A2=4", "B1=5"));
    var one = issued("WL-M-1", Period.year(2025), "p-member");
    var wrong = done(clerk("p-member"), one, new Step.Save(grid("A1=30", "B1=5", "B2=1", "B3=1")));
    var stopped = (Step.Outcome.Stopped) step(clerk("p-member"), wrong, new Step.Submit());
    assertThat(stopped.findings())
        .extracting(one2 -> one2.cell() + " " + one2.weight() + " " + one2.why().arguments())
        .containsExactly(
            "A2/now ERROR [A2]",
            "B1/now ERROR [B1, 5, B2, B3, 2, 3]",
            "A1/now WARNING [A1, +200.0, 10, 50]");
    var noted =
        done(
            clerk("p-member"),
            wrong,
            new Step.Save(grid("A1=30 two offices merged", "A2=4", "B1=5", "B2=2", "B3=3")),
            new Step.Submit());
    assertThat(noted.state()).isInstanceOf(State.Submitted.class);
  }

  @Test
  void anExpiredFormIsNeitherIssuedNorSent() {
    var late = Instant.parse("2029-01-05T02:00:00Z");
    var out =
        bean(Issues.class)
            .issue(
                statistician("p-centre"),
                "WL-M-1",
                YEAR,
                List.of("p-member-b"),
                java.time.LocalDate.of(2029, 2, 1),
                late);
    assertThat(((Issues.Issuing.Refused) out).why().rule()).isEqualTo("returns.refusal.expired");
    var one = issued("WL-M-1", YEAR, "p-member-b");
    var filled = done(clerk("p-member-b"), one, new Step.Save(grid("A1=3", "A2=4", "B1=5")));
    var no = (Step.Outcome.Refused) step(clerk("p-member-b"), filled, new Step.Submit(), late);
    assertThat(no.why().rule()).isEqualTo("returns.refusal.expired");
    assertThat(no.why().source()).contains("Statistics Law");
    assertThat(done(clerk("p-member-b"), filled, new Step.Submit()).state())
        .isInstanceOf(State.Submitted.class);
  }

  @Test
  void astaleStepIsToldWhatChangedAndByWhom_andAStrangerFindsNothing() {
    var one = issued("WL-M-1", Period.year(2023), "p-member");
    var saved = done(clerk("p-member"), one, new Step.Save(grid("A1=3")));
    var colleague = person("Colleague", "p-member", Role.RESPONDENT);
    var stale = (Step.Outcome.Stale) step(colleague, one, new Step.Save(grid("A1=4")));
    assertThat(stale.now()).isEqualTo(saved);
    assertThat(stale.since())
        .singleElement()
        .satisfies(event -> {
          assertThat(event.who()).isEqualTo("Clerk of p-member");
          assertThat(event.changes()).hasSize(1);
        });
    assertThat(step(clerk("p-court"), saved, new Step.Save(grid("A1=4"))))
        .isInstanceOf(Step.Outcome.Absent.class);
    assertThat(done(clerk("p-member"), saved, new Step.Save(grid("A1=3"))).version())
        .as("saving the same is no new version")
        .isEqualTo(saved.version());
  }

  @Test
  void twoReturnsOfOneBodyNeverCountTheSameTwice() {
    var cell =
        new Returns.Cell(
            "p-court",
            "courts.received",
            Period.year(2022),
            "330000",
            "value",
            BigDecimal.valueOf(70),
            Grid.Bound.EXACT,
            "",
            "");
    assertThat(
            bean(Returns.class)
                .enter(Forms.PUBLISHED, List.of(cell), statistician("p-centre"), DAY)
                .made())
        .isEqualTo(1);
    var one = issued("WL-F-1", Period.year(2022), "p-court");
    var sent = done(clerk("p-court"), one, new Step.Save(COURT), new Step.Submit());
    var approved = done(statistician("p-centre"), sent, new Step.Approve());
    assertThat(refusal(step(statistician("p-centre"), approved, new Step.Lock())))
        .isEqualTo("fed-already");
    assertThat(figure("courts.received", Period.year(2022))).isEqualByComparingTo("70");
  }

  @Test
  void whoIsLateIsShownAndCounted_untilTheReturnIsSent() {
    var one = issued("WL-M-1", Period.year(2021), "p-member-b");
    var late = InventedProvince.DUE.plusDays(1);
    assertThat(one.overdue(InventedProvince.DUE)).as("on the last day").isFalse();
    assertThat(one.overdue(late)).isTrue();
    assertThat(bean(Returns.class).counts(statistician("p-centre"), late))
        .contains(new Returns.Count(Period.year(2021), "Issued", 1, 1));
    var sent =
        done(
            clerk("p-member-b"),
            one,
            new Step.Save(grid("A1=3", "A2=4", "B1=5")),
            new Step.Submit());
    assertThat(sent.overdue(late)).isFalse();
    assertThat(bean(Returns.class).counts(clerk("p-court"), late))
        .noneMatch(count -> count.period().equals(Period.year(2021)));
  }
}
