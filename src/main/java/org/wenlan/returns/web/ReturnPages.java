package org.wenlan.returns.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.returns.Form;
import org.wenlan.returns.Forms;
import org.wenlan.returns.Return;
import org.wenlan.returns.Returns;
import org.wenlan.returns.Step;
import org.wenlan.returns.Steps;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Shell;

/** Returns for those who fill them and those who audit them. */
@Controller
class ReturnPages {
  private static final int ROWS = 200;
  private static final List<String> ACTS =
      List.of("save", "table", "submit", "send-back", "approve", "lock", "reopen", "abandon");

  private final Returns returns;
  private final Steps steps;
  private final Forms forms;
  private final ReturnViews views;
  private final Clock clock;

  ReturnPages(Returns returns, Steps steps, Forms forms, ReturnViews views, Clock clock) {
    this.returns = returns;
    this.steps = steps;
    this.forms = forms;
    this.views = views;
    this.clock = clock;
  }

  @Bean
  static MenuEntry returnsEntry() {
    return new MenuEntry("/returns", "returns.menu", 58);
  }

  @GetMapping("/returns")
  Html list(
      Actor who,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String period,
      @RequestParam(defaultValue = "9223372036854775807") long before,
      Shell shell) {
    var today = LocalDate.now(clock);
    var found = returns.list(who, state, period, before, ROWS);
    boolean audits = who.may(Permission.STATISTICS);
    return Html.page(
        "returns/web/list",
        shell.text("returns.title"),
        new ListPage(
            audits,
            audits ? found : dueFirst(found),
            returns.counts(who, today),
            state,
            period,
            forms.all().stream().collect(Collectors.toMap(Form::number, Function.identity())),
            views.names(shell.locale()),
            today,
            found.size() == ROWS
                ? shell.here().with("before", found.getLast().id()).toString()
                : ""));
  }

  /** What is owed comes first, the next due day at the top. */
  private static List<Return> dueFirst(List<Return> found) {
    return found.stream()
        .sorted(
            Comparator.comparing((Return one) -> !one.state().owed())
                .thenComparing(one -> one.state().owed() ? one.due() : LocalDate.MAX)
                .thenComparing(one -> -one.id()))
        .toList();
  }

  @GetMapping("/returns/{id:[0-9]{1,18}}")
  Html one(
      Actor who, @PathVariable long id, @RequestParam(defaultValue = "") String done, Shell shell) {
    return returns
        .find(who, id)
        .map(found -> {
          var page = views.page(who, found, GridForm.of(found.grid()), "", shell);
          return ACTS.contains(done)
              ? page.saying(Html.Tone.DONE, shell.text("returns.done." + done))
              : page;
        })
        .orElseGet(() -> ReturnViews.unknown(id, shell));
  }

  /** Keeps what was typed, and sends it when asked to. */
  @PostMapping("/returns/{id:[0-9]{1,18}}/{act:save|submit}")
  Html fill(
      Actor who,
      @PathVariable long id,
      @PathVariable String act,
      @RequestParam long version,
      @RequestParam MultiValueMap<String, String> sent,
      Shell shell) {
    var found = returns.find(who, id).orElse(null);
    var form = found == null ? null : forms.find(found.form()).orElse(null);
    if (found == null || form == null) {
      return ReturnViews.unknown(id, shell);
    }
    return filled(who, found, version, GridForm.of(form, sent), act, shell);
  }

  private Html filled(
      Actor who, Return found, long version, GridForm typed, String act, Shell shell) {
    var unread = typed.unread();
    if (!unread.isEmpty()) {
      var fault = shell.text("returns.unread.summary", unread.size());
      return views.page(who, found, typed, fault, shell).status(422);
    }
    var saved =
        steps.take(
            who, found.id(), version, new Step.Save(typed.grid(found.grid())), clock.instant());
    return saved instanceof Step.Outcome.Done(var now) && act.equals("submit")
        ? after(
            who,
            now,
            typed,
            act,
            steps.take(who, now.id(), now.version(), new Step.Submit(), clock.instant()),
            shell)
        : after(who, found, typed, act, saved, shell);
  }

  /** A table fills the grid. */
  @PostMapping("/returns/{id:[0-9]{1,18}}/table")
  Html table(
      Actor who,
      @PathVariable long id,
      @RequestParam long version,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      Shell shell)
      throws IOException {
    var found = returns.find(who, id).orElse(null);
    var form = found == null ? null : forms.find(found.form()).orElse(null);
    if (found == null || form == null) {
      return ReturnViews.unknown(id, shell);
    }
    var shown = GridForm.of(found.grid());
    if (file == null || file.isEmpty()) {
      return views.page(who, found, shown, shell.text("returns.no-file"), shell).status(422);
    }
    try (var in = file.getInputStream()) {
      return switch (TableFiles.read(form, in)) {
        case TableFiles.Read.Cells(var typed) -> filled(who, found, version, typed, "table", shell);
        case TableFiles.Read.Refused(var why) ->
            views
                .page(who, found, shown, shell.messages().sentence(shell.locale(), why), shell)
                .status(422);
      };
    }
  }

  /** The grid as a table to fill in elsewhere. */
  @GetMapping("/returns/{id:[0-9]{1,18}}.csv")
  ResponseEntity<String> csv(Actor who, @PathVariable long id, Shell shell) {
    var found = returns.find(who, id).orElse(null);
    var form = found == null ? null : forms.find(found.form()).orElse(null);
    if (found == null || form == null) {
      return ResponseEntity.notFound().build();
    }
    return ResponseEntity.ok()
        .header("Content-Type", "text/csv;charset=UTF-8")
        .header(
            "Content-Disposition",
            "attachment; filename=\"%s-%s-%d.csv\""
                .formatted(found.form(), found.period(), found.id()))
        .body(TableFiles.csv(form, forms.rows(form, found.grid()), found.grid(), shell.locale()));
  }

  @PostMapping("/returns/{id:[0-9]{1,18}}/{act:reopen|abandon}")
  Html revise(
      Actor who,
      @PathVariable long id,
      @PathVariable String act,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String said,
      Shell shell) {
    return take(
        who,
        id,
        version,
        act,
        act.equals("reopen") ? new Step.Reopen(said) : new Step.Abandon(),
        shell);
  }

  @PostMapping("/returns/{id:[0-9]{1,18}}/{act:approve|lock|send-back}")
  Html audit(
      Actor who,
      @PathVariable long id,
      @PathVariable String act,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String said,
      Shell shell) {
    var step =
        switch (act) {
          case "send-back" -> new Step.SendBack(said);
          case "approve" -> new Step.Approve();
          default -> new Step.Lock();
        };
    return take(who, id, version, act, step, shell);
  }

  private Html take(Actor who, long id, long version, String act, Step step, Shell shell) {
    return returns
        .find(who, id)
        .map(found ->
            after(
                who,
                found,
                GridForm.of(found.grid()),
                act,
                steps.take(who, id, version, step, clock.instant()),
                shell))
        .orElseGet(() -> ReturnViews.unknown(id, shell));
  }

  private Html after(
      Actor who, Return found, GridForm typed, String act, Step.Outcome outcome, Shell shell) {
    return switch (outcome) {
      case Step.Outcome.Done(var now) ->
          Html.see(Address.of("/returns", String.valueOf(now.id())).with("done", act));
      case Step.Outcome.Refused(var why) ->
          views
              .page(who, found, typed, shell.messages().sentence(shell.locale(), why), shell)
              .status(409);
      case Step.Outcome.Stopped _ ->
          views.stopped(who, returns.find(who, found.id()).orElse(found), typed, shell);
      case Step.Outcome.Stale stale -> views.stale(who, stale, typed, shell);
      case Step.Outcome.Absent _ -> ReturnViews.unknown(found.id(), shell);
    };
  }
}
