package org.wenlan.enforcement;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.docket.Code;
import org.wenlan.docket.Docket;
import org.wenlan.docket.Opening;
import org.wenlan.enforcement.EnforcementCase.Cause;
import org.wenlan.enforcement.EnforcementCase.Report;
import org.wenlan.enforcement.EnforcementCase.Source;
import org.wenlan.kernel.Refusal;
import org.wenlan.kernel.Sha256;
import org.wenlan.territory.Regions;

/**
 * The door for those who report an act: anyone, a unit, a program, another box with the number of
 * its case. Whoever reports gets a number and a code. Thread-safe.
 */
@Component
public class CaseReports {
  /** Everything that is asked. */
  public static final List<String> FIELDS =
      List.of(
          "cause",
          "subject",
          "region",
          "committed",
          "text",
          "reporter",
          "contact",
          "origin",
          "restricted",
          "pass");

  private static final int SHORT = 300;
  private static final int PROVINCE = 2;

  private final Docket docket;
  private final EnforcementStore store;
  private final CaseClocks clocks;
  private final Powers powers;

  CaseReports(Docket docket, EnforcementStore store, CaseClocks clocks, Powers powers) {
    this.docket = docket;
    this.store = store;
    this.clocks = clocks;
    this.powers = powers;
  }

  /** What came of reporting. */
  public sealed interface Taken {

    /**
     * It is being verified.
     *
     * @param code by which it is followed; empty where it was taken before
     * @param due last day of the verification; null where no rule sets one
     */
    record Open(String number, String code, @Nullable LocalDate due) implements Taken {}

    /** Something is to be mended, by field. */
    record Faulty(Map<String, Refusal> faults) implements Taken {

      public Faulty {
        faults = new LinkedHashMap<>(faults);
      }
    }

    /** The same key was used for something else. */
    record Reused() implements Taken {}
  }

  /** How a report stands, for whoever has its code. */
  public record Progress(
      String number, LocalDate reported, String stage, String ending, String text) {}

  /** Takes a report, as a form or a program sends it. */
  @Transactional
  public Taken report(Actor by, Map<String, String> typed, Instant at) {
    var faults = new LinkedHashMap<String, Refusal>();
    var report = read(by, typed, clocks.day(at), faults);
    return report == null ? new Taken.Faulty(faults) : opened(by, report, at);
  }

  /** The same for a program that may send it twice under one key. */
  @Transactional
  public Taken report(Actor.Client by, String key, Map<String, String> typed, Instant at) {
    var print = Sha256.hex(new java.util.TreeMap<>(typed).toString());
    var before = store.sent(by.id(), key);
    if (before.isPresent()) {
      return before.get().print().equals(print)
          ? new Taken.Open(before.get().number(), "", null)
          : new Taken.Reused();
    }
    var taken = report(by, typed, at);
    if (taken instanceof Taken.Open(var number, var _, var _)) {
      store.sent(by.id(), key, new EnforcementStore.Sent(print, number));
    }
    return taken;
  }

  private Taken opened(Actor by, Report report, Instant at) {
    var day = clocks.day(at);
    var number = docket.numbers(EnforcementCase.PREFIX, day.getYear(), 1).getFirst();
    var owner =
        report.source() == Source.INSPECTION
            ? by.unit()
            : powers.receiver(report.cause().name(), report.region(), day);
    var code = Code.fresh();
    var verifying = clocks.start(CaseClocks.VERIFY, "complaint.check-clue", report.region(), day);
    var stage = new Stage.Reported();
    var turn = CaseTurns.turn(owner, report, Inquiry.begun(), stage, "report", verifying);
    docket.open(
        List.of(
            new Opening(
                number,
                EnforcementCase.KIND,
                report.restricted() ? "" : report.subject(),
                owner,
                by instanceof Actor.Client client && !report.restricted() ? client.id() : null,
                "",
                report.restricted()
                    ? report.region().substring(0, PROVINCE) + "0000"
                    : report.region(),
                code,
                turn)),
        report.restricted() ? new Actor.Anyone() : by,
        at);
    var one = docket.find(new Actor.Platform(), number).map(EnforcementCase::of).orElseThrow();
    store.put(EnforcementCases.row(one), day);
    return new Taken.Open(number, code, one.file().due());
  }

  private static @Nullable Report read(
      Actor by, Map<String, String> typed, LocalDate today, Map<String, Refusal> faults) {
    var cause =
        List.of(Cause.values()).stream()
            .filter(one -> one.name().equals(get(typed, "cause")))
            .findFirst();
    if (cause.isEmpty()) {
      faults.put("cause", no("needed"));
    }
    var subject = line(typed, "subject", true, faults);
    var region = get(typed, "region");
    if (!region.matches("[1-9][0-9]{5}") || Regions.find(region).isEmpty()) {
      faults.put("region", no("region", region));
    }
    var committed = committed(get(typed, "committed"), today, faults);
    var text = get(typed, "text");
    if (CaseTurns.said(text) instanceof Refusal wrong) {
      faults.put("text", wrong);
    }
    var reporter = line(typed, "reporter", false, faults);
    var contact = line(typed, "contact", false, faults);
    var origin = get(typed, "origin");
    if (!origin.matches("[0-9A-Za-z-]{0,40}")) {
      faults.put("origin", no("transfer-number"));
    }
    boolean inside = by.may(Permission.DISPATCH);
    var source =
        !origin.isEmpty()
            ? Source.CASE
            : inside && !get(typed, "pass").equals("yes")
                ? Source.INSPECTION
                : by instanceof Actor.Person ? Source.UNIT : Source.PUBLIC;
    return faults.isEmpty() && committed != null
        ? new Report(
            source,
            origin,
            cause.orElseThrow(),
            subject,
            region,
            committed,
            text.strip(),
            reporter,
            contact,
            cause.orElseThrow().secret() || inside && get(typed, "restricted").equals("yes"))
        : null;
  }

  private static @Nullable LocalDate committed(
      String typed, LocalDate today, Map<String, Refusal> faults) {
    try {
      var day = LocalDate.parse(typed);
      if (day.isAfter(today) || day.getYear() < 1980) {
        faults.put("committed", no("later", typed));
        return null;
      }
      return day;
    } catch (DateTimeException _) {
      faults.put("committed", no("no-day", typed.length() > 20 ? "…" : typed));
      return null;
    }
  }

  private static String get(Map<String, String> typed, String field) {
    return typed.getOrDefault(field, "").strip();
  }

  private static String line(
      Map<String, String> typed, String field, boolean needed, Map<String, Refusal> faults) {
    var text = get(typed, field);
    if (needed && text.isEmpty()) {
      faults.put(field, no("needed"));
    } else if (text.length() > SHORT) {
      faults.put(field, no("too-long", text.length(), SHORT));
    }
    return text;
  }

  private static Refusal no(String rule, Object... arguments) {
    return Refusal.of("enforcement.refusal." + rule, "", arguments);
  }

  /** How a report stands: whoever has the code learns where it is and, if not filed, why. */
  public Optional<Progress> progress(String number, String code) {
    return docket
        .byCode(number, code)
        .filter(file -> file.kind().equals(EnforcementCase.KIND))
        .map(EnforcementCase::of)
        .map(one -> {
          var closed = one.stage() instanceof Stage.Closed it ? it : null;
          return new Progress(
              one.number(),
              clocks.day(one.file().opened()),
              shown(one.stage()),
              closed == null ? "" : closed.ending().name(),
              closed != null && closed.ending() == Stage.Ending.NOT_FILED ? closed.text() : "");
        });
  }

  /** Nobody outside learns what is proposed. */
  private static String shown(Stage stage) {
    return switch (stage) {
      case Stage.Proposed(var _, var _, var back) -> shown(back);
      case Stage.Suspended _, Stage.Told _ -> "Investigating";
      default -> stage.code();
    };
  }
}
