package org.wenlan.register.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.wenlan.account.Actor;
import org.wenlan.register.Burden;
import org.wenlan.register.Entry;
import org.wenlan.register.OfficeRecords;
import org.wenlan.register.Register;
import org.wenlan.register.Right;
import org.wenlan.register.RightNumber;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Messages;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** The register of rights for everyone, and the office's data for those who bring it in. */
@Controller
class RightPages {
  static final int ROWS = 50;

  private final Register register;
  private final OuterDecisions decisions;
  private final OfficeRecords data;
  private final Messages messages;
  private final Clock clock;

  RightPages(
      Register register,
      OuterDecisions decisions,
      OfficeRecords data,
      Messages messages,
      Clock clock) {
    this.register = register;
    this.decisions = decisions;
    this.data = data;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * Rights, searched.
   *
   * @param more address of the next part; empty after the last one
   */
  record RightsPage(String words, List<Right> rights, String more) {}

  /**
   * One right.
   *
   * @param now what lies on it
   * @param before what lay on it
   * @param today the day for which that holds
   * @param enters whether the reader may enter what comes from outside
   * @param fault why the last thing that was tried was not done; empty otherwise
   */
  record RightPage(
      Entry entry,
      List<Burden> now,
      List<Burden> before,
      LocalDate today,
      boolean enters,
      String fault) {}

  /** What came of a file of office data; null before one was given. */
  record LoadPage(String fault, OfficeRecords.Read.@Nullable Rows rows, List<Said> faults) {}

  /** A row that was passed over, in the reader's language. */
  record Said(long line, String number, String text) {}

  @Bean
  static MenuEntry registerEntry() {
    return new MenuEntry("/register", "register.menu", 40);
  }

  @Bean
  static MenuEntry registerLoadEntry() {
    return new MenuEntry("/register/load", "register.load", 59);
  }

  @GetMapping("/register")
  Html all(
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String after,
      Shell shell) {
    var sought = words.length() > 200 ? words.substring(0, 200) : words;
    var rights = register.search(sought, after, ROWS);
    var more =
        rights.size() == ROWS
            ? shell.here().with("after", rights.getLast().number().key()).toString()
            : "";
    return Html.page(
        "register/web/rights", shell.text("register.title"), new RightsPage(sought, rights, more));
  }

  @GetMapping("/register/{number}")
  Html one(@PathVariable String number, Actor who, Shell shell) {
    return page(number, "", who, shell);
  }

  private Html page(String number, String fault, Actor who, Shell shell) {
    var today = LocalDate.now(clock);
    return RightNumber.read(number)
        .flatMap(register::find)
        .map(entry -> {
          var now = entry.on(today);
          var title = entry.right().title();
          return Html.page(
                  "register/web/right",
                  title.isEmpty() ? entry.right().number().key() : title,
                  new RightPage(
                      entry,
                      now,
                      entry.burdens().stream().filter(one -> !now.contains(one)).toList(),
                      today,
                      OuterDecisions.may(who),
                      fault))
              .status(fault.isEmpty() ? 200 : 422);
        })
        .orElseGet(() -> Html.refused(Problem.notFound(shell.text("register.unknown", number))));
  }

  @PostMapping("/register/{number}/burdens")
  Html enter(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String holder,
      @RequestParam(defaultValue = "") String reference,
      Actor who,
      Shell shell) {
    return decisions
        .enter(number, kind, holder, reference, who, clock.instant())
        .map(why -> page(number, messages.sentence(shell.locale(), why), who, shell))
        .orElseGet(() -> Html.see(Address.of("/register", number)));
  }

  @PostMapping("/register/{number}/lift")
  Html lift(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String reference,
      Actor who,
      Shell shell) {
    return decisions
        .lift(number, kind, reference, who, clock.instant())
        .map(why -> page(number, messages.sentence(shell.locale(), why), who, shell))
        .orElseGet(() -> Html.see(Address.of("/register", number)));
  }

  @GetMapping("/register/load")
  Html form(Shell shell) {
    return load(new LoadPage("", null, List.of()), shell);
  }

  private static Html load(LoadPage page, Shell shell) {
    return Html.page("register/web/load", shell.text("register.load"), page)
        .status(page.fault().isEmpty() ? 200 : 422);
  }

  @PostMapping("/register/load")
  Html load(
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file, Shell shell)
      throws IOException {
    if (file == null || file.isEmpty()) {
      return load(new LoadPage(shell.text("register.load.none"), null, List.of()), shell);
    }
    try (var in = file.getInputStream()) {
      return switch (data.load(in)) {
        case OfficeRecords.Read.Refused(var why) ->
            load(new LoadPage(messages.sentence(shell.locale(), why), null, List.of()), shell);
        case OfficeRecords.Read.Rows rows ->
            load(
                new LoadPage(
                    "",
                    rows,
                    rows.faults().stream()
                        .map(one ->
                            new Said(
                                one.line(),
                                one.number(),
                                messages.sentence(shell.locale(), one.why())))
                        .toList()),
                shell);
      };
    }
  }
}
