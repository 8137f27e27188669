package org.wenlan.watch;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A standing order to be warned.
 *
 * @param owner a person, or a program when {@code program} says so
 * @param unit whose people see it when it is shared
 * @param subject what is watched, as typed
 * @param query what is asked, in the {@code epo} dialect
 * @param changes kinds of change that are told
 * @param email where digests go; empty for nowhere
 * @param language of digests, {@code zh-CN} or {@code en}
 * @param since changes of records up to this version are not told
 * @param mailed when the last digest was made
 * @param feed whether there is a feed's address
 * @param telltale the words of a claim that is watched; null of other watches
 */
public record Watch(
    long id,
    UUID owner,
    String ownerName,
    boolean program,
    String unit,
    boolean shared,
    String name,
    Kind kind,
    String subject,
    String query,
    Set<Change.Kind> changes,
    Rhythm rhythm,
    String email,
    String language,
    boolean paused,
    long since,
    Instant created,
    Instant mailed,
    boolean feed,
    @Nullable Telltale telltale) {

  public Watch {
    changes = changes.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(changes));
  }

  /** What is watched. */
  public enum Kind {
    /** A search. */
    SEARCH,
    /** A right by its number. */
    RIGHT,
    /** An applicant or owner by name. */
    APPLICANT,
    /** The same by all names of its group, whichever these are at the time. */
    GROUP,
    /** A class with all below it. */
    CLASS,
    /** Documents like a claim. */
    CLAIM
  }

  /**
   * What somebody wants to watch.
   *
   * @param dialect of a search, in lower case; empty for {@code epo}
   */
  public record Wish(
      String name,
      Kind kind,
      String subject,
      String dialect,
      Set<Change.Kind> changes,
      Rhythm rhythm,
      String email,
      boolean shared,
      String language) {

    public Wish {
      changes = changes.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(changes));
    }
  }
}
