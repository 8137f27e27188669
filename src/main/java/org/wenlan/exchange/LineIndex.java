package org.wenlan.exchange;

import static org.apache.lucene.search.BooleanClause.Occur.FILTER;
import static org.apache.lucene.search.BooleanClause.Occur.MUST;
import static org.apache.lucene.search.BooleanClause.Occur.SHOULD;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.wenlan.exchange.Listing.Way;
import org.wenlan.exchange.Market.Line;
import org.wenlan.exchange.Market.Match;
import org.wenlan.exchange.Market.What;
import org.wenlan.wording.Words;

/**
 * All lines in memory with an index of their texts. It catches up with the database before each
 * question: what a transaction that had not ended last time wrote is read then. Thread-safe.
 */
@Component
class LineIndex {
  /** So many are looked at closely. */
  private static final int CLOSE = 300;

  /** So many rare words of a text are asked for. */
  private static final int ASKED = 30;

  private static final Logger LOG = LoggerFactory.getLogger(LineIndex.class);

  private final LineStore store;
  private final Map<String, Line> lines = new ConcurrentHashMap<>();
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private String horizon = "0";

  LineIndex(LineStore store) throws IOException {
    this.store = store;
    this.writer =
        new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(Words.ANALYZER));
    this.searchers = new SearcherManager(writer, new SearcherFactory());
  }

  private synchronized void follow() throws IOException {
    var next = store.horizon();
    var changed = new ArrayList<LineStore.Whole>();
    store.since(horizon, lines, changed::add);
    for (var whole : changed) {
      long written =
          writer.updateDocument(new Term("number", whole.line().number()), document(whole));
      LOG.trace("{} is in the index, operation {}", whole.line().number(), written);
      lines.put(whole.line().number(), whole.line());
    }
    horizon = next;
    if (!changed.isEmpty()) {
      var _ = searchers.maybeRefresh();
    }
  }

  private static Document document(LineStore.Whole whole) {
    var line = whole.line();
    var text = Words.paragraph(line.title()) + Words.BREAK + Words.paragraph(whole.body());
    var document = new Document();
    document.add(new StringField("number", line.number(), Field.Store.NO));
    document.add(new BinaryDocValuesField("key", new BytesRef(line.number())));
    document.add(new StringField("what", kind(line), Field.Store.NO));
    document.add(new TextField("text", text, Field.Store.NO));
    document.add(new StoredField("kept", text));
    line.classes().stream()
        .flatMap(one -> Symbols.levels(one).stream())
        .distinct()
        .forEach(one -> document.add(new StringField("class", one, Field.Store.NO)));
    ways(line).forEach(one -> document.add(new StringField("way", one.name(), Field.Store.NO)));
    return document;
  }

  /** What is not shown is in the index, so that its own matches can be asked for, but not found. */
  private static String kind(Line line) {
    return line.stage().equals("Published") ? line.what().name() : "HIDDEN";
  }

  /** Whoever wants a licence is served by one that is open to all. */
  private static List<Way> ways(Line line) {
    return line.ways().contains(Way.OPEN_LICENCE)
        ? List.of(Way.OPEN_LICENCE, Way.LICENCE)
        : List.copyOf(line.ways());
  }

  Optional<Line> line(String number) {
    return ask(_ -> Optional.ofNullable(lines.get(number)));
  }

  private interface Asking<T> {
    T ask(IndexSearcher searcher) throws IOException;
  }

  private <T> T ask(Asking<T> asking) {
    try {
      follow();
      var searcher = searchers.acquire();
      try {
        return asking.ask(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** All of a kind that have all the words, the likeliest first; without words the newest first. */
  List<Line> search(What what, String words) {
    return ask(searcher -> {
      var terms = terms(words);
      if (terms.isEmpty()) {
        return lines.values().stream()
            .filter(line -> line.what() == what && words.isEmpty())
            .sorted(Comparator.comparing(Line::number).reversed())
            .toList();
      }
      var query = new BooleanQuery.Builder().add(term("what", what.name()), FILTER);
      terms.forEach(one -> query.add(term("text", one), MUST));
      int most = Math.max(1, searcher.getIndexReader().maxDoc());
      return lines(searcher.getIndexReader(), searcher.search(query.build(), most).scoreDocs);
    });
  }

  /** The lines of hits in their order; those that are gone are left out. */
  private List<Line> lines(IndexReader reader, ScoreDoc[] hits) throws IOException {
    var numbers = MultiDocValues.getBinaryValues(reader, "key");
    if (numbers == null) {
      return List.of();
    }
    var found = new HashMap<Integer, Line>();
    var ascending = Arrays.stream(hits).mapToInt(hit -> hit.doc).sorted().toArray();
    for (int document : ascending) {
      var line =
          numbers.advanceExact(document) ? lines.get(numbers.binaryValue().utf8ToString()) : null;
      if (line != null) {
        found.put(document, line);
      }
    }
    return Arrays.stream(hits).map(hit -> found.get(hit.doc)).filter(Objects::nonNull).toList();
  }

  private static Query term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }

  /** Words of a text, two ideographs as one, each once. */
  private static List<String> terms(String text) {
    var words = Words.of(Words.paragraph(text));
    return words.all().stream()
        .filter(word -> !word.isSign())
        .map(word -> words.pairs().getOrDefault(word.position(), word.text()))
        .distinct()
        .toList();
  }

  List<Match> matches(Line line, Predicate<Line> fits, int most) {
    return ask(searcher -> {
      var other = line.what() == What.WANT ? What.LISTING : What.WANT;
      var text = kept(searcher, line.number());
      var weights = rare(searcher.getIndexReader(), terms(text));
      double all = Math.max(1e-9, weights.values().stream().mapToDouble(one -> one).sum());
      var query =
          new BooleanQuery.Builder()
              .add(term("what", other.name()), FILTER)
              .add(anyOf(line), FILTER)
              .setMinimumNumberShouldMatch(1);
      weights.keySet().forEach(one -> query.add(term("text", one), SHOULD));
      classes(line, all).forEach(one -> query.add(one, SHOULD));
      var found = new ArrayList<Match>();
      for (var hit : searcher.search(query.build(), CLOSE).scoreDocs) {
        var near = lines(searcher.getIndexReader(), new ScoreDoc[] {hit});
        if (!near.isEmpty() && fits.test(near.getFirst())) {
          double like = hit.score / all - Likeness.indexed(line, near.getFirst());
          found.add(Likeness.match(line, near.getFirst(), Math.clamp(like, 0, 1), List.of()));
        }
      }
      var best = Market.best(found, match -> match.score() > 0, most);
      return best.stream().map(match -> told(searcher, line, match, weights)).toList();
    });
  }

  private Match told(IndexSearcher searcher, Line line, Match match, Map<String, Double> weights) {
    try {
      var theirs = java.util.Set.copyOf(terms(kept(searcher, match.line().number())));
      var shared =
          weights.entrySet().stream()
              .filter(one -> theirs.contains(one.getKey()))
              .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
              .limit(6)
              .map(one -> SmallWords.plain(one.getKey()))
              .toList();
      return Likeness.worded(match, shared);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String kept(IndexSearcher searcher, String number) throws IOException {
    var hits = searcher.search(term("number", number), 1).scoreDocs;
    if (hits.length == 0) {
      return "";
    }
    var kept = searcher.storedFields().document(hits[0].doc, java.util.Set.of("kept")).get("kept");
    return kept == null ? "" : kept;
  }

  /** The rarest words with their weights; what stands in every third text says nothing. */
  private static Map<String, Double> rare(IndexReader reader, List<String> terms)
      throws IOException {
    var weights = new HashMap<String, Double>();
    double documents = Math.max(1, reader.numDocs());
    for (var term : terms) {
      double in = reader.docFreq(new Term("text", term));
      // A single letter says nothing of a technology.
      boolean telling =
          (term.length() > 1 || Character.isIdeographic(term.codePointAt(0)))
              && !SmallWords.has(term);
      if (telling && in > 0 && (in <= documents / 3 || documents < 30)) {
        weights.put(term, Math.log(1 + (documents - in + 0.5) / (in + 0.5)));
      }
    }
    var rarest = new LinkedHashMap<String, Double>();
    weights.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(ASKED)
        .forEach(one -> rarest.put(one.getKey(), one.getValue()));
    return rarest;
  }

  private static Query anyOf(Line line) {
    var any = new BooleanQuery.Builder();
    ways(line).forEach(one -> any.add(term("way", one.name()), SHOULD));
    return any.build();
  }

  /** The nearest class counts, in the same measure as the words. */
  private static List<Query> classes(Line line, double all) {
    var queries = new ArrayList<Query>();
    for (var symbol : line.classes()) {
      for (var level : Symbols.levels(symbol)) {
        double near = Likeness.level(symbol, level) * all;
        queries.add(new BoostQuery(new ConstantScoreQuery(term("class", level)), (float) near));
      }
    }
    return queries.isEmpty() ? List.of() : List.of(new DisjunctionMaxQuery(queries, 0));
  }
}
