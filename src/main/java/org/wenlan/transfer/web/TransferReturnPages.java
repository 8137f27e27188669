package org.wenlan.transfer.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.site.Html;
import org.wenlan.site.Shell;
import org.wenlan.transfer.Transfers;
import org.wenlan.transfer.Transfers.Sheet;

/** What the sender's officer does for a receiver without its code: a new one, or its papers. */
@Controller
class TransferReturnPages {
  private final Transfers transfers;
  private final TransferPages pages;
  private final Clock clock;

  TransferReturnPages(Transfers transfers, TransferPages pages, Clock clock) {
    this.transfers = transfers;
    this.pages = pages;
    this.clock = clock;
  }

  @PostMapping("/transfers/{number}/{act:code|paper-receipt|paper-reply}")
  Html act(
      Actor.Person who,
      @PathVariable String number,
      @PathVariable String act,
      @RequestParam long version,
      @RequestParam Map<String, String> fields,
      Shell shell) {
    var now = clock.instant();
    if (act.equals("code")) {
      return pages.answer(who, number, transfers.giveCode(who, number, version, now), shell);
    }
    var typed = fields.getOrDefault("day", "");
    var day = day(typed);
    if (day == null) {
      return pages.answer(who, number, Transfers.noDay(typed), shell);
    }
    var sheet = new Sheet(day, fields.getOrDefault("note", ""));
    var outcome =
        act.equals("paper-receipt")
            ? transfers.receive(
                who,
                number,
                version,
                sheet,
                fields.getOrDefault("name", ""),
                fields.getOrDefault("reference", ""),
                now)
            : transfers.reply(
                who,
                number,
                version,
                sheet,
                fields.getOrDefault("word", ""),
                fields.getOrDefault("text", ""),
                now);
    return pages.answer(who, number, outcome, shell);
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeException _) {
      return null;
    }
  }
}
