package org.wenlan.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.naming.NameGroups;
import org.wenlan.naming.NameRuns;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patent.Party;
import org.wenlan.rights.PatentDraft;
import org.wenlan.rights.Patents;
import org.wenlan.rights.PublicationNumber;
import org.wenlan.testing.Site;

/** Watches of an applicant under all its names. Every name is invented. */
class GroupWatchTest {
  private static final Site SITE = Site.whole();
  private static final SignedIn.Someone READER =
      SignedIn.as(SITE, "Reader", "hz-centre", Role.RECORDS);
  private static final String ONE = "Quillon Works (invented)";
  private static final String OTHER = "Tarrow Mills (invented)";

  @BeforeAll
  static void begin() {
    put("193100001", ONE);
    put("193100002", OTHER);
    assertThat(SITE.bean(NameRuns.class).run(Instant.EPOCH).groups()).isGreaterThan(1);
  }

  @AfterAll
  static void stop() {
    SITE.close();
  }

  private static void put(String number, String applicant) {
    var patent =
        new PatentDraft("invented", new PublicationNumber("CN", number, "A"))
            .right(Patent.Right.INVENTION)
            .title("en", "A spoon " + number)
            .party(new Party(Patent.Role.APPLICANT, applicant, applicant, null, "CN", null))
            .build();
    SITE.bean(TransactionTemplate.class)
        .executeWithoutResult(
            _ -> assertThat(SITE.bean(Patents.class).put(List.of(patent))).hasSize(1));
  }

  private static Watches.Outcome watch(String subject) {
    return SITE.bean(Watches.class)
        .add(
            READER.person(),
            new Watch.Wish(
                subject,
                Watch.Kind.GROUP,
                subject,
                "",
                EnumSet.allOf(Change.Kind.class),
                Rhythm.DAILY,
                "",
                false,
                "en"));
  }

  private static List<Warning> told(Watch watch) throws InterruptedException {
    var until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    var told = List.<Warning>of();
    while (told.isEmpty()) {
      assertThat(System.nanoTime()).as("within a minute").isLessThan(until);
      Thread.sleep(100);
      told = SITE.bean(Warnings.class).after(READER.person(), watch.id(), 0, 100);
    }
    return told;
  }

  @Test
  void aWatchOfAGroupFollowsTheNamesOfTheGroup() throws InterruptedException {
    var groups = SITE.bean(NameGroups.class);
    var watches = SITE.bean(Watches.class);
    if (!(watch(ONE) instanceof Watches.Outcome.Done(var watch))) {
      throw new AssertionError("not made");
    }
    assertThat(watches.names(watch)).containsExactly(ONE);
    var one = groups.of(ONE).orElseThrow().id();
    var other = groups.of(OTHER).orElseThrow().id();
    assertThat(groups.join(READER.person(), one, other, "invented", Instant.EPOCH))
        .isInstanceOf(NameGroups.Outcome.Done.class);
    int _ = SITE.bean(GroupWatching.class).turn();
    var now = watches.find(READER.person(), watch.id()).orElseThrow();
    assertThat(now.query()).contains(ONE).contains(OTHER);
    assertThat(watches.names(now)).containsExactlyInAnyOrder(ONE, OTHER);
    assertThat(SITE.bean(GroupWatching.class).turn()).as("nothing changed since").isZero();
    put("193100003", OTHER);
    assertThat(told(watch)).extracting(Warning::number).contains("CN193100003A");
    assertThat(READER.get(SITE, "/watches/" + watch.id()).body()).contains(OTHER);
  }

  @Test
  void aNameThatNoGroupHasCannotBeWatchedSo() {
    assertThat(watch("Nobody At All (invented)")).isInstanceOf(Watches.Outcome.Refused.class);
  }
}
