package org.wenlan.law.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wenlan.calendar.DueDate;
import org.wenlan.law.Finding;
import org.wenlan.law.Instrument;
import org.wenlan.law.Rule;

/** What the API and {@code ./wenlan law --json} say of a rule: the same object. */
final class LawAnswer {

  private LawAnswer() {}

  static Map<String, Object> found(
      Finding.Found found, LawWords words, @Nullable DueDate due, Locale language) {
    var json = rule(found.rule(), found.instrument(), words, language);
    json.put("pin", found.pin().toString());
    if (due != null) {
      json.put("due", due instanceof DueDate.Due settled ? settled.day().toString() : null);
      json.put("steps", words.steps(due, language));
    }
    return json;
  }

  static Map<String, Object> rule(
      Rule rule, Instrument instrument, LawWords words, Locale language) {
    var json = new LinkedHashMap<String, Object>();
    json.put("key", rule.key());
    json.put("says", words.value(rule, language));
    json.put("note", rule.note().in(language));
    if (rule.value() instanceof Rule.Value.Time(var terms, var start)) {
      json.put("limit", terms.limit().text());
      json.put("start", start);
    }
    if (rule.value() instanceof Rule.Value.Catalogue(var items)) {
      json.put("items", items.stream().map(item -> item.in(language)).toList());
    }
    json.put("article", rule.article());
    json.put("mark", rule.mark().name());
    json.put("doubt", words.doubt(rule.mark(), language));
    json.put("version", rule.version());
    json.put("source", rule.source());
    var of = new LinkedHashMap<String, Object>();
    of.put("code", instrument.code());
    of.put("name", instrument.name().in(language));
    of.put("layer", instrument.layer().name());
    of.put("region", instrument.region());
    of.put("from", instrument.from().toString());
    of.put("until", instrument.until() == null ? null : instrument.until().toString());
    of.put("dates", instrument.dates().name());
    of.put("source", instrument.source());
    json.put("instrument", of);
    return json;
  }

  static Map<String, Object> subject(Rule.Subject subject, Locale language) {
    return Map.of(
        "key", subject.key(), "kind", subject.kind(), "title", subject.title().in(language));
  }

  static List<Map<String, Object>> subjects(List<Rule.Subject> all, Locale language) {
    return all.stream().map(one -> subject(one, language)).toList();
  }
}
