package org.wenlan.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wenlan.calendar.Limit;
import org.wenlan.calendar.Limit.Days;
import org.wenlan.calendar.Terms;
import org.wenlan.calendar.Terms.Allowance;
import org.wenlan.declared.Faults.Mistake;
import org.wenlan.declared.Fields;
import org.wenlan.law.Rule.Subject;
import org.wenlan.law.Rule.Value;

/** Reads one rule of an instrument. */
final class RuleReader {
  /** Written where the article could not be established; never together with the mark V. */
  private static final String NOT_ESTABLISHED = "unknown";

  private final Vocabulary vocabulary;
  private final String instrument;
  private final String title;
  private final Days days;

  RuleReader(Vocabulary vocabulary, String instrument, String title, Days days) {
    this.vocabulary = vocabulary;
    this.instrument = instrument;
    this.title = title;
    this.days = days;
  }

  /** Empty after a fault that leaves no rule. */
  Optional<Rule> read(Fields fields) {
    var key = fields.needed("key");
    var subject = vocabulary.subjects().get(key);
    if (subject == null && !key.isEmpty()) {
      fields.wrong("key", "law.fault.unknown-key", key);
    }
    var mark = InstrumentReader.word(fields, "mark", Mark.class, Mark.M);
    var article = article(fields, mark);
    var value = subject == null ? skipped(fields) : value(fields, subject, article);
    var note = fields.both("note", Bilingual::new);
    int version = version(fields);
    var source = fields.text("source");
    fields.done();
    return value == null
        ? Optional.empty()
        : Optional.of(new Rule(instrument, key, version, article, value, mark, note, source));
  }

  private static String article(Fields fields, Mark mark) {
    var written = fields.needed("article");
    if (written.equals(NOT_ESTABLISHED)) {
      if (mark == Mark.V) {
        fields.wrong("article", "law.fault.read-without-article");
      }
      return "";
    }
    if (!written.isEmpty() && !Citation.wellFormed(written)) {
      fields.wrong("article", "law.fault.bad-article", written);
    }
    return written;
  }

  private static int version(Fields fields) {
    var written = fields.text("version");
    if (!written.isEmpty() && !written.matches("[1-9]\\d{0,3}")) {
      fields.wrong("version", Mistake.NOT_A_NUMBER, written);
      return 1;
    }
    return written.isEmpty() ? 1 : Integer.parseInt(written);
  }

  /** Members that belong to a value we cannot judge are not unknown ones. */
  private static @Nullable Value skipped(Fields fields) {
    for (var name :
        List.of(
            "limit",
            "first",
            "last",
            "side",
            "start",
            "pauses",
            "extension",
            "least",
            "most",
            "unit",
            "items")) {
      if (fields.has(name)) {
        fields.skip(name);
      }
    }
    return null;
  }

  private @Nullable Value value(Fields fields, Subject subject, String article) {
    return switch (subject.kind()) {
      case "time" -> time(fields, article);
      case "range" -> range(fields);
      case "catalogue" -> catalogue(fields);
      case "duty" -> new Value.Duty();
      case String other -> throw new IllegalStateException("No kind of rule: " + other);
    };
  }

  private @Nullable Value time(Fields fields, String article) {
    var written = fields.needed("limit");
    var length = Limit.parse(written, days);
    if (length.isEmpty() && !written.isEmpty()) {
      fields.wrong("limit", "law.fault.not-a-limit", written);
    }
    var start = word(fields, "start", "events");
    var pauses = fields.texts("pauses");
    for (var pause : pauses) {
      if (!vocabulary.knows("pauses", pause)) {
        fields.wrong("pauses", "law.fault.unknown-word", pause, "pauses");
      }
    }
    boolean counted = flag(fields, "first", "counted");
    boolean stays = flag(fields, "last", "stays");
    boolean before = flag(fields, "side", "before");
    var allowance = fields.mapping("extension").map(this::allowance).orElse(null);
    if (length.isEmpty()) {
      return null;
    }
    var limit = length.get();
    if (before && counted) {
      fields.wrong("first", "law.fault.counted-before");
      return null;
    }
    limit = counted ? limit.countingTheFirst() : limit;
    limit = stays ? limit.staying() : limit;
    limit = before ? limit.before() : limit;
    var source = title + " " + Citation.of(article, java.util.Locale.CHINESE);
    return new Value.Time(new Terms(limit, new HashSet<>(pauses), allowance, source), start);
  }

  private Allowance allowance(Fields fields) {
    var written = fields.text("by");
    var most = Limit.parse(written, days);
    if (most.isEmpty() && !written.isEmpty()) {
      fields.wrong("by", "law.fault.not-a-limit", written);
    }
    var times = fields.text("times");
    if (!times.isEmpty() && !times.matches("\\d{1,3}")) {
      fields.wrong("times", Mistake.NOT_A_NUMBER, times);
      times = "";
    }
    var approver = word(fields, "approver", "approvers");
    fields.done();
    return new Allowance(
        most.orElse(null), times.isEmpty() ? 0 : Integer.parseInt(times), approver);
  }

  private @Nullable Value range(Fields fields) {
    var least = fields.number("least");
    var most = fields.number("most");
    var unit = word(fields, "unit", "units");
    if (!fields.has("least") && !fields.has("most")) {
      fields.missing("least / most");
      return null;
    }
    if (least != null && most != null && least.compareTo(most) > 0) {
      fields.wrong("least", "law.fault.ends-before-it-begins", most, least);
    }
    return new Value.Range(least, most, unit);
  }

  private static @Nullable Value catalogue(Fields fields) {
    var items = new ArrayList<Bilingual>();
    for (var item : fields.mappings("items")) {
      items.add(item.here(Bilingual::new));
      item.done();
    }
    if (items.isEmpty()) {
      fields.missing("items");
      return null;
    }
    return new Value.Catalogue(items);
  }

  private String word(Fields fields, String name, String group) {
    var written = fields.needed(name);
    if (!written.isEmpty() && !vocabulary.knows(group, written)) {
      fields.wrong(name, "law.fault.unknown-word", written, group);
    }
    return written;
  }

  private static boolean flag(Fields fields, String name, String word) {
    var written = fields.text(name);
    if (!written.isEmpty() && !written.equals(word)) {
      fields.wrong(name, Mistake.NOT_ONE_OF, written, word);
    }
    return written.equals(word);
  }
}
