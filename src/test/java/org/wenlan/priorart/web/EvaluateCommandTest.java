package org.wenlan.priorart.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** The command on an invented collection. */
class EvaluateCommandTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-29T04:00:00Z"), ZoneOffset.UTC);

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  Path folder;

  /** What a command did. */
  private record Ran(int code, String out, String err) {}

  private static Ran run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var line = new CommandLine(new EvaluateCommand(CLOCK));
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int code = line.execute(arguments);
    return new Ran(code, out.toString(), err.toString());
  }

  @BeforeEach
  void write() throws IOException {
    Files.writeString(
        folder.resolve("documents.tsv"),
        "id\ttitle\tabstract\nA\tLamp\tA lamp with a sensor\nB\tKettle\tA vessel for water\n");
    Files.writeString(folder.resolve("topics.tsv"), "id\tclaim\nt1\tA lamp comprising a sensor\n");
    Files.writeString(folder.resolve("qrels"), "t1 0 A 1\n");
  }

  @Test
  void aTableGoesToTheStandardOutputAndTheRestToTheOther() {
    var ran = run(folder.toString());
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("| bm25 | 1.0000 [1.0000, 1.0000] |")
        .contains("| gain over bm25 | +0.0 % [+0.0, +0.0] |")
        .contains("| without features |");
    assertThat(ran.err()).contains("2 documents, 1 topics");
  }

  @Test
  void rankingsAreWrittenAsTrecEvalReadsThem() throws IOException {
    var to = folder.resolve("runs");
    assertThat(run(folder.toString(), "--runs", to.toString()).code()).isZero();
    assertThat(Files.readAllLines(to.resolve("wenlan.run")).getFirst())
        .matches("t1 Q0 A 1 [0-9]+ wenlan");
  }

  @Test
  void jsonHoldsEveryFigureAndTheNumbersOfTheMethod() {
    var json =
        JsonMapper.shared().readTree(run(folder.toString(), "--json", "--set", "ti=7").out());
    assertThat(json.path("recipe").path("ti").asDouble()).isEqualTo(7);
    assertThat(json.path("runs").path(0).path("MRR@10").path("value").asDouble()).isEqualTo(1);
  }

  @Test
  void whatIsWrongIsSaidWithoutATrace() throws IOException {
    assertThat(run().code()).isEqualTo(2);
    assertThat(run(folder.toString(), "--half", "third").code()).isEqualTo(2);
    assertThat(run(folder.toString(), "--set", "titel=2").err()).contains("titel=2");
    Files.delete(folder.resolve("qrels"));
    var ran = run(folder.toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).startsWith("Neither qrels nor qrels.txt");
  }
}
