package org.wenlan.affairs;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.account.Actor;
import org.wenlan.affairs.Application.Attached;
import org.wenlan.affairs.Application.Said;
import org.wenlan.affairs.Submitting.Sent;
import org.wenlan.docket.Code;
import org.wenlan.documents.Documents;
import org.wenlan.documents.Taken;
import org.wenlan.kernel.Refusal;

/**
 * The door for whoever applies, page by page. One code serves from the first page on: first to
 * return to the form, then to follow the application, to correct it and to take it back.
 */
@Component
public class Applying {
  /** A form that nobody touched for so long is removed. */
  static final Duration KEPT = Duration.ofDays(90);

  /** More files than this are refused. */
  static final int FILES = 40;

  private final FormStore store;
  private final Definitions definitions;
  private final Documents documents;
  private final Submitting submitting;
  private final TransactionTemplate transactions;

  Applying(
      FormStore store,
      Definitions definitions,
      Documents documents,
      Submitting submitting,
      TransactionTemplate transactions) {
    this.store = store;
    this.definitions = definitions;
    this.documents = documents;
    this.submitting = submitting;
    this.transactions = transactions;
  }

  /**
   * A form that is being filled in.
   *
   * @param version of the definition that it follows
   * @param saved when it was last kept
   * @param number of the application that came of it; empty while it was not sent
   */
  public record Draft(
      String code, int version, Filled filled, List<Attached> files, Instant saved, String number) {
    public Draft {
      files = List.copyOf(files);
    }

    /** Whether a material that is needed was not attached. */
    public boolean lacks(Affair.Material material) {
      return material.needed()
          && files.stream().noneMatch(one -> one.material().equals(material.code()));
    }

    /** Materials that are needed and not there. */
    public List<Affair.Material> lacking() {
      return filled.materials().stream().filter(this::lacks).toList();
    }
  }

  /**
   * What a newer version of the definition means for a form.
   *
   * @param asked questions that are new
   * @param gone questions that are asked no more; their answers are kept with the form
   */
  public record Newer(int version, List<Affair.Question> asked, List<Affair.Question> gone) {
    public Newer {
      asked = List.copyOf(asked);
      gone = List.copyOf(gone);
    }
  }

  /** A new form; empty when there is no such affair. */
  @Transactional
  public Optional<Draft> start(String affair, Instant at) {
    var now = definitions.current(affair).filter(one -> one.affair().here());
    if (now.isEmpty()) {
      return Optional.empty();
    }
    store.tidy(at.minus(KEPT));
    var code = Code.fresh();
    store.add(Code.kept(code), affair, now.get().version(), at);
    return find(code);
  }

  /** The form of a code. */
  public Optional<Draft> find(String code) {
    var written = Code.written(code);
    return store
        .find(Code.kept(written))
        .filter(kept -> !kept.number().isEmpty() || here(kept.affair()))
        .map(kept -> draft(written, kept));
  }

  /** A form of what has pages of its own by now leads nowhere any more. */
  private boolean here(String affair) {
    return definitions.current(affair).filter(one -> one.affair().here()).isPresent();
  }

  private Draft draft(String code, FormStore.Kept kept) {
    var affair = definitions.version(kept.affair(), kept.version());
    return new Draft(
        code,
        kept.version(),
        new Filled(affair, kept.answers()),
        kept.files(),
        kept.changed(),
        kept.number());
  }

  /** Keeps more answers; a form that was sent meanwhile keeps its own. */
  @Transactional
  public Draft answer(Draft draft, Map<String, String> more, Instant at) {
    return changed(
        draft,
        at,
        kept -> {
          var all = new TreeMap<>(kept.answers());
          all.putAll(more);
          return kept.with(all);
        });
  }

  /** Changes a form as it is now, not as it was read: another page of it may be open. */
  private Draft changed(Draft draft, Instant at, UnaryOperator<FormStore.Kept> change) {
    var key = Code.kept(draft.code());
    var held = store.hold(key).orElseThrow();
    if (held.number().isEmpty()) {
      store.put(key, change.apply(held), at);
    }
    return draft(draft.code(), store.find(key).orElseThrow());
  }

  /**
   * Attaches a file; empty when it was taken, else why not. Not in a transaction: documents are
   * taken piece by piece.
   */
  public Optional<Refusal> attach(
      Draft draft, String material, String name, InputStream content, Instant at) {
    if (draft.filled().affair().material(material).isEmpty()) {
      return Optional.of(Refusal.of("affairs.refusal.unknown-material", "", material));
    }
    if (draft.files().size() >= FILES) {
      return Optional.of(Refusal.of("affairs.refusal.too-many-files", "", FILES));
    }
    return switch (documents.take(name, content)) {
      case Taken.Refused(var why) -> Optional.of(why);
      case Taken.Stored(var document) -> {
        transactions.executeWithoutResult(_ -> {
          var _ =
              changed(
                  draft,
                  at,
                  kept -> {
                    var files = without(kept, material, document.hash());
                    files.add(new Attached(material, document.hash(), document.name()));
                    return kept.with(files);
                  });
        });
        yield Optional.empty();
      }
    };
  }

  /** Takes a file off again. */
  @Transactional
  public void detach(Draft draft, String material, String hash, Instant at) {
    var _ = changed(draft, at, kept -> kept.with(without(kept, material, hash)));
  }

  private static List<Attached> without(FormStore.Kept kept, String material, String hash) {
    var files = new ArrayList<>(kept.files());
    files.removeIf(one -> one.material().equals(material) && one.hash().equals(hash));
    return files;
  }

  /** What changed since the form was begun; empty while nothing did. */
  public Optional<Newer> newer(Draft draft) {
    var affair = draft.filled().affair();
    return definitions
        .current(affair.code())
        .filter(now -> draft.number().isEmpty() && now.version() > draft.version())
        .map(now ->
            new Newer(
                now.version(),
                now.affair().questions().stream()
                    .filter(one -> affair.question(one.code()).isEmpty())
                    .toList(),
                affair.questions().stream()
                    .filter(one -> now.affair().question(one.code()).isEmpty())
                    .toList()));
  }

  /** Goes on with the newest version; every answer is kept. */
  @Transactional
  public Draft carriedOver(Draft draft, Instant at) {
    return newer(draft)
        .map(newer -> changed(draft, at, kept -> kept.with(newer.version())))
        .orElse(draft);
  }

  /** Sends it; sending it twice is sending it once. */
  @Transactional
  public Sent send(Actor by, String code, Instant at) {
    var key = Code.kept(code);
    var held = store.hold(key);
    if (held.isEmpty()) {
      return new Sent.Absent();
    }
    var draft = draft(Code.written(code), held.get());
    if (!draft.number().isEmpty()) {
      return new Sent.Taken(draft.number(), draft.code());
    }
    if (!here(draft.filled().affair().code())) {
      return new Sent.Absent();
    }
    if (newer(draft).isPresent()) {
      return new Sent.Outdated();
    }
    var affair = draft.filled().affair();
    var said =
        new Said(
            affair.code(),
            draft.version(),
            draft.filled().answers(),
            draft.filled().notApplicable(),
            draft.files());
    var sent = submitting.take(by, said, draft.lacking(), draft.code(), at);
    if (sent instanceof Sent.Taken(var number, var _)) {
      store.sent(key, number);
    }
    return sent;
  }
}
