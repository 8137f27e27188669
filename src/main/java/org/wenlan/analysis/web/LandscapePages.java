package org.wenlan.analysis.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.wenlan.analysis.ValueNames;
import org.wenlan.analysis.web.LandscapePage.Result;
import org.wenlan.analysis.web.Surveying.Asked;
import org.wenlan.analysis.web.Surveying.Survey;
import org.wenlan.site.Address;
import org.wenlan.site.Html;
import org.wenlan.site.Shell;

/** The page of a landscape. */
@Controller
class LandscapePages {
  private final Surveying surveying;
  private final TableViews views;

  LandscapePages(Surveying surveying, TableViews views) {
    this.surveying = surveying;
    this.views = views;
  }

  @GetMapping("/landscape")
  Html landscape(Shell shell) {
    var asked = Asked.of(shell.here());
    var query = asked.typed().isEmpty() ? shell.text("search.everything") : asked.typed();
    var title =
        asked.with().isEmpty()
            ? shell.text("analysis.title", query)
            : shell.text("analysis.title.two", query, asked.with());
    return switch (surveying.of(asked, Set.of())) {
      case Survey.NotUnderstood(_, var why) ->
          Html.page(
                  "analysis/web/landscape",
                  title,
                  trouble(asked, surveying.sentence(why, shell.locale())))
              .status(400);
      case Survey.NotDone(var why) ->
          Html.page(
                  "analysis/web/landscape",
                  title,
                  trouble(asked, surveying.sentence(why, shell.locale())))
              .status(400);
      case Survey.Made made ->
          Html.page("analysis/web/landscape", title, page(asked, made, shell)).withCharts();
    };
  }

  private static LandscapePage trouble(Asked asked, String sentence) {
    return new LandscapePage(
        asked.typed(),
        asked.with(),
        asked.word(),
        sentence,
        List.of(),
        "",
        asked.otherwise().address("/landscape"),
        List.of(),
        List.of());
  }

  private LandscapePage page(Asked asked, Survey.Made made, Shell shell) {
    var results = new ArrayList<Result>();
    boolean compared = made.queries().size() > 1;
    for (int i = 0; i < made.queries().size(); i++) {
      var query = made.queries().get(i);
      results.add(
          new Result(
              compared ? ValueNames.SIGNS.get(i) : "",
              query.printed(),
              surveying.remarks(query, shell.locale()),
              made.landscape().documents().get(i),
              Address.of("/search").with("q", query.printed())));
    }
    var figures = made.landscape().table("figures");
    boolean nothing = made.landscape().documents().stream().allMatch(many -> many == 0);
    return new LandscapePage(
        asked.typed(),
        asked.with(),
        asked.word(),
        "",
        results,
        switch (made.landscape().names()) {
          case UNGROUPED -> "";
          case GROUPED -> "grouped";
          case WRITTEN -> "written";
        },
        asked.otherwise().address("/landscape"),
        compared || nothing
            ? List.of()
            : figures
                .map(table -> TableViews.tiles(made.landscape(), table, shell))
                .orElse(List.of()),
        nothing
            ? List.of()
            : made.landscape().tables().stream()
                .filter(table -> compared || !table.id().equals("figures"))
                .map(table -> views.of(table, made, asked, shell))
                .toList());
  }
}
