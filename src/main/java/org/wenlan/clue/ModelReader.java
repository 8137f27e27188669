package org.wenlan.clue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wenlan.clue.ScoringModel.Category;
import org.wenlan.clue.ScoringModel.Near;
import org.wenlan.clue.ScoringModel.Price;
import org.wenlan.clue.ScoringModel.Sellers;
import org.wenlan.clue.ScoringModel.Wording;
import org.wenlan.declared.Faults;
import org.wenlan.declared.Fields;
import org.wenlan.law.Bilingual;

/** Reads a model from its file; all faults of a file are told at once, each with its line. */
final class ModelReader {
  private final List<String> faults;

  ModelReader(List<String> faults) {
    this.faults = faults;
  }

  /** Empty after a fault. */
  Optional<ScoringModel> read(String file, String text) {
    int before = faults.size();
    return Fields.of(file, text, Faults.sentences(faults))
        .map(ModelReader::model)
        .filter(_ -> faults.size() == before);
  }

  private static ScoringModel model(Fields fields) {
    var version = fields.needed("version");
    fields.require("from");
    var from = fields.day("from");
    var name = fields.both("name", Bilingual::new);
    var note = fields.both("note", Bilingual::new);
    fields.require("threshold");
    int threshold = whole(fields, "threshold");
    var names = fields.mapping("names");
    if (names.isEmpty()) {
      fields.missing("names");
    }
    int same = names.map(one -> whole(one, "same")).orElse(0);
    var near =
        names.stream()
            .flatMap(one -> one.mappings("near").stream())
            .map(ModelReader::near)
            .sorted((a, b) -> Double.compare(b.least(), a.least()))
            .toList();
    names.ifPresent(Fields::done);
    int field = fields.mapping("field").map(one -> single(one, "other")).orElse(0);
    var prices = fields.mappings("price").stream().map(ModelReader::price).toList();
    var category = fields.mapping("category").map(ModelReader::category).orElse(new Category(0, 0));
    var sellers =
        fields.mapping("sellers").map(ModelReader::sellers).orElse(new Sellers(0, 0, 0, 0, 0));
    var wording =
        fields.mapping("wording").map(ModelReader::wording).orElse(new Wording(0, List.of()));
    fields.done();
    return new ScoringModel(
        version,
        from == null ? LocalDate.MIN : from,
        name,
        note,
        threshold,
        same,
        near,
        field,
        prices,
        category,
        sellers,
        wording);
  }

  private static int whole(Fields fields, String name) {
    var number = fields.number(name);
    return number == null ? 0 : number.intValue();
  }

  private static double share(@Nullable BigDecimal number, double otherwise) {
    return number == null ? otherwise : number.doubleValue();
  }

  private static int single(Fields fields, String name) {
    int number = whole(fields, name);
    fields.done();
    return number;
  }

  private static Near near(Fields fields) {
    var near = new Near(share(fields.number("least"), 0), whole(fields, "points"));
    fields.done();
    return near;
  }

  private static Price price(Fields fields) {
    var price =
        new Price(
            share(fields.number("least"), 0),
            share(fields.number("most"), Double.MAX_VALUE),
            whole(fields, "points"));
    fields.done();
    return price;
  }

  private static Category category(Fields fields) {
    var category = new Category(whole(fields, "same"), whole(fields, "other"));
    fields.done();
    return category;
  }

  private static Sellers sellers(Fields fields) {
    var sellers =
        new Sellers(
            whole(fields, "authorised"),
            whole(fields, "confirmed"),
            whole(fields, "confirmed-most"),
            whole(fields, "cleared"),
            whole(fields, "cleared-most"));
    fields.done();
    return sellers;
  }

  private static Wording wording(Fields fields) {
    var words =
        fields.mappings("words").stream()
            .map(one -> {
              var group = new ScoringModel.Words(whole(one, "points"), one.texts("any"));
              one.done();
              return group;
            })
            .toList();
    var wording = new Wording(whole(fields, "most"), words);
    fields.done();
    return wording;
  }
}
