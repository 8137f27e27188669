package org.wenlan.retrieval;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.wenlan.query.Field;
import org.wenlan.query.Wanted;
import org.wenlan.rights.Classes;
import org.wenlan.rights.Families;
import org.wenlan.rights.LegalStatus;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patent.Role;
import org.wenlan.rights.Patent.Scheme;
import org.wenlan.rights.Patents.Stored;

/** Makes the index's document of a record. */
final class Documents {
  /** Lucene refuses a longer term; nothing that people search by is. */
  private static final int LONGEST_TERM = 8_000;

  private static final int LONGEST_VALUE = 500;

  private Documents() {}

  /**
   * @param others the other publications of its application, which its status follows from too
   * @param today the day on which a right's term is looked at
   */
  static Document of(Stored stored, List<Patent> others, LocalDate today) {
    var patent = stored.patent();
    var document = new Document();
    var status = LegalStatus.of(patent, others, today);
    document.add(new StringField(IndexFields.ID, Long.toString(stored.id()), Store.NO));
    document.add(new NumericDocValuesField(IndexFields.ID, stored.id()));
    document.add(new NumericDocValuesField(IndexFields.VERSION, stored.version()));
    document.add(new StoredField(IndexFields.CARD, CardBytes.write(Derived.card(stored, status))));
    texts(document, patent);
    numbers(document, patent);
    days(document, patent);
    classes(document, patent);
    values(document, patent, Derived.word(status));
    Derived.nextChange(patent, others, status, today)
        .ifPresent(
            day -> document.add(new IntPoint(IndexFields.STATUS_CHANGES, (int) day.toEpochDay())));
    citations(document, patent);
    return document;
  }

  private static void texts(Document document, Patent patent) {
    for (var field : Texts.FIELDS) {
      var joined = Texts.joined(Texts.of(patent, field));
      if (!joined.isEmpty()) {
        document.add(new TextField(name(field), joined, Store.NO));
      }
    }
  }

  private static void numbers(Document document, Patent patent) {
    var number = patent.number().toString();
    document.add(new SortedDocValuesField(IndexFields.NUMBER, new BytesRef(number)));
    document.add(
        new SortedDocValuesField(IndexFields.CITABLE, new BytesRef(patent.number().withoutKind())));
    NumberKeys.of(patent).forEach((field, keys) -> keys.forEach(key -> term(document, field, key)));
    var family = Families.key(patent);
    term(document, IndexFields.FAMILY, family);
    document.add(new NumericDocValuesField(IndexFields.FAMILY_HASH, hash(family)));
  }

  /**
   * 64 bits of a family's key: with a hundred million families a clash is unlikely (1 in 3,000).
   */
  static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash ^= hash >>> 32;
    hash *= 0xd6e8feb86659fd93L;
    return hash ^ (hash >>> 32);
  }

  private static void days(Document document, Patent patent) {
    day(document, IndexFields.PUBLISHED, patent.published());
    day(document, IndexFields.FILED, patent.filed());
    for (var priority : patent.priorities()) {
      var date = priority.date();
      if (date != null) {
        document.add(new IntPoint(IndexFields.PRIORITY, (int) date.toEpochDay()));
      }
    }
  }

  private static void day(Document document, String field, @Nullable LocalDate day) {
    if (day != null) {
      document.add(new IntPoint(field, (int) day.toEpochDay()));
      document.add(new NumericDocValuesField(field, day.toEpochDay()));
    }
  }

  private static void classes(Document document, Patent patent) {
    for (var scheme : List.of(Scheme.IPC, Scheme.CPC, Scheme.LOCARNO)) {
      var field = scheme.name().toLowerCase(Locale.ROOT);
      for (var symbol : Derived.symbols(patent, scheme)) {
        term(document, IndexFields.exact(field), symbol);
        Derived.upwards(scheme, symbol).forEach(above -> term(document, field, above));
        if (scheme == Scheme.IPC && Classes.canonical(scheme, symbol).isPresent()) {
          Facet.classes(symbol).forEach((facet, value) -> count(document, facet, value));
        }
      }
    }
  }

  private static void values(Document document, Patent patent, String status) {
    value(document, Facet.OFFICE, Field.PC, patent.number().office());
    value(document, Facet.KIND, Field.KIND, patent.number().kind());
    value(document, Facet.RIGHT, Field.RT, patent.right().name().toLowerCase(Locale.ROOT));
    value(document, Facet.STATUS, Field.LS, status);
    Derived.regions(patent).forEach(code -> value(document, Facet.REGION, Field.RG, code));
    Derived.fields(patent)
        .forEach(number -> value(document, Facet.FIELD, Field.TF, number.toString()));
    names(document, Facet.APPLICANT, Derived.owners(patent));
    names(document, Facet.INVENTOR, Derived.names(patent, Role.INVENTOR));
    names(document, Facet.AGENT, Derived.names(patent, Role.AGENT));
    year(document, Facet.FILED, patent.filed());
    year(document, Facet.PUBLISHED, patent.published());
    Stream.concat(patent.titles().stream(), patent.abstracts().stream())
        .map(Patent.Text::language)
        .distinct()
        .forEach(language -> term(document, name(Field.LA), language));
    patent.sources().forEach(source -> term(document, name(Field.SRC), source));
  }

  /** Each name as it is counted and, so that a count can be searched, as a whole. */
  private static void names(Document document, Facet facet, Collection<String> names) {
    var field = IndexFields.exact(name(facet.narrows()));
    names.stream()
        .map(name -> new Wanted.Named(facet.narrows(), counted(name)).name())
        .distinct()
        .forEach(whole -> term(document, field, whole));
    names.forEach(name -> count(document, facet, name));
  }

  private static void year(Document document, Facet facet, @Nullable LocalDate day) {
    if (day != null) {
      count(document, facet, Integer.toString(day.getYear()));
    }
  }

  private static void citations(Document document, Patent patent) {
    var cited = NumberKeys.of(patent).getOrDefault(name(Field.CT), Set.of());
    if (!cited.isEmpty()) {
      document.add(new StoredField(IndexFields.CITED, String.join(" ", cited)));
    }
    NumberKeys.cited(patent).forEach(number -> count(document, Facet.CITED, number));
    for (var citation : patent.citations()) {
      var category = citation.category();
      if (category != null && !category.isBlank()) {
        term(document, name(Field.CTCAT), category.toLowerCase(Locale.ROOT));
      }
    }
  }

  private static void value(Document document, Facet facet, Field field, String value) {
    if (!value.isEmpty()) {
      term(document, name(field), value.toLowerCase(Locale.ROOT));
      count(document, facet, value);
    }
  }

  private static void count(Document document, Facet facet, String value) {
    document.add(new SortedSetDocValuesField(facet.field(), new BytesRef(counted(value))));
  }

  private static String counted(String value) {
    return value.substring(0, Math.min(value.length(), LONGEST_VALUE));
  }

  private static void term(Document document, String field, String value) {
    if (!value.isEmpty() && value.length() < LONGEST_TERM) {
      document.add(new StringField(field, value, Store.NO));
    }
  }

  static String name(Field field) {
    return field.name().toLowerCase(Locale.ROOT);
  }
}
