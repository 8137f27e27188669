package org.wenlan.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The door to what was done by whom. What is noted stays: the database refuses to change it. */
@Component
public class Deeds {
  private final DeedStore store;
  private final Clock clock;

  Deeds(DeedStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Something that was done.
   *
   * @param act a code such as {@code sign-in}
   * @param about a number or name of what it was done to
   * @param said more, in words; may be empty
   */
  public record Deed(long id, Instant at, String who, String act, String about, String said) {}

  /** Notes a deed; within a transaction, it stands or falls with it. */
  public void note(Actor who, String act, String about, String said) {
    store.add(clock.instant(), named(who), act, line(about), line(said));
  }

  /** The latest deeds before one of a number, newest first. */
  public List<Deed> before(long id, int most) {
    return store.before(id, most);
  }

  private static String named(Actor who) {
    return who instanceof Actor.Person person
        ? person.name() + " (" + person.id() + ")"
        : who.name();
  }

  /** One line for a log that has one line for each deed. */
  private static String line(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }
}
