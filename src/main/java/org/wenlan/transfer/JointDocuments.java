package org.wenlan.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.kernel.Refusal;

/**
 * The door to documents of joint work: survey reports, minutes of seminars, agreements. Each is
 * internal until a second person releases it. Thread-safe.
 */
@Component
public class JointDocuments {
  private static final int SHORT = 300;

  private final JointDocumentStore store;

  JointDocuments(JointDocumentStore store) {
    this.store = store;
  }

  /** What a document is. */
  public enum Kind {
    SURVEY_REPORT,
    SEMINAR_MINUTES,
    MEETING_MINUTES,
    AGREEMENT,
    GUIDANCE
  }

  /**
   * A document.
   *
   * @param partners who worked together
   * @param released name of whoever released it; empty while it is internal
   */
  public record Entry(
      long id,
      Kind kind,
      String title,
      String partners,
      LocalDate day,
      String summary,
      UUID by,
      String name,
      String released) {}

  /** Enters a document, internal at first; empty when it is entered. */
  @Transactional
  public Optional<Refusal> enter(Actor.Person who, Entry entry) {
    if (!who.may(Permission.DISPATCH)) {
      return no("not-yours");
    }
    if (entry.title().isBlank() || entry.partners().isBlank() || entry.summary().isBlank()) {
      return no("incomplete");
    }
    int longest = Math.max(entry.title().length(), entry.partners().length());
    if (longest > SHORT || entry.summary().length() > Transfers.TEXT) {
      return no("too-long", Math.max(longest, entry.summary().length()));
    }
    store.add(who, entry);
    return Optional.empty();
  }

  /** A second person shows a document to everybody; empty when it is done. */
  @Transactional
  public Optional<Refusal> release(Actor.Person who, long id) {
    var found = store.find(who.unit(), id);
    if (!who.may(Permission.APPROVE)) {
      return no("not-yours");
    }
    if (found.isEmpty()) {
      return no("no-document");
    }
    if (found.get().by().equals(who.id())) {
      return no("own-draft");
    }
    return store.release(who, id) ? Optional.empty() : no("no-document");
  }

  /** Those that everybody may read, the newest first. */
  public List<Entry> open(int most) {
    return store.open(most);
  }

  /** All of somebody's unit, the newest first. */
  public List<Entry> all(Actor.Person who, int most) {
    return who.may(Permission.DESK) ? store.all(who.unit(), most) : List.of();
  }

  private static Optional<Refusal> no(String rule, Object... arguments) {
    return Optional.of(Refusal.of("transfer.refusal." + rule, "", arguments));
  }
}
