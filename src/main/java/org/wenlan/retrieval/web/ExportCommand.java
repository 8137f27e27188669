package org.wenlan.retrieval.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wenlan.platform.CommandLines;
import org.wenlan.platform.Settings;
import org.wenlan.query.Dialect;
import org.wenlan.query.Interpretation.Misread;
import org.wenlan.query.Interpretation.Understood;
import org.wenlan.retrieval.Answer;
import org.wenlan.retrieval.Index;
import org.wenlan.retrieval.Searching;
import org.wenlan.retrieval.Wish;
import org.wenlan.site.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes everything that a query finds. */
@Component
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes everything that a query finds, without a limit.",
    footer = {
      "",
      "Examples:",
      "  ./wenlan export 'pa=大学' --format xlsx > hits.xlsx",
      "  ./wenlan export '' --format jsonl --output everything.jsonl"
    })
final class ExportCommand implements Callable<Integer> {
  private final ObjectProvider<Searching> searching;
  private final ObjectProvider<Exports> exports;
  private final ObjectProvider<Index> index;
  private final Asking asking;
  private final Messages messages;
  private final Locale language;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Parameters(paramLabel = "QUERY", arity = "0..1", description = "Empty: everything there is.")
  private String query = "";

  @Option(names = "--format", description = "csv (default), xlsx, jsonl or ris")
  private String format = "csv";

  @Option(names = "--dialect", description = "epo (default), cn or lucene")
  private String dialect = "epo";

  @Option(names = "--fold", description = "One row for each simple family.")
  private boolean fold;

  @Option(names = "--sort", description = "As in search.")
  private String sort = "relevance";

  @Option(names = "--output", paramLabel = "FILE", description = "Instead of the standard output.")
  private @Nullable Path output;

  ExportCommand(
      ObjectProvider<Searching> searching,
      ObjectProvider<Exports> exports,
      ObjectProvider<Index> index,
      Asking asking,
      Messages messages,
      Settings settings) {
    this.searching = searching;
    this.exports = exports;
    this.index = index;
    this.asking = asking;
    this.messages = messages;
    this.language = CommandLines.language(settings);
  }

  @Override
  public Integer call() throws IOException {
    var form =
        Exports.Form.of(format).orElseThrow(() -> usage("format", format, Exports.Form.values()));
    var spoken =
        Asking.dialect(dialect).orElseThrow(() -> usage("dialect", dialect, Dialect.values()));
    var order = Asking.sort(sort).orElseThrow(() -> usage("sort", sort, Wish.Sort.values()));
    if (!index.getObject().current()) {
      say(messages.text(language, "retrieval.cli.behind"));
    }
    return switch (searching.getObject().read(query, spoken)) {
      case Misread why -> failed(asking.sentence(why, language));
      case Understood read -> write(read, order, form);
    };
  }

  private int write(Understood read, Wish.Sort order, Exports.Form form) throws IOException {
    say(messages.text(language, "retrieval.cli.interpreted", read.printed()));
    var file = output;
    try (OutputStream to =
        file == null ? new Uncloseable(System.out) : Files.newOutputStream(file)) {
      return switch (exports.getObject().write(read.wanted(), order, fold, form, language, to)) {
        case Answer.Refused why -> failed(asking.refusal(why, language));
        case Answer.Found found -> {
          long rows = found.families() < 0 ? found.documents() : found.families();
          say(messages.text(language, "retrieval.cli.written", rows));
          yield 0;
        }
      };
    }
  }

  private int failed(String why) {
    say(why);
    return 1;
  }

  private void say(String text) {
    var err = spec.commandLine().getErr();
    err.println(text);
    err.flush();
  }

  private ParameterException usage(String option, String given, Object[] choices) {
    return new ParameterException(
        spec.commandLine(),
        asking.unknown(option, given, Arrays.copyOf(choices, choices.length), language).detail());
  }

  /** The standard output belongs to the process. */
  private static final class Uncloseable extends java.io.FilterOutputStream {
    Uncloseable(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
