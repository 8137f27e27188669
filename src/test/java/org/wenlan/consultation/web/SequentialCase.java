package org.wenlan.consultation.web;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wenlan.account.Actor;
import org.wenlan.account.Role;

/**
 * What may be done to one consultation, one act after the other, written down a second time and
 * without the product's types: the measure of what many hands did at once.
 */
final class SequentialCase {
  private final String owner;
  private final Set<String> declined = new TreeSet<>();
  private String state = "Received";
  private String worker = "";
  private boolean filled;
  private @Nullable UUID holder;
  private @Nullable UUID drafter;

  SequentialCase(String owner) {
    this.owner = owner;
  }

  /** Before anything is done to a copy of it. */
  SequentialCase copy() {
    var copy = new SequentialCase(owner);
    copy.declined.addAll(declined);
    copy.state = state;
    copy.worker = worker;
    copy.filled = filled;
    copy.holder = holder;
    copy.drafter = drafter;
    return copy;
  }

  String state() {
    return state;
  }

  /** Whether a unit other than the owner is let in. */
  boolean letIn(String unit) {
    return unit.equals(owner) || unit.equals(worker);
  }

  /** Does it, and says whether it was legal; otherwise nothing has changed. */
  boolean does(Actor by, String act, String unit) {
    var person = by instanceof Actor.Person one ? one : null;
    var me = person == null ? null : person.id();
    boolean officer = is(person, Role.OFFICER, owner);
    boolean coordinator = is(person, Role.COORDINATOR, worker);
    boolean expert = is(person, Role.EXPERT, worker);
    boolean reviewer =
        (is(person, Role.REVIEWER, worker) || is(person, Role.REVIEWER, owner))
            && (me == null || !me.equals(drafter));
    boolean mine = me != null && me.equals(holder);
    return switch (act) {
      case "accept" -> state.equals("Received") && officer && becomes("Accepted");
      case "refuse" -> state.equals("Received") && officer && becomes("NotAccepted");
      case "withdraw" -> person == null && open() && becomes("Withdrawn");
      case "keep" -> state.equals("Accepted") && officer && works(owner);
      case "offer" ->
          state.equals("Accepted") && officer && !declined.contains(unit) && offered(unit);
      case "take" -> state.equals("Offered") && coordinator && works(worker);
      case "decline" -> state.equals("Offered") && coordinator && declined();
      case "claim" -> state.equals("InWork") && expert && holder == null && held(me);
      case "release" -> state.equals("InWork") && expert && mine && held(null);
      case "fill" -> state.equals("InWork") && expert && mine && fills();
      case "hand-in" -> state.equals("InWork") && expert && mine && filled && handedIn(me);
      case "give-back" -> state.equals("UnderReview") && reviewer && held(drafter) && again();
      case "sign" -> state.equals("UnderReview") && reviewer && becomes("Answered");
      default -> throw new IllegalArgumentException(act);
    };
  }

  private static boolean is(Actor.@Nullable Person person, Role role, String unit) {
    return person != null && person.is(role) && person.unit().equals(unit);
  }

  private boolean open() {
    return !Set.of("NotAccepted", "Withdrawn", "Answered").contains(state);
  }

  private boolean becomes(String next) {
    state = next;
    if (!open()) {
      worker = "";
    }
    return true;
  }

  private boolean works(String unit) {
    worker = unit;
    return becomes("InWork");
  }

  private boolean offered(String unit) {
    worker = unit;
    return becomes("Offered");
  }

  private boolean declined() {
    declined.add(worker);
    worker = "";
    return becomes("Accepted");
  }

  private boolean held(@Nullable UUID who) {
    holder = who;
    return true;
  }

  private boolean fills() {
    filled = true;
    return true;
  }

  private boolean handedIn(@Nullable UUID who) {
    drafter = who;
    return becomes("UnderReview");
  }

  private boolean again() {
    return becomes("InWork");
  }
}
