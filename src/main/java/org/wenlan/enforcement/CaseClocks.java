package org.wenlan.enforcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.docket.Docket.Running;
import org.wenlan.docket.Docket.Wish;
import org.wenlan.docket.LegalTime;
import org.wenlan.docket.Turn.Clocking;
import org.wenlan.enforcement.EnforcementCase.Cause;
import org.wenlan.enforcement.EnforcementCase.Stage;
import org.wenlan.kernel.Refusal;

/** The clocks of penalty cases: which rule starts them, what stops them, who gives more. */
@Component
class CaseClocks {
  static final String VERIFY = "VERIFY";
  static final String DECIDE = "DECIDE";
  static final String HEARING = "HEARING";
  static final String SERVE = "SERVE";
  static final String PAY = "PAY";
  static final String REGISTERED = "REGISTERED-";

  private final LegalTime time;

  CaseClocks(LegalTime time) {
    this.time = time;
  }

  LocalDate day(Instant at) {
    return time.day(at);
  }

  List<Clocking> start(String name, String rule, String region, LocalDate event) {
    return time.start(name, rule, region, event).<List<Clocking>>map(List::of).orElse(List.of());
  }

  /** From filing: the special rule for passing off, else the regulators' rule, else the law's. */
  List<Clocking> decision(Cause cause, String region, LocalDate filed) {
    var rules =
        cause == Cause.PATENT_PASSING_OFF
            ? Stream.of("adjudication.passing-off", "penalty.conclude", "penalty.decide")
            : Stream.of("penalty.conclude", "penalty.decide");
    return rules
        .flatMap(rule -> time.start(DECIDE, rule, region, filed).stream())
        .findFirst()
        .<List<Clocking>>map(List::of)
        .orElse(List.of());
  }

  /** The last day on which a hearing can be told; the day itself where no rule says anything. */
  LocalDate noticeBy(String rule, String region, LocalDate hearing) {
    return time.start(HEARING, rule, region, hearing).map(Clocking.Start::due).orElse(hearing);
  }

  /** The time for a decision stands still while something runs that its rule names. */
  List<Clocking> stopOrGo(
      Inquiry inquiry, Stage stage, List<Running> clocks, LocalDate day, List<Clocking> more) {
    return stopOrGo(reason(inquiry, stage), clocks, day, more);
  }

  /** The same for a reason that is known; null when nothing runs that stops the time. */
  List<Clocking> stopOrGo(
      @Nullable String reason, List<Running> clocks, LocalDate day, List<Clocking> more) {
    var all = new ArrayList<>(more);
    for (var clock : clocks) {
      if (clock.name().equals(DECIDE) && clock.live()) {
        boolean stands = clock.state() == Running.State.PAUSED;
        var changed =
            reason != null && !stands
                ? time.pause(clock, day, reason)
                : reason == null && stands ? time.resume(clock, day) : null;
        // A rule that does not name the reason lets the time go on, and the file shows it.
        if (changed instanceof LegalTime.Changed.To(var change)) {
          all.add(change);
        }
      }
    }
    return all;
  }

  private static @Nullable String reason(Inquiry inquiry, Stage stage) {
    if (inquiry.appraised()) {
      return "appraisal";
    }
    return switch (stage) {
      case Stage.Proposed(var _, var _, var back) -> reason(inquiry, back);
      case Stage.Suspended _ -> "suspension";
      case Stage.Told(var _, var _, var _, var hearing, var _)
          when hearing != null && !hearing.held() ->
          "hearing";
      default -> null;
    };
  }

  static Optional<Running> live(List<Running> clocks, String name) {
    return clocks.stream().filter(one -> one.name().equals(name) && one.live()).findFirst();
  }

  static Optional<Running> last(List<Running> clocks, String name) {
    return clocks.stream().filter(one -> one.name().equals(name)).reduce((_, later) -> later);
  }

  private static Optional<Running> extendable(List<Running> clocks) {
    return clocks.stream()
        .filter(one ->
            one.live()
                && (one.name().equals(VERIFY) || one.name().equals(DECIDE))
                && one.countdown().terms().allowance() != null)
        .findFirst();
  }

  /** As much more as the rule allows at once. */
  LegalTime.Changed ask(Actor.Person who, String reason, List<Running> clocks, LocalDate day) {
    if (CaseTurns.said(reason) instanceof Refusal wrong) {
      return new LegalTime.Changed.No(wrong);
    }
    var clock = extendable(clocks);
    var allowance = clock.map(one -> one.countdown().terms().allowance()).orElse(null);
    var most = allowance == null ? null : allowance.most();
    if (clock.isEmpty() || most == null) {
      return no("no-more-time");
    }
    if (clock.get().wish() != null) {
      return no("asked-already");
    }
    return time.ask(clock.get(), new Wish(most, day, who.id(), who.name(), reason.strip()));
  }

  /** Somebody else gives it or not. */
  LegalTime.Changed answer(UUID who, String name, boolean given, List<Running> clocks) {
    var clock = clocks.stream().filter(one -> one.live() && one.wish() != null).findFirst();
    var wish = clock.map(Running::wish).orElse(null);
    if (clock.isEmpty() || wish == null) {
      return no("nothing-asked");
    }
    if (wish.by().equals(who)) {
      return no("own-proposal");
    }
    return given ? time.grant(clock.get(), wish, name) : time.deny(clock.get());
  }

  private static LegalTime.Changed no(String rule) {
    return new LegalTime.Changed.No(Refusal.of("enforcement.refusal." + rule, ""));
  }
}
