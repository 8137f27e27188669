package org.wenlan.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wenlan.calendar.Limit.Days;
import org.wenlan.declared.Fields;
import org.wenlan.law.Instrument.Layer;
import org.wenlan.territory.Regions;

/** Reads one file: an instrument with its rules. */
final class InstrumentReader {
  private static final Pattern SOME_DAYS = Pattern.compile("working if (\\d+(?:, \\d+)*)");
  private static final Pattern CODE = Pattern.compile("[a-z]+(\\.[a-z0-9-]+)+");

  private final Vocabulary vocabulary;
  private final List<Fault> faults;

  InstrumentReader(Vocabulary vocabulary, List<Fault> faults) {
    this.vocabulary = vocabulary;
    this.faults = faults;
  }

  /**
   * An instrument, its rules in the order of the file, and where each stands.
   *
   * @param lines of the rules, in their order
   */
  record Written(Instrument instrument, List<Rule> rules, String where, List<String> lines) {}

  /** Empty after a fault that leaves nothing to go on with. */
  Optional<Written> read(LawFiles.Text file) {
    int before = faults.size();
    var read = LawFiles.read(file, faults);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    var fields = read.get();
    var instrument = instrument(fields);
    var days = days(fields);
    var rules = new ArrayList<Rule>();
    var lines = new ArrayList<String>();
    for (var each : fields.mappings("rules")) {
      new RuleReader(vocabulary, instrument.code(), instrument.name().zh(), days)
          .read(each)
          .ifPresent(rule -> {
            rules.add(rule);
            lines.add(each.where());
          });
    }
    fields.done();
    return faults.size() > before
        ? Optional.empty()
        : Optional.of(new Written(instrument, rules, fields.where(), lines));
  }

  private Instrument instrument(Fields fields) {
    var code = fields.needed("instrument");
    if (!code.isEmpty() && !CODE.matcher(code).matches()) {
      fields.wrong("instrument", "law.fault.bad-code", code);
    }
    var kind = fields.needed("kind");
    if (!kind.isEmpty() && !vocabulary.knows("kinds", kind)) {
      fields.wrong("kind", "law.fault.unknown-word", kind, "kinds");
    }
    var layer = word(fields, "layer", Layer.class, Layer.NATIONAL);
    var region = region(fields, layer);
    fields.require("from");
    var from = fields.day("from");
    var until = fields.day("until");
    if (from != null && until != null && until.isBefore(from)) {
      fields.wrong("until", "law.fault.ends-before-it-begins", until, from);
    }
    return new Instrument(
        code,
        kind,
        fields.both("name", Bilingual::new),
        fields.both("issuer", Bilingual::new),
        fields.text("number"),
        layer,
        region,
        from == null ? LocalDate.MIN : from,
        until,
        word(fields, "dates", Mark.class, Mark.M),
        fields.texts("replaces"),
        fields.has("note") ? fields.both("note", Bilingual::new) : new Bilingual("", ""),
        fields.needed("source"));
  }

  /** A word that must be there. */
  static <E extends Enum<E>> E word(Fields fields, String name, Class<E> words, E otherwise) {
    fields.require(name);
    return fields.oneOf(name, words).orElse(otherwise);
  }

  /** Six digits for a provincial or local instrument, empty for one that applies everywhere. */
  private static String region(Fields fields, Layer layer) {
    var written = fields.text("region");
    return switch (layer) {
      case DEFAULT, NATIONAL -> {
        if (!written.isEmpty()) {
          fields.wrong("region", "law.fault.region-of-a-nation", written);
        }
        yield "";
      }
      case PROVINCIAL, LOCAL -> {
        var region = Regions.find(written);
        boolean fits =
            region
                .map(found ->
                    (found.level() == Regions.Level.PROVINCE) == (layer == Layer.PROVINCIAL))
                .orElse(false);
        if (!fits) {
          fields.wrong("region", "law.fault.wrong-region", written, layer);
        }
        yield region.map(Regions.Region::code).orElse("");
      }
    };
  }

  private static Days days(Fields fields) {
    var written = fields.needed("days");
    var some = SOME_DAYS.matcher(written);
    if (some.matches()) {
      return new Days(
          false,
          Arrays.stream(some.group(1).split(", ", -1))
              .map(Integer::valueOf)
              .collect(Collectors.toSet()));
    }
    if (!written.isEmpty() && !written.equals("calendar") && !written.equals("working")) {
      fields.wrong("days", "law.fault.not-days", written);
    }
    return written.equals("working") ? Days.WORKING : Days.CALENDAR;
  }
}
