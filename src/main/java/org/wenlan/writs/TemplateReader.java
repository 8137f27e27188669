package org.wenlan.writs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.wenlan.declared.Faults;
import org.wenlan.declared.Fields;
import org.wenlan.law.Bilingual;
import org.wenlan.writs.Template.Blank;
import org.wenlan.writs.Template.Sort;

/** Reads a sheet of templates; every fault is noted with file and line. */
final class TemplateReader {
  /** What the platform fills in itself. */
  static final Set<String> KNOWN = Set.of("case", "unit", "day");

  static final Pattern PLACE = Pattern.compile("\\{([a-z]+(?:-[a-z]+)*)\\}");

  private final Predicate<String> rule;
  private final Faults faults;
  private final Set<String> codes = new LinkedHashSet<>();

  /**
   * @param rule whether a key is one of the law's subjects
   */
  TemplateReader(Predicate<String> rule, List<String> faults) {
    this.rule = rule;
    this.faults = Faults.sentences(faults);
  }

  /** The templates of one box. */
  record Sheet(String code, List<Template> templates) {}

  Optional<Sheet> read(String file, String text) {
    return Fields.of(file, text, faults).map(this::sheet);
  }

  private Sheet sheet(Fields fields) {
    var code = fields.needed("sheet");
    var kinds = fields.texts("kinds");
    if (kinds.isEmpty()) {
      fields.missing("kinds");
    }
    // A region's own sheet takes the place of a shipped one: its codes may come again.
    codes.removeIf(taken -> taken.startsWith(code + "."));
    var templates =
        fields.mappings("writs").stream().map(each -> template(code, kinds, each)).toList();
    fields.done();
    return new Sheet(code, templates);
  }

  private Template template(String sheet, List<String> kinds, Fields fields) {
    var name = fields.code("writ", "[a-z]+(-[a-z]+)*", "hearing-notice", new LinkedHashSet<>());
    if (!codes.add(sheet + "." + name)) {
      fields.wrong("writ", sheet + "." + name + " stands here twice; take another word");
    }
    var version = fields.number("version");
    if (version == null || version.intValue() < 1) {
      fields.wrong("version", "a version is a number from 1 on");
    }
    var basis = fields.texts("basis");
    basis.stream()
        .filter(rule.negate())
        .forEach(key ->
            fields.wrong("basis", "'" + key + "' is no subject of the law; see /law for the keys"));
    var blanks = fields.mappings("blanks").stream().map(TemplateReader::blank).toList();
    var body = fields.mappings("body").stream().map(TemplateReader::both).toList();
    if (body.isEmpty()) {
      fields.missing("body");
    }
    places(fields, blanks, body);
    var template =
        new Template(
            sheet + "." + name,
            version == null ? 1 : version.intValue(),
            fields.has("kinds") ? fields.texts("kinds") : kinds,
            fields.both("title", Bilingual::new),
            fields.both("series", Bilingual::new),
            basis,
            blanks,
            body,
            fields.mappings("signs").stream().map(TemplateReader::both).toList(),
            fields.flag("inner"));
    fields.done();
    return template;
  }

  private static Blank blank(Fields fields) {
    var blank =
        new Blank(
            fields.code("name", "[a-z]+(-[a-z]+)*", "party-name", new LinkedHashSet<>()),
            fields.both("label", Bilingual::new),
            fields.oneOf("sort", Sort.class).orElse(Sort.TEXT),
            !fields.flag("optional"));
    fields.done();
    return blank;
  }

  private static Bilingual both(Fields fields) {
    var text = fields.here(Bilingual::new);
    fields.done();
    return text;
  }

  /** A blank that no language uses, and a place for which there is no blank, are both mistakes. */
  private static void places(Fields fields, List<Blank> blanks, List<Bilingual> body) {
    var names = new LinkedHashSet<>(blanks.stream().map(Blank::name).toList());
    if (names.size() < blanks.size()) {
      fields.wrong("blanks", "a blank stands here twice");
    }
    for (var zh : List.of(true, false)) {
      var used = new ArrayList<String>();
      body.forEach(one ->
          PLACE.matcher(zh ? one.zh() : one.en()).results().forEach(it -> used.add(it.group(1))));
      used.stream()
          .filter(name -> !names.contains(name) && !KNOWN.contains(name))
          .forEach(
              name -> fields.wrong("body", "{" + name + "} has no blank; declare it under blanks"));
      names.stream()
          .filter(name -> !used.contains(name))
          .forEach(name ->
              fields.wrong(
                  "blanks",
                  name
                      + " stands nowhere in the "
                      + (zh ? "Chinese" : "English")
                      + " text; write {"
                      + name
                      + "} where it belongs"));
    }
  }
}
