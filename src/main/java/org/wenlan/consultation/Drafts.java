package org.wenlan.consultation;

import java.io.InputStream;
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
import org.wenlan.docket.Papers;
import org.wenlan.documents.Documents;
import org.wenlan.kernel.Refusal;

/**
 * The door to questions that are being written, page by page, by people without an account. One
 * code serves from the first page on: first to return to the draft, then to follow the case.
 */
@Component
public class Drafts {
  /** A draft that nobody touched for so long is removed. */
  static final Duration KEPT = Duration.ofDays(30);

  /** More files than this are refused. */
  static final int FILES = 20;

  private static final String FILE = "file.";

  private final DraftStore store;
  private final Intake intake;
  private final Documents documents;
  private final Papers papers;

  Drafts(DraftStore store, Intake intake, Documents documents, Papers papers) {
    this.store = store;
    this.intake = intake;
    this.documents = documents;
    this.papers = papers;
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

    /** The files that are attached: their names by hash. */
    public Map<String, String> files() {
      var files = new TreeMap<String, String>();
      answers.forEach((name, answer) -> {
        if (name.startsWith(FILE)) {
          files.put(name.substring(FILE.length()), answer);
        }
      });
      return files;
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
    var _ = store.add(Code.kept(draft.code()), more, at);
    return find(draft.code()).orElseThrow();
  }

  /**
   * Attaches a file; empty when it was taken, else why not. Not in a transaction: documents are
   * taken piece by piece.
   */
  public Optional<Refusal> attach(Draft draft, String name, InputStream content, Instant at) {
    if (draft.files().size() >= FILES) {
      return Optional.of(Refusal.of("consultation.refusal.too-many-files", "", FILES));
    }
    switch (documents.take(name, content)) {
      case org.wenlan.documents.Taken.Refused(var why) -> {
        return Optional.of(why);
      }
      case org.wenlan.documents.Taken.Stored(var document) -> {
        var file = Map.of(FILE + document.hash(), document.name());
        if (!store.add(Code.kept(draft.code()), file, at)) {
          throw new IllegalStateException("A draft that was sent is not changed");
        }
        return Optional.empty();
      }
    }
  }

  /** Takes a file off again. */
  @Transactional
  public void detach(Draft draft, String hash, Instant at) {
    store.remove(Code.kept(draft.code()), FILE + hash, at);
  }

  /** Sends it; sending it twice is sending it once. */
  @Transactional
  public Taken send(Draft draft, Submission submission, Instant at) {
    if (!draft.number().isEmpty()) {
      return new Taken.Same(draft.number());
    }
    var taken = intake.take(new Actor.Anyone(), java.util.List.of(submission), at).getFirst();
    var number =
        switch (taken) {
          case Taken.Opened(var opened, var _, var _) -> opened;
          case Taken.Joined(var joined) -> joined;
          case Taken.Same(var same) -> same;
          case Taken.Refused _ -> "";
        };
    if (!number.isEmpty()) {
      draft
          .files()
          .forEach(
              (hash, name) -> papers.file(number, new Actor.Anyone(), "evidence", hash, name, at));
      store.sent(Code.kept(draft.code()), number);
    }
    return taken;
  }
}
