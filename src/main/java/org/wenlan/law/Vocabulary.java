package org.wenlan.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wenlan.declared.Faults.Mistake;
import org.wenlan.law.Rule.Subject;

/**
 * The words that files of law may use, with their names in both languages: subjects by their key,
 * and kinds, events, pauses, approvers and units by their code.
 */
record Vocabulary(Map<String, Subject> subjects, Map<String, Map<String, Bilingual>> words) {
  private static final List<String> KINDS = List.of("time", "range", "catalogue", "duty");
  private static final List<String> GROUPS =
      List.of("kinds", "events", "pauses", "approvers", "units");

  static Vocabulary read(LawFiles.Text subjectFile, LawFiles.Text wordFile, List<Fault> faults) {
    var subjects = new LinkedHashMap<String, Subject>();
    var subjectRead = LawFiles.read(subjectFile, faults);
    var wordRead = LawFiles.read(wordFile, faults);
    var words = new LinkedHashMap<String, Map<String, Bilingual>>();
    if (subjectRead.isEmpty() || wordRead.isEmpty()) {
      return new Vocabulary(subjects, words);
    }
    var keys = subjectRead.get();
    for (var key : keys.names()) {
      keys.mapping(key)
          .ifPresent(fields -> {
            var kind = fields.needed("kind");
            if (!KINDS.contains(kind)) {
              fields.wrong("kind", Mistake.NOT_ONE_OF, kind, KINDS);
            }
            if (!key.matches("[a-z-]+(\\.[a-z0-9-]+)+")) {
              fields.fault("law.fault.bad-key", key);
            }
            subjects.put(key, new Subject(key, kind, fields.here(Bilingual::new)));
            fields.done();
          });
    }
    var groups = wordRead.get();
    for (var group : GROUPS) {
      var codes = new LinkedHashMap<String, Bilingual>();
      groups
          .mapping(group)
          .ifPresent(fields ->
              fields.names().forEach(code -> codes.put(code, fields.both(code, Bilingual::new))));
      words.put(group, codes);
    }
    groups.done();
    return new Vocabulary(subjects, words);
  }

  boolean knows(String group, String code) {
    return words.getOrDefault(group, Map.of()).containsKey(code);
  }

  Optional<Bilingual> word(String group, String code) {
    return Optional.ofNullable(words.getOrDefault(group, Map.of()).get(code));
  }
}
