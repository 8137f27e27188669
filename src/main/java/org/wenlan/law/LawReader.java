package org.wenlan.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wenlan.law.InstrumentReader.Written;
import org.wenlan.law.Rules.Loading;

/** Reads all files of law and holds them against each other. */
final class LawReader {
  private final List<Fault> faults = new ArrayList<>();

  private LawReader() {}

  static Loading read(LawFiles.Text subjects, LawFiles.Text words, List<LawFiles.Text> files) {
    return new LawReader().all(subjects, words, files);
  }

  private Loading all(LawFiles.Text subjects, LawFiles.Text words, List<LawFiles.Text> files) {
    var vocabulary = Vocabulary.read(subjects, words, faults);
    if (!faults.isEmpty()) {
      return new Loading.Faulty(faults);
    }
    var written = new ArrayList<Written>();
    for (var file : files) {
      new InstrumentReader(vocabulary, faults).read(file).ifPresent(written::add);
    }
    var ended = ended(written);
    versionsAreApart(ended);
    noTwoAtOnce(ended);
    return faults.isEmpty()
        ? new Loading.Loaded(
            new Rules(
                vocabulary,
                ended.stream().map(Written::instrument).toList(),
                ended.stream().flatMap(each -> each.rules().stream()).toList()))
        : new Loading.Faulty(List.copyOf(faults));
  }

  /** The instruments with the ends that others gave them. */
  private List<Written> ended(List<Written> all) {
    var byCode = new HashMap<String, Written>();
    for (var each : all) {
      if (byCode.put(each.instrument().code(), each) != null) {
        fault(each.where(), "law.fault.code-taken", each.instrument().code());
      }
    }
    var ends = new HashMap<String, LocalDate>();
    for (var each : all) {
      for (var old : each.instrument().replaces()) {
        var replaced = byCode.get(old);
        if (replaced == null) {
          // A file that is itself at fault was told of already.
          if (faults.isEmpty()) {
            fault(each.where(), "law.fault.replaces-nothing", old);
          }
        } else if (!each.instrument().from().isAfter(replaced.instrument().from())) {
          fault(each.where(), "law.fault.replaces-later", old, replaced.instrument().from());
        } else if (each.instrument().adopted()) {
          ends.merge(old, each.instrument().from().minusDays(1), LawReader::earlier);
        }
      }
    }
    return all.stream()
        .map(each -> {
          var end = ends.get(each.instrument().code());
          return end == null
              ? each
              : new Written(
                  each.instrument().endingBy(end), each.rules(), each.where(), each.lines());
        })
        .toList();
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private void versionsAreApart(List<Written> all) {
    for (var each : all) {
      var seen = new HashMap<String, String>();
      for (int i = 0; i < each.rules().size(); i++) {
        var rule = each.rules().get(i);
        var first = seen.putIfAbsent(rule.key() + "@" + rule.version(), each.lines().get(i));
        if (first != null) {
          fault(each.lines().get(i), "law.fault.same-version", rule.key(), rule.version(), first);
        }
      }
    }
  }

  /** In one layer and region, two instruments never speak on one subject on the same day. */
  private void noTwoAtOnce(List<Written> all) {
    Map<String, List<Written>> speakers = new HashMap<>();
    for (var each : all) {
      var instrument = each.instrument();
      if (instrument.adopted()) {
        each.rules().stream()
            .map(rule -> instrument.layer() + " " + instrument.region() + " " + rule.key())
            .distinct()
            .forEach(place -> speakers.computeIfAbsent(place, _ -> new ArrayList<>()).add(each));
      }
    }
    speakers.forEach((place, several) -> {
      for (int i = 0; i < several.size(); i++) {
        for (int k = i + 1; k < several.size(); k++) {
          var one = several.get(i).instrument();
          var other = several.get(k).instrument();
          if (overlap(one, other)) {
            var key = place.substring(place.lastIndexOf(' ') + 1);
            fault(several.get(k).where(), "law.fault.overlap", key, one.code(), other.code());
          }
        }
      }
    });
  }

  private static boolean overlap(Instrument one, Instrument other) {
    return begins(one, other.until()) && begins(other, one.until());
  }

  private static boolean begins(Instrument one, @Nullable LocalDate end) {
    return end == null || !one.from().isAfter(end);
  }

  private void fault(String where, String what, Object... arguments) {
    faults.add(
        new Fault(where, what, java.util.Arrays.stream(arguments).map(Object::toString).toList()));
  }
}
