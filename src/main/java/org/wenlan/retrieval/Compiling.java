package org.wenlan.retrieval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.function.Function;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.wenlan.query.Field;
import org.wenlan.query.Wanted;
import org.wenlan.rights.Classes;
import org.wenlan.rights.Numbers;
import org.wenlan.rights.Patent.Scheme;
import org.wenlan.wording.Deadline;
import org.wenlan.wording.TextQueries;
import org.wenlan.wording.TooBroad;

/** The one place that knows what a wish is to the engine. */
final class Compiling {
  private final IndexSearcher searcher;
  private final TextQueries texts;
  private final boolean marking;

  Compiling(IndexSearcher searcher, Deadline deadline) {
    this(searcher, new TextQueries(searcher.getIndexReader(), deadline, false));
  }

  Compiling(IndexSearcher searcher, TextQueries texts) {
    this(searcher, texts, false);
  }

  private Compiling(IndexSearcher searcher, TextQueries texts, boolean marking) {
    this.searcher = searcher;
    this.texts = texts;
    this.marking = marking;
  }

  /**
   * For whoever marks hits: the query tells every place of the text that it matches.
   *
   * @param texts whose words a pattern may stand for
   */
  static Compiling withPlaces(IndexSearcher searcher, IndexReader texts, Deadline deadline) {
    return new Compiling(searcher, new TextQueries(texts, deadline, true), true);
  }

  /**
   * The engine's query.
   *
   * @throws TooBroad when a part means more words than are looked at, or time is up
   */
  Query of(Wanted wanted) {
    return switch (wanted) {
      case Wanted.Everything _ -> new MatchAllDocsQuery();
      case Wanted.Word(var field, var text) -> fields(field, name -> texts.phrase(name, text));
      case Wanted.Phrase(var field, var text) -> fields(field, name -> texts.phrase(name, text));
      case Wanted.Named named -> named(named);
      case Wanted.Wild(var field, var pattern) -> fields(field, name -> texts.wild(name, pattern));
      // Which symbols a set combines is in no source read so far: a set is all of its symbols.
      case Wanted.Near(var field, var parts, _, _) when field == Field.CPCC -> all(parts);
      case Wanted.Near near -> fields(near.field(), name -> texts.near(name, near));
      case Wanted.InClass(var field, var symbol, var reach) -> inClass(field, symbol, reach);
      case Wanted.Number number -> number(number);
      case Wanted.Dated(var field, var from, var to) -> dated(field, from, to);
      case Wanted.Value(var field, var value) -> value(field, value);
      case Wanted.All(var parts) -> all(parts);
      case Wanted.Any(var parts) -> any(parts.stream().map(this::of).toList());
      // Lucene matches nothing for exclusions alone, so a bare NOT starts from everything.
      case Wanted.Not(var part) ->
          new BooleanQuery.Builder()
              .add(new MatchAllDocsQuery(), Occur.FILTER)
              .add(of(part), Occur.MUST_NOT)
              .build();
    };
  }

  /** The text fields that a field stands for. */
  static List<Field> spread(Field field) {
    return switch (field) {
      case TA -> List.of(Field.TI, Field.AB);
      case TAC -> List.of(Field.TI, Field.AB, Field.CLAIMS);
      case TXT -> List.of(Field.TI, Field.AB, Field.PA, Field.IN);
      case FTXT -> List.of(Field.TI, Field.AB, Field.CLAIMS, Field.DESC, Field.PA, Field.IN);
      case NFTXT -> List.of(Field.TI, Field.AB, Field.CLAIMS, Field.DESC);
      case IA -> List.of(Field.IN, Field.PA);
      case OW -> List.of(Field.OW);
      case TI, AB, CLAIMS, DESC, PA, IN, AG -> List.of(field);
      default -> List.of();
    };
  }

  private static Query fields(Field field, Function<String, Query> in) {
    var spread = spread(field);
    if (spread.isEmpty()) {
      throw new IllegalArgumentException(field + " holds no text");
    }
    var parts = new ArrayList<Query>();
    for (var each : spread) {
      // A word in the title says more of a document than one in its description.
      float boost = each == Field.TI ? 3 : each == Field.AB || each == Field.CLAIMS ? 1.5f : 1;
      var query = in.apply(Documents.name(each));
      parts.add(spread.size() == 1 || boost == 1 ? query : new BoostQuery(query, boost));
    }
    return any(parts);
  }

  /** A whole name is a term of its own; where it stands, its words tell. */
  private Query named(Wanted.Named named) {
    return marking
        ? of(new Wanted.Phrase(named.field(), named.name()))
        : constant(IndexFields.exact(Documents.name(named.field())), named.name());
  }

  private Query all(List<Wanted> parts) {
    var query = new BooleanQuery.Builder();
    boolean positive = false;
    for (var part : parts) {
      switch (part) {
        case Wanted.Not(var excluded) -> query.add(of(excluded), Occur.MUST_NOT);
        case Wanted.Word _,
            Wanted.Phrase _,
            Wanted.Wild _,
            Wanted.Near _,
            Wanted.All _,
            Wanted.Any _ -> {
          query.add(of(part), Occur.MUST);
          positive = true;
        }
        // What is no text takes part in the choice and not in the ranking.
        case Wanted.Everything _,
            Wanted.Named _,
            Wanted.InClass _,
            Wanted.Number _,
            Wanted.Dated _,
            Wanted.Value _ -> {
          query.add(of(part), Occur.FILTER);
          positive = true;
        }
      }
    }
    if (!positive) {
      query.add(new MatchAllDocsQuery(), Occur.FILTER);
    }
    return query.build();
  }

  private static Query any(List<Query> parts) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    var query = new BooleanQuery.Builder();
    parts.forEach(part -> query.add(part, Occur.SHOULD));
    return query.build();
  }

  private static Query inClass(Field field, String symbol, Wanted.Reach reach) {
    var schemes =
        switch (field) {
          case IPC -> List.of(Scheme.IPC);
          case CPC, CPCC -> List.of(Scheme.CPC);
          case CL -> List.of(Scheme.IPC, Scheme.CPC);
          case LOCARNO -> List.of(Scheme.LOCARNO);
          default -> throw new IllegalArgumentException(field + " holds no classes");
        };
    var parts = new ArrayList<Query>();
    for (var scheme : schemes) {
      var canonical = Classes.canonical(scheme, symbol).orElse(symbol);
      var name = scheme.name().toLowerCase(Locale.ROOT);
      parts.add(
          switch (reach) {
            case BELOW -> constant(name, canonical);
            case SAME -> constant(IndexFields.exact(name), canonical);
            case ABOVE -> set(IndexFields.exact(name), Derived.upwards(scheme, canonical));
          });
    }
    return any(parts);
  }

  private Query number(Wanted.Number number) {
    return switch (number.field()) {
      case PN, AP, PR, CT -> keyed(List.of(number.field()), number);
      case NUM -> keyed(List.of(Field.PN, Field.AP, Field.PR), number);
      case CTBY -> cards(number, Lookups::cited, Documents.name(Field.PN));
      case FAM -> cards(number, Lookups::families, IndexFields.FAMILY);
      default -> throw new IllegalArgumentException(number.field() + " holds no numbers");
    };
  }

  private static Query keyed(List<Field> fields, Wanted.Number number) {
    var parts = new ArrayList<Query>();
    for (var field : fields) {
      var name = Documents.name(field);
      var typed = number.typed().replace("*", "");
      for (var key : number.prefix() ? Numbers.prefixes(typed) : Numbers.keys(typed)) {
        parts.add(
            number.prefix()
                ? new ConstantScoreQuery(new PrefixQuery(new Term(name, key)))
                : constant(name, key));
      }
    }
    return parts.isEmpty() ? new MatchNoDocsQuery("no number") : any(parts);
  }

  /** Numbers that follow from another document: what it cites, what it is of one family with. */
  private Query cards(
      Wanted.Number number,
      java.util.function.BiFunction<Lookups, Query, SequencedSet<String>> of,
      String field) {
    var documents =
        keyed(List.of(Field.PN, Field.AP), new Wanted.Number(Field.NUM, number.typed(), false));
    var keys = new LinkedHashSet<>(of.apply(new Lookups(searcher), documents));
    if (number.field() == Field.FAM) {
      keys.add(number.typed());
    }
    return keys.isEmpty() ? new MatchNoDocsQuery("nothing follows") : set(field, keys);
  }

  private static Query dated(Field field, @Nullable LocalDate from, @Nullable LocalDate to) {
    var name =
        switch (field) {
          case PD -> IndexFields.PUBLISHED;
          case AD -> IndexFields.FILED;
          case PRD -> IndexFields.PRIORITY;
          default -> throw new IllegalArgumentException(field + " holds no days");
        };
    return new ConstantScoreQuery(
        IntPoint.newRangeQuery(
            name,
            from == null ? Integer.MIN_VALUE : Math.toIntExact(from.toEpochDay()),
            to == null ? Integer.MAX_VALUE : Math.toIntExact(to.toEpochDay())));
  }

  private static Query value(Field field, String typed) {
    var terms = ValueWords.terms(field, typed);
    var name = Documents.name(field);
    return terms.size() == 1 ? constant(name, terms.getFirst()) : set(name, terms);
  }

  private static Query constant(String field, String key) {
    return new ConstantScoreQuery(new TermQuery(new Term(field, key)));
  }

  private static Query set(String field, java.util.Collection<String> keys) {
    return new ConstantScoreQuery(
        new TermInSetQuery(field, keys.stream().map(BytesRef::new).toList()));
  }
}
