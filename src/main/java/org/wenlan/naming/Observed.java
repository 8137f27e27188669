package org.wenlan.naming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wenlan.rights.Families;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patent.Role;

/**
 * What the records say of names: how many documents have each, which spellings one source gives for
 * one party, and which Chinese and Latin names stand alone on documents of one family. Not
 * thread-safe.
 */
final class Observed {
  /** "applicant 2 (docdb)": another form of the second applicant's name, see the EPO's readers. */
  private static final Pattern FORM = Pattern.compile("applicant (\\d{1,3}) \\((\\w+)\\)");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /** So many families must speak for one name being the other in another language. */
  private static final int VOICES = 2;

  private static final double SHARE = 0.8;

  private final Map<String, Integer> documents = new HashMap<>();
  private final Map<String, Evidence> evidence = new HashMap<>();

  /** A family's only applicant, in both scripts as far as met; more than one is told by a blank. */
  private final Map<Long, @Nullable String[]> families = new HashMap<>();

  /** Takes in one record. */
  void see(Patent patent) {
    var names = new LinkedHashSet<String>();
    var applicants = new ArrayList<String>();
    for (var party : patent.parties()) {
      if ((party.role() == Role.APPLICANT || party.role() == Role.OWNER)
          && !party.name().isBlank()) {
        names.add(party.name());
        if (party.role() == Role.APPLICANT) {
          applicants.add(party.name());
        }
      }
    }
    names.forEach(name -> documents.merge(name, 1, Integer::sum));
    forms(patent, applicants);
    if (names.size() == 1) {
      family(patent, names.getFirst());
    }
  }

  private void forms(Patent patent, List<String> applicants) {
    if (patent.sources().size() != 1) {
      // Of records that were merged nobody knows any more which numbering a form goes by.
      return;
    }
    for (var other : patent.others()) {
      var form = FORM.matcher(other.label());
      if (form.matches()) {
        int place = Integer.parseInt(form.group(1));
        if (place >= 1 && place <= applicants.size()) {
          var name = applicants.get(place - 1);
          documents.putIfAbsent(other.text(), 0);
          tie(name, other.text(), Rule.SOURCE, patent.number().toString());
        }
      }
    }
  }

  private void tie(String a, String b, Rule rule, String because) {
    if (!a.equals(b)) {
      var _ = evidence.putIfAbsent(a + "\n" + b + "\n" + rule, new Evidence(a, b, rule, because));
    }
  }

  private void family(Patent patent, String name) {
    int place = HAN.matcher(name).find() ? 0 : 1;
    var both = families.computeIfAbsent(hash(Families.key(patent)), _ -> new @Nullable String[2]);
    both[place] = both[place] == null || both[place].equals(name) ? name : "";
  }

  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  Map<String, Integer> documents() {
    return documents;
  }

  /** All that ties names together, with what names say of themselves and what is known. */
  List<Evidence> evidence(List<Known> known, Map<String, NameKey> keys) {
    families();
    var bySpelling = new HashMap<String, String>();
    keys.values().forEach(key -> bySpelling.putIfAbsent(key.spelling(), key.name()));
    for (var key : keys.values()) {
      for (var also : key.also()) {
        var there = bySpelling.get(NameKey.of(also.name()).spelling());
        if (there != null) {
          tie(key.name(), there, also.rule(), key.name());
        }
      }
    }
    for (var one : known) {
      var a = bySpelling.get(NameKey.of(one.name()).spelling());
      var b = bySpelling.get(NameKey.of(one.other()).spelling());
      if (a != null && b != null) {
        tie(a, b, one.rule(), one.source());
      }
    }
    return List.copyOf(evidence.values());
  }

  /** Families vote: which Latin name stands where which Chinese name does. */
  private void families() {
    var votes = new HashMap<List<String>, Integer>();
    var each = new HashMap<String, Integer>();
    for (var both : families.values()) {
      var zh = both[0];
      var en = both[1];
      if (zh != null && en != null && !zh.isEmpty() && !en.isEmpty()) {
        votes.merge(List.of(zh, en), 1, Integer::sum);
        each.merge(zh, 1, Integer::sum);
        each.merge(en, 1, Integer::sum);
      }
    }
    votes.forEach((pair, count) -> {
      if (count >= VOICES
          && count >= SHARE * each.getOrDefault(pair.get(0), 1)
          && count >= SHARE * each.getOrDefault(pair.get(1), 1)) {
        tie(pair.get(0), pair.get(1), Rule.LANGUAGE, count + " families");
      }
    });
    families.clear();
  }

  /** All names that were met, also those that stand on no document themselves. */
  Set<String> names() {
    return new HashSet<>(documents.keySet());
  }
}
