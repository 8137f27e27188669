package org.wenlan.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.rights.ApplicationNumber;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patent.Citation;
import org.wenlan.rights.Patent.Event;
import org.wenlan.rights.Patent.Origin;
import org.wenlan.rights.Patent.Party;
import org.wenlan.rights.Patent.Priority;
import org.wenlan.rights.PatentDraft;
import org.wenlan.rights.Patents;
import org.wenlan.rights.PublicationNumber;
import org.wenlan.testing.Site;
import org.wenlan.watch.Change.Kind;

/** What is told of what changed. Every record is invented. */
class WatchingTest {
  private static final Site SITE = Site.whole();
  private static int serial = 190_100_000;
  private final SignedIn.Someone reader = SignedIn.as(SITE, "Reader", "hz-centre", Role.RECORDS);

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void aNewPublicationIsToldOnce_withThePartThatHoldsAndThePassage() {
    var watch =
        watch(Watch.Kind.SEARCH, "ta=(zirconium prox/distance<=2 lantern) or ta=nosuchword");
    var number = next();
    put(draft(number, "A").title("en", "A zirconium lantern with a hook").build());
    put(draft(next(), "A").title("en", "A lantern without it").build());
    var warnings = told(watch, 1);
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
    put(draft(number, "A").title("en", "A zirconium lantern with a hook").build());
    assertThat(told(watch, 1)).hasSize(1);
  }

  @Test
  void whatWasThereBeforeTheWatchIsNotNews_butItsChangesAre() {
    var number = next();
    put(owned(draft(number, "A").title("en", "An osmium kettle"), "Old Owner (invented)").build());
    await(WatchingTest::caughtUp);
    var watch = watch(Watch.Kind.SEARCH, "ti=osmium");
    put(
        owned(draft(number, "A").title("en", "An osmium kettle"), "New Owner (invented)")
            .event(new Event(LocalDate.of(2024, 5, 6), "CN", "PE01", "专利权质押合同登记的生效（虚构）"))
            .build());
    var changes = told(watch, 1).getFirst().changes();
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
    put(granted(draft(number, "A")).title("en", "A tellurium spoon").build());
    await(WatchingTest::caughtUp);
    var watch = watch(Watch.Kind.RIGHT, "CN " + number + " A");
    put(
        granted(draft(number, "B"))
            .title("en", "A tellurium spoon")
            .event(new Event(LocalDate.of(2024, 5, 6), "CN", "GR01", "授权"))
            .build());
    var warnings = told(watch, 1);
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
    put(draft(number, "A").title("en", "A rhenium ladle").priority(priority).build());
    await(WatchingTest::caughtUp);
    var watch = watch(Watch.Kind.RIGHT, "CN" + number + "A");
    var member = next();
    put(draft(member, "A").title("en", "A ladle of rhenium").priority(priority).build());
    var citing = next();
    put(
        draft(citing, "A")
            .title("en", "Another ladle")
            .citation(new Citation("CN" + number + "A", null, "X", Origin.SEARCH))
            .build());
    var changes = told(watch, 2).stream().flatMap(warning -> warning.changes().stream()).toList();
    assertThat(changes)
        .containsExactlyInAnyOrder(
            new Change(Kind.FAMILY, "", "CN" + member + "A"),
            new Change(Kind.CITATION, "cited-by", "CN" + citing + "A"));
  }

  @Test
  void anApplicantAndAClassAreWatched_andOnlyTheChosenKindsAreTold() {
    var applicant = watch(Watch.Kind.APPLICANT, "Quokka Lamps");
    var symbol = watch(Watch.Kind.CLASS, "G10K 11");
    var status = watch(Watch.Kind.APPLICANT, "Quokka Lamps", EnumSet.of(Kind.STATUS));
    put(
        owned(draft(next(), "A"), "Quokka Lamps Co., Ltd.")
            .symbol(new Patent.Symbol(Patent.Scheme.IPC, "G10K11/178", true))
            .build());
    assertThat(told(applicant, 1)).hasSize(1);
    assertThat(told(symbol, 1)).hasSize(1);
    assertThat(told(status, 0)).isEmpty();
  }

  @Test
  void aPausedWatchTellsNothingOfThePause() {
    var watch = watch(Watch.Kind.SEARCH, "ti=hafnium");
    var watches = SITE.bean(Watches.class);
    assertThat(watches.pause(reader.person(), watch.id())).isInstanceOf(Watches.Outcome.Done.class);
    put(draft(next(), "A").title("en", "A hafnium fork").build());
    await(WatchingTest::caughtUp);
    assertThat(watches.resume(reader.person(), watch.id()))
        .isInstanceOf(Watches.Outcome.Done.class);
    var after = next();
    put(draft(after, "A").title("en", "A hafnium knife").build());
    assertThat(told(watch, 1)).extracting(Warning::number).containsExactly("CN" + after + "A");
  }

  @Test
  void aSharedWatchIsSeenByTheUnit_andHandedOverOnlyWithinIt() {
    var colleague = SignedIn.as(SITE, "Colleague", "hz-centre", Role.RECORDS);
    var stranger = SignedIn.as(SITE, "Stranger", "zz-other", Role.RECORDS);
    var watch = watch(Watch.Kind.SEARCH, "ti=iridium");
    var watches = SITE.bean(Watches.class);
    assertThat(watches.find(colleague.person(), watch.id())).isEmpty();
    var shared =
        new Watch.Wish(
            "Iridium", watch.kind(), "", "", watch.changes(), Rhythm.WEEKLY, "", true, "en");
    assertThat(watches.edit(reader.person(), watch.id(), shared))
        .isInstanceOf(Watches.Outcome.Done.class);
    assertThat(watches.find(colleague.person(), watch.id())).isPresent();
    assertThat(watches.find(stranger.person(), watch.id())).isEmpty();
    assertThat(watches.pause(colleague.person(), watch.id()))
        .isInstanceOf(Watches.Outcome.Absent.class);
    assertThat(watches.handOver(reader.person(), watch.id(), stranger.person().id()))
        .isInstanceOf(Watches.Outcome.Refused.class);
    assertThat(watches.handOver(reader.person(), watch.id(), colleague.person().id()))
        .isInstanceOf(Watches.Outcome.Done.class);
    assertThat(watches.pause(colleague.person(), watch.id()))
        .isInstanceOf(Watches.Outcome.Done.class);
    assertThat(watches.delete(reader.person(), watch.id()))
        .isInstanceOf(Watches.Outcome.Absent.class);
  }

  @Test
  void precisionCountsWhatWasJudged() {
    var watch = watch(Watch.Kind.SEARCH, "ti=niobium");
    for (int i = 0; i < 4; i++) {
      put(draft(next(), "A").title("en", "Niobium thing " + i).build());
    }
    var warnings = SITE.bean(Warnings.class);
    var told = told(watch, 4);
    assertThat(told).hasSize(4);
    var verdicts =
        List.of(
            Warning.Verdict.RELEVANT,
            Warning.Verdict.RELEVANT,
            Warning.Verdict.NOT_RELEVANT,
            Warning.Verdict.OPEN);
    for (int i = 0; i < 4; i++) {
      assertThat(warnings.judge(reader.person(), told.get(i).id(), verdicts.get(i))).isTrue();
    }
    var count = warnings.counts(List.of(watch)).getOrDefault(watch.id(), Warnings.Count.NONE);
    assertThat(count).isEqualTo(new Warnings.Count(4, 0, 2, 1));
    assertThat(count.precision()).isEqualTo(67);
    var stranger = SignedIn.as(SITE, "Stranger", "zz-other", Role.RECORDS);
    assertThat(warnings.judge(stranger.person(), told.getFirst().id(), Warning.Verdict.OPEN))
        .isFalse();
  }

  private Watch watch(Watch.Kind kind, String subject) {
    return watch(kind, subject, EnumSet.allOf(Kind.class));
  }

  private Watch watch(Watch.Kind kind, String subject, EnumSet<Kind> changes) {
    var wish = new Watch.Wish(subject, kind, subject, "", changes, Rhythm.DAILY, "", false, "en");
    return switch (SITE.bean(Watches.class).add(reader.person(), wish)) {
      case Watches.Outcome.Done(var watch) -> watch;
      case Watches.Outcome other -> throw new AssertionError(other);
    };
  }

  /** What was told when all is compared and there are so many changes. */
  private List<Warning> told(Watch watch, int least) {
    var warnings = SITE.bean(Warnings.class);
    await(() ->
        caughtUp()
            && warnings.after(reader.person(), watch.id(), 0, 100).stream()
                    .mapToInt(one -> one.changes().size())
                    .sum()
                >= least);
    return warnings.after(reader.person(), watch.id(), 0, 100);
  }

  private static boolean caughtUp() {
    return Boolean.TRUE.equals(
        SITE.bean(TransactionTemplate.class)
            .execute(_ ->
                SITE.bean(SeenStore.class).hold().position()
                    >= SITE.bean(Patents.class).lastVersion()));
  }

  private static void await(BooleanSupplier what) {
    long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!what.getAsBoolean()) {
      assertThat(System.nanoTime()).as("within a minute").isLessThan(until);
      try {
        Thread.sleep(50);
      } catch (InterruptedException stopped) {
        throw new AssertionError(stopped);
      }
    }
  }

  private static synchronized String next() {
    return Integer.toString(++serial);
  }

  private static PatentDraft draft(String number, String kind) {
    return new PatentDraft("invented", new PublicationNumber("CN", number, kind))
        .published(LocalDate.of(2024, 5, 6))
        .right(Patent.Right.INVENTION);
  }

  private static PatentDraft granted(PatentDraft draft) {
    return draft
        .filed(LocalDate.of(2020, 3, 2))
        .application(new ApplicationNumber("CN", "2020" + (serial - 180_000_000)));
  }

  private static PatentDraft owned(PatentDraft draft, String name) {
    return draft.party(new Party(Patent.Role.APPLICANT, name, name, null, "CN", null));
  }

  private static void put(Patent... records) {
    var all = new ArrayList<>(List.of(records));
    var _ = SITE.bean(TransactionTemplate.class).execute(_ -> SITE.bean(Patents.class).put(all));
  }
}
