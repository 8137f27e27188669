package org.wenlan.enforcement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.docket.Docket;
import org.wenlan.enforcement.EnforcementCase.Stage;
import org.wenlan.enforcement.EnforcementCases.Sight;
import org.wenlan.transfer.Matter.Crime;
import org.wenlan.transfer.TransferSource;

/** Penalty cases that are suspected crimes go to the police with what is on their file. */
@Component
class PenaltyTransfers implements TransferSource {
  private final EnforcementCases cases;
  private final Exhibits exhibits;
  private final Docket docket;

  PenaltyTransfers(EnforcementCases cases, Exhibits exhibits, Docket docket) {
    this.cases = cases;
    this.exhibits = exhibits;
    this.docket = docket;
  }

  @Override
  public boolean owns(String number) {
    return number.matches(EnforcementCase.PREFIX + "[0-9]{11}");
  }

  @Override
  public boolean knows(Actor.Person who, String number) {
    return cases.knows(who, number);
  }

  @Override
  public Optional<Origin> open(Actor.Person who, String number, Instant at) {
    return cases.look(who, number, at) instanceof Sight.Open(var found)
        ? Optional.of(origin(found))
        : Optional.empty();
  }

  private Origin origin(EnforcementCase one) {
    var report = one.report();
    var inquiry = one.inquiry();
    var penalty = penalty(one);
    var marks = inquiry.goods().stream().map(Inquiry.Goods::mark).filter(mark -> !mark.isBlank());
    return new Origin(
        report.subject(),
        report.region(),
        report.committed(),
        crime(report.cause()),
        known(penalty == null ? inquiry.value() : penalty.turnover()),
        known(penalty == null ? 0 : penalty.gains()),
        Math.max(1, (int) marks.distinct().count()),
        facts(one),
        report.restricted(),
        List.of(goods(inquiry), evidence(one.number())),
        docket.history(one.file()).filed().stream()
            .map(filed -> new Paper(filed.name(), filed.hash()))
            .distinct()
            .toList());
  }

  private static Stage.@Nullable Penalty penalty(EnforcementCase one) {
    var decided = one.decided();
    var told = one.stage().told();
    return decided != null ? decided.penalty() : told == null ? null : told.penalty();
  }

  private static @Nullable BigDecimal known(long yuan) {
    return yuan == 0 ? null : BigDecimal.valueOf(yuan);
  }

  private static Crime crime(EnforcementCase.Cause cause) {
    return switch (cause) {
      case TRADEMARK -> Crime.COUNTERFEIT_MARK;
      case PATENT_PASSING_OFF -> Crime.PATENT_PASSING_OFF;
      case COPYRIGHT -> Crime.COPYRIGHT;
      case TRADE_SECRET -> Crime.TRADE_SECRET;
    };
  }

  private static String facts(EnforcementCase one) {
    var decided = one.decided();
    var told = one.stage().told();
    return decided != null ? decided.text() : told == null ? one.report().text() : told.facts();
  }

  private static Sheet goods(Inquiry inquiry) {
    return new Sheet(
        "goods",
        List.of("what", "mark", "quantity", "value-cny"),
        inquiry.goods().stream()
            .map(one ->
                List.of(
                    one.what(),
                    one.mark(),
                    String.valueOf(one.quantity()),
                    String.valueOf(one.value())))
            .toList());
  }

  private Sheet evidence(String number) {
    return new Sheet(
        "evidence",
        List.of("serial", "kind", "what", "from", "place", "taken", "held-by", "sha256"),
        exhibits.of(number).stream()
            .map(one ->
                List.of(
                    String.valueOf(one.serial()),
                    one.kind().name(),
                    one.what(),
                    one.origin(),
                    one.place(),
                    Objects.toString(one.taken()),
                    one.holder(),
                    one.hash()))
            .toList());
  }
}
