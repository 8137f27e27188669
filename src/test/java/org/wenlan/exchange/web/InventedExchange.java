package org.wenlan.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.springframework.transaction.support.TransactionOperations;
import org.wenlan.account.Actor;
import org.wenlan.account.Role;
import org.wenlan.account.SignedIn;
import org.wenlan.account.SignedIn.Someone;
import org.wenlan.register.Burden;
import org.wenlan.register.Intent;
import org.wenlan.register.Register;
import org.wenlan.register.Right;
import org.wenlan.register.RightNumber;
import org.wenlan.territory.Units;
import org.wenlan.testing.Site;

/** Rights of an invented region and the people of its exchange. Everything is invented. */
final class InventedExchange implements AutoCloseable {
  final Site site = Site.whole();
  final Clock clock = site.bean(Clock.class);
  final LocalDate today = LocalDate.now(clock);
  final Someone clerk = as("Clerk Zhao", Role.OFFICER);
  final Someone head = as("Head Wu", Role.HEAD, Role.OFFICER);
  final Someone expert = as("Expert Sun", Role.EXPERT);
  final Someone records = as("Records Li", Role.RECORDS);
  final Someone stranger = SignedIn.as(site, "Elsewhere Zheng", "elsewhere", Role.OFFICER);

  Someone as(String name, Role... roles) {
    return SignedIn.as(site, name, site.bean(Units.class).centre(), roles);
  }

  /** Number and code of a receipt. */
  record Receipt(String number, String code) {}

  /** A right in force with its fees paid. */
  Right right(int serial, String title, String field, String... owners) {
    return new Right(
        number(serial),
        Right.Matter.INVENTION,
        title,
        List.of(owners),
        "330100",
        field,
        today.minusYears(5),
        today.minusYears(3),
        today.plusYears(15),
        today.plusMonths(18),
        Right.Standing.IN_FORCE,
        "",
        "office",
        today);
  }

  static RightNumber number(int serial) {
    return new RightNumber("CN2021%08d".formatted(10_000_000 + serial));
  }

  void enter(Right... rights) {
    var entered =
        site.bean(TransactionOperations.class)
            .execute(_ -> site.bean(Register.class).enter(List.of(rights)));
    assertThat(entered).isEqualTo(rights.length);
  }

  void burden(RightNumber right, Intent intent) {
    var taken =
        site.bean(TransactionOperations.class)
            .execute(_ ->
                site.bean(Register.class)
                    .take(right, intent, new Actor.Platform(), clock.instant()));
    assertThat(taken).isInstanceOf(Register.Outcome.Done.class);
  }

  boolean lies(RightNumber right, Burden.Kind kind) {
    return site.bean(Register.class).find(right).orElseThrow().has(kind, today);
  }

  /** A form of anyone who has not signed in, answered in English. */
  HttpResponse<String> anyone(String path, String... fields) {
    var form = new StringJoiner("&");
    for (int i = 0; i < fields.length; i += 2) {
      form.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return site.post(path, form.toString(), "Accept-Language", "en");
  }

  Receipt receipt(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new Receipt(
        found(answer, "id=\"number\">([A-Z0-9]+)<"), found(answer, "id=\"code\">([A-Z0-9-]+)<"));
  }

  static String found(HttpResponse<String> answer, String pattern) {
    var found = Pattern.compile(pattern).matcher(answer.body());
    assertThat(found.find()).as(pattern + " in " + answer.body()).isTrue();
    return found.group(1);
  }

  Receipt listed(RightNumber right, String owner, String... more) {
    // The first of two values counts, so what a test gives stands before.
    var fields = new ArrayList<>(List.of(more));
    fields.addAll(
        List.of(
            "right",
            right.key(),
            "owners",
            owner,
            "text",
            "It lies flat (invented).",
            "maturity",
            "PILOT",
            "name",
            "Owner Bao",
            "contact",
            "owner@invented.example"));
    if (!fields.contains("mode")) {
      fields.addAll(List.of("mode", "AGREEMENT", "ways", "TRANSFER", "ways", "LICENCE"));
    }
    return receipt(anyone("/exchange/list", fields.toArray(String[]::new)));
  }

  Receipt published(RightNumber right, String owner, String... more) {
    var receipt = listed(right, owner, more);
    done(desk(clerk, receipt.number(), "publish"));
    return receipt;
  }

  Receipt wanted(String title, String text, String classes) {
    var receipt =
        receipt(
            anyone(
                "/exchange/want",
                "title",
                title,
                "text",
                text,
                "classes",
                classes,
                "maturity",
                "LABORATORY",
                "ways",
                "LICENCE",
                "ways",
                "TRANSFER",
                "budget",
                "900000",
                "region",
                "330102",
                "name",
                "Seeker Chen",
                "contact",
                "seeker@invented.example"));
    done(desk(clerk, receipt.number(), "publish"));
    return receipt;
  }

  Receipt contacted(String listing, String want) {
    return receipt(
        anyone(
            "/exchange/contact",
            "listing",
            listing,
            "want",
            want,
            "name",
            "Seeker Chen",
            "contact",
            "seeker@invented.example",
            "message",
            "We would like it (invented)."));
  }

  String version(String number) {
    return found(
        clerk.get(site, "/exchange/desk/" + number), "name=\"version\" value=\"([0-9]+)\"");
  }

  /** A step at the desk, on what the desk sees now. */
  HttpResponse<String> desk(Someone who, String number, String act, String... fields) {
    return who.post(
        site, "/exchange/desk/" + number + "/" + act, with(fields, "version", version(number)));
  }

  /** A step of a side by number and code. */
  HttpResponse<String> mine(Receipt own, String talk, String act, String... fields) {
    return anyone(
        "/exchange/mine/" + act,
        with(
            with(fields, "version", version(talk)),
            "number",
            own.number(),
            "code",
            own.code(),
            "talk",
            talk));
  }

  private static String[] with(String[] fields, String... more) {
    var all = new ArrayList<>(List.of(more));
    all.addAll(List.of(fields));
    return all.toArray(String[]::new);
  }

  /** From contact to an accepted offer. */
  Receipt agreed(Receipt listing, String way, String price) {
    var talk = contacted(listing.number(), "");
    well(mine(listing, talk.number(), "agree"));
    well(mine(talk, talk.number(), "put", "way", way, "price", price));
    well(mine(listing, talk.number(), "accept"));
    return talk;
  }

  HttpResponse<String> recorded(String talk, String party, String amount) {
    return desk(
        clerk,
        talk,
        "record",
        "party",
        party,
        "contract",
        "HT-1 (invented)",
        "signed",
        today.toString(),
        "amount",
        amount);
  }

  static void well(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  static void done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  static void refused(HttpResponse<String> answer, int status, String why) {
    assertThat(answer.body()).contains(why);
    assertThat(answer.statusCode()).isEqualTo(status);
  }

  @Override
  public void close() {
    site.close();
  }
}
