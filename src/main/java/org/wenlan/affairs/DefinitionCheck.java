package org.wenlan.affairs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wenlan.affairs.Definitions.Checked;
import org.wenlan.law.Rules;
import org.wenlan.platform.Settings;

/**
 * Checks definitions against the questions of the bank and the rules of law. The bank is the
 * shipped one, and the office's own in {@code WENLAN_HOME/affairs/bank.yaml}, read anew each time.
 */
@Component
class DefinitionCheck {
  /** Between the shipped bank and the office's own, as both are kept with a definition. */
  private static final String BETWEEN = "\n# ---- the office's own ----\n";

  private final Settings settings;
  private final Rules rules;

  /** The bank that was read last: nearly all definitions have the same one. */
  private volatile Read read = new Read("", Map.of());

  private record Read(String bank, Map<String, Affair.Question> questions) {}

  DefinitionCheck(Settings settings, Rules rules) {
    this.settings = settings;
    this.rules = rules;
  }

  Checked check(String file, String text) {
    if (text.length() > Definitions.LONGEST) {
      return new Checked.Faulty(
          List.of(file + ": the file has more than " + Definitions.LONGEST + " signs"));
    }
    var faults = new ArrayList<String>();
    var read = read(file, text, bank(), limits(rules), faults);
    return read.<Checked>map(Checked.Good::new).orElseGet(() -> new Checked.Faulty(faults));
  }

  /** The keys of the rules that set a time. */
  static Set<String> limits(Rules rules) {
    return rules.subjects().stream()
        .filter(subject -> subject.kind().equals("time"))
        .map(org.wenlan.law.Rule.Subject::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Reads what was published once: its limits were known then. */
  Optional<Affair> read(String file, String text, String bank, List<String> faults) {
    return read(file, text, bank, limits(rules), faults);
  }

  private Optional<Affair> read(
      String file, String text, String bank, Set<String> limits, List<String> faults) {
    var known = read;
    if (!known.bank().equals(bank)) {
      var questions = new LinkedHashMap<String, Affair.Question>();
      for (var part : bank.split(BETWEEN, -1)) {
        questions.putAll(QuestionReader.bank("bank.yaml", part, faults));
      }
      if (!faults.isEmpty()) {
        return Optional.empty();
      }
      known = new Read(bank, questions);
      read = known;
    }
    return new AffairReader(known.questions(), limits, faults).read(file, text);
  }

  /** The questions that a definition may use now. */
  String bank() {
    var own = settings.home().resolve("affairs").resolve("bank.yaml");
    try {
      return Files.exists(own)
          ? resource("bank.yaml") + BETWEEN + Files.readString(own)
          : resource("bank.yaml");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String resource(String name) {
    try (var in =
        Objects.requireNonNull(
            DefinitionCheck.class.getResourceAsStream("/affairs/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
