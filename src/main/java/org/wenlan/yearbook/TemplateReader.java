package org.wenlan.yearbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wenlan.statistics.Indicator.Wording;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a template; all faults of a file are told at once, each with its place in the file. */
final class TemplateReader {
  private final String file;
  private final Predicate<String> known;
  private final List<String> faults;

  private TemplateReader(String file, Predicate<String> known, List<String> faults) {
    this.file = file;
    this.known = known;
    this.faults = faults;
  }

  /** Null when it has a fault, which is added to the list. */
  static @Nullable Template read(
      String file, String text, Predicate<String> known, List<String> faults) {
    int before = faults.size();
    var template = new TemplateReader(file, known, faults).template(text);
    return faults.size() == before ? template : null;
  }

  private @Nullable Template template(String text) {
    try {
      var options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      if (new Yaml(new SafeConstructor(options)).load(text) instanceof Map<?, ?> whole) {
        return whole(whole);
      }
      fault("", "is no template: it begins with 'template: NAME'");
    } catch (YAMLException unread) {
      fault("", String.valueOf(unread.getMessage()));
    }
    return null;
  }

  private Template whole(Map<?, ?> whole) {
    var chapters = new ArrayList<Template.Chapter>();
    each(
        whole,
        "chapters",
        (place, one) -> {
          var sentences = new ArrayList<Wording>();
          each(
              one,
              "sentences",
              (at, sentence) -> sentences.add(checked(wording(sentence, place + at), place + at)));
          chapters.add(
              new Template.Chapter(
                  text(one, "code", place),
                  checked(wording(map(one, "title"), place + ".title"), place + ".title"),
                  sentences,
                  texts(one, "figures")));
        });
    var pictures = new ArrayList<Template.Picture>();
    each(
        whole,
        "figures",
        (place, one) ->
            pictures.add(
                new Template.Picture(
                    text(one, "code", place),
                    kind(text(one, "kind", place), place),
                    wording(map(one, "title"), place + ".title"),
                    indicators(one, place))));
    for (var chapter : chapters) {
      for (var figure : chapter.figures()) {
        if (pictures.stream().noneMatch(one -> one.code().equals(figure))) {
          fault("chapter " + chapter.code(), "names the figure " + figure + ", which is not there");
        }
      }
    }
    var version = whole.get("version") instanceof Integer number ? number : 0;
    if (version < 1) {
      fault("version", "is a whole number from 1");
    }
    return new Template(
        text(whole, "template", ""),
        version,
        wording(map(whole, "title"), "title"),
        chapters,
        pictures);
  }

  private List<String> indicators(Map<?, ?> one, String place) {
    var codes = texts(one, "indicators");
    if (codes.isEmpty()) {
      fault(place, "has no indicators");
    }
    for (var code : codes) {
      if (!known.test(code)) {
        fault(place, "the dictionary has no indicator " + code);
      }
    }
    return codes;
  }

  private Template.Kind kind(String word, String place) {
    for (var kind : Template.Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
        return kind;
      }
    }
    fault(place, "kind is series, regions or top-ten");
    return Template.Kind.SERIES;
  }

  /** Both languages are read as sentences, and speak of the same numbers. */
  private Wording checked(Wording text, String place) {
    var zh = Phrases.read(text.zh(), known);
    var en = Phrases.read(text.en(), known);
    zh.faults().forEach(said -> fault(place + ".zh", said));
    en.faults().forEach(said -> fault(place + ".en", said));
    var left = Phrase.references(zh.parts()).sorted(TemplateReader::order).toList();
    var right = Phrase.references(en.parts()).sorted(TemplateReader::order).toList();
    if (!left.equals(right)) {
      fault(place, "the two languages do not name the same numbers");
    }
    return text;
  }

  private static int order(Phrase.Reference one, Phrase.Reference other) {
    return one.toString().compareTo(other.toString());
  }

  private Wording wording(Map<?, ?> one, String place) {
    return new Wording(text(one, "zh", place), text(one, "en", place));
  }

  private static Map<?, ?> map(Map<?, ?> one, String name) {
    return one.get(name) instanceof Map<?, ?> inner ? inner : Map.of();
  }

  private String text(Map<?, ?> one, String name, String place) {
    if (one.get(name) instanceof String text && !text.isBlank()) {
      return text;
    }
    fault(place, "has no " + name);
    return "";
  }

  private static List<String> texts(Map<?, ?> one, String name) {
    return one.get(name) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  private interface Taking {
    void take(String place, Map<?, ?> one);
  }

  private void each(Map<?, ?> of, String name, Taking taking) {
    if (!(of.get(name) instanceof List<?> list)) {
      fault(name, "is a list");
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) instanceof Map<?, ?> one) {
        taking.take("." + name + "[" + i + "]", one);
      } else {
        fault(name + "[" + i + "]", "is a mapping");
      }
    }
  }

  private void fault(String place, String said) {
    faults.add(file + " " + place + ": " + said);
  }
}
