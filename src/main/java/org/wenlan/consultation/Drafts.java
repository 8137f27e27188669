package org.wenlan.consultation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.consultation.Submission.Taken;
import org.wenlan.docket.Code;

/**
 * The door to questions that are being written, page by page, by people without an account. One
 * code serves from the first page on: first to return to the draft, then to follow the case.
 */
@Component
public class Drafts {
  /** A draft that nobody touched for so long is removed. */
  static final Duration KEPT = Duration.ofDays(30);

  private final DraftStore store;
  private final Intake intake;

  Drafts(DraftStore store, Intake intake) {
    this.store = store;
    this.intake = intake;
  }

  /**
   * A draft.
   *
   * @param answers by the name of their field
   * @param number of the case that came of it; empty while it was not sent
   */
  public record Draft(String code, Map<String, String> answers, String number) {

    public Draft {
      answers = Map.copyOf(answers);
    }

    /** An answer; empty while there is none. */
    public String answer(String name) {
      return answers.getOrDefault(name, "");
    }
  }

  /** A new one; those that nobody came back to are removed on the way. */
  @Transactional
  public Draft start(Instant at) {
    store.tidy(at.minus(KEPT));
    var code = Code.fresh();
    store.add(Code.kept(code), at);
    return new Draft(code, Map.of(), "");
  }

  /** The draft of a code. */
  public Optional<Draft> find(String code) {
    var written = Code.written(code);
    return store
        .find(Code.kept(written))
        .map(kept -> new Draft(written, kept.answers(), kept.number()));
  }

  /** Keeps more answers; a draft that was sent keeps its own. */
  @Transactional
  public Draft answer(Draft draft, Map<String, String> more, Instant at) {
    var all = new TreeMap<>(draft.answers());
    all.putAll(more);
    if (!store.put(Code.kept(draft.code()), all, at)) {
      throw new IllegalStateException("A draft that was sent is not changed");
    }
    return new Draft(draft.code(), all, "");
  }

  /** Sends it; sending it twice is sending it once. */
  @Transactional
  public Taken send(Draft draft, Submission submission, Instant at) {
    if (!draft.number().isEmpty()) {
      return new Taken.Same(draft.number());
    }
    var taken = intake.take(new Actor.Anyone(), java.util.List.of(submission), at).getFirst();
    switch (taken) {
      case Taken.Opened(var number, var _, var _) -> store.sent(Code.kept(draft.code()), number);
      case Taken.Joined(var number) -> store.sent(Code.kept(draft.code()), number);
      case Taken.Same(var number) -> store.sent(Code.kept(draft.code()), number);
      case Taken.Refused _ -> {}
    }
    return taken;
  }
}
