package org.wenlan.navigation;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.wenlan.law.Mark;
import org.wenlan.navigation.Outline.Follows;
import org.wenlan.navigation.Outline.Picture;
import org.wenlan.navigation.Outline.Search;
import org.wenlan.navigation.Outline.Section;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;

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
    try {
      var tree = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      if (tree == null) {
        faults.add(file + ": the file is empty");
        return Optional.empty();
      }
      var outline = outline(new OutlineFields(file, tree, faults));
      return faults.size() == before ? Optional.of(outline) : Optional.empty();
    } catch (MarkedYAMLException unreadable) {
      var mark = unreadable.getProblemMark();
      faults.add(
          file
              + (mark == null ? "" : " line " + (mark.getLine() + 1))
              + ": this is no YAML: "
              + unreadable.getProblem());
      return Optional.empty();
    }
  }

  private Outline outline(OutlineFields fields) {
    var code = fields.code("outline", new HashSet<>());
    var version = fields.needed("version");
    var name = fields.words("name");
    var about = fields.words("about");
    var part = fields.mapping("follows");
    var follows =
        new Follows(part.needed("part"), part.words("name"), part.oneOf("mark", Mark.class));
    part.done();
    var searches = searches(fields);
    var sections = sections(fields, searches);
    fields.done();
    return new Outline(code, version, name, about, follows, searches, sections);
  }

  private static List<Search> searches(OutlineFields fields) {
    var searches = new ArrayList<Search>();
    var codes = new HashSet<String>();
    for (var each : fields.mappings("searches")) {
      searches.add(
          new Search(
              each.code("code", codes),
              each.words("name"),
              each.words("what"),
              each.flag("needed"),
              each.text("suggest")));
      each.done();
    }
    if (searches.stream().noneMatch(Search::needed)) {
      fields.fault("searches: at least one is needed; write needed: yes");
    }
    return searches;
  }

  private List<Section> sections(OutlineFields fields, List<Search> searches) {
    var sections = new ArrayList<Section>();
    var codes = new HashSet<String>();
    for (var each : fields.mappings("sections")) {
      sections.add(
          new Section(
              each.code("code", codes),
              each.words("title"),
              each.words("question"),
              each.mappings("pictures").stream().map(one -> picture(one, searches)).toList()));
      each.done();
    }
    if (sections.isEmpty()) {
      fields.fault("sections is missing; an outline has at least one");
    }
    return sections;
  }

  private Picture picture(OutlineFields fields, List<Search> searches) {
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
