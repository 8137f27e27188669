package org.wenlan.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.springframework.stereotype.Component;
import org.wenlan.query.Field;
import org.wenlan.query.Wanted;
import org.wenlan.rights.LegalStatus;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patents.Stored;
import org.wenlan.wording.Deadline;
import org.wenlan.wording.TextQueries;
import org.wenlan.wording.TooBroad;

/**
 * For boxes that hold queries against documents before these are in the index: the very document
 * that the index will hold, and the very query that it would be asked. Thread-safe.
 */
@Component
public class Arrivals {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Index index;

  Arrivals(Index index) {
    this.index = index;
  }

  /** The index's document of a record; see {@link LegalStatus#of} for the last two. */
  public Document document(Stored stored, List<Patent> others, LocalDate today) {
    return Documents.of(stored, others, today);
  }

  /** The word by which a status is searched, such as {@code inforce}. */
  public String word(LegalStatus status) {
    return Derived.word(status);
  }

  /** The first day after today on which the status may be another one without a new record. */
  public Optional<LocalDate> nextChange(
      Patent patent, List<Patent> others, LegalStatus status, LocalDate today) {
    return Derived.nextChange(patent, others, status, today);
  }

  /**
   * The engine's query.
   *
   * @param words the documents whose words a pattern may stand for
   * @throws org.wenlan.wording.TooBroad when a part means more words than are looked at
   */
  public Query query(Wanted wanted, IndexReader words) {
    var texts = new TextQueries(words, Deadline.in(PATIENCE), false);
    if (!asksOthers(wanted)) {
      return new Compiling(new IndexSearcher(words), texts).of(wanted);
    }
    try (var view = index.view()) {
      return new Compiling(view.searcher(), texts).of(wanted);
    } catch (View.Unready building) {
      return new Compiling(new IndexSearcher(words), texts).of(wanted);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Where a query of words alone matches in each of these records, also while there is no index; in
   * none when that cannot be told in time.
   */
  public List<Marks> marks(Wanted words, List<Patent> patents, LocalDate today) {
    try (var none = new MultiReader()) {
      return Marking.of(words, patents, new IndexSearcher(none), today, Deadline.in(PATIENCE));
    } catch (TooBroad broad) {
      return patents.stream().map(_ -> Marks.NONE).toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Whether a query means something else when other documents of the register change. */
  public boolean asksOthers(Wanted wanted) {
    return switch (wanted) {
      case Wanted.All(var parts) -> parts.stream().anyMatch(this::asksOthers);
      case Wanted.Any(var parts) -> parts.stream().anyMatch(this::asksOthers);
      case Wanted.Not(var part) -> asksOthers(part);
      case Wanted.Number(var field, _, _) -> field == Field.CTBY || field == Field.FAM;
      case Wanted.Everything _,
          Wanted.Word _,
          Wanted.Wild _,
          Wanted.Phrase _,
          Wanted.Named _,
          Wanted.Near _,
          Wanted.InClass _,
          Wanted.Dated _,
          Wanted.Value _ ->
          false;
    };
  }

  /**
   * Lends how rare a term is among the texts of all documents, by the field that has it most often:
   * 0 for one that no document has, and for all while there is no index.
   */
  public void rarity(Consumer<ToDoubleFunction<String>> with) {
    try (var view = index.view()) {
      var reader = view.searcher().getIndexReader();
      long documents = Math.max(1, reader.numDocs());
      with.accept(text -> {
        int most = 0;
        try {
          for (var field : Corpus.TEXTS) {
            most = Math.max(most, reader.docFreq(new Term(Corpus.name(field), text)));
          }
        } catch (IOException failed) {
          throw new UncheckedIOException(failed);
        }
        return most == 0 ? 0 : Math.log(1 + (documents - most + 0.5) / (most + 0.5));
      });
    } catch (View.Unready building) {
      with.accept(_ -> 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Lends how many documents of the index have a term; -1 while there is no index. */
  public void counting(Consumer<ToLongFunction<Term>> with) {
    try (var view = index.view()) {
      var reader = view.searcher().getIndexReader();
      with.accept(term -> {
        try {
          return reader.docFreq(term);
        } catch (IOException failed) {
          throw new UncheckedIOException(failed);
        }
      });
    } catch (View.Unready building) {
      with.accept(_ -> -1);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
