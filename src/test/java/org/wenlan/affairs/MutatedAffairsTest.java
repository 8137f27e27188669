package org.wenlan.affairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.wenlan.affairs.Slips.Source;

/** A definition with a slip in it is refused with what to write, or it is a whole definition. */
class MutatedAffairsTest {
  private static final int MUTATIONS = 10_000;

  private static final Pattern WHERE = Pattern.compile("(?s)([^:]+):([1-9][0-9]*): (.+)");

  /** Says what to write instead: a choice of words, an example, what is missing or one too many. */
  private static final Pattern REMEDY =
      Pattern.compile(
          "(?s).*(; |is missing|is to (be|stand)|such as|write |there are |leave this|this is no YAML: .+).*");

  @Test
  void tenThousandSlipsAreRefusedWithFileLineAndRemedyOrLeaveAWholeDefinition() {
    var sources =
        ShippedFiles.names().stream()
            .map(name -> Source.of(name, ShippedFiles.text(name)))
            .toList();
    var chance = new Random(20261129);
    Map<Mutation, Integer> refused = new EnumMap<>(Mutation.class);
    Map<Mutation, Integer> whole = new EnumMap<>(Mutation.class);
    var wrong = new ArrayList<String>();
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
        if (mutation.malformed()) {
          wrong.add("was read: " + what);
        }
        whole(read.get(), what);
        whole.merge(mutation, 1, Integer::sum);
      } else {
        faults.stream()
            .filter(fault -> !tells(source.file(), text, fault))
            .forEach(fault -> wrong.add(fault + " <- " + what));
        refused.merge(mutation, 1, Integer::sum);
      }
    }
    System.out.println("Mutated definitions refused: " + refused + "; still whole: " + whole);
    assertThat(wrong).isEmpty();
    assertThat(refused.keySet()).containsExactlyInAnyOrder(Mutation.values());
    assertThat(refused.values().stream().mapToInt(each -> each).sum())
        .isBetween(MUTATIONS * 3 / 4, MUTATIONS - 1);
  }

  /** Whether it names the file, a line that there is, and what to write. */
  private static boolean tells(String file, String text, String fault) {
    var parts = WHERE.matcher(fault);
    return parts.matches()
        && parts.group(1).equals(file)
        && Long.parseLong(parts.group(2)) <= text.lines().count() + 1
        && REMEDY.matcher(parts.group(3)).matches();
  }

  private static void whole(Affair affair, String what) {
    ShippedFiles.texts(affair)
        .forEach(text -> {
          assertThat(text.zh()).as(what).isNotBlank();
          assertThat(text.en()).as(what).isNotBlank();
        });
    assertThat(affair.code()).as(what).matches(AffairReader.CODE);
    assertThat(affair.guide().basis()).as(what).isNotEmpty();
    assertThat(affair.questions().isEmpty()).as(what).isNotEqualTo(affair.here());
    assertThat(affair.questions().stream().map(Affair.Question::code))
        .as(what)
        .doesNotHaveDuplicates();
    assertThat(affair.stages()).as(what).isNotEmpty();
    var filled = new Filled(affair, Map.of());
    assertThat(filled.ineligible()).as(what).doesNotContainNull();
    assertThat(filled.materials()).as(what).doesNotContainNull();
  }
}
