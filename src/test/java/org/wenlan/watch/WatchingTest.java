package org.wenlan.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.watch.InventedWatches.await;
import static org.wenlan.watch.InventedWatches.draft;
import static org.wenlan.watch.InventedWatches.granted;
import static org.wenlan.watch.InventedWatches.next;
import static org.wenlan.watch.InventedWatches.owned;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patent.Citation;
import org.wenlan.rights.Patent.Event;
import org.wenlan.rights.Patent.Origin;
import org.wenlan.rights.Patent.Priority;
import org.wenlan.testing.Site;
import org.wenlan.watch.Change.Kind;

/** What is told of what changed. Every record is invented. */
class WatchingTest {
  private static final Site SITE = Site.whole();
  private static final SignedIn.Someone READER =
      SignedIn.as(SITE, "Reader", "hz-centre", Role.RECORDS);
  private static final InventedWatches WATCHES = new InventedWatches(SITE, READER);

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void aNewPublicationIsToldOnce_withThePartThatHoldsAndThePassage() {
    var watch =
        WATCHES.watch(
            Watch.Kind.SEARCH, "ta=(zirconium prox/distance<=2 lantern) or ta=nosuchword");
    var number = next();
    WATCHES.put(draft(number, "A").title("en", "A zirconium lantern with a hook").build());
    WATCHES.put(draft(next(), "A").title("en", "A lantern without it").build());
    var warnings = WATCHES.told(watch, 1);
    assertThat(warnings).hasSize(1);
    var one = warnings.getFirst();
    assertThat(one.number()).isEqualTo("CN" + number + "A");
    assertThat(one.title()).isEqualTo("A zirconium lantern with a hook");
    assertThat(one.changes()).containsExactly(new Change(Kind.PUBLICATION, "", one.number()));
    assertThat(one.parts()).hasSize(1).first().asString().contains("zirconium");
    assertThat(one.passages()).hasSize(1);
    assertThat(one.passages().getFirst().field()).isEqualTo("TI");
    assertThat(one.passages().getFirst().pieces())
        .filteredOn(piece -> piece.marked())
        .extracting(piece -> piece.text())
        .containsExactly("zirconium", "lantern");
    // The same file once more brings nothing new.
    WATCHES.put(draft(number, "A").title("en", "A zirconium lantern with a hook").build());
    assertThat(WATCHES.told(watch, 1)).hasSize(1);
  }

  @Test
  void whatWasThereBeforeTheWatchIsNotNews_butItsChangesAre() {
    var number = next();
    WATCHES.put(
        owned(draft(number, "A").title("en", "An osmium kettle"), "Old Owner (invented)").build());
    await(WATCHES::caughtUp);
    var watch = WATCHES.watch(Watch.Kind.SEARCH, "ti=osmium");
    WATCHES.put(
        owned(draft(number, "A").title("en", "An osmium kettle"), "New Owner (invented)")
            .event(new Event(LocalDate.of(2024, 5, 6), "CN", "PE01", "专利权质押合同登记的生效（虚构）"))
            .build());
    var changes = WATCHES.told(watch, 1).getFirst().changes();
    assertThat(changes).extracting(Change::kind).containsExactlyInAnyOrder(Kind.OWNER, Kind.BURDEN);
    assertThat(changes)
        .anySatisfy(change -> {
          assertThat(change.before()).isEqualTo("Old Owner (invented)");
          assertThat(change.after()).contains("New Owner (invented)");
        })
        .anySatisfy(change -> assertThat(change.after()).startsWith("2024-05-06 专利权质押"));
  }

  @Test
  void aGrantChangesTheStatusOfTheApplication_andWhoWatchesTheRightHearsOfIt() {
    var number = next();
    WATCHES.put(granted(draft(number, "A")).title("en", "A tellurium spoon").build());
    await(WATCHES::caughtUp);
    var watch = WATCHES.watch(Watch.Kind.RIGHT, "CN " + number + " A");
    WATCHES.put(
        granted(draft(number, "B"))
            .title("en", "A tellurium spoon")
            .event(new Event(LocalDate.of(2024, 5, 6), "CN", "GR01", "授权"))
            .build());
    var warnings = WATCHES.told(watch, 1);
    assertThat(warnings)
        .anySatisfy(warning -> {
          assertThat(warning.number()).isEqualTo("CN" + number + "A");
          assertThat(warning.changes()).contains(new Change(Kind.STATUS, "pending", "inforce"));
        });
  }

  @Test
  void aNewMemberAndANewCitationAreToldToWhoWatchesTheRight() {
    var number = next();
    var priority = new Priority("CN2018" + number, LocalDate.of(2018, 5, 4));
    WATCHES.put(draft(number, "A").title("en", "A rhenium ladle").priority(priority).build());
    await(WATCHES::caughtUp);
    var watch = WATCHES.watch(Watch.Kind.RIGHT, "CN" + number + "A");
    var member = next();
    WATCHES.put(draft(member, "A").title("en", "A ladle of rhenium").priority(priority).build());
    var citing = next();
    WATCHES.put(
        draft(citing, "A")
            .title("en", "Another ladle")
            .citation(new Citation("CN" + number + "A", null, "X", Origin.SEARCH))
            .build());
    var changes =
        WATCHES.told(watch, 2).stream().flatMap(warning -> warning.changes().stream()).toList();
    assertThat(changes)
        .containsExactlyInAnyOrder(
            new Change(Kind.FAMILY, "", "CN" + member + "A"),
            new Change(Kind.CITATION, "cited-by", "CN" + citing + "A"));
  }

  @Test
  void anApplicantAndAClassAreWatched_andOnlyTheChosenKindsAreTold() {
    var applicant = WATCHES.watch(Watch.Kind.APPLICANT, "Quokka Lamps");
    var symbol = WATCHES.watch(Watch.Kind.CLASS, "G10K 11");
    var status = WATCHES.watch(Watch.Kind.APPLICANT, "Quokka Lamps", EnumSet.of(Kind.STATUS));
    WATCHES.put(
        owned(draft(next(), "A"), "Quokka Lamps Co., Ltd.")
            .symbol(new Patent.Symbol(Patent.Scheme.IPC, "G10K11/178", true))
            .build());
    assertThat(WATCHES.told(applicant, 1)).hasSize(1);
    assertThat(WATCHES.told(symbol, 1)).hasSize(1);
    assertThat(WATCHES.told(status, 0)).isEmpty();
  }

  @Test
  void aPausedWatchTellsNothingOfThePause() {
    var watch = WATCHES.watch(Watch.Kind.SEARCH, "ti=hafnium");
    var watches = SITE.bean(Watches.class);
    assertThat(watches.pause(READER.person(), watch.id())).isInstanceOf(Watches.Outcome.Done.class);
    WATCHES.put(draft(next(), "A").title("en", "A hafnium fork").build());
    await(WATCHES::caughtUp);
    assertThat(watches.resume(READER.person(), watch.id()))
        .isInstanceOf(Watches.Outcome.Done.class);
    var after = next();
    WATCHES.put(draft(after, "A").title("en", "A hafnium knife").build());
    assertThat(WATCHES.told(watch, 1))
        .extracting(Warning::number)
        .containsExactly("CN" + after + "A");
  }

  @Test
  void aSharedWatchIsSeenByTheUnit_andHandedOverOnlyWithinIt() {
    var colleague = SignedIn.as(SITE, "Colleague", "hz-centre", Role.RECORDS);
    var stranger = SignedIn.as(SITE, "Stranger", "zz-other", Role.RECORDS);
    var watch = WATCHES.watch(Watch.Kind.SEARCH, "ti=iridium");
    var watches = SITE.bean(Watches.class);
    assertThat(watches.find(colleague.person(), watch.id())).isEmpty();
    var shared =
        new Watch.Wish(
            "Iridium", watch.kind(), "", "", watch.changes(), Rhythm.WEEKLY, "", true, "en");
    assertThat(watches.edit(READER.person(), watch.id(), shared))
        .isInstanceOf(Watches.Outcome.Done.class);
    assertThat(watches.find(colleague.person(), watch.id())).isPresent();
    assertThat(watches.find(stranger.person(), watch.id())).isEmpty();
    assertThat(watches.pause(colleague.person(), watch.id()))
        .isInstanceOf(Watches.Outcome.Absent.class);
    assertThat(watches.handOver(READER.person(), watch.id(), stranger.person().id()))
        .isInstanceOf(Watches.Outcome.Refused.class);
    assertThat(watches.handOver(READER.person(), watch.id(), colleague.person().id()))
        .isInstanceOf(Watches.Outcome.Done.class);
    assertThat(watches.pause(colleague.person(), watch.id()))
        .isInstanceOf(Watches.Outcome.Done.class);
    assertThat(watches.delete(READER.person(), watch.id()))
        .isInstanceOf(Watches.Outcome.Absent.class);
  }

  @Test
  void precisionCountsWhatWasJudged() {
    var watch = WATCHES.watch(Watch.Kind.SEARCH, "ti=niobium");
    for (int i = 0; i < 4; i++) {
      WATCHES.put(draft(next(), "A").title("en", "Niobium thing " + i).build());
    }
    var warnings = SITE.bean(Warnings.class);
    var told = WATCHES.told(watch, 4);
    assertThat(told).hasSize(4);
    var verdicts =
        List.of(
            Warning.Verdict.RELEVANT,
            Warning.Verdict.RELEVANT,
            Warning.Verdict.NOT_RELEVANT,
            Warning.Verdict.OPEN);
    for (int i = 0; i < 4; i++) {
      assertThat(warnings.judge(READER.person(), told.get(i).id(), verdicts.get(i))).isTrue();
    }
    var count = warnings.counts(List.of(watch)).getOrDefault(watch.id(), Warnings.Count.NONE);
    assertThat(count).isEqualTo(new Warnings.Count(4, 0, 2, 1));
    assertThat(count.precision()).isEqualTo(67);
    var stranger = SignedIn.as(SITE, "Stranger", "zz-other", Role.RECORDS);
    assertThat(warnings.judge(stranger.person(), told.getFirst().id(), Warning.Verdict.OPEN))
        .isFalse();
  }
}
