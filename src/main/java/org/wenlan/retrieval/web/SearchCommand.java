package org.wenlan.retrieval.web;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wenlan.platform.CommandLines;
import org.wenlan.platform.Settings;
import org.wenlan.query.Dialect;
import org.wenlan.query.Interpretation.Understood;
import org.wenlan.retrieval.Answer;
import org.wenlan.retrieval.Card;
import org.wenlan.retrieval.Index;
import org.wenlan.retrieval.Searching;
import org.wenlan.retrieval.Searching.Outcome;
import org.wenlan.retrieval.Wish;
import org.wenlan.site.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Searches by the command line. */
@Component
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Searches patents; with --json prints the object that the API answers.",
    footer = {
      "",
      "Examples:",
      "  ./wenlan search 'ta=battery and ipc=/low H01M and pd>=2015'",
      "  ./wenlan search --dialect cn '发明名称=(电池 and 热管理)'",
      "  ./wenlan search --json --fold --facets applicant,status 'pa=大学'"
    })
final class SearchCommand implements Callable<Integer> {
  private final ObjectProvider<Searching> searching;
  private final ObjectProvider<Index> index;
  private final Asking asking;
  private final Messages messages;
  private final Locale language;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Parameters(paramLabel = "QUERY", arity = "0..1", description = "Empty: everything there is.")
  private String query = "";

  @Option(names = "--dialect", description = "epo (default), cn or lucene")
  private String dialect = "epo";

  @Option(names = "--fold", description = "One hit for each simple family.")
  private boolean fold;

  @Option(
      names = "--sort",
      description = "relevance, newest, oldest, filed-newest, filed-oldest, number")
  private String sort = "relevance";

  @Option(names = "--facets", description = "Names with commas between, or all.")
  private String facets = "";

  @Option(names = "--limit", description = "How many hits, 25 unless told; 1,000 at most.")
  private int limit = 25;

  @Option(names = "--cursor", description = "Goes on where a search ended.")
  private String cursor = "";

  @Option(names = "--json", description = "One JSON object on the standard output.")
  private boolean json;

  SearchCommand(
      ObjectProvider<Searching> searching,
      ObjectProvider<Index> index,
      Asking asking,
      Messages messages,
      Settings settings) {
    this.searching = searching;
    this.index = index;
    this.asking = asking;
    this.messages = messages;
    this.language = CommandLines.language(settings);
  }

  @Override
  public Integer call() {
    var spoken =
        Asking.dialect(dialect).orElseThrow(() -> usage("dialect", dialect, Dialect.values()));
    var order = Asking.sort(sort).orElseThrow(() -> usage("sort", sort, Wish.Sort.values()));
    var counted =
        Asking.facets(facets)
            .orElseThrow(() -> usage("facets", facets, org.wenlan.retrieval.Facet.values()));
    if (!index.getObject().current()) {
      spec.commandLine().getErr().println(messages.text(language, "retrieval.cli.behind"));
    }
    var wish = new Wish(order, fold, counted, limit, cursor);
    return switch (searching.getObject().search(query, spoken, wish)) {
      case Outcome.NotUnderstood(var why) -> failed(asking.sentence(why, language));
      case Outcome.Asked(var read, Answer.Refused why) -> failed(asking.refusal(why, language));
      case Outcome.Asked(var read, Answer.Found found) -> print(spoken, read, found);
    };
  }

  private int print(Dialect spoken, Understood read, Answer.Found found) {
    var remarks = asking.remarks(read.remarks(), language);
    var out = spec.commandLine().getOut();
    if (json) {
      var answer = SearchJson.of(query, spoken, read, found, remarks, language);
      out.println(JsonMapper.shared().writeValueAsString(answer));
    } else {
      var err = spec.commandLine().getErr();
      err.println(messages.text(language, "retrieval.cli.interpreted", read.printed()));
      remarks.forEach(err::println);
      err.println(
          found.families() < 0
              ? messages.text(language, "retrieval.cli.documents", found.documents())
              : messages.text(
                  language, "retrieval.cli.families", found.families(), found.documents()));
      err.flush();
      found.hits().forEach(hit -> out.println(line(hit.card())));
      found
          .facets()
          .forEach((facet, counts) ->
              counts.stream()
                  .limit(20)
                  .forEach(count ->
                      out.println(facet.word() + "\t" + count.value() + "\t" + count.documents())));
      if (!found.next().isEmpty()) {
        err.println(messages.text(language, "retrieval.cli.next", found.next()));
        err.flush();
      }
    }
    out.flush();
    return 0;
  }

  private String line(Card card) {
    var published = card.published();
    return String.join(
        "\t",
        card.number(),
        published == null ? "" : published.toString(),
        card.title(language.getLanguage()),
        String.join("; ", card.applicants()));
  }

  private int failed(String why) {
    var err = spec.commandLine().getErr();
    err.println(why);
    err.flush();
    return 1;
  }

  private ParameterException usage(String option, String given, Object[] choices) {
    return new ParameterException(
        spec.commandLine(), asking.unknown(option, given, choices, language).detail());
  }
}
