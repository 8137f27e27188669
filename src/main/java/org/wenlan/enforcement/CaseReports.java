package org.wenlan.enforcement;

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
import org.wenlan.enforcement.EnforcementCase.Stage;
import org.wenlan.kernel.Refusal;
import org.wenlan.kernel.Sha256;

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
    var read = new TypedReport(typed, faults);
    var cause =
        List.of(Cause.values()).stream()
            .filter(one -> one.name().equals(read.get("cause")))
            .findFirst();
    if (cause.isEmpty()) {
      read.fault("cause", "needed");
    }
    var subject = read.line("subject", true);
    var region = read.region();
    var committed = read.committed(today);
    var text = read.text();
    var reporter = read.line("reporter", false);
    var contact = read.line("contact", false);
    var origin = read.origin();
    boolean inside = by.may(Permission.DISPATCH);
    var source =
        !origin.isEmpty()
            ? Source.CASE
            : inside && !read.get("pass").equals("yes")
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
            text,
            reporter,
            contact,
            cause.orElseThrow().secret() || inside && read.get("restricted").equals("yes"))
        : null;
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
