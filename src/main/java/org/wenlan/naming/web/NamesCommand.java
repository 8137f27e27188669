package org.wenlan.naming.web;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import org.wenlan.naming.NameGroups;
import org.wenlan.naming.NameRuns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Names on the command line. */
@Component
@Command(
    name = "names",
    mixinStandardHelpOptions = true,
    description = {
      "group puts the names of applicants and owners of all records into groups;",
      "show prints the group of a name, its other names and why they stand together;",
      "explain prints how a name is taken apart before it is compared."
    },
    footer = {
      "",
      "Examples:",
      "  ./wenlan names group",
      "  ./wenlan names show \"Siemens AG\"",
      "  ./wenlan names explain \"Robert Bosch G.m.b.H.\" --json",
      "",
      "Exit codes: 0 done, 1 no group has this name; 2 wrong usage."
    })
final class NamesCommand implements Callable<Integer> {
  private final NameGroups groups;
  private final NameRuns runs;
  private final Clock clock;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "ACT", description = "group, show or explain")
  private String act = "";

  @Parameters(index = "1", paramLabel = "NAME", arity = "0..1", description = "A name as written.")
  private String name = "";

  @Option(names = "--json", description = "JSON on the standard output.")
  private boolean json;

  NamesCommand(NameGroups groups, NameRuns runs, Clock clock) {
    this.groups = groups;
    this.runs = runs;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    return switch (act) {
      case "group" -> group();
      case "show" -> show();
      case "explain" -> explain();
      default -> {
        spec.commandLine().getErr().println("What? There are: group, show, explain.");
        yield 2;
      }
    };
  }

  private int group() {
    var began = clock.instant();
    var run = runs.run(began);
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(JsonMapper.shared().writeValueAsString(run));
    } else {
      out.printf("%,d names in %,d groups%n", run.names(), run.groups());
    }
    var spent = java.time.Duration.between(began, clock.instant());
    spec.commandLine().getErr().printf("%.1f s%n", spent.toMillis() / 1000.0);
    return 0;
  }

  private int show() {
    var found = groups.of(name);
    if (found.isEmpty()) {
      spec.commandLine().getErr().println("No group has the name " + name);
      return 1;
    }
    var group = found.get();
    var members = groups.members(group.id());
    var merges = groups.merges(group.id());
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(JsonMapper.shared().writeValueAsString(new Shown(group, members, merges)));
      return 0;
    }
    out.printf("%d  %s  %s%n", group.id(), group.zh(), group.en());
    members.forEach(one -> out.printf("%8d  %s%n", one.documents(), one.text()));
    merges.forEach(one ->
        out.printf(
            "%-12s %.2f  %s = %s  (%s)%n",
            one.rule(), one.likeness(), one.a(), one.b(), one.because()));
    return 0;
  }

  private int explain() {
    var steps = groups.explain(name);
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(JsonMapper.shared().writeValueAsString(steps));
    } else {
      steps.forEach(step -> out.printf("%-12s %s%n", step.code(), step.after()));
    }
    return 0;
  }

  /** What show prints as JSON. */
  private record Shown(Object group, Object names, Object merges) {}
}
