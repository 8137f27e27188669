package org.wenlan.loading.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.wenlan.loading.Imports;
import org.wenlan.loading.Run;
import org.wenlan.loading.web.ImportPage.FileLine;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** Imports by page: choose, look what would happen, do it, see how it goes. */
@Controller
class ImportPages {
  private static final int RECENT = 100;
  private static final int REJECTS = 200;
  private static final int AGAIN = 3;

  private final Imports imports;
  private final Uploads uploads;
  private final Inbox inbox;

  ImportPages(Imports imports, Uploads uploads, Inbox inbox) {
    this.imports = imports;
    this.uploads = uploads;
    this.inbox = inbox;
  }

  @Bean
  static MenuEntry importsEntry() {
    return new MenuEntry("/imports", "imports.menu", 80);
  }

  @GetMapping("/imports")
  Html all(Shell shell) {
    var rows =
        imports.recent(RECENT).stream()
            .map(run -> new ImportsPage.Row(run, String.join(", ", what(run))))
            .toList();
    return Html.page("loading/web/imports", shell.text("imports.menu"), new ImportsPage(rows));
  }

  @GetMapping("/imports/new")
  Html form(Shell shell) throws IOException {
    return form(shell, Set.of(), false);
  }

  private Html form(Shell shell, Set<String> chosen, boolean nothing) throws IOException {
    var page = new NewImportPage(inbox.folder(), inbox.waiting(chosen), nothing);
    var title = shell.text(nothing ? "imports.new.wrong" : "imports.new");
    return Html.page("loading/web/newImport", title, page).calm().status(nothing ? 422 : 200);
  }

  @PostMapping("/imports")
  Html start(
      @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
      @RequestParam MultiValueMap<String, String> all,
      @RequestParam(defaultValue = "true") boolean dry,
      Shell shell)
      throws IOException {
    // Taken as they are: a list of strings would be cut at the commas in a name.
    var inboxed = Set.copyOf(all.getOrDefault("inboxed", List.of()));
    var sources = new ArrayList<String>(inbox.paths(inboxed));
    if (files != null) {
      sources.addAll(uploads.keep(files));
    }
    return sources.isEmpty() ? form(shell, inboxed, true) : to(imports.ask(sources, dry));
  }

  @GetMapping("/imports/{id:[0-9]{1,18}}")
  Html one(@PathVariable long id, Shell shell) {
    var run = imports.find(id);
    if (run.isEmpty()) {
      return unknown(id, shell);
    }
    var page = page(run.get());
    var title = shell.text("imports.title", String.valueOf(id));
    var html = Html.page("loading/web/importRun", title, page);
    return page.going() ? html.refreshedAfter(AGAIN) : html;
  }

  /** The same without its frame, for a page that asks again and again. */
  @GetMapping("/imports/{id:[0-9]{1,18}}/state")
  Html state(@PathVariable long id, Shell shell) {
    return imports
        .find(id)
        .map(run -> Html.part("loading/web/importState", page(run)))
        .orElseGet(() -> unknown(id, shell));
  }

  @PostMapping("/imports/{id:[0-9]{1,18}}/cancel")
  Html cancel(@PathVariable long id, Shell shell) {
    if (imports.find(id).isEmpty()) {
      return unknown(id, shell);
    }
    // One that is over already is shown as it is.
    boolean stopping = imports.cancel(id);
    return Html.see(Address.of("/imports/" + id).with("stopping", stopping ? "true" : ""));
  }

  @PostMapping("/imports/{id:[0-9]{1,18}}/retry")
  Html retry(@PathVariable long id, Shell shell) {
    return imports.find(id).map(run -> to(imports.retry(id))).orElseGet(() -> unknown(id, shell));
  }

  /** The same files once more, this time for good. */
  @PostMapping("/imports/{id:[0-9]{1,18}}/again")
  Html again(@PathVariable long id, Shell shell) {
    return imports
        .find(id)
        .map(run -> to(imports.ask(run.sources(), false)))
        .orElseGet(() -> unknown(id, shell));
  }

  private static Html to(Run run) {
    return Html.see(Address.of("/imports/" + run.id()));
  }

  private static Html unknown(long id, Shell shell) {
    return Html.refused(Problem.notFound(shell.text("loading.unknown", String.valueOf(id))));
  }

  private ImportPage page(Run run) {
    var files =
        imports.files(run.id()).stream()
            .map(file -> new FileLine(uploads.known(file.name()), file))
            .toList();
    var rejects =
        run.counts().rejected() == 0
            ? List.<Run.Reject>of()
            : imports.rejects(run.id(), 0, 0, REJECTS + 1);
    return new ImportPage(
        run,
        what(run),
        files,
        rejects.subList(0, Math.min(REJECTS, rejects.size())),
        rejects.size() > REJECTS);
  }

  private List<String> what(Run run) {
    return run.sources().stream().map(uploads::known).toList();
  }
}
