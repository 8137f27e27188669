package org.wenlan.watch;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Accounts;
import org.wenlan.account.Actor;
import org.wenlan.account.Role;
import org.wenlan.kernel.Refusal;
import org.wenlan.query.Interpretation.Misread;
import org.wenlan.query.Wanted;
import org.wenlan.rights.Patents;

/**
 * The door to watches. Their owner changes them, and where the owner's account was stopped, a head
 * of the unit; people of the same unit see what is shared. Thread-safe.
 */
@Component
public class Watches {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 24;
  private static final int MOST = 500;

  private final WatchStore store;
  private final Formulating formulating;
  private final Patents register;
  private final Accounts accounts;
  private final Clock clock;

  Watches(
      WatchStore store, Formulating formulating, Patents register, Accounts accounts, Clock clock) {
    this.store = store;
    this.formulating = formulating;
    this.register = register;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** What came of making or changing a watch. */
  public sealed interface Outcome {

    /** It is so now. */
    record Done(Watch watch) implements Outcome {}

    /** Its search cannot be read. */
    record NotUnderstood(Misread why) implements Outcome {}

    /** It cannot be. */
    record Refused(Refusal why) implements Outcome {}

    /** There is none of this number that they may change. */
    record Absent() implements Outcome {}
  }

  /** Somebody to whom a watch can be handed over. */
  public record Colleague(UUID id, String name) {}

  /** Makes a watch: changes of records that are committed from now on are told. */
  @Transactional
  public Outcome add(Actor who, Watch.Wish wish) {
    var wrong = wrong(wish);
    if (wrong.isPresent()) {
      return new Outcome.Refused(wrong.get());
    }
    return switch (formulating.of(wish.kind(), wish.subject(), wish.dialect())) {
      case Formulating.Formulated.Not(var why) -> new Outcome.NotUnderstood(why);
      case Formulating.Formulated.Refused(var why) -> new Outcome.Refused(why);
      case Formulating.Formulated.Asked asked -> {
        var owner = owner(who).orElseThrow();
        if (store.count(owner) >= MOST && who instanceof Actor.Person) {
          yield new Outcome.Refused(Refusal.of("watch.refusal.too-many", "", MOST));
        }
        long id =
            store.add(
                owner,
                who.name(),
                who instanceof Actor.Client,
                who.unit(),
                wish,
                asked,
                register.lastVersion(),
                clock.instant());
        yield new Outcome.Done(store.find(id).orElseThrow());
      }
    };
  }

  private static Optional<Refusal> wrong(Watch.Wish wish) {
    if (wish.name().isBlank() || wish.name().length() > 200) {
      return Optional.of(Refusal.of("watch.refusal.name", "", 200));
    }
    if (wish.changes().isEmpty()) {
      return Optional.of(Refusal.of("watch.refusal.no-change", ""));
    }
    if (!wish.email().isEmpty()
        && !wish.email().matches("[^\\s@<>\",;:]{1,64}@[A-Za-z0-9.-]{1,190}")) {
      return Optional.of(Refusal.of("watch.refusal.email", "", wish.email()));
    }
    return Optional.empty();
  }

  private static Optional<UUID> owner(Actor who) {
    return switch (who) {
      case Actor.Person person -> Optional.of(person.id());
      case Actor.Client client -> Optional.of(client.id());
      case Actor.Anyone _, Actor.Platform _ -> Optional.empty();
    };
  }

  /** One's own watches and the shared ones of one's unit, the newest first. */
  public List<Watch> of(Actor who) {
    return owner(who).map(id -> store.seenBy(id, who.unit(), left(who))).orElse(List.of());
  }

  /** A watch that they see. */
  public Optional<Watch> find(Actor who, long id) {
    return store
        .find(id)
        .filter(watch ->
            owns(who, watch)
                || (watch.shared() && !watch.unit().isEmpty() && watch.unit().equals(who.unit())));
  }

  /** Whether they may change it. */
  public boolean owns(Actor who, Watch watch) {
    return owning(who).test(watch);
  }

  /** The same of many watches: who has left is asked once. */
  public Predicate<Watch> owning(Actor who) {
    var own = owner(who);
    var left = left(who);
    return watch ->
        own.filter(watch.owner()::equals).isPresent()
            || (watch.unit().equals(who.unit()) && left.contains(watch.owner()));
  }

  /** Those of a head's unit who have left, whose watches would otherwise be nobody's. */
  private Set<UUID> left(Actor who) {
    return who instanceof Actor.Person head && head.roles().contains(Role.HEAD)
        ? accounts.all().stream()
            .filter(one -> !one.active() && one.unit().equals(head.unit()))
            .map(Accounts.Member::id)
            .collect(Collectors.toSet())
        : Set.of();
  }

  /** Whether its owner has not left; of programs nobody asks that. */
  Predicate<Watch> tellable() {
    var gone =
        accounts.all().stream()
            .filter(one -> !one.active())
            .map(Accounts.Member::id)
            .collect(Collectors.toSet());
    return watch -> !gone.contains(watch.owner());
  }

  /** Changes name, kinds of change, rhythm, e-mail and sharing; what is asked stays. */
  @Transactional
  public Outcome edit(Actor who, long id, Watch.Wish wish) {
    var wrong = wrong(wish);
    if (wrong.isPresent()) {
      return new Outcome.Refused(wrong.get());
    }
    return changed(who, id, () -> store.edit(id, wish, clock.instant()));
  }

  /** Stops telling: what changes until it goes on is not told later either. */
  @Transactional
  public Outcome pause(Actor who, long id) {
    return changed(who, id, () -> store.pause(id));
  }

  /** Goes on telling what changes from now. */
  @Transactional
  public Outcome resume(Actor who, long id) {
    return changed(who, id, () -> store.resume(id, register.lastVersion()));
  }

  /** Takes it away; warnings that were told stay in the database. */
  @Transactional
  public Outcome delete(Actor who, long id) {
    var mine = store.find(id).filter(watch -> owns(who, watch));
    mine.ifPresent(_ -> store.delete(id));
    return mine.<Outcome>map(Outcome.Done::new).orElseGet(Outcome.Absent::new);
  }

  /** Gives it to somebody of the same unit; e-mail and feed address do not go with it. */
  @Transactional
  public Outcome handOver(Actor who, long id, UUID to) {
    var colleague = colleagues(who).stream().filter(one -> one.id().equals(to)).findFirst();
    if (colleague.isEmpty()) {
      return new Outcome.Refused(Refusal.of("watch.refusal.no-colleague", ""));
    }
    return changed(who, id, () -> store.handOver(id, to, colleague.get().name()));
  }

  private Outcome changed(Actor who, long id, Runnable change) {
    if (store.find(id).filter(watch -> owns(who, watch)).isEmpty()) {
      return new Outcome.Absent();
    }
    change.run();
    return new Outcome.Done(store.find(id).orElseThrow());
  }

  /** Other people of the same unit. */
  public List<Colleague> colleagues(Actor who) {
    return who.unit().isEmpty()
        ? List.of()
        : accounts.all().stream()
            .filter(one -> one.active() && one.unit().equals(who.unit()))
            .filter(one -> owner(who).filter(one.id()::equals).isEmpty())
            .map(one -> new Colleague(one.id(), one.name()))
            .toList();
  }

  /** A new secret word for its feed; an earlier one no longer counts. Empty when not theirs. */
  @Transactional
  public Optional<String> feed(Actor who, long id) {
    if (store.find(id).filter(watch -> owns(who, watch)).isEmpty()) {
      return Optional.empty();
    }
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    var word = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    store.feed(id, Warnings.kept(word));
    return Optional.of(word);
  }

  Optional<Watch> fed(String word) {
    return store.byFeed(Warnings.kept(word)).filter(tellable());
  }

  /** All names of an applicant whose group is watched; none of any other watch. */
  public List<String> names(Watch watch) {
    return watch.kind() == Watch.Kind.GROUP ? formulating.names(watch.subject()) : List.of();
  }

  /** What a watch asks. */
  public Wanted wanted(Watch watch) {
    return formulating.read(watch.query());
  }
}
