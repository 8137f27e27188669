package org.wenlan.affairs.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.affairs.Affair;
import org.wenlan.affairs.Applying;
import org.wenlan.affairs.Definitions;
import org.wenlan.affairs.Definitions.Published;
import org.wenlan.affairs.Filled;
import org.wenlan.law.Finding;
import org.wenlan.law.Mark;
import org.wenlan.law.Rules;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.MenuEntry;
import org.wenlan.site.Problem;
import org.wenlan.site.Shell;

/** The catalogue and the guides of all affairs. */
@Controller
class AffairPages {
  static final String CODE = "{code}";

  private final Definitions definitions;
  private final Applying applying;
  private final Rules rules;
  private final Clock clock;

  AffairPages(Definitions definitions, Applying applying, Rules rules, Clock clock) {
    this.definitions = definitions;
    this.applying = applying;
    this.rules = rules;
    this.clock = clock;
  }

  @Bean
  static MenuEntry affairsEntry() {
    return new MenuEntry("/affairs", "affairs.menu", 42);
  }

  @GetMapping("/affairs")
  Html all(@RequestParam(defaultValue = "") String q, Shell shell) {
    return catalogue(q, "", shell);
  }

  private Html catalogue(String q, String unknown, Shell shell) {
    var words = q.strip().toLowerCase(Locale.ROOT);
    var groups = new EnumMap<Affair.Group, List<Published>>(Affair.Group.class);
    for (var one : definitions.current().values()) {
      if (text(one.affair()).contains(words)) {
        groups.computeIfAbsent(one.affair().group(), _ -> new ArrayList<>()).add(one);
      }
    }
    return Html.page(
        "affairs/web/catalogue",
        shell.text("affairs.title"),
        new CataloguePage(q.strip(), groups, unknown));
  }

  private static String text(Affair affair) {
    return String.join(
            "\n",
            affair.code(),
            affair.name().zh(),
            affair.name().en(),
            affair.about().zh(),
            affair.about().en())
        .toLowerCase(Locale.ROOT);
  }

  @GetMapping("/affairs/" + CODE)
  Html guide(Actor who, @PathVariable String code, Shell shell) {
    return definitions
        .current(code)
        .map(found -> guide(who, found, Map.of(), false, shell))
        .orElseGet(() -> unknown(code, shell));
  }

  /** Whether somebody with these answers may apply; nothing of it is kept. */
  @PostMapping("/affairs/" + CODE)
  Html eligible(
      Actor who,
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> all,
      Shell shell) {
    return definitions
        .current(code)
        .map(found -> {
          var answers = Posted.answers(asked(found.affair()), all);
          return guide(who, found, answers, true, shell);
        })
        .orElseGet(() -> unknown(code, shell));
  }

  private Html guide(
      Actor who, Published found, Map<String, String> answers, boolean answered, Shell shell) {
    var affair = found.affair();
    var filled = new Filled(affair, answers);
    return Html.page(
            "affairs/web/guide",
            affair.name().in(shell.locale()),
            new GuidePage(
                found,
                asked(affair),
                answers,
                answered ? filled.ineligible() : null,
                who.may(Permission.DISPATCH),
                doubts(affair)))
        .calm();
  }

  private Map<String, Mark> doubts(Affair affair) {
    var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    var doubts = new HashMap<String, Mark>();
    for (var stage : affair.stages()) {
      if (!stage.limit().isEmpty()
          && rules.find(stage.limit(), "", today) instanceof Finding.Found(var rule, var _, var _)
          && rule.mark() != Mark.V) {
        doubts.put(stage.limit(), rule.mark());
      }
    }
    return doubts;
  }

  /** The questions on which it depends who may apply. */
  static List<Affair.Question> asked(Affair affair) {
    var codes = new LinkedHashSet<String>();
    affair.eligibility().forEach(one -> one.condition().questions().forEach(codes::add));
    return affair.questions().stream().filter(one -> codes.contains(one.code())).toList();
  }

  @PostMapping("/affairs/" + CODE + "/start")
  Html start(@PathVariable String code, Shell shell) {
    return applying
        .start(code, clock.instant())
        .map(draft ->
            Html.see(Address.of("/apply", draft.code(), draft.filled().pages().getFirst().code())))
        .orElseGet(() -> unknown(code, shell));
  }

  /** Back to a form, by its code. */
  @PostMapping("/apply/return")
  Html back(@RequestParam(defaultValue = "") String code, Shell shell) {
    return applying
        .find(code)
        .map(found -> Html.see(Address.of("/apply", found.code(), FormPage.CHECK)))
        .orElseGet(() -> catalogue("", code.isBlank() ? "?" : code, shell).status(422));
  }

  static Html unknown(String code, Shell shell) {
    return Html.refused(Problem.notFound(shell.text("affairs.unknown", code)));
  }
}
