package org.wenlan.priorart;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.wenlan.query.Field;

/**
 * The numbers of the method. {@link #SHIPPED} is what the platform uses; {@code ./wenlan evaluate}
 * can try others.
 *
 * @param terms of a question that are asked, those with the highest tf-idf
 * @param first of them that choose the candidates
 * @param pool candidates that are scored by every part
 * @param forms how many of the terms are found under every form of an English word, those with the
 *     highest tf-idf
 * @param near documents, nearest by words, whose citations speak for others
 * @param saturation k1 of BM25
 * @param length b of BM25 in abstracts, claims and descriptions; titles are not normalised
 * @param repeats how much a term counts more that the question repeats: 1 + this × ln of its number
 * @param fields how much a word in a field counts
 * @param parts how much a part counts in the sum, each scaled to 0 to 1; a part without is left out
 */
public record Recipe(
    int terms,
    int first,
    int pool,
    int forms,
    int near,
    double saturation,
    double length,
    double repeats,
    Map<Field, Double> fields,
    Map<Part, Double> parts) {

  /** What the platform uses. */
  public static final Recipe SHIPPED =
      new Recipe(
          500,
          60,
          1_000,
          100,
          60,
          1.2,
          0.75,
          1.0,
          Map.of(Field.TI, 2.0, Field.AB, 1.0, Field.CLAIMS, 1.0, Field.DESC, 0.5),
          Map.of(
              Part.WORDS,
              1.0,
              Part.PHRASES,
              0.5,
              Part.FEATURES,
              0.1,
              Part.CLASSES,
              2.0,
              Part.NEIGHBOUR_CLASSES,
              2.0,
              Part.CITATIONS,
              0.6));

  /**
   * The same for a list beside a document, where places and forms of words and the citations of
   * many would take too long to read, and where classes count less: whoever reads a document has
   * its classes before him and looks for what else is like it.
   */
  public static final Recipe LIKE =
      SHIPPED
          .without(Part.PHRASES)
          .without(Part.NEIGHBOUR_CLASSES)
          .with("near=20,forms=0,classes=1.5");

  public Recipe {
    fields = new EnumMap<>(fields);
    parts = new EnumMap<>(parts);
  }

  /** The same without a part. */
  public Recipe without(Part part) {
    var fewer = new EnumMap<>(parts);
    var _ = fewer.remove(part);
    return new Recipe(terms, first, pool, forms, near, saturation, length, repeats, fields, fewer);
  }

  /** The same with every field counting alike. */
  public Recipe withoutFieldWeights() {
    var even = new EnumMap<Field, Double>(Field.class);
    fields.keySet().forEach(field -> even.put(field, 1.0));
    return new Recipe(terms, first, pool, forms, near, saturation, length, repeats, even, parts);
  }

  double of(Part part) {
    return parts.getOrDefault(part, 0.0);
  }

  double of(Field field) {
    return fields.getOrDefault(field, 0.0);
  }

  /**
   * The same with other numbers, such as {@code terms=100,ti=3,classes=0.4}.
   *
   * @throws IllegalArgumentException for a name that is none, with those that there are
   */
  public Recipe with(String changes) {
    var values = numbers();
    for (var change : changes.split(",")) {
      if (change.isBlank()) {
        continue;
      }
      var both = change.strip().split("=", 2);
      if (both.length < 2 || !values.containsKey(both[0]) || !both[1].matches("[0-9.]+")) {
        throw new IllegalArgumentException(
            change + ": " + String.join(", ", values.keySet()) + "=NUMBER");
      }
      var _ = values.put(both[0], Double.parseDouble(both[1]));
    }
    var otherFields = new EnumMap<Field, Double>(Field.class);
    fields.keySet().forEach(field -> otherFields.put(field, value(values, word(field))));
    var otherParts = new EnumMap<Part, Double>(Part.class);
    for (var part : Part.values()) {
      if (value(values, word(part)) > 0) {
        otherParts.put(part, value(values, word(part)));
      }
    }
    return new Recipe(
        (int) value(values, "terms"),
        (int) value(values, "first"),
        (int) value(values, "pool"),
        (int) value(values, "forms"),
        (int) value(values, "near"),
        value(values, "saturation"),
        value(values, "length"),
        value(values, "repeats"),
        otherFields,
        otherParts);
  }

  /** Every number by its name. */
  public Map<String, Double> numbers() {
    var values = new LinkedHashMap<String, Double>();
    values.put("terms", (double) terms);
    values.put("first", (double) first);
    values.put("pool", (double) pool);
    values.put("forms", (double) forms);
    values.put("near", (double) near);
    values.put("saturation", saturation);
    values.put("length", length);
    values.put("repeats", repeats);
    new TreeMap<>(fields).forEach((field, weight) -> values.put(word(field), weight));
    for (var part : Part.values()) {
      values.put(word(part), of(part));
    }
    return values;
  }

  private static double value(Map<String, Double> values, String name) {
    return values.getOrDefault(name, 0.0);
  }

  private static String word(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }
}
