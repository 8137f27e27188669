package org.wenlan.priorart;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.kernel.Refusal;
import org.wenlan.priorart.KeptSearch.Remark;
import org.wenlan.rights.Numbers;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patents;

/**
 * The door to kept searches: each belongs to the person who keeps it, and nobody else sees it. What
 * it says was kept is committed when the call returns. Thread-safe.
 */
@Component
public class KeptSearches {
  private static final int NAME = 200;
  private static final int NOTE = 2_000;
  private static final int MOST = 500;

  private final KeptStore store;
  private final Patents patents;

  KeptSearches(KeptStore store, Patents patents) {
    this.store = store;
    this.patents = patents;
  }

  /** What came of an act. */
  public sealed interface Outcome {

    /** It is so now. */
    record Done(KeptSearch search) implements Outcome {}

    /** Nothing changed. */
    record Refused(Refusal why) implements Outcome {}

    /** There is no such search of theirs. */
    record Absent() implements Outcome {}
  }

  /** Keeps a question under a name. */
  @Transactional
  public Outcome keep(Actor.Person who, String name, Question question, Instant at) {
    if (question.isEmpty()) {
      return refused("priorart.refusal.nothing-asked");
    }
    if (question.whole().length() > PriorArt.LONGEST) {
      return refused("priorart.refusal.too-long", question.whole().length(), PriorArt.LONGEST);
    }
    if (store.count(who.id()) >= MOST) {
      return refused("priorart.refusal.too-many", MOST);
    }
    var given = name.strip().isEmpty() ? shortened(question) : name.strip();
    if (given.length() > NAME) {
      return refused("priorart.refusal.name-too-long", given.length(), NAME);
    }
    return done(who, store.add(who.id(), given, question, at));
  }

  private static String shortened(Question question) {
    var text = question.title().isBlank() ? question.whole() : question.title();
    var line = text.strip().lines().findFirst().orElse("");
    return line.length() <= 60 ? line : line.substring(0, 59) + "…";
  }

  private static Outcome.Refused refused(String rule, Object... arguments) {
    return new Outcome.Refused(Refusal.of(rule, "", arguments));
  }

  private Outcome done(Actor.Person who, long id) {
    return find(who, id).<Outcome>map(Outcome.Done::new).orElseGet(Outcome.Absent::new);
  }

  /** One of theirs. */
  public Optional<KeptSearch> find(Actor.Person who, long id) {
    return store.find(who.id(), id);
  }

  /** All of theirs, the one last looked at first. */
  public List<KeptSearch> all(Actor.Person who) {
    return store.all(who.id());
  }

  /**
   * Says something of a document of the register, found in the list or put in by its number; a
   * later word replaces an earlier one.
   *
   * @param rank where the searcher saw it; 0 outside the list
   */
  @Transactional
  public Outcome say(
      Actor.Person who, long id, String number, int rank, KeptSearch.Mark mark, String note) {
    if (note.length() > NOTE) {
      return refused("priorart.refusal.note-too-long", note.length(), NOTE);
    }
    var patent =
        Numbers.keys(number).stream()
            .flatMap(key -> patents.numbered(List.of(key)).getOrDefault(key, List.of()).stream())
            .findFirst()
            .map(Patents.Stored::patent);
    if (patent.isEmpty()) {
      return refused("priorart.refusal.unknown-number", number);
    }
    return store.lock(who.id(), id)
        ? said(who, id, remark(patent.get(), rank, mark, note.strip()))
        : new Outcome.Absent();
  }

  private static Remark remark(Patent patent, int rank, KeptSearch.Mark mark, String note) {
    return new Remark(
        patent.number().toString(),
        patent.titles().isEmpty() ? "" : patent.titles().getFirst().text(),
        patent.published(),
        rank,
        mark,
        note);
  }

  private Outcome said(Actor.Person who, long id, Remark remark) {
    store.put(id, remark);
    return done(who, id);
  }

  /** It was searched again. */
  @Transactional
  public void looked(Actor.Person who, long id, Instant at) {
    store.looked(who.id(), id, at);
  }

  /** Throws one of theirs away; false when there is none. */
  @Transactional
  public boolean forget(Actor.Person who, long id) {
    return store.delete(who.id(), id);
  }
}
