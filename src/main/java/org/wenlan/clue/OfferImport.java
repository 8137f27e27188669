package org.wenlan.clue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.wenlan.account.Actor;
import org.wenlan.clue.ImportStore.Counts;
import org.wenlan.clue.ImportStore.Screened;
import org.wenlan.docket.LegalTime;
import org.wenlan.kernel.Refusal;

/**
 * The door to imports of listings: CSV or JSON lines, a thousand rows in one transaction. A file
 * that was broken off goes on behind the last thousand that was committed when it is sent again
 * under its name. Thread-safe.
 */
@Component
public class OfferImport {
  static final int PART = 1_000;
  private static final int NAME = 200;

  private final ImportStore store;
  private final SellerStore sellers;
  private final BrandWatch brands;
  private final ScoringModels models;
  private final LegalTime time;
  private final TransactionOperations transactions;

  OfferImport(
      ImportStore store,
      SellerStore sellers,
      BrandWatch brands,
      ScoringModels models,
      LegalTime time,
      TransactionOperations transactions) {
    this.store = store;
    this.sellers = sellers;
    this.brands = brands;
    this.models = models;
    this.time = time;
    this.transactions = transactions;
  }

  /** Names of all columns or members. */
  public static List<String> columns() {
    return OfferRows.COLUMNS;
  }

  /**
   * An import as it stands.
   *
   * @param ended null while it runs or when it was broken off
   * @param rows read so far
   * @param kept listings that are like a watched name, and new
   * @param there of those, listings that were there before
   * @param plain listings that are like none: counted, not kept
   * @param above of those kept, listings at or above the model's threshold
   * @param cut why reading stopped before the end; empty otherwise
   */
  public record Import(
      long id,
      String name,
      String who,
      Instant began,
      @org.jspecify.annotations.Nullable Instant ended,
      long rows,
      long kept,
      long there,
      long plain,
      long rejected,
      long above,
      String model,
      String cut) {}

  /** A row that is no listing. */
  public record Reject(long line, Refusal why) {}

  /** What came of sending a file. */
  public sealed interface Taken {

    /** It was read to its end, or as far as it can be read. */
    record Read(Import done) implements Taken {}

    /** Nothing of it was read. */
    record Refused(Refusal why) implements Taken {}
  }

  private record Row(long line, Map<String, String> members, Optional<Refusal> wrong) {}

  /** Somebody else goes on with the same file, or the file is another one. */
  private static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Refusal why;

    Overtaken(Refusal why) {
      super(why.rule());
      this.why = why;
    }
  }

  /**
   * Takes a file.
   *
   * @param name by which a broken-off file is known again
   * @throws IOException when the medium fails; what was committed stays
   */
  public Taken take(Actor who, String name, InputStream file, Instant at) throws IOException {
    var called = name.strip();
    if (called.isEmpty() || called.length() > NAME) {
      return new Taken.Refused(BrandWatch.no("import-name", NAME));
    }
    var owner = brands.unit(who);
    var model = models.inUse(time.day(at));
    var begun =
        transactions.execute(_ -> store.begin(owner, called, who.name(), model.version(), at));
    var run =
        new Run(
            begun,
            owner,
            models.find(begun.model()).orElse(model),
            new Screening(brands.ready(owner, time.day(at)), sellers.histories(owner)));
    try {
      OfferRows.each(file, run);
      run.end(at);
    } catch (Overtaken other) {
      return new Taken.Refused(other.why);
    } catch (UncheckedIOException medium) {
      throw medium.getCause();
    }
    return new Taken.Read(store.find(owner, begun.id()).orElseThrow());
  }

  /** One file on its way. */
  private final class Run implements OfferRows.Taker {
    private final Import begun;
    private final String owner;
    private final ScoringModel model;
    private final Screening screening;
    private final MessageDigest digest = digest();
    private final List<Row> part = new ArrayList<>();
    private long read;
    private long committed;
    private int parts;
    private String cut = "";

    Run(Import begun, String owner, ScoringModel model, Screening screening) {
      this.begun = begun;
      this.owner = owner;
      this.model = model;
      this.screening = screening;
      this.committed = begun.rows();
    }

    @Override
    public void row(long line, Map<String, String> members, Optional<Refusal> wrong) {
      read++;
      digest.update(new TreeMap<>(members).toString().getBytes(StandardCharsets.UTF_8));
      if (read <= begun.rows()) {
        if (read == begun.rows() && !printed().equals(store.digest(begun.id()))) {
          throw new Overtaken(BrandWatch.no("other-file", begun.name(), begun.rows()));
        }
        return;
      }
      part.add(new Row(line, members, wrong));
      if (part.size() == PART) {
        commit();
      }
    }

    @Override
    public void cut(Refusal why) {
      cut = why.rule() + "|" + String.join("|", why.arguments());
    }

    private String printed() {
      try {
        return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
      } catch (CloneNotSupportedException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    private void commit() {
      var rejects =
          part.stream()
              .flatMap(row -> row.wrong().map(why -> new Reject(row.line(), why)).stream())
              .toList();
      var screened =
          part.parallelStream()
              .filter(row -> row.wrong().isEmpty())
              .map(row -> {
                var offer = OfferRows.offer(row.members());
                return new Screened(offer, screening.screen(offer, model, begun.began()));
              })
              .toList();
      var like = screened.stream().filter(one -> !one.scored().isEmpty()).toList();
      long plain = screened.size() - like.size();
      var print = printed();
      var moved =
          transactions.execute(_ -> {
            int kept = store.put(owner, begun.id(), like, begun.began());
            store.reject(begun.id(), rejects);
            long above =
                like.stream().filter(one -> one.scored().stream().anyMatch(Scored::above)).count();
            return store.move(
                begun.id(),
                committed,
                new Counts(read, print, kept, like.size() - kept, plain, rejects.size(), above));
          });
      if (!Boolean.TRUE.equals(moved)) {
        throw new Overtaken(BrandWatch.no("import-elsewhere", begun.name()));
      }
      committed = read;
      part.clear();
      parts++;
      if (Integer.bitCount(parts) == 1) {
        store.count();
      }
    }

    void end(Instant at) {
      if (read < begun.rows()) {
        throw new Overtaken(BrandWatch.no("other-file", begun.name(), begun.rows()));
      }
      if (!part.isEmpty()) {
        commit();
      }
      var _ = transactions.execute(_ -> store.end(begun.id(), cut, at));
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException every) {
      throw new IllegalStateException("Every Java has SHA-256", every);
    }
  }

  /** Imports of whoever asks, the newest first. */
  public List<Import> list(Actor who, int most) {
    return store.list(brands.unit(who), most);
  }

  /** One of them. */
  public Optional<Import> find(Actor who, long id) {
    return store.find(brands.unit(who), id);
  }

  /** Its rows that are no listings, by line. */
  public List<Reject> rejects(Import one, int most) {
    return store.rejects(one.id(), most);
  }
}
