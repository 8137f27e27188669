package org.wenlan.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.account.Accounts;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.mail.Smtp;
import org.wenlan.rights.PatentDraft;
import org.wenlan.rights.Patents;
import org.wenlan.rights.PublicationNumber;
import org.wenlan.testing.Site;

/** Digests by a real SMTP server inside the test. The records are invented. */
class MailingTest {
  private static GreenMail server = server(0);
  private static Site site;

  private static GreenMail server(int port) {
    var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.setUser("wenlan@test.invalid", "wenlan", "a password");
    server.start();
    return server;
  }

  @BeforeAll
  static void start() {
    site =
        Site.whole(
            Map.of(),
            Map.of(
                "WENLAN_SMTP_HOST", "127.0.0.1",
                "WENLAN_SMTP_PORT", String.valueOf(server.getSmtp().getPort()),
                "WENLAN_SMTP_USER", "wenlan",
                "WENLAN_SMTP_PASSWORD", "a password",
                "WENLAN_SMTP_FROM", "wenlan@test.invalid",
                "WENLAN_ADDRESS", "https://wenlan.invalid/"));
  }

  @AfterAll
  static void stop() {
    site.close();
    server.stop();
  }

  @Test
  void everyWarningStandsInOneMail_andAServerThatWasAwayMissesNone() throws Exception {
    var reader = SignedIn.as(site, "Reader", "hz-centre", Role.RECORDS);
    var wish =
        new Watch.Wish(
            "Thorium lamps",
            Watch.Kind.SEARCH,
            "ti=thorium",
            "",
            EnumSet.allOf(Change.Kind.class),
            Rhythm.AT_ONCE,
            "reader@one.invalid",
            false,
            "en");
    assertThat(site.bean(Watches.class).add(reader.person(), wish))
        .isInstanceOf(Watches.Outcome.Done.class);
    put("190200001", "A thorium lamp");
    put("190200002", "Another thorium lamp");
    var texts = texts(2);
    assertThat(texts)
        .contains("CN190200001A", "Another [thorium] lamp", "New publication")
        .contains("https://wenlan.invalid/patents/CN190200002A");
    assertThat(server.getReceivedMessagesForDomain("one.invalid"))
        .allSatisfy(mail -> {
          assertThat(mail.getAllRecipients())
              .extracting(Object::toString)
              .containsExactly("reader@one.invalid");
          assertThat(mail.getSubject()).startsWith("Wenlan: ").contains("Thorium lamps");
          assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
          assertThat(mail.getHeader("Message-ID")[0]).endsWith("@test.invalid>");
        });
    assertThat(count(texts, "CN190200001A  ")).as("told once").isEqualTo(1);
    assertThat(count(texts, "CN190200002A  ")).as("told once").isEqualTo(1);
    int port = server.getSmtp().getPort();
    server.stop();
    put("190200003", "A third thorium lamp");
    await(() -> failed() == 1);
    server = server(port);
    // As if the wait before the next attempt were over.
    var sql = site.bean(JdbcClient.class);
    assertThat(sql.sql("update watch.mail set next = made where sent is null").update())
        .isEqualTo(1);
    var later = texts(1);
    assertThat(count(later, "CN190200003A  ")).isEqualTo(1);
    assertThat(count(later, "/patents/")).isEqualTo(1);
    await(() -> failed() == 0);
    server.stop();
    put("190200004", "A fourth thorium lamp");
    await(() -> failed() == 1);
    // As if the last wait were over.
    assertThat(
            sql.sql("update watch.mail set next = made, attempts = 7 where sent is null").update())
        .isEqualTo(1);
    await(() ->
        sql.sql("select count(*) from watch.mail where sent is null and next is null")
                .query(Long.class)
                .single()
            == 1);
    server = server(port);
  }

  @Test
  void whoHasLeftIsSentNothing() throws Exception {
    var leaver = SignedIn.as(site, "Leaver", "hz-centre", Role.RECORDS);
    var stayer = SignedIn.as(site, "Stayer", "hz-centre", Role.RECORDS);
    for (var who : List.of(leaver, stayer)) {
      var wish =
          new Watch.Wish(
              "Radium lamps",
              Watch.Kind.SEARCH,
              "ti=radium",
              "",
              EnumSet.allOf(Change.Kind.class),
              Rhythm.AT_ONCE,
              who == leaver ? "leaver@three.invalid" : "stayer@four.invalid",
              false,
              "en");
      assertThat(site.bean(Watches.class).add(who.person(), wish))
          .isInstanceOf(Watches.Outcome.Done.class);
    }
    site.bean(Accounts.class)
        .change(stayer.person(), leaver.person().id(), java.util.Set.of(Role.RECORDS), false);
    put("190200005", "A radium lamp");
    await(() -> server.getReceivedMessagesForDomain("four.invalid").length == 1);
    assertThat(server.getReceivedMessagesForDomain("three.invalid")).isEmpty();
  }

  private static long failed() {
    return site.bean(JdbcClient.class)
        .sql("select count(*) from watch.mail where sent is null and attempts > 0")
        .query(Long.class)
        .single();
  }

  @Test
  void aMailThatIsSentAgainHasTheSameNumber() throws Exception {
    var smtp = site.bean(Smtp.class);
    var id = UUID.randomUUID();
    var letter = new Smtp.Letter("once", "and once more");
    var made = Instant.parse("2026-11-29T01:02:03Z");
    assertThat(smtp.send(id, "again@two.invalid", letter, made)).isEmpty();
    assertThat(smtp.send(id, "again@two.invalid", letter, made)).isEmpty();
    var ids =
        Arrays.stream(server.getReceivedMessagesForDomain("two.invalid"))
            .map(MailingTest::number)
            .toList();
    assertThat(ids).hasSize(2).containsOnly("<" + id + "@test.invalid>");
  }

  @Test
  void aDigestIsDueInTheMorningOrOnMonday() {
    var zone = ZoneId.of("Asia/Shanghai");
    var sunday = LocalDate.of(2026, 11, 29).atTime(6, 0).atZone(zone).toInstant();
    assertThat(Rhythm.AT_ONCE.due(sunday, sunday, zone)).isTrue();
    assertThat(Rhythm.DAILY.due(sunday, sunday.plus(Duration.ofHours(24)), zone)).isFalse();
    assertThat(Rhythm.DAILY.due(sunday, sunday.plus(Duration.ofHours(25)), zone)).isTrue();
    assertThat(Rhythm.WEEKLY.due(sunday, sunday.plus(Duration.ofHours(24)), zone)).isFalse();
    assertThat(Rhythm.WEEKLY.due(sunday, sunday.plus(Duration.ofHours(25)), zone)).isTrue();
    var monday = sunday.plus(Duration.ofDays(1));
    assertThat(Rhythm.WEEKLY.due(monday, monday.plus(Duration.ofDays(6)), zone)).isFalse();
  }

  private static String number(MimeMessage mail) {
    try {
      return mail.getHeader("Message-ID")[0];
    } catch (jakarta.mail.MessagingException failed) {
      throw new AssertionError(failed);
    }
  }

  private static int count(String text, String what) {
    return text.split(java.util.regex.Pattern.quote(what), -1).length - 1;
  }

  /** All mails' texts once they tell of so many records. */
  private static String texts(int records) throws Exception {
    for (int i = 0; i < 1_200; i++) {
      var all = new StringBuilder();
      for (var mail : server.getReceivedMessagesForDomain("one.invalid")) {
        all.append(mail.getContent()).append('\n');
      }
      if (count(all.toString(), "/patents/") >= records) {
        return all.toString();
      }
      Thread.sleep(50);
    }
    throw new AssertionError("no mail within a minute");
  }

  private static void await(BooleanSupplier what) throws InterruptedException {
    for (int i = 0; i < 1_200; i++) {
      if (what.getAsBoolean()) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("not within a minute");
  }

  private static void put(String number, String title) {
    var record =
        new PatentDraft("invented", new PublicationNumber("CN", number, "A"))
            .title("en", title)
            .build();
    var _ =
        site.bean(TransactionTemplate.class)
            .execute(_ -> site.bean(Patents.class).put(List.of(record)));
  }
}
