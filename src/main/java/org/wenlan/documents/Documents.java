package org.wenlan.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.wenlan.documents.Continued.Complete;
import org.wenlan.documents.Continued.Grown;
import org.wenlan.documents.Continued.Refused;
import org.wenlan.documents.Continued.WrongOffset;
import org.wenlan.kernel.Refusal;

/**
 * The door to documents. Bytes stream in and out a piece of 1 MiB at a time; what is answered is
 * committed. Thread-safe. Not to be called inside a transaction: pieces commit by themselves, and
 * no connection is held while a sender or reader is slow.
 */
@Component
public class Documents {
  /** How long an upload is kept that nobody touches. */
  public static final Duration KEPT = Duration.ofHours(24);

  private final UploadStore uploads;
  private final ContentStore documents;
  private final Receiving receiving;
  private final Scanning scanning;
  private final Sizes sizes;
  private final Clock clock;

  Documents(
      UploadStore uploads,
      ContentStore documents,
      Receiving receiving,
      Scanning scanning,
      Sizes sizes,
      Clock clock) {
    this.uploads = uploads;
    this.documents = documents;
    this.receiving = receiving;
    this.scanning = scanning;
    this.sizes = sizes;
    this.clock = clock;
  }

  /**
   * Takes a whole file.
   *
   * @param name as its sender named it
   * @param content read to its end, or as far as the limit of its kind; not closed
   * @throws UncheckedIOException when the content cannot be read; nothing is kept then
   */
  public Taken take(String name, InputStream content) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      // It would hold a connection of the database for as long as a sender and a scanner take.
      throw new IllegalStateException("A document is not taken inside a transaction");
    }
    return switch (Naming.of(name)) {
      case Naming.Refused refused -> new Taken.Refused(refused.why());
      case Naming.Named named -> take(named, content);
    };
  }

  private Taken take(Naming.Named named, InputStream content) {
    try {
      var start = content.readNBytes(Body.CHUNK);
      return start.length < Body.CHUNK
          ? receiving.small(named.name(), start)
          : large(named, new SequenceInputStream(new ByteArrayInputStream(start), content));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Taken large(Naming.Named named, InputStream content) throws IOException {
    var id = UUID.randomUUID();
    uploads.add(id, null, named.name(), -1, clock.instant());
    try {
      // One byte more than allowed tells too much from just enough.
      if (receiving.receive(id, 0, content, sizes.most(named.kind()) + 1) == Receiving.End.FULL) {
        return new Taken.Refused(sizes.refusal(named.kind()));
      }
      return switch (receiving.finish(id, named.name(), uploads.whole(id))) {
        case Complete complete -> new Taken.Stored(complete.document());
        case Refused refused -> new Taken.Refused(refused.why());
        case Grown grown -> throw new IllegalStateException("Not whole: " + grown);
        case WrongOffset wrong -> throw new IllegalStateException("Nobody knows its id: " + wrong);
      };
    } finally {
      uploads.forget(id);
    }
  }

  /** A document by its SHA-256 in hexadecimal digits; under the name that came first. */
  public Optional<Document> find(String hash) {
    return documents.find(hash).map(ContentStore.Row::document);
  }

  /** The same of several, those that there are, by their hashes. */
  public Map<String, Document> find(Collection<String> hashes) {
    return documents.find(hashes).stream()
        .map(ContentStore.Row::document)
        .collect(Collectors.toMap(Document::hash, document -> document));
  }

  /**
   * Why a document may be given to nobody for now: a virus scanner knows it, or one is set and has
   * not answered yet. To be asked before {@link #write}, by whoever gives bytes to people.
   *
   * @return empty when it may be given out
   * @throws IllegalArgumentException when there is no such document
   */
  public Optional<Refusal> held(String hash) {
    return scanning.held(row(hash), clock.instant());
  }

  /** Whether a virus scanner is set. */
  public boolean scans() {
    return scanning.on();
  }

  private ContentStore.Row row(String hash) {
    return documents
        .find(hash)
        .orElseThrow(() -> new IllegalArgumentException("No document " + hash));
  }

  /**
   * Writes a document's bytes, verifying them. The last piece leaves only when the whole has the
   * right hash, so that damaged storage ends in a transfer that is visibly too short.
   *
   * @throws IllegalArgumentException when there is no such document
   * @throws IllegalStateException when the stored bytes do not have that hash any more
   * @throws UncheckedIOException when they cannot be written
   */
  public void write(String hash, OutputStream to) {
    var row = row(hash);
    var digest = Looked.digest();
    long bytes = row.document().bytes();
    try {
      for (long place = 0; place < bytes; place += Body.CHUNK) {
        var piece = documents.chunk(row.body(), Math.toIntExact(place / Body.CHUNK));
        digest.update(piece);
        if (place + Body.CHUNK >= bytes
            && !HexFormat.of().formatHex(digest.digest()).equals(hash)) {
          throw new IllegalStateException("The stored bytes are not those of " + hash);
        }
        to.write(piece);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /**
   * Begins an upload that may be broken off and resumed.
   *
   * @param bytes how many there will be
   * @param owner whose it is: only this owner sees and continues it; {@link Upload#BY_LINK} for
   *     whoever knows its id
   * @return the upload; {@link Upload#refused} says when its name or length cannot be accepted
   */
  public Upload begin(String name, long bytes, String owner) {
    return switch (Naming.of(name)) {
      case Naming.Refused refused -> refused(owner, refused.why());
      case Naming.Named named when bytes <= 0 -> refused(owner, Reasons.empty());
      case Naming.Named named when bytes > sizes.most(named.kind()) ->
          refused(owner, sizes.refusal(named.kind()));
      case Naming.Named named -> {
        var id = UUID.randomUUID();
        uploads.add(id, owner, named.name(), bytes, clock.instant());
        yield new Upload(id, named.name(), bytes, 0, Optional.empty(), Optional.empty());
      }
    };
  }

  /** Kept like others, so that who goes on with it hears the reason, not that it is unknown. */
  private Upload refused(String owner, Refusal why) {
    var id = UUID.randomUUID();
    uploads.add(id, owner, "", 0, clock.instant());
    var _ = receiving.refuse(id, why);
    return new Upload(id, "", 0, 0, Optional.empty(), Optional.of(why));
  }

  /**
   * Puts a part behind what there is; the last one makes the document.
   *
   * @param offset where the part begins; read only when the upload ends there
   * @param part read to its end, or as far as the upload's length; not closed. An empty one at the
   *     upload's length finishes what was broken off between its last byte and its answer
   * @throws UncheckedIOException when the sender breaks off; what had come is committed
   */
  public Continued append(UUID upload, long offset, InputStream part, String owner) {
    var found = uploads.find(upload, owner);
    if (found.isEmpty()) {
      return new Refused(Reasons.uploadUnknown());
    }
    var row = found.get();
    if (row.over()) {
      return receiving.past(row);
    }
    if (offset != row.received()) {
      return new WrongOffset(row.received());
    }
    try {
      return switch (receiving.receive(upload, offset, part, row.bytes() - offset)) {
        case FULL ->
            part.read() < 0
                ? receiving.finish(upload, row.name(), row.bytes())
                : receiving.refuse(upload, Reasons.uploadLonger(row.bytes()));
        case DRY ->
            uploads.find(upload, owner).<Continued>map(this::grown).orElseGet(Documents::gone);
        case OVERTAKEN ->
            uploads.find(upload, owner).map(this::overtaken).orElseGet(Documents::gone);
      };
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private Continued grown(UploadStore.Row row) {
    return row.over() ? receiving.past(row) : new Grown(row.received());
  }

  private Continued overtaken(UploadStore.Row row) {
    return row.over() ? receiving.past(row) : new WrongOffset(row.received());
  }

  private static Continued gone() {
    return new Refused(Reasons.uploadUnknown());
  }

  /** An upload as it stands; empty when it is not this owner's or is not there any more. */
  public Optional<Upload> upload(UUID id, String owner) {
    return uploads
        .find(id, owner)
        .map(row ->
            new Upload(
                row.id(),
                row.name(),
                row.bytes(),
                row.received(),
                documents.find(row.hash()).map(is -> is.document().named(row.name())),
                row.refused()));
  }

  /**
   * Forgets uploads that nobody touched for {@link #KEPT}, and frees their bytes. Documents stay.
   *
   * @return how many
   */
  public int tidy(Instant now) {
    return uploads.forgetBefore(now.minus(KEPT));
  }
}
