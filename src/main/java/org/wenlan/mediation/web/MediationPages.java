package org.wenlan.mediation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.kernel.Refusal;
import org.wenlan.mediation.Mediation;
import org.wenlan.mediation.MediationDraft;
import org.wenlan.mediation.MediationIntake;
import org.wenlan.mediation.MediationIntake.Filed;
import org.wenlan.mediation.Organisations;
import org.wenlan.mediation.Organisations.Figures;
import org.wenlan.mediation.Organisations.Listed;
import org.wenlan.mediation.Organisations.Organisation;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** Who mediates and how they do, and asking for a mediation, for everyone. */
@Controller
class MediationPages {
  private static final int FEW = 5;

  private final Organisations organisations;
  private final MediationIntake intake;
  private final MediationPace pace;
  private final Clock clock;

  MediationPages(
      Organisations organisations, MediationIntake intake, MediationPace pace, Clock clock) {
    this.organisations = organisations;
    this.intake = intake;
    this.pace = pace;
    this.clock = clock;
  }

  /** Who mediates; small numbers are not shown to the public. */
  record GuidePage(
      List<Organisation> organisations,
      Map<String, List<Listed>> mediators,
      Map<String, Figures> figures,
      boolean open) {

    Figures of(Organisation one) {
      return figures.getOrDefault(one.code(), new Figures(0, 0, 0, 0));
    }

    boolean hides(int number) {
      return !open && number > 0 && number < FEW;
    }

    String count(int number, Shell shell) {
      return hides(number) ? shell.text("mediation.few") : shell.count(number);
    }

    /** A share or average of few cases says too much about each. */
    String of(Figures figures, boolean rate) {
      var value = rate ? figures.rate() : figures.average();
      return value == null || hides(figures.ended()) || rate && hides(figures.settled())
          ? "–"
          : value + (rate ? " %" : "");
    }
  }

  /** The form; whether staff type it for somebody. */
  record ApplyPage(MediationForm form, List<Organisation> organisations, boolean counter) {}

  /** The receipt; the code is empty when somebody else than a side files. */
  record FiledPage(Mediation mediation, String code) {}

  @Bean
  static MenuEntry mediationEntry() {
    return new MenuEntry("/mediations", "mediation.menu", 48);
  }

  @GetMapping("/mediations")
  Html guide(Actor who, Shell shell) {
    var mediators = new LinkedHashMap<String, List<Listed>>();
    var all = organisations.all();
    all.forEach(one -> mediators.put(one.code(), new ArrayList<>()));
    organisations.mediators("").stream()
        .filter(Listed::active)
        .forEach(one -> mediators.getOrDefault(one.organisation(), new ArrayList<>()).add(one));
    return Html.page(
        "mediation/web/guide",
        shell.text("mediation.title"),
        new GuidePage(all, mediators, organisations.figures(), who.may(Permission.DESK)));
  }

  @GetMapping("/mediations/apply")
  Html form(Actor who, @RequestParam Map<String, String> all, Shell shell) {
    return page(MediationForm.of(new MediationDraft(all)), who, shell);
  }

  private Html page(MediationForm form, Actor who, Shell shell) {
    return Html.page(
            "mediation/web/apply",
            shell.text("mediation.apply"),
            new ApplyPage(
                form,
                organisations.all().stream().filter(Organisation::active).toList(),
                who.may(Permission.DISPATCH)))
        .status(form.faults().isEmpty() ? 200 : 422);
  }

  @PostMapping("/mediations/apply")
  Html apply(
      Actor who, HttpServletRequest request, @RequestParam Map<String, String> all, Shell shell) {
    var now = clock.instant();
    var draft = new MediationDraft(all);
    if (!pace.lets(String.valueOf(request.getRemoteAddr()), now)) {
      return Html.refused(Problem.tooMany((int) MediationPace.WINDOW.toSeconds()));
    }
    return switch (intake.file(who, draft, now)) {
      case Filed.Open(var mediation, var code) ->
          Html.page(
                  "mediation/web/filed",
                  shell.text("mediation.filed"),
                  new FiledPage(mediation, code))
              .calm();
      case Filed.Known(var mediation) ->
          Html.refused(Problem.notFound(shell.text("mediation.unknown", mediation.number())));
      case Filed.Faulty(var faults) -> page(wrong(draft, faults, shell), who, shell);
    };
  }

  private static MediationForm wrong(
      MediationDraft draft, Map<String, Refusal> faults, Shell shell) {
    return MediationForm.wrong(draft, faults, shell);
  }
}
