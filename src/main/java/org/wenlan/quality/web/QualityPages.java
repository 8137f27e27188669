package org.wenlan.quality.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.wenlan.account.Actor;
import org.wenlan.consultation.Opinions;
import org.wenlan.kernel.Refusal;
import org.wenlan.quality.Judgements;
import org.wenlan.quality.Measures;
import org.wenlan.quality.Measures.Measure;
import org.wenlan.quality.Measures.Report;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Shell;
import org.wenlan.territory.Unit;
import org.wenlan.territory.Units;

/** How good the opinions are, by unit and by field, with the rows to say so. */
@Controller
class QualityPages {
  private final Measures measures;
  private final Judgements judgements;
  private final QualityRegister register;
  private final Units units;
  private final Clock clock;

  QualityPages(
      Measures measures,
      Judgements judgements,
      QualityRegister register,
      Units units,
      Clock clock) {
    this.measures = measures;
    this.judgements = judgements;
    this.register = register;
    this.units = units;
    this.clock = clock;
  }

  @Bean
  static MenuEntry qualityEntry() {
    return new MenuEntry("/quality", "quality.menu", 56);
  }

  /** A period as typed, both days included. */
  private record Period(LocalDate from, LocalDate until) {}

  private Optional<Period> period(String from, String until) {
    try {
      var today = LocalDate.now(clock);
      var last = until.isBlank() ? today : LocalDate.parse(until.strip());
      var first = from.isBlank() ? last.minusYears(1) : LocalDate.parse(from.strip());
      return first.isAfter(last) ? Optional.empty() : Optional.of(new Period(first, last));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private Report report(Period period) {
    return measures.of(start(period.from()), start(period.until().plusDays(1)));
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }

  @GetMapping("/quality")
  Html dashboard(
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      Shell shell) {
    return period(from, until)
        .map(period -> page(period, "", shell))
        .orElseGet(() ->
            page(period("", "").orElseThrow(), shell.text("quality.no-period", from, until), shell)
                .status(400));
  }

  private Html page(Period period, String fault, Shell shell) {
    var names =
        units.all().stream().collect(Collectors.toMap(Unit::code, one -> one.name(shell.locale())));
    return Html.page(
        "quality/web/quality",
        shell.text("quality.title"),
        new QualityPage(
            period.from().toString(),
            period.until().toString(),
            report(period),
            register.results(),
            register.known(),
            names,
            fault));
  }

  /** The same as a table: one row for each unit and each field. */
  @GetMapping("/quality.csv")
  ResponseEntity<String> csv(
      @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String until) {
    var found = period(from, until);
    if (found.isEmpty()) {
      return ResponseEntity.badRequest().build();
    }
    var report = report(found.get());
    var csv =
        new StringBuilder(
            "kind,of,answered,in_time,results,reversed,second_judgements,raw_agreement,kappa\n");
    row(csv, "all", report.all());
    report.units().forEach(one -> row(csv, "unit", one));
    report.fields().forEach(one -> row(csv, "field", one));
    return ResponseEntity.ok()
        .header("Content-Type", "text/csv;charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"quality.csv\"")
        .body(csv.toString());
  }

  private static void row(StringBuilder csv, String kind, Measure one) {
    var second = one.second();
    csv.append(
        "%s,%s,%d,%d,%d,%d,%d,%s,%s%n"
            .formatted(
                kind,
                // A field comes with a question: what a spreadsheet would run is no field.
                one.of().replaceAll("^[^\\p{L}\\p{N}]+|[,\"\\r\\n]", ""),
                one.answered(),
                one.inTime(),
                one.results(),
                one.reversed(),
                second.pairs(),
                share(second.raw()),
                share(second.kappa())));
  }

  private static String share(OptionalDouble share) {
    return share.isEmpty() ? "" : "%.4f".formatted(share.getAsDouble());
  }

  /** The same as JSON. */
  @GetMapping("/api/v1/quality")
  @ResponseBody
  Object json(
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      Shell shell) {
    return period(from, until)
        .<Object>map(this::report)
        .orElseGet(() ->
            org.wenlan.site.Problem.of(
                "quality.no-period", 400, shell.text("quality.no-period", from, until)));
  }

  /** A court, an office or someone else of weight has said something. */
  @PostMapping("/quality/results")
  Html result(
      Actor.Person who,
      @RequestParam(defaultValue = "") String opinion,
      @RequestParam(defaultValue = "") String source,
      @RequestParam(defaultValue = "") String conclusion,
      Shell shell) {
    var no =
        register.result(
            new Opinions.Result(
                opinion.strip(), source.strip(), conclusion, clock.instant(), who.name()));
    return after(no, shell);
  }

  /** An opinion becomes a calibration case. */
  @PostMapping("/quality/calibration")
  Html calibration(
      Actor.Person who,
      @RequestParam(defaultValue = "") String opinion,
      @RequestParam(defaultValue = "") String source,
      @RequestParam(defaultValue = "") String conclusion,
      Shell shell) {
    var known = new Judgements.Known(opinion.strip(), conclusion, source.strip(), who.name());
    return after(
        QualityPage.CONCLUSIONS.contains(conclusion)
            ? judgements.know(known, clock.instant())
            : Optional.of(Refusal.of("quality.refusal.no-conclusion", "", conclusion)),
        shell);
  }

  private Html after(Optional<Refusal> no, Shell shell) {
    return no.map(why ->
            page(
                    period("", "").orElseThrow(),
                    shell.messages().sentence(shell.locale(), why),
                    shell)
                .status(422))
        .orElseGet(() -> Html.see(Address.of("/quality")));
  }
}
