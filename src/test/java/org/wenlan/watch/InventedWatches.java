package org.wenlan.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.account.SignedIn;
import org.wenlan.rights.ApplicationNumber;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patent.Party;
import org.wenlan.rights.PatentDraft;
import org.wenlan.rights.Patents;
import org.wenlan.rights.PublicationNumber;
import org.wenlan.testing.Site;
import org.wenlan.watch.Change.Kind;

/** Watches of a test and the records that they are told of, all invented. */
final class InventedWatches {
  private static int serial = 190_100_000;

  private final Site site;
  private final SignedIn.Someone reader;

  InventedWatches(Site site, SignedIn.Someone reader) {
    this.site = site;
    this.reader = reader;
  }

  Watch watch(Watch.Kind kind, String subject) {
    return watch(kind, subject, EnumSet.allOf(Kind.class));
  }

  Watch watch(Watch.Kind kind, String subject, EnumSet<Kind> changes) {
    var wish = new Watch.Wish(subject, kind, subject, "", changes, Rhythm.DAILY, "", false, "en");
    return switch (site.bean(Watches.class).add(reader.person(), wish)) {
      case Watches.Outcome.Done(var watch) -> watch;
      case Watches.Outcome other -> throw new AssertionError(other);
    };
  }

  /** What was told when all is compared and there are so many changes. */
  List<Warning> told(Watch watch, int least) {
    var warnings = site.bean(Warnings.class);
    await(() ->
        caughtUp()
            && warnings.after(reader.person(), watch.id(), 0, 100).stream()
                    .mapToInt(one -> one.changes().size())
                    .sum()
                >= least);
    return warnings.after(reader.person(), watch.id(), 0, 100);
  }

  boolean caughtUp() {
    return Boolean.TRUE.equals(
        site.bean(TransactionTemplate.class)
            .execute(_ ->
                site.bean(SeenStore.class).hold().position()
                    >= site.bean(Patents.class).lastVersion()));
  }

  static void await(BooleanSupplier what) {
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

  static synchronized String next() {
    return Integer.toString(++serial);
  }

  static PatentDraft draft(String number, String kind) {
    return new PatentDraft("invented", new PublicationNumber("CN", number, kind))
        .published(LocalDate.of(2024, 5, 6))
        .right(Patent.Right.INVENTION);
  }

  static PatentDraft granted(PatentDraft draft) {
    return draft
        .filed(LocalDate.of(2020, 3, 2))
        .application(new ApplicationNumber("CN", "2020" + (serial - 180_000_000)));
  }

  static PatentDraft owned(PatentDraft draft, String name) {
    return draft.party(new Party(Patent.Role.APPLICANT, name, name, null, "CN", null));
  }

  void put(Patent... records) {
    var all = new ArrayList<>(List.of(records));
    var _ = site.bean(TransactionTemplate.class).execute(_ -> site.bean(Patents.class).put(all));
  }
}
