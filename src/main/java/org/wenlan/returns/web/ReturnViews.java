package org.wenlan.returns.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.returns.Forms;
import org.wenlan.returns.Grid;
import org.wenlan.returns.Grid.Place;
import org.wenlan.returns.Return;
import org.wenlan.returns.Return.Event;
import org.wenlan.returns.Returns;
import org.wenlan.returns.Step;
import org.wenlan.returns.Steps;
import org.wenlan.site.Html;
import org.wenlan.site.Messages;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;
import org.wenlan.statistics.Indicators;
import org.wenlan.territory.Unit;
import org.wenlan.territory.Units;

/** The page of one return, as whoever looks may work on it. */
@Component
class ReturnViews {
  private final Returns returns;
  private final Forms forms;
  private final Units units;
  private final Indicators indicators;
  private final Clock clock;

  ReturnViews(Returns returns, Forms forms, Units units, Indicators indicators, Clock clock) {
    this.returns = returns;
    this.forms = forms;
    this.units = units;
    this.indicators = indicators;
    this.clock = clock;
  }

  static Html unknown(long id, Shell shell) {
    return Html.refused(Problem.notFound(shell.text("returns.unknown", String.valueOf(id))));
  }

  /** Names of units by code. */
  Map<String, String> names(Locale language) {
    return units.all().stream().collect(Collectors.toMap(Unit::code, one -> one.name(language)));
  }

  Html page(Actor who, Return one, GridForm typed, String fault, Shell shell) {
    return page(who, one, typed, Set.of(), false, fault, shell);
  }

  /** It was to be sent, and the checks stopped that. */
  Html stopped(Actor who, Return one, GridForm typed, Shell shell) {
    return page(who, one, typed, Set.of(), true, "", shell).status(422);
  }

  /** Somebody else was faster: what was typed stays, and what differs is marked. */
  Html stale(Actor who, Step.Outcome.Stale stale, GridForm typed, Shell shell) {
    var now = stale.now();
    var differing =
        typed.cells().entrySet().stream()
            .filter(cell ->
                !Objects.equals(
                    now.grid().number(cell.getKey()),
                    Grid.of(typed.grid(now.grid()).cells()).number(cell.getKey())))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    var fault =
        shell.text(
            "returns.stale", said(stale.since(), shell::minute, shell.messages(), shell.locale()));
    return page(who, now, typed, differing, false, fault, shell).status(412);
  }

  /** Who did what since, in words. */
  static String said(
      List<Event> since, Function<Instant, String> minute, Messages messages, Locale language) {
    return since.stream()
        .map(event ->
            messages.text(
                language,
                "returns.stale.by",
                event.who(),
                minute.apply(event.at()),
                messages.text(language, "returns.act." + event.act())))
        .collect(Collectors.joining("; "));
  }

  private Html page(
      Actor who,
      Return one,
      GridForm typed,
      Set<Place> differing,
      boolean stopped,
      String fault,
      Shell shell) {
    var form = forms.find(one.form());
    if (form.isEmpty()) {
      return unknown(one.id(), shell);
    }
    var rows = forms.rows(form.get(), one.grid());
    var measures = new HashMap<String, String>();
    rows.forEach(row ->
        measures.put(
            row.unit(), row.unit().isEmpty() ? "" : indicators.unit(row.unit(), shell.locale())));
    var page =
        new ReturnPage(
            one,
            form.get(),
            rows,
            typed,
            returns.before(one).orElse(Grid.EMPTY),
            returns.findings(one),
            returns.events(one, 0),
            returns.vintages(one),
            Steps.open(who, one),
            Steps.submitted(who, one),
            differing,
            stopped,
            fault,
            names(shell.locale()),
            measures,
            LocalDate.now(clock));
    return Html.page(
        "returns/web/return",
        form.get().name().in(shell.locale()) + " " + one.period() + " · " + page.unit(one.unit()),
        page);
  }
}
