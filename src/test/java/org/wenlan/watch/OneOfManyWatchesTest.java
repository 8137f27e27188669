package org.wenlan.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.watch.InventedWatches.draft;
import static org.wenlan.watch.InventedWatches.next;
import static org.wenlan.watch.InventedWatches.owned;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wenlan.account.Accounts;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.testing.Site;
import org.wenlan.watch.Change.Kind;

/** One watch must not keep others from being told, nor be lost with its owner. All invented. */
class OneOfManyWatchesTest {
  private static final Site SITE = Site.whole();
  private static final SignedIn.Someone READER =
      SignedIn.as(SITE, "Reader", "hz-centre", Role.RECORDS);
  private static final InventedWatches WATCHES = new InventedWatches(SITE, READER);

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void aNameIsWatchedWhateverSignsItHas() {
    for (var name : List.of("杭州“铼”灯具公司（虚构）", "锇？灯具公司（虚构）", "“铱灯具公司（虚构）")) {
      var watch = WATCHES.watch(Watch.Kind.APPLICANT, name);
      WATCHES.put(owned(draft(next(), "A").title("en", "A lamp"), name).build());
      assertThat(WATCHES.told(watch, 1)).as(name).hasSize(1);
    }
  }

  @Test
  void aWatchThatCannotBeReadKeepsNoOtherFromItsWarnings() {
    var broken = WATCHES.watch(Watch.Kind.SEARCH, "ti=hafnium");
    int changed =
        SITE.bean(JdbcClient.class)
            .sql(
                """
                update watch.watch set query = 'pa="', revision = nextval('watch.revision')
                where id = :id\
                """)
            .param("id", broken.id())
            .update();
    assertThat(changed).isOne();
    var watch = WATCHES.watch(Watch.Kind.SEARCH, "ti=hafnium");
    WATCHES.put(draft(next(), "A").title("en", "A hafnium fork").build());
    assertThat(WATCHES.told(watch, 1)).hasSize(1);
    assertThat(SITE.bean(Warnings.class).after(READER.person(), broken.id(), 0, 10)).isEmpty();
  }

  @Test
  void whatSomebodyLeavesBehindIsTakenOverByTheHeadOfTheUnit() {
    var watches = SITE.bean(Watches.class);
    var leaver = SignedIn.as(SITE, "Leaver", "left-unit", Role.RECORDS);
    var head = SignedIn.as(SITE, "Head", "left-unit", Role.HEAD);
    var colleague = SignedIn.as(SITE, "Colleague", "left-unit", Role.RECORDS);
    var wish =
        new Watch.Wish(
            "Left",
            Watch.Kind.SEARCH,
            "ti=polonium",
            "",
            EnumSet.allOf(Kind.class),
            Rhythm.DAILY,
            "",
            false,
            "en");
    var watch = ((Watches.Outcome.Done) watches.add(leaver.person(), wish)).watch();
    assertThat(watches.of(head.person())).isEmpty();
    assertThat(watches.tellable().test(watch)).isTrue();
    SITE.bean(Accounts.class)
        .change(head.person(), leaver.person().id(), Set.of(Role.RECORDS), false);
    assertThat(watches.tellable().test(watch)).isFalse();
    assertThat(watches.of(colleague.person())).isEmpty();
    assertThat(watches.pause(colleague.person(), watch.id()))
        .isInstanceOf(Watches.Outcome.Absent.class);
    assertThat(watches.of(head.person())).extracting(Watch::id).containsExactly(watch.id());
    assertThat(watches.handOver(head.person(), watch.id(), colleague.person().id()))
        .isInstanceOf(Watches.Outcome.Done.class);
    assertThat(watches.of(colleague.person())).extracting(Watch::id).containsExactly(watch.id());
    assertThat(watches.of(head.person())).isEmpty();
  }
}
