package org.wenlan.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.wenlan.wording.Words;

/**
 * Names that are watched, to be found in listings: {@link #named} in a field that is a name, {@link
 * #within} anywhere in a title. Built once, then read by any number of threads.
 */
public final class NameIndex {
  private static final int CHARACTERS = 6;
  private static final int WORDS = 3;
  private static final int LETTERS = 20;
  private static final Map<String, Integer> NUMBERS = new ConcurrentHashMap<>();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final List<Name> names = new ArrayList<>();
  private final KeyTable letters = new KeyTable();
  private final KeyTable characters = new KeyTable();

  private record Name(long owner, NameForm form) {}

  /**
   * A watched name that a text has, or one like it.
   *
   * @param owner whose name it is: the number that was given with it
   * @param watched as it is watched
   * @param seen the words of the text that are like it
   */
  public record Hit(long owner, String watched, String seen, Alike alike) {}

  /**
   * Over names by their owners.
   *
   * @param watched each owner's names; a name of two scripts is two names
   */
  public NameIndex(Map<Long, List<String>> watched) {
    watched.forEach(
        (owner, all) -> all.forEach(name -> NameForm.of(name).forEach(form -> add(owner, form))));
  }

  /** Whether a name can be looked for: two characters or letters at least. */
  public static boolean sayable(String name) {
    return NameForm.of(name).stream().anyMatch(NameIndex::sayable);
  }

  private static boolean sayable(NameForm form) {
    return form.folded().length() >= 2;
  }

  private void add(long owner, NameForm form) {
    if (!sayable(form)) {
      return;
    }
    int number = names.size();
    names.add(new Name(owner, form));
    Keys.letters(form.plain(), key -> letters.put(key, number));
    if (form.script() == NameForm.Script.HAN) {
      var syllables = numbers(form.syllables());
      Keys.readings(syllables, 0, syllables.length, key -> characters.put(key, number));
    } else {
      Keys.sound(form.sound(), key -> letters.put(key, number));
    }
  }

  private static int[] numbers(List<String> syllables) {
    return syllables.stream().mapToInt(NameIndex::number).toArray();
  }

  private static int number(String syllable) {
    var known = NUMBERS.get(syllable);
    if (known != null) {
      return known;
    }
    var blurred = Readings.blurred(syllable);
    if (blurred.equals(syllable)) {
      return NUMBERS.computeIfAbsent(syllable, _ -> NUMBER.incrementAndGet());
    }
    // Blurred once, for titles ask for the same few hundred syllables again and again.
    int same = number(blurred);
    NUMBERS.put(syllable, same);
    return same;
  }

  /** How many names there are. */
  public int size() {
    return names.size();
  }

  /**
   * Names like a whole field, in either script, or like words in letters that stand in a row in it;
   * the best of each owner, the most alike first. Chinese has no blanks between words: a short name
   * within a longer one is mostly another name.
   */
  public List<Hit> named(String field, double least) {
    var best = new HashMap<Long, Hit>();
    within(field, least, best, false);
    for (var form : NameForm.of(field)) {
      var near = new HashSet<Integer>();
      Keys.letters(form.plain(), key -> letters.each(key, near::add));
      if (form.script() == NameForm.Script.HAN) {
        var syllables = numbers(form.syllables());
        Keys.readings(syllables, 0, syllables.length, key -> characters.each(key, near::add));
      } else {
        Keys.sound(form.sound(), key -> letters.each(key, near::add));
      }
      compare(form, near, least, best);
    }
    return sorted(best);
  }

  /** Names like any words in a row of a text, each in its own script. */
  public List<Hit> within(String text, double least) {
    var best = new HashMap<Long, Hit>();
    within(text, least, best, true);
    return sorted(best);
  }

  private void within(String text, double least, Map<Long, Hit> best, boolean chinese) {
    var words = Words.of(text).all().stream().filter(word -> !word.isSign()).toList();
    for (int from = 0; from < words.size(); ) {
      boolean han = NameForm.han(words.get(from).text());
      int to = from;
      while (to < words.size() && NameForm.han(words.get(to).text()) == han) {
        to++;
      }
      var run = words.subList(from, to).stream().map(Words.Word::text).toList();
      if (!han) {
        letters(run, least, best);
      } else if (chinese) {
        characters(run, least, best);
      }
      from = to;
    }
  }

  private void characters(List<String> run, double least, Map<Long, Hit> best) {
    var numbers = new int[run.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(Readings.of(run.get(i).codePointAt(0)));
    }
    var near = new HashSet<Integer>(8);
    for (int from = 0; from < numbers.length; from++) {
      for (int length = 2; length <= CHARACTERS && from + length <= numbers.length; length++) {
        Keys.readings(numbers, from, length, key -> characters.each(key, near::add));
        if (!near.isEmpty()) {
          var part = run.subList(from, from + length);
          compare(NameForm.han(String.join("", part), part), near, least, best);
          near.clear();
        }
      }
    }
  }

  private void letters(List<String> run, double least, Map<Long, Hit> best) {
    var near = new HashSet<Integer>(8);
    for (int from = 0; from < run.size(); from++) {
      var joined = new StringBuilder();
      for (int count = 1; count <= WORDS && from + count <= run.size(); count++) {
        joined.append(run.get(from + count - 1));
        if (joined.length() > LETTERS) {
          break;
        }
        if (joined.length() < 2) {
          continue;
        }
        Keys.letters(Lookalikes.plain(joined.toString()), key -> letters.each(key, near::add));
        if (!near.isEmpty()) {
          var written = String.join(" ", run.subList(from, from + count));
          compare(NameForm.letters(written, joined.toString()), near, least, best);
          near.clear();
        }
      }
    }
  }

  private void compare(NameForm seen, Set<Integer> near, double least, Map<Long, Hit> best) {
    for (int number : near) {
      var name = names.get(number);
      var alike = Alike.of(name.form(), seen);
      if (alike.likeness() >= least) {
        var hit = new Hit(name.owner(), name.form().written(), seen.written(), alike);
        best.merge(
            name.owner(), hit, (a, b) -> a.alike().likeness() >= b.alike().likeness() ? a : b);
      }
    }
  }

  private static List<Hit> sorted(Map<Long, Hit> best) {
    return best.values().stream()
        .sorted(
            Comparator.comparingDouble((Hit hit) -> -hit.alike().likeness())
                .thenComparingLong(Hit::owner))
        .toList();
  }
}
