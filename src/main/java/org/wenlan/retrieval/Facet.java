package org.wenlan.retrieval;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.wenlan.query.Field;
import org.wenlan.query.Wanted;
import org.wenlan.rights.Classes;
import org.wenlan.territory.Countries;
import org.wenlan.territory.Regions;

/** What results are counted by. The name in lower case is its name in the API. */
public enum Facet {
  OFFICE(Field.PC),
  KIND(Field.KIND),
  RIGHT(Field.RT),
  STATUS(Field.LS),
  FILED(Field.AD),
  PUBLISHED(Field.PD),
  APPLICANT(Field.PA),
  INVENTOR(Field.IN),
  /** IPC section, such as {@code H}. */
  SECTION(Field.IPC),
  /** IPC class, such as {@code H04}. */
  CLASS(Field.IPC),
  /** IPC subclass, such as {@code H04L}. */
  SUBCLASS(Field.IPC),
  /** IPC main group, such as {@code H04L9/00}. */
  GROUP(Field.IPC),
  /** WIPO technology field, 1 to 35. */
  FIELD(Field.TF),
  /** GB/T 2260 code, or country; a county counts for its city and province too. */
  REGION(Field.RG),
  AGENT(Field.AG),
  /** A publication that is cited, without the kind, such as {@code CN105000000}. */
  CITED(Field.CT);

  /** The column of the days of filing. */
  public static final String DAY_FILED = IndexFields.FILED;

  /** The column of publication numbers. */
  public static final String NUMBER = IndexFields.NUMBER;

  /** The column of publication numbers without kinds, as {@link #CITED} has them. */
  public static final String CITABLE = IndexFields.CITABLE;

  private final Field narrows;

  Facet(Field narrows) {
    this.narrows = narrows;
  }

  /** The field to search to keep only one of its values. */
  public Field narrows() {
    return narrows;
  }

  /** The search for one of its values. */
  public Wanted only(String value) {
    return switch (this) {
      case OFFICE, KIND, RIGHT, STATUS, FIELD, REGION ->
          new Wanted.Value(narrows, value.toLowerCase(Locale.ROOT));
      case FILED, PUBLISHED -> {
        int year = Integer.parseInt(value);
        yield new Wanted.Dated(narrows, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
      }
      case APPLICANT, INVENTOR, AGENT -> new Wanted.Named(narrows, value);
      case SECTION, CLASS, SUBCLASS, GROUP ->
          new Wanted.InClass(narrows, value, Wanted.Reach.BELOW);
      case CITED -> new Wanted.Number(narrows, value, false);
    };
  }

  /** What people call one of its values; the value itself where it has no name. */
  public String name(String value, Locale language) {
    return switch (this) {
      case OFFICE -> Countries.name(value, language);
      case REGION -> Regions.name(value, language);
      case FIELD ->
          Classes.fields().stream()
              .filter(field -> String.valueOf(field.number()).equals(value))
              .map(field -> field.name(language))
              .findFirst()
              .orElse(value);
      default -> value;
    };
  }

  /** Its name in the API. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The column of the index that it counts. */
  public String field() {
    return IndexFields.facet(word());
  }

  /** An IPC symbol's value in each of the four facets that it is long enough for. */
  static Map<Facet, String> classes(String symbol) {
    var values = new LinkedHashMap<Facet, String>();
    values.put(SECTION, symbol.substring(0, 1));
    if (symbol.length() >= 3) {
      values.put(CLASS, symbol.substring(0, 3));
    }
    if (symbol.length() >= 4) {
      values.put(SUBCLASS, symbol.substring(0, 4));
    }
    int slash = symbol.indexOf('/');
    if (slash > 0) {
      values.put(GROUP, symbol.substring(0, slash) + "/00");
    }
    return values;
  }
}
