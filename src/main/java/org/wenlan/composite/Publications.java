package org.wenlan.composite;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to published results. What is published stays as it is; a correction is another edition
 * beside it. Thread-safe.
 */
@Component
public class Publications {
  private final PublicationStore store;

  Publications(PublicationStore store) {
    this.store = store;
  }

  /** What came of publishing. */
  public sealed interface Publishing {
    /** It is there for everybody. */
    record Done(String id) implements Publishing {}

    /** The very same result is there already. */
    record Already(String id) implements Publishing {}

    /** It may not be published; nothing was kept. */
    record Refused(Fault why) implements Publishing {}
  }

  /** A published result in the list of them. */
  public record Entry(
      String id,
      Model.Words name,
      String version,
      String vintage,
      String first,
      String last,
      int units,
      Instant published) {}

  /** A published result with the model that made it. */
  public record Kept(Edition edition, Model.Files files, Instant published) {

    /** The model, read again from what was kept. */
    public Model model() {
      return switch (Models.read(files.method(), files.indicators())) {
        case Models.Reading.Read(var model) -> model;
        case Models.Reading.Faulty(var faults) ->
            throw new IllegalStateException("A published model cannot be read: " + faults);
      };
    }
  }

  /** Publishes a result; its vintage must be said, and its ranks must have intervals. */
  @Transactional
  public Publishing publish(Edition edition, Model model, Instant at) {
    var made = edition.made();
    if (made.vintage().isBlank()) {
      return new Publishing.Refused(Fault.of(made.model(), "composite.fault.no-vintage"));
    }
    if (made.runs() == 0) {
      return new Publishing.Refused(Fault.of(made.model(), "composite.fault.no-intervals"));
    }
    var fingerprint =
        Numbers.sha256(
            made.modelHash(),
            made.dataHash(),
            made.vintage(),
            String.valueOf(made.seed()),
            String.valueOf(made.runs()));
    var there = store.with(fingerprint);
    if (there.isPresent()) {
      return new Publishing.Already(there.get());
    }
    int number = store.next(made.model());
    var id = made.model() + "-" + number;
    store.put(edition.under(id), number, fingerprint, model.files(), at);
    return new Publishing.Done(id);
  }

  /** All of them, the newest first. */
  public List<Entry> all() {
    return store.all();
  }

  /** One by its id. */
  public Optional<Kept> find(String id) {
    return store.find(id);
  }
}
