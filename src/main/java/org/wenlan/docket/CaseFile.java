package org.wenlan.docket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wenlan.documents.Document;

/**
 * A case as all boxes see it.
 *
 * @param number such as {@code ZX20260000123}
 * @param kind the owning box's word, such as {@code consultation}
 * @param state the name of the owning box's state
 * @param owner the unit whose case it is
 * @param desk the unit whose turn it is
 * @param holder who of that unit has taken it; null while nobody has
 * @param client the program that sent it; null when a page did
 * @param field the class of its right, such as {@code F24C}; may be empty
 * @param region where it belongs, GB/T 2260; may be empty
 * @param due the last day of the clock that runs; null when none does
 * @param version one more with each change
 * @param body the owning box's own, JSON
 */
public record CaseFile(
    String number,
    String kind,
    String title,
    String state,
    boolean open,
    String owner,
    String desk,
    @Nullable UUID holder,
    @Nullable UUID client,
    String field,
    String region,
    @Nullable LocalDate due,
    long version,
    Instant opened,
    Instant changed,
    String body) {

  /**
   * One line of a chronology.
   *
   * @param version that the case had afterwards
   * @param act the owning box's word for what was done
   * @param said in words; may be empty
   */
  public record Event(
      String number, long version, Instant at, String who, String unit, String act, String said) {}

  /**
   * A message.
   *
   * @param inner whether only those who handle the case may read it
   */
  public record Message(Instant at, String who, String unit, boolean inner, String text) {}

  /**
   * A document of a case.
   *
   * @param hash by which it is stored
   * @param what the owning box's word for what it is
   * @param document what is known of it, under its name here; null while it is being filed
   */
  public record Filed(
      String hash, String name, String what, String who, Instant at, @Nullable Document document) {}

  /** What is on its way, newest last. */
  public record History(List<Event> events, List<Message> messages, List<Filed> filed) {

    public History {
      events = List.copyOf(events);
      messages = List.copyOf(messages);
      filed = List.copyOf(filed);
    }
  }
}
