package org.wenlan.navigation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.wenlan.declared.Faults;
import org.wenlan.declared.Fields;
import org.wenlan.law.Mark;
import org.wenlan.navigation.Outline.Follows;
import org.wenlan.navigation.Outline.Picture;
import org.wenlan.navigation.Outline.Search;
import org.wenlan.navigation.Outline.Section;
import org.wenlan.navigation.Outline.Words;

/** Reads an outline from its file; all faults of a file are told at once, each with its line. */
final class OutlineReader {
  private final Set<String> tables;
  private final Predicate<String> compares;
  private final List<String> faults;

  /**
   * @param tables ids of all tables of landscapes
   * @param compares whether a table can show two results
   */
  OutlineReader(Set<String> tables, Predicate<String> compares, List<String> faults) {
    this.tables = tables;
    this.compares = compares;
    this.faults = faults;
  }

  /** Empty after a fault. */
  Optional<Outline> read(String file, String text) {
    int before = faults.size();
    return Fields.of(file, text, Faults.sentences(faults))
        .map(this::outline)
        .filter(_ -> faults.size() == before);
  }

  private Outline outline(Fields fields) {
    var code = code(fields, "outline", new HashSet<>());
    var version = fields.needed("version");
    var name = fields.both("name", Words::new);
    var about = fields.both("about", Words::new);
    fields.require("follows");
    var follows = fields.mapping("follows").map(OutlineReader::follows);
    var searches = searches(fields);
    var sections = sections(fields, searches);
    fields.done();
    return new Outline(
        code,
        version,
        name,
        about,
        follows.orElseGet(() -> new Follows("", new Words("", ""), Mark.M)),
        searches,
        sections);
  }

  private static Follows follows(Fields part) {
    part.require("mark");
    var follows =
        new Follows(
            part.needed("part"),
            part.both("name", Words::new),
            part.oneOf("mark", Mark.class).orElse(Mark.M));
    part.done();
    return follows;
  }

  private static String code(Fields fields, String name, Set<String> taken) {
    return fields.code(name, "[a-z][a-z0-9-]{0,30}", "small letters, digits and dashes", taken);
  }

  private static List<Search> searches(Fields fields) {
    var searches = new ArrayList<Search>();
    var codes = new HashSet<String>();
    for (var each : fields.mappings("searches")) {
      searches.add(
          new Search(
              code(each, "code", codes),
              each.both("name", Words::new),
              each.both("what", Words::new),
              each.flag("needed"),
              each.text("suggest")));
      each.done();
    }
    if (searches.stream().noneMatch(Search::needed)) {
      fields.fault("searches: at least one is needed; write needed: yes");
    }
    return searches;
  }

  private List<Section> sections(Fields fields, List<Search> searches) {
    var sections = new ArrayList<Section>();
    var codes = new HashSet<String>();
    for (var each : fields.mappings("sections")) {
      sections.add(
          new Section(
              code(each, "code", codes),
              each.both("title", Words::new),
              each.both("question", Words::new),
              each.mappings("pictures").stream().map(one -> picture(one, searches)).toList()));
      each.done();
    }
    if (sections.isEmpty()) {
      fields.fault("sections is missing; an outline has at least one");
    }
    return sections;
  }

  private Picture picture(Fields fields, List<Search> searches) {
    var search = fields.needed("search");
    var with = fields.text("with");
    var table = fields.needed("table");
    fields.done();
    if (!search.isEmpty() && searches.stream().noneMatch(one -> one.code().equals(search))) {
      fields.wrong("search", "there is no search " + search + " above");
    }
    if (!with.isEmpty() && searches.stream().noneMatch(one -> one.code().equals(with))) {
      fields.wrong("with", "there is no search " + with + " above");
    }
    if (!table.isEmpty() && !tables.contains(table)) {
      fields.wrong(
          "table", "landscapes have no table " + table + "; there are " + List.copyOf(tables));
    } else if (!with.isEmpty() && !compares.test(table)) {
      fields.wrong("with", "the table " + table + " shows one search alone; leave 'with' out");
    }
    return new Picture(search, with, table);
  }
}
