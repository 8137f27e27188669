package org.wenlan.transfer.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.kernel.Refusal;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Shell;
import org.wenlan.transfer.JointDocuments;
import org.wenlan.transfer.JointDocuments.Entry;
import org.wenlan.transfer.JointDocuments.Kind;

/** Documents of joint work: the released ones for everybody, all of them for their unit. */
@Controller
class JointDocumentPages {
  private static final int ROWS = 500;

  private final JointDocuments documents;

  JointDocumentPages(JointDocuments documents) {
    this.documents = documents;
  }

  @Bean
  static MenuEntry jointWorkEntry() {
    return new MenuEntry("/joint-work", "transfer.joint.menu", 58);
  }

  /** What everybody reads. */
  record JointPage(List<Entry> entries) {}

  /** What a unit sees of its own. */
  record JointDeskPage(List<Entry> entries, boolean enters, boolean releases, String fault) {}

  @GetMapping("/joint-work")
  Html open(Shell shell) {
    return Html.page(
        "transfer/web/joint", shell.text("transfer.joint"), new JointPage(documents.open(ROWS)));
  }

  @GetMapping("/joint-work/desk")
  Html desk(Actor.Person who, Shell shell) {
    return desk(who, Optional.empty(), shell);
  }

  private Html desk(Actor.Person who, Optional<Refusal> why, Shell shell) {
    return Html.page(
            "transfer/web/jointDesk",
            shell.text("transfer.joint.desk"),
            new JointDeskPage(
                documents.all(who, ROWS),
                who.may(Permission.DISPATCH),
                who.may(Permission.APPROVE),
                why.map(no -> shell.messages().sentence(shell.locale(), no)).orElse("")))
        .status(why.isEmpty() ? 200 : 409);
  }

  @PostMapping("/joint-work/desk")
  Html enter(
      Actor.Person who,
      @RequestParam(defaultValue = "SURVEY_REPORT") Kind kind,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String partners,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String summary,
      Shell shell) {
    LocalDate on;
    try {
      on = LocalDate.parse(day.strip());
    } catch (DateTimeException none) {
      return desk(who, Optional.of(Refusal.of("transfer.refusal.day", "", day)), shell);
    }
    var why =
        documents.enter(
            who, new Entry(0, kind, title, partners, on, summary, who.id(), who.name(), ""));
    return why.isEmpty() ? Html.see(Address.of("/joint-work/desk")) : desk(who, why, shell);
  }

  @PostMapping("/joint-work/desk/{id:[0-9]{1,18}}/release")
  Html release(Actor.Person who, @PathVariable long id, Shell shell) {
    var why = documents.release(who, id);
    return why.isEmpty() ? Html.see(Address.of("/joint-work/desk")) : desk(who, why, shell);
  }
}
