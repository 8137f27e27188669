package org.wenlan.affairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.wenlan.affairs.Mutation.Source;

/** A definition with a slip in it is refused with what to write, or it is a whole definition. */
class MutatedAffairsTest {
  private static final int MUTATIONS = 10_000;

  /** Says what to write instead: a choice of words, an example, what is missing or one too many. */
  private static final Pattern REMEDY =
      Pattern.compile(
          "(?s).*(; |is missing|is to be|such as|write |there are |keep one|only look back|offers"
              + "|no question|taken already|at least one|this is no YAML: .+|cannot come first).*");

  @Test
  void tenThousandSlipsAreRefusedWithFileLineAndRemedyOrLeaveAWholeDefinition() {
    var sources =
        ShippedFiles.names().stream()
            .map(name -> Source.of(name, ShippedFiles.text(name)))
            .toList();
    var chance = new Random(20261129);
    Map<Mutation, Integer> refused = new EnumMap<>(Mutation.class);
    Map<Mutation, Integer> whole = new EnumMap<>(Mutation.class);
    int made = 0;
    for (int i = 0; made < MUTATIONS; i++) {
      var mutation = Mutation.values()[i % Mutation.values().length];
      var source = sources.get(chance.nextInt(sources.size()));
      var edit = mutation.edit(source, chance);
      if (edit.isEmpty() || edit.get().of(source.text()).equals(source.text())) {
        continue;
      }
      made++;
      var text = edit.get().of(source.text());
      var what = mutation + " in " + source.file() + ": " + edit.get();
      var faults = new ArrayList<String>();
      var read = ShippedFiles.read(source.file(), text, faults);
      assertThat(read.isPresent()).as(what).isEqualTo(faults.isEmpty());
      if (read.isPresent()) {
        assertThat(mutation.malformed()).as("%s was read", what).isFalse();
        whole(read.get(), what);
        whole.merge(mutation, 1, Integer::sum);
      } else {
        told(source.file(), text, faults, what);
        refused.merge(mutation, 1, Integer::sum);
      }
    }
    System.out.println("Mutated definitions refused: " + refused + "; still whole: " + whole);
    assertThat(refused.keySet()).containsExactlyInAnyOrder(Mutation.values());
    assertThat(refused.values().stream().mapToInt(each -> each).sum())
        .isBetween(MUTATIONS * 3 / 4, MUTATIONS - 1);
  }

  private static void told(String file, String text, List<String> faults, String what) {
    long lines = text.lines().count() + 1;
    for (var fault : faults) {
      assertThat(fault).as(what).matches("(?s)" + Pattern.quote(file) + ":[0-9]+: .+");
      long line = Long.parseLong(fault.substring(file.length() + 1).split(":", 2)[0]);
      assertThat(line).as("%s: %s", what, fault).isBetween(1L, lines);
      assertThat(fault).as(what).matches(REMEDY);
    }
  }

  private static void whole(Affair affair, String what) {
    ShippedFiles.texts(affair).forEach(text -> {
      assertThat(text.zh()).as(what).isNotBlank();
      assertThat(text.en()).as(what).isNotBlank();
    });
    assertThat(affair.code()).as(what).matches(AffairReader.CODE);
    assertThat(affair.guide().basis()).as(what).isNotEmpty();
    assertThat(affair.questions()).as(what).isNotEmpty();
    assertThat(affair.questions().stream().map(Affair.Question::code)).as(what).doesNotHaveDuplicates();
    assertThat(affair.stages()).as(what).isNotEmpty();
    var filled = new Filled(affair, Map.of());
    assertThat(filled.ineligible()).as(what).doesNotContainNull();
    assertThat(filled.materials()).as(what).doesNotContainNull();
  }
}
