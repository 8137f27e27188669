package org.wenlan.watch;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.kernel.Refusal;
import org.wenlan.naming.Member;
import org.wenlan.naming.NameGroups;
import org.wenlan.query.Dialect;
import org.wenlan.query.Field;
import org.wenlan.query.Interpretation.Misread;
import org.wenlan.query.Interpretation.Understood;
import org.wenlan.query.Queries;
import org.wenlan.query.Wanted;
import org.wenlan.retrieval.Arrivals;
import org.wenlan.rights.Classes;
import org.wenlan.rights.Numbers;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patent.Scheme;
import org.wenlan.rights.Patents;

/** Makes a query of what somebody wants to watch. */
@Component
class Formulating {
  private static final int LONGEST = 200;

  private final Queries queries = new Queries();
  private final Patents register;
  private final Arrivals arrivals;
  private final NameGroups groups;

  Formulating(Patents register, Arrivals arrivals, NameGroups groups) {
    this.register = register;
    this.arrivals = arrivals;
    this.groups = groups;
  }

  /** What came of it. */
  sealed interface Formulated {

    /**
     * A query.
     *
     * @param query in the {@code epo} dialect
     * @param telltale the words of a claim; null where it is not about one
     */
    record Asked(Wanted wanted, String query, @Nullable Telltale telltale) implements Formulated {}

    /** The search cannot be read. */
    record Not(Misread why) implements Formulated {}

    /** It is no number, class or name. */
    record Refused(Refusal why) implements Formulated {}
  }

  Formulated of(Watch.Kind kind, String typed, String dialect) {
    var subject = typed.strip();
    if (subject.isEmpty()) {
      return refused("watch.refusal.nothing");
    }
    return switch (kind) {
      case SEARCH -> search(subject, dialect);
      case RIGHT ->
          Numbers.keys(subject).isEmpty()
              ? refused("watch.refusal.number", subject)
              : readable(new Wanted.Number(Field.NUM, subject, false));
      case APPLICANT ->
          subject.length() > LONGEST
              ? refused("watch.refusal.applicant", LONGEST)
              : readable(new Wanted.Phrase(Field.PA, subject));
      case GROUP -> group(subject);
      case CLASS -> symbol(subject);
      case CLAIM -> claim(subject);
    };
  }

  private Formulated search(String subject, String dialect) {
    for (var one : Dialect.values()) {
      if (one.name().equalsIgnoreCase(dialect) || (dialect.isEmpty() && one == Dialect.EPO)) {
        return switch (queries.read(subject, one)) {
          case Misread why -> new Formulated.Not(why);
          case Understood(var wanted, var printed, _) ->
              new Formulated.Asked(wanted, printed, null);
        };
      }
    }
    return refused("watch.refusal.dialect", dialect);
  }

  /** All names of a group, the subject among them; none when no group has that name. */
  List<String> names(String subject) {
    return groups
        .of(subject)
        .map(group -> groups.members(group.id()).stream().map(Member::text).toList())
        .orElse(List.of());
  }

  private Formulated group(String subject) {
    var names = names(subject);
    if (names.isEmpty()) {
      return refused("watch.refusal.group", subject);
    }
    var asked =
        asked(Wanted.any(names.stream().map(name -> new Wanted.Phrase(Field.PA, name)).toList()));
    return kept(asked.query()).isPresent() ? asked : refused("watch.refusal.names", names.size());
  }

  private Formulated symbol(String subject) {
    var ipc = Classes.canonical(Scheme.IPC, subject);
    var locarno = Classes.canonical(Scheme.LOCARNO, subject);
    if (ipc.isPresent()) {
      return asked(new Wanted.InClass(Field.CL, ipc.get(), Wanted.Reach.BELOW));
    }
    return locarno.isPresent()
        ? asked(new Wanted.InClass(Field.LOCARNO, locarno.get(), Wanted.Reach.BELOW))
        : refused("watch.refusal.class", subject);
  }

  /** A claim's text, or the number of a document whose first independent claim it is. */
  private Formulated claim(String subject) {
    var numbered = register.find(Numbers.keys(subject)).values().stream().findFirst();
    var text =
        numbered
            .flatMap(found ->
                found.patent().claims().stream()
                    .filter(one -> one.dependsOn().isEmpty())
                    .findFirst())
            .map(Patent.Claim::text)
            .orElse(numbered.isPresent() ? "" : subject);
    var made = new Telltale[1];
    arrivals.rarity(rarity -> made[0] = Telltale.of(text, rarity));
    var telltale = made[0];
    if (telltale == null || telltale.weights().size() < Telltale.LEAST) {
      return refused("watch.refusal.claim", Telltale.LEAST);
    }
    var wanted = telltale.wanted();
    return new Formulated.Asked(wanted, queries.print(wanted), telltale);
  }

  private Formulated.Asked asked(Wanted wanted) {
    return new Formulated.Asked(wanted, queries.print(wanted), null);
  }

  /** A query that can be read back is all that the round of warnings may be given. */
  private Formulated readable(Wanted wanted) {
    var asked = asked(wanted);
    return kept(asked.query()).isPresent() ? asked : refused("watch.refusal.unreadable");
  }

  private static Formulated refused(String rule, Object... arguments) {
    return new Formulated.Refused(Refusal.of(rule, "", arguments));
  }

  /** Reads a query that was printed when its watch was made; empty when that does not succeed. */
  Optional<Wanted> kept(String query) {
    return queries.read(query, Dialect.EPO) instanceof Understood(var wanted, _, _)
        ? Optional.of(wanted)
        : Optional.empty();
  }

  /**
   * The same.
   *
   * @throws IllegalStateException when it cannot be read any more
   */
  Wanted read(String query) {
    return kept(query).orElseThrow(() -> new IllegalStateException("Unreadable: " + query));
  }
}
