package org.wenlan.composite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.wenlan.declared.Fields;

/** Reads models: those that are shipped, and anybody's own. */
public final class Models {
  private Models() {}

  /** What came of reading one. */
  public sealed interface Reading {
    /** It is sound. */
    record Read(Model model) implements Reading {}

    /** It is not; every fault that was found. */
    record Faulty(List<Fault> faults) implements Reading {}
  }

  /**
   * A file and its text.
   *
   * @param name as faults call it
   */
  public record Text(String name, String text) {}

  /** Codes of the shipped models; {@code composite/models.txt} lists them, a jar has no folders. */
  public static List<String> shipped() {
    return resource("models.txt").orElseThrow().lines().filter(line -> !line.isBlank()).toList();
  }

  /** A shipped model; empty when there is none of this code. */
  public static Optional<Reading> shipped(String code) {
    if (!shipped().contains(code)) {
      return Optional.empty();
    }
    var folder = "models/" + code + "/";
    return Optional.of(
        read(
            new Text(code + "/method.yaml", resource(folder + "method.yaml").orElseThrow()),
            new Text(code + "/indicators.tsv", resource(folder + "indicators.tsv").orElseThrow())));
  }

  /**
   * A model in a folder: {@code method.yaml} and {@code indicators.tsv} (or {@code .csv}).
   *
   * @throws IOException when the folder or one of them cannot be read
   */
  public static Reading in(Path folder) throws IOException {
    var tsv = folder.resolve("indicators.tsv");
    var table = Files.exists(tsv) ? tsv : folder.resolve("indicators.csv");
    return read(text(folder.resolve("method.yaml")), text(table));
  }

  private static Text text(Path file) throws IOException {
    return new Text(file.toString(), Files.readString(file));
  }

  /** Reads both files; all faults are told at once. */
  public static Reading read(Text method, Text indicators) {
    var faults = new ArrayList<Fault>();
    var nodes = NodeReader.read(indicators.name(), indicators.text(), faults);
    var file = Fields.of(method.name(), method.text(), Fault.into(faults));
    if (file.isEmpty()) {
      return new Reading.Faulty(faults);
    }
    var one = file.get();
    var code = one.needed("model");
    if (!code.isEmpty() && !code.matches("[a-z][a-z0-9-]{1,40}")) {
      one.wrong("model", "composite.fault.bad-code", code);
    }
    var version = one.needed("version");
    var name = one.both("name", Model.Words::new);
    var about = one.both("about", Model.Words::new);
    var source = one.both("source", Model.Words::new);
    var columns = columns(one);
    var steps = MethodReader.method(one);
    var choices = MethodReader.choices(one, steps);
    one.done();
    var model =
        new Model(
            code,
            version,
            name,
            about,
            source,
            columns,
            nodes,
            steps,
            choices,
            new Model.Files(method, indicators));
    if (faults.isEmpty()) {
      new Sense(model, method.name(), faults).check();
    }
    return faults.isEmpty() ? new Reading.Read(model) : new Reading.Faulty(List.copyOf(faults));
  }

  private static Model.Columns columns(Fields one) {
    var part = one.mapping("columns");
    if (part.isEmpty()) {
      one.missing("columns");
      return new Model.Columns("", "", "", "", "", List.of());
    }
    var columns = part.get();
    var unit = columns.needed("unit");
    var named = columns.text("name");
    var read =
        new Model.Columns(
            unit,
            named.isEmpty() ? unit : named,
            columns.text("period"),
            columns.text("from"),
            columns.text("until"),
            columns.texts("without"));
    columns.done();
    return read;
  }

  private static Optional<String> resource(String name) {
    try (var in = Models.class.getResourceAsStream("/composite/" + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(
              new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The shipped file composite/" + name + " cannot be read", e);
    }
  }
}
