package org.wenlan.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.docket.LegalTime;
import org.wenlan.docket.Turn;
import org.wenlan.docket.Turn.Clocking;
import org.wenlan.kernel.Refusal;

/** Which step follows which stage, and what time it sets running. It writes nothing. */
@Component
class Procedure {
  /** The wait for a complaint or a suit. */
  static final String WAIT = "WAIT";

  /** Telling the seller, where a local rule sets a time for it. */
  static final String FORWARD = "FORWARD";

  private static final int TEXT = 2_000;

  private final LegalTime time;

  Procedure(LegalTime time) {
    this.time = time;
  }

  /** What comes next. */
  sealed interface Next {

    /** A change. */
    record Move(Stage stage, Turn turn) implements Next {}

    /** A rule says no. */
    record No(Refusal why) implements Next {}
  }

  Turn first(Notice.Said said, String owner, Instant at) {
    var clocks =
        time.start(FORWARD, "ecommerce.defence-notice", said.region(), time.day(at))
            .<List<Clocking>>map(List::of)
            .orElse(List.of());
    var stage = new Stage.Received();
    return new Turn(
        stage.code(),
        true,
        owner,
        null,
        "receive",
        "",
        Notice.body(said, stage),
        clocks,
        List.of(),
        Map.of());
  }

  Next next(Notice notice, Step step, Instant at) {
    var today = time.day(at);
    return switch (step) {
      case Step.Measure(var on, var measure) ->
          notice.stage() instanceof Stage.Received received
              ? checked(
                  today,
                  on,
                  notice.file().opened(),
                  measure,
                  () -> {
                    return move(
                        notice,
                        received.measure(on, measure),
                        "measure",
                        on + " " + measure,
                        List.of(new Clocking.End(FORWARD)));
                  })
              : notNow(notice);
      case Step.Refuse(var said) ->
          notice.stage() instanceof Stage.Received received
              ? spoken(said, () -> ended(notice, received.refuse(said), "refuse", said))
              : notNow(notice);
      case Step.State(var received, var evidence) ->
          notice.stage() instanceof Stage.Measured measured
              ? stated(notice, measured, received, evidence, today)
              : notNow(notice);
      case Step.Arrive(var on) ->
          notice.stage() instanceof Stage.Stated stated
              ? arrived(notice, stated, on, today)
              : notNow(notice);
      case Step.Delay(var why) ->
          notice.stage() instanceof Stage.Waiting waiting && waiting.delay().isEmpty()
              ? spoken(why, () -> delayed(notice, waiting, why))
              : notNow(notice);
      case Step.Recourse(var recourse, var on, var reference) ->
          recourse(notice, recourse, on, reference, today);
      case Step.Close _ ->
          notice.stage() instanceof Stage.Measured measured
              ? ended(notice, measured.close(), "close", "")
              : notNow(notice);
      case Step.Withdraw(var said) ->
          notice.stage() instanceof Stage.Open open
              ? ended(notice, open.withdraw(said), "withdraw", said)
              : notNow(notice);
    };
  }

  private Next stated(
      Notice notice,
      Stage.Measured measured,
      LocalDate received,
      String evidence,
      LocalDate today) {
    if (evidence.isBlank()) {
      return no("no-counter-evidence", "cn.ecommerce-law-2018 43(1)");
    }
    if (received.isBefore(measured.on()) || received.isAfter(today)) {
      return no("day", "", received, measured.on(), today);
    }
    return spoken(
        evidence,
        () ->
            move(
                notice,
                measured.state(received, evidence),
                "state",
                received.toString(),
                List.of()));
  }

  /** The wait begins when the statement reaches the complainant, not when it is sent. */
  private Next arrived(Notice notice, Stage.Stated stated, LocalDate on, LocalDate today) {
    if (on.isBefore(stated.received()) || on.isAfter(today)) {
      return no("day", "", on, stated.received(), today);
    }
    var clock = wait("ecommerce.counter-notice-wait", notice, on);
    return move(notice, stated.arrive(on, clock.due()), "arrive", on.toString(), List.of(clock));
  }

  /** The longest reasonable period instead, counted from the same arrival. */
  private Next delayed(Notice notice, Stage.Waiting waiting, String why) {
    var clock = wait("ecommerce.reasonable-period-most", notice, waiting.arrived());
    if (!clock.due().isAfter(waiting.until())) {
      return no("no-longer", "cn.spc-ecommerce-reply-2020 item 3", waiting.until());
    }
    return move(
        notice,
        waiting.delayed(clock.due(), why),
        "delay",
        why,
        List.of(new Clocking.End(WAIT), clock));
  }

  private Clocking.Start wait(String rule, Notice notice, LocalDate arrived) {
    return time.start(WAIT, rule, notice.said().region(), arrived)
        .orElseThrow(() -> new IllegalStateException("No time for " + rule + " on " + arrived));
  }

  private Next recourse(
      Notice notice, Stage.Recourse recourse, LocalDate on, String reference, LocalDate today) {
    if (on.isAfter(today)) {
      return no("day", "", on, notice.file().opened().toString().substring(0, 10), today);
    }
    return switch (notice.stage()) {
      case Stage.Stated stated ->
          spoken(
              reference,
              () -> ended(notice, stated.keep(recourse, on, reference), "recourse", reference));
      case Stage.Waiting waiting ->
          on.isAfter(waiting.until())
              ? no("too-late", "cn.ecommerce-law-2018 43(2)", on, waiting.until())
              : spoken(
                  reference,
                  () ->
                      ended(notice, waiting.keep(recourse, on, reference), "recourse", reference));
      case Stage.Received _, Stage.Measured _ -> notNow(notice);
      case Stage.Lifted _, Stage.Kept _, Stage.Standing _, Stage.NotTaken _, Stage.Withdrawn _ ->
          notNow(notice);
    };
  }

  /** The wait has passed in silence; null when it no longer matters. */
  Next.@Nullable Move passed(Notice notice, String clock, Instant at) {
    if (clock.equals(WAIT) && notice.stage() instanceof Stage.Waiting waiting) {
      return (Next.Move) ended(notice, waiting.lift(time.day(at)), "lift", "");
    }
    return (Next.Move) move(notice, notice.stage(), "overdue", clock, List.of());
  }

  private Next checked(
      LocalDate today, LocalDate on, Instant opened, String text, Supplier<Next> next) {
    var from = time.day(opened);
    return on.isBefore(from) || on.isAfter(today)
        ? no("day", "", on, from, today)
        : spoken(text, next);
  }

  private static Next spoken(String text, Supplier<Next> next) {
    if (text.isBlank()) {
      return no("nothing-said", "");
    }
    return text.length() > TEXT ? no("too-long", "", text.length(), TEXT) : next.get();
  }

  private static Next ended(Notice notice, Stage stage, String act, String said) {
    return move(
        notice, stage, act, said, List.of(new Clocking.End(WAIT), new Clocking.End(FORWARD)));
  }

  private static Next move(
      Notice notice, Stage stage, String act, String said, List<Clocking> clocks) {
    return new Next.Move(
        stage,
        new Turn(
            stage.code(),
            stage.open(),
            notice.file().desk(),
            null,
            act,
            said.strip(),
            Notice.body(notice.said(), stage),
            new ArrayList<>(clocks),
            List.of(),
            stage.open() ? Map.of() : Map.of("outcome", stage.code())));
  }

  private static Next notNow(Notice notice) {
    return no("not-now", "", notice.stage().code());
  }

  private static Next no(String rule, String source, Object... arguments) {
    return new Next.No(Refusal.of("notices.refusal." + rule, source, arguments));
  }
}
