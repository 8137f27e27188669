package org.wenlan.affairs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wenlan.affairs.Affair.Question;
import org.wenlan.law.Bilingual;
import org.wenlan.law.Rule;
import org.wenlan.law.Rules;

/** The shipped definitions as files, and as they are read. */
final class ShippedFiles {
  private static final Map<String, Question> BANK = bank();
  private static final Set<String> LIMITS =
      Rules.shipped().subjects().stream()
          .filter(subject -> subject.kind().equals("time"))
          .map(Rule.Subject::key)
          .collect(Collectors.toUnmodifiableSet());

  private ShippedFiles() {}

  private static Map<String, Question> bank() {
    var faults = new ArrayList<String>();
    var bank = QuestionReader.bank("bank.yaml", text("bank.yaml"), faults);
    if (!faults.isEmpty()) {
      throw new IllegalStateException(String.join("\n", faults));
    }
    return bank;
  }

  static List<String> names() {
    return text("catalogue.txt").lines().filter(line -> !line.isBlank()).toList();
  }

  static String text(String name) {
    try (var in =
        Objects.requireNonNull(ShippedFiles.class.getResourceAsStream("/affairs/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Optional<Affair> read(String file, String text, List<String> faults) {
    return new AffairReader(BANK, LIMITS, faults).read(file, text);
  }

  /** Every text that a reader of the pages sees. */
  static Stream<Bilingual> texts(Affair affair) {
    var all = new ArrayList<Bilingual>();
    all.add(affair.name());
    all.add(affair.about());
    all.addAll(affair.guide().conditions());
    all.add(affair.guide().fee());
    all.add(affair.guide().time());
    affair.guide().basis().forEach(basis -> all.add(basis.instrument()));
    affair.eligibility().forEach(one -> all.add(one.otherwise()));
    for (var page : affair.pages()) {
      all.add(page.title());
      for (var question : page.questions()) {
        all.add(question.ask());
        if (question.hint() != null) {
          all.add(question.hint());
        }
        question.choices().forEach(choice -> all.add(choice.name()));
      }
    }
    affair.materials().forEach(material -> all.add(material.name()));
    affair.stages().forEach(stage -> all.add(stage.name()));
    all.add(affair.result().document());
    all.add(affair.result().text());
    var register = affair.register();
    if (register != null) {
      all.add(register.name());
    }
    return all.stream();
  }
}
