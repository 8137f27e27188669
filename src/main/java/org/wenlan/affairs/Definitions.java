package org.wenlan.affairs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.kernel.Refusal;

/**
 * The door to definitions. A version is published whole or not at all and never changes afterwards;
 * what is published is there for the next reader, without a restart. Thread-safe.
 */
@Component
public class Definitions {
  /** More text than this is no definition. */
  static final int LONGEST = 300_000;

  private static final Logger LOG = LoggerFactory.getLogger(Definitions.class);

  private final DefinitionStore store;
  private final DefinitionCheck checking;
  private final Map<Key, Affair> read = new ConcurrentHashMap<>();

  private volatile Shelf shelf = new Shelf(-1, Map.of());

  Definitions(DefinitionStore store, DefinitionCheck checking) {
    this.store = store;
    this.checking = checking;
  }

  private record Key(String code, int version) {}

  /** What was read when so many versions had been published. */
  private record Shelf(long published, Map<String, Published> all) {}

  /** A definition that holds from its publication on. */
  public record Published(
      Affair affair,
      int version,
      String text,
      boolean shipped,
      String publisher,
      String why,
      Instant published) {}

  /** What a check found. */
  public sealed interface Checked {

    /** It can be published. */
    record Good(Affair affair) implements Checked {}

    /** It cannot; each fault with file, line and what to write. */
    record Faulty(List<String> faults) implements Checked {
      public Faulty {
        faults = List.copyOf(faults);
      }
    }
  }

  /** What came of a proposal or a publication. */
  public sealed interface Outcome {

    /** Done. */
    record Done(String code, int version) implements Outcome {}

    /** Proposed, and waits for somebody else. */
    record Waits(long proposal) implements Outcome {}

    /** The file has faults. */
    record Faulty(List<String> faults) implements Outcome {}

    /** A rule says no. */
    record Refused(Refusal why) implements Outcome {}
  }

  /**
   * A change that somebody proposed.
   *
   * @param base version that it changes; 0 for a new affair
   * @param decision {@code open}, {@code published} or {@code declined}
   */
  public record Proposal(
      long id,
      String code,
      int base,
      String text,
      String why,
      UUID proposer,
      String name,
      Instant proposed,
      String decision,
      String decider,
      String said) {}

  /** What can be applied for now, by code. */
  public Map<String, Published> current() {
    long published = store.count();
    var known = shelf;
    if (known.published() != published) {
      known =
          new Shelf(
              published,
              store.current().stream()
                  .flatMap(row -> readable(row).stream())
                  .collect(
                      Collectors.toMap(
                          one -> one.affair().code(),
                          Function.identity(),
                          (one, _) -> one,
                          LinkedHashMap::new)));
      shelf = known;
    }
    return known.all();
  }

  /** The definition of a code as it holds now. */
  public Optional<Published> current(String code) {
    return Optional.ofNullable(current().get(code));
  }

  /** A definition as it was published; cases keep theirs. */
  public Affair version(String code, int version) {
    return read.computeIfAbsent(
        new Key(code, version),
        key ->
            store
                .find(key.code(), key.version())
                .map(this::affair)
                .orElseThrow(
                    () -> new IllegalStateException("No definition " + code + " " + version)));
  }

  /** All versions of a code, the newest first. */
  public List<Published> versions(String code) {
    return store.versions(code).stream().map(this::published).toList();
  }

  /** One that cannot be read any more keeps no other from being applied for. */
  private Optional<Published> readable(DefinitionStore.Row row) {
    try {
      return Optional.of(published(row));
    } catch (IllegalStateException unreadable) {
      LOG.error("{} {} is left out", row.code(), row.version(), unreadable);
      return Optional.empty();
    }
  }

  private Published published(DefinitionStore.Row row) {
    var affair = read.computeIfAbsent(new Key(row.code(), row.version()), _ -> affair(row));
    return new Published(
        affair,
        row.version(),
        row.text(),
        row.shipped(),
        row.publisher(),
        row.why(),
        row.published());
  }

  private Affair affair(DefinitionStore.Row row) {
    var faults = new ArrayList<String>();
    return checking
        .read(row.code(), row.text(), row.bank(), faults)
        .orElseThrow(() ->
            new IllegalStateException("A published definition cannot be read any more: " + faults));
  }

  /**
   * Reads a definition without publishing it.
   *
   * @param file by which faults name it
   */
  public Checked check(String file, String text) {
    return checking.check(file, text);
  }

  /** Publishes a definition as the next version of its code: by whoever runs the platform. */
  @Transactional
  public Outcome publish(String publisher, String file, String text, String why, Instant at) {
    return published(publisher, file, text, why, false, at);
  }

  /**
   * Publishes what came with the platform, all or nothing: what is not there yet, or was shipped
   * before and has changed. What an office has made its own is left alone.
   *
   * @param shipped definitions by their codes
   */
  @Transactional
  void ship(Map<String, String> shipped, Instant at) {
    var bank = checking.bank();
    var now = new HashMap<String, DefinitionStore.Row>();
    store.current().forEach(row -> now.put(row.code(), row));
    shipped.forEach((code, text) -> {
      var row = now.get(code);
      boolean old =
          row == null || row.shipped() && !(row.text().equals(text) && row.bank().equals(bank));
      if (old && !(published("platform", code, text, "", true, at) instanceof Outcome.Done)) {
        throw new IllegalStateException("What was shipped cannot be published: " + code);
      }
    });
  }

  private Outcome published(
      String publisher, String file, String text, String why, boolean shipped, Instant at) {
    return switch (check(file, text)) {
      case Checked.Faulty(var faults) -> new Outcome.Faulty(faults);
      case Checked.Good(var affair) -> {
        var now = store.versions(affair.code()).stream().findFirst();
        var bank = checking.bank();
        if (now.isPresent() && now.get().text().equals(text) && now.get().bank().equals(bank)) {
          yield new Outcome.Done(affair.code(), now.get().version());
        }
        int version = now.map(one -> one.version() + 1).orElse(1);
        var row =
            new DefinitionStore.Row(
                affair.code(), version, text, bank, shipped, publisher, why, at);
        yield store.add(row)
            ? new Outcome.Done(affair.code(), version)
            : new Outcome.Refused(Refusal.of("affairs.refusal.published-meanwhile", ""));
      }
    };
  }

  /** Proposes a change, or a new affair; somebody else decides it. */
  @Transactional
  public Outcome propose(Actor.Person who, String text, String why, Instant at) {
    if (!who.may(Permission.DISPATCH)) {
      return new Outcome.Refused(Refusal.of("affairs.refusal.not-yours", ""));
    }
    if (why.isBlank()) {
      return new Outcome.Refused(Refusal.of("affairs.refusal.no-reason", ""));
    }
    return switch (check("affair.yaml", text)) {
      case Checked.Faulty(var faults) -> new Outcome.Faulty(faults);
      case Checked.Good(var affair) -> {
        int base = current(affair.code()).map(Published::version).orElse(0);
        yield new Outcome.Waits(
            store.propose(
                new Proposal(
                    0, affair.code(), base, text, why, who.id(), who.name(), at, "", "", "")));
      }
    };
  }

  /** Proposals that nobody decided yet. */
  public List<Proposal> proposals() {
    return store.proposals();
  }

  /** A proposal. */
  public Optional<Proposal> proposal(long id) {
    return store.proposal(id);
  }

  /** Decides a proposal: by a head, and never by whoever made it. */
  @Transactional
  public Outcome decide(Actor.Person who, long id, boolean publish, String said, Instant at) {
    var found = store.held(id);
    if (found.isEmpty() || !who.may(Permission.APPROVE)) {
      return new Outcome.Refused(Refusal.of("affairs.refusal.not-yours", ""));
    }
    var one = found.get();
    if (!one.decision().equals("open")) {
      return new Outcome.Refused(Refusal.of("affairs.refusal.decided", ""));
    }
    if (one.proposer().equals(who.id())) {
      return new Outcome.Refused(Refusal.of("affairs.refusal.own-proposal", ""));
    }
    int now = current(one.code()).map(Published::version).orElse(0);
    if (publish && now != one.base()) {
      return new Outcome.Refused(
          Refusal.of("affairs.refusal.changed-since", "", one.code(), one.base(), now));
    }
    var outcome =
        publish
            ? published(who.name(), "affair.yaml", one.text(), one.why(), false, at)
            : new Outcome.Done(one.code(), now);
    if (outcome instanceof Outcome.Done) {
      store.decide(id, publish ? "published" : "declined", who.name(), said);
    }
    return outcome;
  }
}
