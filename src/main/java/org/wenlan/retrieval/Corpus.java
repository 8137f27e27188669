package org.wenlan.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.wenlan.query.Field;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patents.Stored;
import org.wenlan.wording.Words;

/**
 * The index as it is at one moment, for boxes that rank by a measure of their own. It stays as it
 * is until it is closed, by whoever opened it. Thread-safe.
 */
public final class Corpus implements AutoCloseable {
  /** The text fields by which likeness is measured. */
  public static final List<Field> TEXTS = List.of(Field.TI, Field.AB, Field.CLAIMS, Field.DESC);

  /** The numbers that a document cites, with and without their kinds. */
  public static final String CITES = Documents.name(Field.CT);

  /** A document's own publication numbers, with and without their kinds. */
  public static final String NUMBERS = Documents.name(Field.PN);

  /** IPC symbols with all above them. */
  public static final String IPC = Documents.name(Field.IPC);

  /** CPC symbols with all above them. */
  public static final String CPC = Documents.name(Field.CPC);

  /** See {@link org.wenlan.rights.Families#key}. */
  public static final String FAMILY = IndexFields.FAMILY;

  /** The day of publication, an int point of days since 1970-01-01. */
  public static final String PUBLISHED = IndexFields.PUBLISHED;

  private final IndexSearcher searcher;
  private final AutoCloseable closing;

  private Corpus(IndexSearcher searcher, AutoCloseable closing) {
    this.searcher = searcher;
    this.closing = closing;
  }

  /** The index of the register; empty while it is being built. */
  static Optional<Corpus> of(Index index) {
    try {
      var view = index.view();
      return Optional.of(new Corpus(view.searcher(), view));
    } catch (View.Unready _) {
      return Optional.empty();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Puts records into an index of their own, made as the register's index is; the register hears
   * nothing of it.
   *
   * @param folder empty; whoever made it deletes it
   * @return cards bear the place of a record in the list, from 0, as their id
   */
  public static Corpus temporary(Path folder, List<Patent> records, LocalDate today)
      throws IOException {
    return temporary(folder, LongStream.range(0, records.size()), i -> records.get((int) i), today);
  }

  /**
   * The same of records that are made one by one.
   *
   * @param places parallel where their order in the index does not matter
   */
  public static Corpus temporary(
      Path folder, LongStream places, LongFunction<Patent> records, LocalDate today)
      throws IOException {
    var directory = FSDirectory.open(folder);
    var config = new IndexWriterConfig(Words.ANALYZER).setRAMBufferSizeMB(256);
    try (var writer = new IndexWriter(directory, config)) {
      places.forEach(place -> add(writer, new Stored(place, place, records.apply(place)), today));
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
    var reader = DirectoryReader.open(directory);
    return new Corpus(
        new IndexSearcher(reader),
        () -> {
          reader.close();
          directory.close();
        });
  }

  private static void add(IndexWriter writer, Stored stored, LocalDate today) {
    try {
      if (writer.addDocument(Documents.of(stored, List.of(), today)) < 0) {
        throw new IOException("Not added: " + stored.patent().number());
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** For whoever asks it themselves. */
  public IndexSearcher searcher() {
    return searcher;
  }

  /** The index's name of a text field. */
  public static String name(Field field) {
    return Documents.name(field);
  }

  /**
   * What a list shows of a document.
   *
   * @param document as the searcher counts
   */
  public Card card(int document) throws IOException {
    return CardBytes.of(searcher.storedFields(), document);
  }

  /**
   * The IPC subclasses of documents, such as {@code H04L}; none where a document has none.
   *
   * @param documents as the searcher counts, in order
   */
  public List<List<String>> subclasses(int[] documents) throws IOException {
    var all = new ArrayList<List<String>>();
    int ord = -1;
    SortedSetDocValues values = null;
    for (int document : documents) {
      var leaves = searcher.getIndexReader().leaves();
      int leaf = ReaderUtil.subIndex(document, leaves);
      if (leaf != ord || values == null) {
        ord = leaf;
        values = DocValues.getSortedSet(leaves.get(leaf).reader(), Facet.SUBCLASS.field());
      }
      var own = new ArrayList<String>();
      if (values.advanceExact(document - leaves.get(leaf).docBase)) {
        for (int i = 0; i < values.docValueCount(); i++) {
          own.add(values.lookupOrd(values.nextOrd()).utf8ToString());
        }
      }
      all.add(own);
    }
    return all;
  }

  /** The numbers that a document cites, as {@link #CITES} has them. */
  public List<String> cited(int document) throws IOException {
    var stored =
        searcher
            .storedFields()
            .document(document, Set.of(IndexFields.CITED))
            .get(IndexFields.CITED);
    return stored == null ? List.of() : List.of(stored.split(" "));
  }

  /** A record's IPC and CPC symbols with all above them, as {@link #IPC} and {@link #CPC}. */
  public static List<String> upwards(Patent patent, Patent.Scheme scheme) {
    var all = new ArrayList<String>();
    for (var symbol : Derived.symbols(patent, scheme)) {
      all.addAll(Derived.upwards(scheme, symbol));
    }
    return all.stream().distinct().toList();
  }

  /** A symbol with all above it. */
  public static List<String> upwards(Patent.Scheme scheme, String symbol) {
    return Derived.upwards(scheme, symbol);
  }

  @Override
  public void close() {
    try {
      closing.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
