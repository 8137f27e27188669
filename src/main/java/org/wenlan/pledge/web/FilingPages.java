package org.wenlan.pledge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.kernel.Refusal;
import org.wenlan.pledge.Draft;
import org.wenlan.pledge.Grounds;
import org.wenlan.pledge.Pledge;
import org.wenlan.pledge.PledgeFiling;
import org.wenlan.pledge.PledgeFiling.Filed;
import org.wenlan.site.Html;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** The joint application: looked at as often as one likes, then sent. */
@Controller
class FilingPages {
  private final PledgeFiling filing;
  private final FilingPace pace;
  private final Clock clock;

  FilingPages(PledgeFiling filing, FilingPace pace, Clock clock) {
    this.filing = filing;
    this.pace = pace;
    this.clock = clock;
  }

  /**
   * The form.
   *
   * @param checked the grounds; null before they were asked for
   * @param counter whether staff type it for visitors
   */
  record ApplyPage(PledgeForm form, Grounds.@Nullable Checked checked, boolean counter) {}

  /** The receipt. */
  record FiledPage(Pledge pledge, String code, String other) {}

  @GetMapping("/pledges/apply")
  Html form(Actor who, @RequestParam(defaultValue = "") String right, Shell shell) {
    var draft =
        new Draft(Map.of("rights", right, "type", right.startsWith("TM") ? "TRADEMARK" : ""));
    return page(PledgeForm.of(draft), null, who, shell);
  }

  private static Html page(
      PledgeForm form, Grounds.@Nullable Checked checked, Actor who, Shell shell) {
    return Html.page(
            "pledge/web/apply",
            shell.text("pledge.apply"),
            new ApplyPage(form, checked, who.may(Permission.DISPATCH)))
        .status(form.faults().isEmpty() ? 200 : 422);
  }

  @PostMapping("/pledges/apply")
  Html apply(
      Actor who,
      HttpServletRequest request,
      @RequestParam Map<String, String> all,
      @RequestParam(name = "do", defaultValue = "check") String act,
      @RequestParam(defaultValue = "") String truthful,
      Shell shell) {
    var now = clock.instant();
    var draft = new Draft(all);
    boolean sends = act.equals("send");
    if (sends && !pace.lets(String.valueOf(request.getRemoteAddr()), now)) {
      return Html.refused(Problem.tooMany((int) FilingPace.WINDOW.toSeconds()));
    }
    var looked = filing.look(draft, now);
    boolean promised = !sends || truthful.equals("yes");
    if (sends && promised) {
      looked = filing.file(who, draft, now);
    }
    return switch (looked) {
      case Filed.Open(var pledge, var code, var other) ->
          Html.page(
                  "pledge/web/filed",
                  shell.text("pledge.filed"),
                  new FiledPage(pledge, code, other))
              .calm();
      case Filed.Looked(var _, var checked) ->
          promised
              ? page(PledgeForm.of(draft), checked, who, shell).status(sends ? 422 : 200)
              : page(PledgeForm.wrong(draft, unpromised(Map.of()), shell), checked, who, shell);
      case Filed.Faulty(var faults) ->
          page(
              PledgeForm.wrong(draft, promised ? faults : unpromised(faults), shell),
              null,
              who,
              shell);
    };
  }

  private static Map<String, Refusal> unpromised(Map<String, Refusal> faults) {
    var all = new LinkedHashMap<>(faults);
    all.put("truthful", Refusal.of("pledge.refusal.not-promised", ""));
    return all;
  }
}
