package org.wenlan.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.query.Wanted;
import org.wenlan.rights.Patent;
import org.wenlan.rights.PatentDraft;
import org.wenlan.rights.Patents;
import org.wenlan.rights.PublicationNumber;
import org.wenlan.testing.Site;

/** A claim that is watched. Every record is invented. */
class ClaimWatchTest {
  private static final Site SITE = Site.whole();
  private static final String CLAIM =
      "A lantern with a zirconium mantle, a bayonet holder that turns, and a wick of braided"
          + " basalt, wherein the holder carries a bimetal spring.";
  private static int serial = 195_100_000;
  private final SignedIn.Someone reader = SignedIn.as(SITE, "Reader", "hz-centre", Role.RECORDS);
  private final Watches watches = SITE.bean(Watches.class);

  @AfterAll
  static void stop() {
    SITE.close();
  }

  private Watches.Outcome add(String subject) {
    return watches.add(
        reader.person(),
        new Watch.Wish(
            "A claim",
            Watch.Kind.CLAIM,
            subject,
            "",
            EnumSet.allOf(Change.Kind.class),
            Rhythm.DAILY,
            "",
            false,
            "en"));
  }

  private static PatentDraft draft(String title, String claim) {
    return new PatentDraft("invented", new PublicationNumber("CN", "" + ++serial, "A"))
        .published(LocalDate.of(2024, 5, 6))
        .right(Patent.Right.INVENTION)
        .title("en", title)
        .claim(new Patent.Claim("en", 1, claim, List.of()));
  }

  private static void put(Patent... records) {
    var all = new ArrayList<>(List.of(records));
    var _ = SITE.bean(TransactionTemplate.class).execute(_ -> SITE.bean(Patents.class).put(all));
  }

  private List<Warning> told(Watch watch, int least) throws InterruptedException {
    var warnings = SITE.bean(Warnings.class);
    long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!caughtUp() || warnings.after(reader.person(), watch.id(), 0, 100).size() < least) {
      assertThat(System.nanoTime()).as("within a minute").isLessThan(until);
      Thread.sleep(50);
    }
    return warnings.after(reader.person(), watch.id(), 0, 100);
  }

  private static boolean caughtUp() {
    return Boolean.TRUE.equals(
        SITE.bean(TransactionTemplate.class)
            .execute(_ ->
                SITE.bean(SeenStore.class).hold().position()
                    >= SITE.bean(Patents.class).lastVersion()));
  }

  @Test
  void whatHasHalfOfTheClaimsWordsIsTold_whatHasOneRareWordIsNot() throws Exception {
    var watch = ((Watches.Outcome.Done) add(CLAIM)).watch();
    put(
        draft("A zirconium spoon", "A spoon of zirconium with a handle.").build(),
        draft("A lantern", "A lantern of glass with a hook.").build(),
        draft(
                "A gas lantern",
                "A lantern having a mantle of zirconium in a bayonet holder with a spring of bimetal"
                    + " and a braided wick.")
            .build());
    var warnings = told(watch, 1);
    assertThat(warnings).extracting(Warning::title).containsExactly("A gas lantern");
    assertThat(warnings.getFirst().passages()).isNotEmpty();
    assertThat(warnings.getFirst().parts()).isNotEmpty();
  }

  @Test
  void theFirstClaimOfADocumentIsWatchedByItsNumber_andChineseClaimsByPairsOfIdeographs()
      throws Exception {
    var patent =
        new PatentDraft("invented", new PublicationNumber("CN", "" + ++serial, "A"))
            .published(LocalDate.of(2024, 5, 6))
            .right(Patent.Right.INVENTION)
            .title("zh", "一种风扇")
            .claim(new Patent.Claim("zh", 1, "一种无叶风扇，其特征在于，包括环形喷嘴和静音涡轮。", List.of()))
            .build();
    put(patent);
    var watch = ((Watches.Outcome.Done) add(patent.number().toString())).watch();
    put(draft("无叶风扇", "一种无叶风扇，包括环形喷嘴、静音涡轮和遥控器。").build(), draft("风扇", "一种落地风扇，包括底座和遥控器。").build());
    assertThat(told(watch, 1)).extracting(Warning::title).containsExactly("无叶风扇");
    assertThat(add("two words")).isInstanceOf(Watches.Outcome.Refused.class);
  }

  /** The search that a claim is registered by may find too much, never too little. */
  @Test
  void everyTextThatIsLikeTheClaimHasOneOfTheWordsThatAreSought() {
    var random = new Random(7);
    int like = 0;
    for (int i = 0; i < 20_000; i++) {
      var telltale = Telltale.of(words(random, 3 + random.nextInt(30)), word -> word.length() % 7);
      var asked = new ArrayList<String>();
      var wanted = telltale.wanted();
      (wanted instanceof Wanted.Any(var parts) ? parts : List.of(wanted))
          .forEach(part -> asked.add(((Wanted.Word) part).text()));
      var text = words(random, random.nextInt(40));
      if (telltale.holds(draft("t", text).build())) {
        like++;
        assertThat(List.of(text.split(" "))).containsAnyElementsOf(asked);
      }
    }
    assertThat(like).isGreaterThan(100);
  }

  private static String words(Random random, int count) {
    var words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append("w".repeat(1 + random.nextInt(60))).append(' ');
    }
    return words.toString();
  }
}
