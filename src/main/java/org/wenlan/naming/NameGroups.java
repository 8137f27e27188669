package org.wenlan.naming;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.account.Deeds;
import org.wenlan.account.Permission;
import org.wenlan.kernel.Refusal;
import org.wenlan.rights.Names;

/**
 * The door to groups of names: from a name to its group and back to all its names, and what people
 * may decide about them. Thread-safe.
 */
@Component
public class NameGroups {
  private static final int LONGEST = 1_000;

  private final NameStore names;
  private final DecisionStore decisions;
  private final Regrouping regrouping;
  private final Deeds deeds;

  NameGroups(NameStore names, DecisionStore decisions, Regrouping regrouping, Deeds deeds) {
    this.names = names;
    this.decisions = decisions;
    this.regrouping = regrouping;
    this.deeds = deeds;
  }

  /** What came of a decision. */
  public sealed interface Outcome {

    /** It holds; the group to look at now. */
    record Done(long group) implements Outcome {}

    /** A rule says no; nothing happened. */
    record Refused(Refusal why) implements Outcome {}
  }

  /**
   * One step in which a name is taken apart.
   *
   * @param code what was done, such as {@code form} for the legal form
   * @param after what was left
   */
  public record Step(String code, String after) {}

  /** How a name is taken apart before it is compared; steps that change nothing are left out. */
  public List<Step> explain(String name) {
    return NameKey.of(name).steps().stream()
        .map(step -> new Step(step.code(), step.after()))
        .toList();
  }

  /** The group that a name, as written or in any spelling that differs in case, is in. */
  public Optional<Group> of(String name) {
    return names.named(name, NameKey.of(name).spelling());
  }

  /** A group; of one that was merged away the group where its names went. */
  public Optional<Group> find(long id) {
    long at = id;
    var seen = new HashSet<Long>();
    while (seen.add(at)) {
      var found = names.group(at);
      if (found.isPresent()) {
        return found;
      }
      var next = names.goneTo(at);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      at = next.get();
    }
    return Optional.empty();
  }

  /** The names of a group, those with most documents first. */
  public List<Member> members(long group) {
    return names.members(group);
  }

  /**
   * What tells whether groups are still as they were: equal as long as no run and no decision
   * changed them; empty before the first run.
   */
  public String edition() {
    return names.edition();
  }

  /** Every group of several names, and every name that is shown as another one. */
  public List<Grouped> together() {
    return names.together();
  }

  /** Why its names stand together: one merge fewer than it has names. */
  public List<Link> merges(long group) {
    return names.links(group);
  }

  /** Groups that have a name with this text in it, those with most documents first. */
  public List<Group> search(String text, int limit) {
    var spelling = Names.normalise(text);
    return spelling.isBlank() ? List.of() : names.search(spelling, limit);
  }

  /** What people decided about any of its names, the newest first. */
  public List<Decision> history(long group) {
    return decisions.about(names.members(group).stream().map(Member::text).toList());
  }

  /** Makes one group of two; everything that is in them stays together. */
  @Transactional
  public Outcome join(Actor.Person who, long group, long other, String reason, Instant at) {
    names.lock();
    var a = names.members(group).stream().map(Member::text).toList();
    var b = names.members(other).stream().map(Member::text).toList();
    if (a.isEmpty() || b.isEmpty() || group == other) {
      return refused("no-other", String.valueOf(other));
    }
    return decided(who, decision(Decision.Act.JOIN, a, b, reason, who, at), List.of(group, other));
  }

  /** Takes names out of a group; they are a group of their own, or several, from now on. */
  @Transactional
  public Outcome split(
      Actor.Person who, long group, Collection<String> taken, String reason, Instant at) {
    names.lock();
    var all = names.members(group).stream().map(Member::text).toList();
    var out = all.stream().filter(taken::contains).toList();
    var rest = all.stream().filter(name -> !taken.contains(name)).toList();
    if (out.isEmpty() || rest.isEmpty()) {
      return refused("no-part");
    }
    return decided(who, decision(Decision.Act.SPLIT, out, rest, reason, who, at), List.of(group));
  }

  /** Chooses the names that a group is shown by; an empty one leaves the choice to the rules. */
  @Transactional
  public Outcome rename(
      Actor.Person who, long group, String zh, String en, String reason, Instant at) {
    names.lock();
    var all = names.members(group).stream().map(Member::text).toList();
    if (all.isEmpty() || zh.isBlank() && en.isBlank() || zh.length() + en.length() > LONGEST) {
      return refused("no-name");
    }
    var decision =
        new Decision(
            0,
            Decision.Act.RENAME,
            all,
            List.of(),
            zh.strip(),
            en.strip(),
            reason.strip(),
            who.name(),
            at,
            "");
    return decided(who, decision, List.of(group));
  }

  /** Takes a decision back; the rules and the other decisions say what is then. */
  @Transactional
  public Outcome withdraw(Actor.Person who, long decision, String reason, Instant at) {
    names.lock();
    var found = decisions.find(decision);
    if (found.isEmpty()) {
      return refused("no-decision");
    }
    var why = reasoned(who, reason);
    if (why.isPresent()) {
      return new Outcome.Refused(why.get());
    }
    if (!decisions.withdraw(decision, who.name() + ": " + reason.strip(), at)) {
      return refused("withdrawn-already");
    }
    deeds.note(who, "names.withdraw", String.valueOf(decision), reason.strip());
    var there = names.texts(mentioned(found.get()));
    regrouping.some(groups(there));
    return new Outcome.Done(groupNow(found.get().names().getFirst()));
  }

  private Outcome decided(Actor.Person who, Decision decision, List<Long> affected) {
    var why = reasoned(who, decision.reason());
    if (why.isPresent()) {
      return new Outcome.Refused(why.get());
    }
    decisions.add(decision, who.id());
    deeds.note(
        who,
        "names." + decision.act().name().toLowerCase(java.util.Locale.ROOT),
        String.valueOf(affected.getFirst()),
        decision.reason());
    regrouping.some(affected);
    var stays = decision.act() == Decision.Act.SPLIT ? decision.others() : decision.names();
    return new Outcome.Done(groupNow(stays.getFirst()));
  }

  private static Decision decision(
      Decision.Act act,
      List<String> names,
      List<String> others,
      String reason,
      Actor.Person who,
      Instant at) {
    return new Decision(0, act, names, others, "", "", reason.strip(), who.name(), at, "");
  }

  private static Optional<Refusal> reasoned(Actor.Person who, String reason) {
    if (!who.may(Permission.NAMES)) {
      return Optional.of(Refusal.of("naming.refusal.not-yours", ""));
    }
    return reason.isBlank() || reason.length() > LONGEST
        ? Optional.of(Refusal.of("naming.refusal.no-reason", ""))
        : Optional.empty();
  }

  private static Set<String> mentioned(Decision decision) {
    var all = new HashSet<>(decision.names());
    all.addAll(decision.others());
    return all;
  }

  private static Set<Long> groups(List<NameStore.Row> rows) {
    var groups = new HashSet<Long>();
    rows.forEach(row -> groups.add(row.group()));
    return groups;
  }

  private long groupNow(String name) {
    var rows = new ArrayList<>(names.texts(List.of(name)));
    return rows.isEmpty() ? 0 : rows.getFirst().group();
  }

  private static Outcome refused(String rule, Object... arguments) {
    return new Outcome.Refused(Refusal.of("naming.refusal." + rule, "", arguments));
  }
}
