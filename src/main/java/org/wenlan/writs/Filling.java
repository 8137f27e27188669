package org.wenlan.writs;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.wenlan.kernel.Refusal;
import org.wenlan.law.Bilingual;
import org.wenlan.writs.Template.Blank;

/** Fills blanks in; plain functions. */
final class Filling {
  static final int LINE = 500;
  static final int LONG = 8_000;

  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private Filling() {}

  /**
   * What is wrong with what was typed, blank by blank.
   *
   * @param fixed blanks that the file fills; nothing typed counts there
   */
  static List<Writ.Fault> faults(
      Template template, Map<String, String> typed, Map<String, Bilingual> fixed) {
    var faults = new ArrayList<Writ.Fault>();
    for (var blank : template.blanks()) {
      var said = fixed.get(blank.name());
      if (said != null) {
        if (blank.needed() && said.zh().isBlank()) {
          faults.add(fault(blank, "file-lacks"));
        }
        continue;
      }
      var text = typed.getOrDefault(blank.name(), "").strip();
      if (text.isEmpty()) {
        if (blank.needed()) {
          faults.add(fault(blank, "blank"));
        }
        continue;
      }
      int most = blank.sort() == Template.Sort.LONG ? LONG : LINE;
      if (text.length() > most || text.indexOf('\0') >= 0) {
        faults.add(fault(blank, "long", text.length(), most));
      } else if (blank.sort() == Template.Sort.DAY && day(text) == null) {
        faults.add(fault(blank, "day", clipped(text)));
      } else if (blank.sort() == Template.Sort.YUAN && !text.matches("[0-9]{1,15}")) {
        faults.add(fault(blank, "yuan", clipped(text)));
      }
    }
    return faults;
  }

  private static Writ.Fault fault(Blank blank, String rule, Object... arguments) {
    return new Writ.Fault(blank.name(), Refusal.of("writs.refusal." + rule, "", arguments));
  }

  private static String clipped(String text) {
    return text.length() > 40 ? text.substring(0, 40) : text;
  }

  private static @org.jspecify.annotations.Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException _) {
      return null;
    }
  }

  /**
   * The paragraphs with their blanks filled; one whose only blanks are optional and empty is left
   * out.
   *
   * @param typed without {@link #faults}
   * @param fixed what stands in the place of what was typed
   */
  static List<Bilingual> filled(
      Template template, Map<String, String> typed, Map<String, Bilingual> fixed) {
    var chinese = new TreeMap<>(typed);
    var english = new TreeMap<>(typed);
    fixed.forEach((name, said) -> {
      chinese.put(name, said.zh());
      english.put(name, said.en());
    });
    var paragraphs = new ArrayList<Bilingual>();
    for (var paragraph : template.body()) {
      if (empty(paragraph.zh(), template, chinese)) {
        continue;
      }
      var zh = filled(paragraph.zh(), template, chinese, Locale.CHINESE).split("\n");
      var en = filled(paragraph.en(), template, english, Locale.ENGLISH).split("\n");
      for (int i = 0; i < Math.max(zh.length, en.length); i++) {
        paragraphs.add(
            new Bilingual(i < zh.length ? zh[i].strip() : "", i < en.length ? en[i].strip() : ""));
      }
    }
    return paragraphs;
  }

  private static boolean empty(String text, Template template, Map<String, String> typed) {
    var places = TemplateReader.PLACE.matcher(text).results().map(it -> it.group(1)).toList();
    return !places.isEmpty()
        && places.stream()
            .allMatch(name ->
                !TemplateReader.KNOWN.contains(name)
                    && typed.getOrDefault(name, "").isBlank()
                    && template.blanks().stream()
                        .anyMatch(blank -> blank.name().equals(name) && !blank.needed()));
  }

  private static String filled(
      String text, Template template, Map<String, String> typed, Locale language) {
    return TemplateReader.PLACE
        .matcher(text)
        .replaceAll(place ->
            Matcher.quoteReplacement(
                value(
                    template,
                    place.group(1),
                    typed.getOrDefault(place.group(1), "").strip(),
                    language)));
  }

  private static String value(Template template, String name, String typed, Locale language) {
    boolean zh = language.getLanguage().equals("zh");
    var sort =
        name.equals("day")
            ? Template.Sort.DAY
            : template.blanks().stream()
                .filter(blank -> blank.name().equals(name))
                .findFirst()
                .map(Blank::sort)
                .orElse(Template.Sort.TEXT);
    var day = sort == Template.Sort.DAY ? day(typed) : null;
    if (day != null) {
      return zh
          ? "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth())
          : ENGLISH.format(day);
    }
    if (sort == Template.Sort.YUAN && !typed.isEmpty()) {
      var sum = String.format(Locale.ROOT, "%,d", Long.parseLong(typed));
      return zh ? sum + "元" : sum + " yuan";
    }
    return sort == Template.Sort.LONG ? typed.replace("\r\n", "\n") : typed.replace('\n', ' ');
  }
}
