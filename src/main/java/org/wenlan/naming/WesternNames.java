package org.wenlan.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.wenlan.naming.NameKey.Also;
import org.wenlan.naming.NameKey.Kind;
import org.wenlan.rights.Names;

/** Names in Latin letters, and any other that is not Chinese, Japanese or Korean. */
final class WesternNames {
  /** What describes a body behind its name: where it was founded, who speaks for it. */
  private static final Pattern TAIL =
      Pattern.compile(
          "(?i)[,;(]\\s*(?:an?|the)\\s+[\\p{L} .]{0,30}?"
              + "(?:corporation|corp\\.?|company|partnership|university) (?:of|organi[sz]ed)\\b.*"
              + "|[,;]\\s*(?:represented by|repr[ée]sent[ée]e? par)\\b.*");

  private static final Pattern FORMER =
      Pattern.compile(
          "(?i)[,;(\\s]+(?:formerly(?: known as)?|f/k/a|fka|previously)\\s+([^()]{4,})\\)?$");

  private static final Pattern INVERTED = Pattern.compile("^[^,;]+[,;]\\s*[^,;]+[,;.]?$");

  /** AT & T and M & M are one word each. */
  private static final Pattern TIED = Pattern.compile("\\b(\\p{L}{1,2}) & (\\p{L})\\b");

  private WesternNames() {}

  static NameKey key(String name, String cleaned) {
    var noting = new NameKey.Noting(name);
    var also = new ArrayList<Also>();
    var text = noting.note("entity", cleaned);
    var former = FORMER.matcher(text);
    if (former.find()) {
      also.add(new Also(Rule.FORMER, former.group(1).strip()));
      text = noting.note("former", text.substring(0, former.start()).strip());
    }
    var tail = TAIL.matcher(text);
    if (tail.find() && tail.start() > 2) {
      text = noting.note("tail", text.substring(0, tail.start()).strip());
    }
    var spelling = noting.note("spelling", Names.normalise(text));
    var tied = TIED.matcher(spelling).replaceAll("$1&$2");
    var joined = noting.note("letters", String.join(" ", letters(tied.split(" "))));
    var forms = new ArrayList<String>();
    var kept = new ArrayList<String>();
    var parts = joined.split(" ");
    for (int i = 0; i < parts.length; i++) {
      if (i > 0 && Vocabulary.form(parts[i]) && !(parts[i].equals("AS") && i < parts.length - 1)) {
        forms.add(parts[i]);
      } else {
        kept.add(parts[i]);
      }
    }
    var _ = noting.note("form", String.join(" ", kept));
    var words = new ArrayList<>(kept.stream().map(Vocabulary::full).toList());
    var kind = kind(text, kept, forms, words);
    if (kind != Kind.PERSON) {
      var _ = noting.note("short", String.join(" ", words));
      var whole = List.copyOf(words);
      // The first word stays when it is a letter: L. Givaudan is not Givaudan.
      var first = words.removeFirst();
      words.removeIf(Vocabulary::stop);
      if (!Vocabulary.stop(first) || first.length() == 1) {
        words.addFirst(first);
      }
      if (String.join("", words).length() < 3) {
        words.clear();
        words.addAll(whole);
      }
      var _ = noting.note("stop", String.join(" ", words));
    } else {
      words.clear();
      words.addAll(kept);
    }
    return new NameKey(name, spelling, words, forms, kind, also, noting.steps());
  }

  /** Single letters that belong together: {@code S R O} is a form, {@code JOHN S} a genitive. */
  private static List<String> letters(String[] words) {
    var joined = new ArrayList<String>();
    for (int i = 0; i < words.length; i++) {
      int end = i;
      while (end < words.length && words[end].length() == 1 && !words[end].equals("&")) {
        end++;
      }
      var run = String.join("", List.of(words).subList(i, end));
      if (run.length() > 1 && (Vocabulary.form(run) || i == 0)) {
        joined.add(run);
        i = end - 1;
      } else {
        joined.add(words[i]);
      }
    }
    return joined;
  }

  private static Kind kind(
      String written, List<String> kept, List<String> forms, List<String> words) {
    if (words.stream().anyMatch(Vocabulary::body) || kept.contains("&")) {
      return Kind.BODY;
    }
    boolean letters = kept.stream().allMatch(word -> word.matches("[\\p{L}\\p{M}]+"));
    boolean person = letters && kept.size() >= 2 && kept.size() <= 4;
    boolean inverted = INVERTED.matcher(written).matches();
    boolean initial = kept.stream().skip(1).anyMatch(word -> word.length() == 1);
    if (!forms.isEmpty()) {
      // KAI SE and JO AB are people; what ends in INC is not.
      return forms.stream().anyMatch(form -> form.length() > 2 || form.equals("CO"))
              || !person
              || !inverted
          ? Kind.BODY
          : Kind.PERSON;
    }
    if (person && (inverted || initial || kept.stream().anyMatch(WesternNames::suffix))) {
      return Kind.PERSON;
    }
    return Kind.UNKNOWN;
  }

  static boolean suffix(String word) {
    return List.of("JR", "SR", "DR", "II", "III").contains(word.toUpperCase(Locale.ROOT));
  }
}
