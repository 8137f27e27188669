package org.wenlan.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.rights.Names;
import org.wenlan.rights.Patent;
import org.wenlan.rights.PatentDraft;
import org.wenlan.rights.Patents;
import org.wenlan.rights.PublicationNumber;
import org.wenlan.testing.Site;

/** Groups in a database: runs, decisions, and what runs leave of them. All names are invented. */
class NameGroupsTest {
  private static final Site SITE = Site.whole();
  private static final NameGroups GROUPS = SITE.bean(NameGroups.class);
  private static final NameRuns RUNS = SITE.bean(NameRuns.class);
  private static final Clock CLOCK = SITE.bean(Clock.class);
  private static final Someone CLERK =
      SignedIn.as(SITE, "Records Zhou", "invented-centre", Role.RECORDS);
  private static final Someone EXPERT =
      SignedIn.as(SITE, "Expert Wu", "invented-centre", Role.EXPERT);

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @BeforeAll
  static void load() {
    put(1, "Alpha Norvane Inc", "191000001");
    put(2, "ALPHA NORVANE, INC.", "191000002");
    put(3, "ALPHA NORVANE CORPORATION", "191000003");
    put(4, "Alpha Norvane GmbH", "191000004");
    put(5, "Beta Foods LLC", "191000005");
    put(6, "甲乙科技有限公司", "191000006");
    put(7, "甲乙科技股份有限公司", "191000007");
    run();
  }

  private static void put(int at, String name, String number) {
    var patent =
        new PatentDraft("invented", new PublicationNumber("CN", number, "A"))
            .right(Patent.Right.INVENTION)
            .title("en", "Invented " + at)
            .party(
                new Patent.Party(
                    Patent.Role.APPLICANT, name, Names.normalise(name), null, null, null))
            .build();
    SITE.bean(TransactionTemplate.class)
        .executeWithoutResult(
            _ -> assertThat(SITE.bean(Patents.class).put(List.of(patent))).hasSize(1));
  }

  private static void run() {
    assertThat(RUNS.run(CLOCK.instant()).groups()).isPositive();
  }

  private static Group of(String name) {
    return GROUPS.of(name).orElseThrow();
  }

  private static List<String> names(Group group) {
    return GROUPS.members(group.id()).stream().map(Member::text).toList();
  }

  @Test
  void fromAnyNameToItsGroupAndBackToAllItsNames() {
    var group = of("甲乙科技有限公司");
    assertThat(names(group)).contains("甲乙科技有限公司", "甲乙科技股份有限公司");
    assertThat(group.zh()).isEqualTo("甲乙科技有限公司");
    assertThat(GROUPS.merges(group.id())).hasSize(1);
    assertThat(GROUPS.search("甲乙", 10)).extracting(Group::id).contains(group.id());
    assertThat(GROUPS.of("alpha norvane inc.").map(Group::id))
        .as("another spelling of a name that is there")
        .contains(of("Alpha Norvane Inc").id());
    assertThat(of("Alpha Norvane GmbH").id()).isNotEqualTo(of("Alpha Norvane Inc").id());
  }

  @Test
  void aSplitOutlivesEveryRunUntilItIsWithdrawn() {
    var group = of("Alpha Norvane Inc");
    assertThat(names(group)).hasSize(3);
    var done =
        GROUPS.split(
            CLERK.person(),
            group.id(),
            List.of("ALPHA NORVANE CORPORATION"),
            "Another company of the same name",
            CLOCK.instant());
    assertThat(done).isEqualTo(new NameGroups.Outcome.Done(group.id()));
    assertThat(of("ALPHA NORVANE CORPORATION").id()).isNotEqualTo(group.id());
    long apart = of("ALPHA NORVANE CORPORATION").id();
    run();
    assertThat(of("ALPHA NORVANE CORPORATION").id()).as("its number too").isEqualTo(apart);
    assertThat(of("Alpha Norvane Inc").id()).isEqualTo(group.id());
    var decision = GROUPS.history(group.id()).getFirst();
    assertThat(decision.reason()).isEqualTo("Another company of the same name");
    assertThat(
            GROUPS.withdraw(CLERK.person(), decision.id(), "It was one after all", CLOCK.instant()))
        .isEqualTo(new NameGroups.Outcome.Done(group.id()));
    assertThat(names(of("Alpha Norvane Inc"))).hasSize(3);
    assertThat(GROUPS.history(group.id()).getFirst().withdrawn())
        .isEqualTo("Records Zhou: It was one after all");
    assertThat(GROUPS.find(apart).map(Group::id))
        .as("an old address leads to where the names went")
        .contains(group.id());
  }

  @Test
  void aJoinAndAChosenNameOutliveEveryRun() {
    var beta = of("Beta Foods LLC");
    var gmbh = of("Alpha Norvane GmbH");
    assertThat(GROUPS.join(CLERK.person(), beta.id(), gmbh.id(), "Bought in 2020", CLOCK.instant()))
        .isInstanceOf(NameGroups.Outcome.Done.class);
    var joined = of("Beta Foods LLC");
    assertThat(names(joined)).containsExactlyInAnyOrder("Beta Foods LLC", "Alpha Norvane GmbH");
    assertThat(GROUPS.merges(joined.id())).extracting(Link::rule).containsExactly(Rule.PERSON);
    assertThat(
            GROUPS.rename(
                CLERK.person(),
                joined.id(),
                "贝塔食品",
                "Beta Group",
                "As it calls itself",
                CLOCK.instant()))
        .isInstanceOf(NameGroups.Outcome.Done.class);
    run();
    assertThat(of("Alpha Norvane GmbH"))
        .isEqualTo(new Group(joined.id(), "贝塔食品", "Beta Group", 2, 2));
  }

  @Test
  void whoHasNoRightOrNoReasonChangesNothing() {
    var group = of("Alpha Norvane Inc");
    var before = names(group);
    assertThat(
            GROUPS.split(
                EXPERT.person(), group.id(), before.subList(0, 1), "I think so", CLOCK.instant()))
        .isInstanceOf(NameGroups.Outcome.Refused.class);
    assertThat(GROUPS.split(CLERK.person(), group.id(), before.subList(0, 1), " ", CLOCK.instant()))
        .isInstanceOf(NameGroups.Outcome.Refused.class);
    assertThat(GROUPS.split(CLERK.person(), group.id(), before, "All of them", CLOCK.instant()))
        .isInstanceOf(NameGroups.Outcome.Refused.class);
    assertThat(names(of("Alpha Norvane Inc"))).isEqualTo(before);
  }
}
