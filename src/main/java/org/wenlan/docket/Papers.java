package org.wenlan.docket;

import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.docket.CaseFile.Filed;
import org.wenlan.documents.Document;
import org.wenlan.documents.Documents;
import org.wenlan.documents.Taken;
import org.wenlan.kernel.Refusal;

/**
 * The documents of cases. Whoever calls this has found the case through a door first: a document is
 * handed out as part of a case that its reader may see, never by its hash alone. Thread-safe.
 */
@Component
public class Papers {
  /** More than this on one case is refused. */
  public static final int MOST = 100;

  private final CaseBook book;
  private final Documents documents;

  Papers(CaseBook book, Documents documents) {
    this.book = book;
    this.documents = documents;
  }

  /**
   * Checks, stores and files a document.
   *
   * @param what the owning box's word for what it is
   */
  public Taken add(
      CaseFile file, Actor by, String what, String name, InputStream content, Instant at) {
    if (book.filed(file.number()).size() >= MOST) {
      return new Taken.Refused(Refusal.of("docket.refusal.too-many-papers", "", MOST));
    }
    var taken = documents.take(name, content);
    if (taken instanceof Taken.Stored(var document)) {
      file(file.number(), by, what, document.hash(), document.name(), at);
    }
    return taken;
  }

  /** Files a document that is stored; filing it twice as the same thing is filing it once. */
  public void file(String number, Actor by, String what, String hash, String name, Instant at) {
    book.file(number, new Filed(hash, name, what, by.name(), at, null));
  }

  /** A document of a case, under the name that it was filed with. */
  public Optional<Document> find(CaseFile file, String hash) {
    return book.filed(file.number()).stream()
        .filter(one -> one.hash().equals(hash))
        .findFirst()
        .flatMap(filed -> Optional.ofNullable(filed.document()));
  }
}
