package org.wenlan.clue.web;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.clue.ClueBook;
import org.wenlan.clue.Findings;
import org.wenlan.clue.IpClue;
import org.wenlan.clue.ScoringModel;
import org.wenlan.clue.ScoringModels;
import org.wenlan.docket.CaseFile.History;
import org.wenlan.docket.Docket;
import org.wenlan.documents.Taken;
import org.wenlan.documents.web.PostedFiles;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** The desk of monitoring: clusters, and the clues that were made of them. */
@Controller
class MonitoringPages {
  private static final int ROWS = 50;

  private final Findings findings;
  private final ClueBook clues;
  private final ScoringModels models;
  private final Docket docket;
  private final Clock clock;

  MonitoringPages(
      Findings findings, ClueBook clues, ScoringModels models, Docket docket, Clock clock) {
    this.findings = findings;
    this.clues = clues;
    this.models = models;
    this.docket = docket;
    this.clock = clock;
  }

  @Bean
  static MenuEntry monitoringEntry() {
    return new MenuEntry("/monitoring", "clue.menu", 56);
  }

  /**
   * What waits.
   *
   * @param waiting clusters in all
   * @param from number of the first cluster that is shown
   */
  record DeskPage(
      List<Findings.Cluster> clusters,
      long waiting,
      String brand,
      int from,
      List<ClueBook.Line> clues,
      String stage,
      ScoringModel model,
      boolean importing) {

    int next() {
      return from + ROWS;
    }
  }

  /** A cluster with its reasons. */
  record ClusterPage(
      long brand,
      String brandName,
      String sellerKey,
      List<Findings.Goods> goods,
      List<Findings.Elsewhere> elsewhere,
      int offers,
      boolean may,
      String fault) {}

  /** A clue with its listings. */
  record CluePage(
      IpClue clue,
      List<Findings.Goods> goods,
      List<Docket.Running> clocks,
      History history,
      boolean judges,
      boolean attaches,
      String fault) {}

  @GetMapping("/monitoring")
  Html desk(
      Actor.Person who,
      @RequestParam(defaultValue = "") String brand,
      @RequestParam(defaultValue = "0") int from,
      @RequestParam(defaultValue = "") String stage,
      @RequestParam(defaultValue = "") String before,
      Shell shell) {
    var now = clock.instant();
    int first = Math.max(0, from);
    return Html.page(
        "clue/web/desk",
        shell.text("clue.desk"),
        new DeskPage(
            findings.clusters(who, brand, first, ROWS, now),
            findings.waiting(who, now),
            brand.strip(),
            first,
            clues.list(who, stage, before, ROWS),
            stage,
            models.inUse(java.time.LocalDate.now(clock)),
            who.may(Permission.IMPORT)));
  }

  @GetMapping("/monitoring/clusters/{id:[0-9]{1,18}}")
  Html cluster(
      Actor.Person who,
      @PathVariable("id") long brand,
      @RequestParam(defaultValue = "") String seller,
      Shell shell) {
    return cluster(who, brand, seller, "", shell);
  }

  private Html cluster(Actor.Person who, long brand, String seller, String fault, Shell shell) {
    var found = findings.cluster(who, brand, seller, clock.instant());
    if (found.isEmpty()) {
      return Html.refused(Problem.notFound(shell.text("clue.cluster.gone")));
    }
    var name = found.getFirst().offer().seller();
    return Html.page(
            "clue/web/cluster",
            name,
            new ClusterPage(
                brand,
                found.getFirst().scored().parts().getFirst().seen().get(1),
                seller,
                Findings.goods(found),
                findings.elsewhere(who, found),
                found.size(),
                who.may(Permission.DISPATCH),
                fault))
        .status(fault.isEmpty() ? 200 : 409);
  }

  @PostMapping("/monitoring/clusters/{id:[0-9]{1,18}}/take")
  Html take(
      Actor.Person who,
      @PathVariable("id") long brand,
      @RequestParam(defaultValue = "") String seller,
      Shell shell) {
    return switch (clues.take(who, brand, seller, clock.instant())) {
      case ClueBook.Outcome.Done(var clue) ->
          Html.see(Address.of("/monitoring/clues", clue.number()));
      case ClueBook.Outcome.Refused(var why) ->
          cluster(who, brand, seller, shell.messages().sentence(shell.locale(), why), shell);
      case ClueBook.Outcome.Stale _, ClueBook.Outcome.Absent _ ->
          Html.refused(Problem.notFound(shell.text("clue.cluster.gone")));
    };
  }

  @GetMapping("/monitoring/clues/{number}")
  Html clue(Actor.Person who, @PathVariable String number, Shell shell) {
    return clues
        .find(who, number)
        .map(clue -> page(who, clue, "", 200, shell))
        .orElseGet(() -> unknown(number, shell));
  }

  private static Html unknown(String number, Shell shell) {
    return Html.refused(Problem.notFound(shell.text("clue.unknown", number)));
  }

  private Html page(Actor.Person who, IpClue clue, String fault, int status, Shell shell) {
    var stage = clue.stage();
    boolean acts = who.may(Permission.DISPATCH);
    return Html.page(
            "clue/web/clue",
            clue.said().title(),
            new CluePage(
                clue,
                Findings.goods(clues.offers(clue)),
                docket.clocks(clue.number()),
                docket.history(clue.file()),
                acts && (stage instanceof IpClue.Found || stage instanceof IpClue.Unclear),
                acts && stage.open() && !(stage instanceof IpClue.HandedOver),
                fault))
        .status(status);
  }

  @PostMapping("/monitoring/clues/{number}/judge")
  Html judge(
      Actor.Person who,
      @PathVariable String number,
      @RequestParam long version,
      @RequestParam(defaultValue = "UNCLEAR") IpClue.Verdict verdict,
      @RequestParam(defaultValue = "") String why,
      Shell shell) {
    return switch (clues.judge(who, number, version, verdict, why, clock.instant())) {
      case ClueBook.Outcome.Done _ -> Html.see(Address.of("/monitoring/clues", number));
      case ClueBook.Outcome.Refused(var no) ->
          clues
              .find(who, number)
              .map(clue ->
                  page(who, clue, shell.messages().sentence(shell.locale(), no), 409, shell))
              .orElseGet(() -> unknown(number, shell));
      case ClueBook.Outcome.Stale(var now) -> page(who, now, shell.text("clue.stale"), 412, shell);
      case ClueBook.Outcome.Absent _ -> unknown(number, shell);
    };
  }

  @PostMapping("/monitoring/clues/{number}/files")
  Html attach(
      Actor.Person who,
      @PathVariable String number,
      @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
      Shell shell)
      throws IOException {
    var found = clues.find(who, number);
    if (found.isEmpty()) {
      return unknown(number, shell);
    }
    var fault =
        PostedFiles.each(
                files,
                (name, content) ->
                    clues.attach(who, found.get(), name, content, clock.instant())
                            instanceof Taken.Refused(var why)
                        ? java.util.Optional.of(why)
                        : java.util.Optional.empty())
            .entrySet()
            .stream()
            .map(one ->
                one.getKey() + ": " + shell.messages().sentence(shell.locale(), one.getValue()))
            .collect(Collectors.joining("\n"));
    return fault.isEmpty()
        ? Html.see(Address.of("/monitoring/clues", number))
        : page(who, found.get(), fault, 422, shell);
  }
}
