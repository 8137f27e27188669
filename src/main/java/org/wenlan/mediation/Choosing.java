package org.wenlan.mediation;

import static org.wenlan.mediation.Next.no;
import static org.wenlan.mediation.Next.notNow;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wenlan.mediation.Mediation.Agreement;
import org.wenlan.mediation.Mediation.Mediator;
import org.wenlan.mediation.Mediation.Side;
import org.wenlan.mediation.Next.From;
import org.wenlan.rights.Names;

/**
 * How a mediator comes to a mediation and leaves it: also while the agreement is signed, for
 * without one it could only end. Plain functions.
 */
final class Choosing {
  private static final String DISCLOSE = "cn.spc-online-mediation-2021 13";

  private Choosing() {}

  private static boolean open(From from) {
    return from.now().stage() instanceof Stage.Mediating
        || from.now().stage() instanceof Stage.Signing;
  }

  static Next proposed(From from, String disclosure) {
    var listed = from.listed();
    if (!open(from) || from.now().dossier().mediator() != null) {
      return notNow(from);
    }
    if (!from.officer()) {
      return no("not-yours");
    }
    if (listed == null
        || !listed.active()
        || !listed.organisation().equals(from.now().dossier().organisation())) {
      return no("mediator");
    }
    var wrong = unfit(from, listed, disclosure);
    return wrong != null
        ? wrong
        : Next.move(
            from.change().mediator(mediator(listed, disclosure, Set.of())).done(),
            from.now().stage(),
            "propose",
            listed.name());
  }

  private static Mediator mediator(
      Organisations.Listed listed, String disclosure, Set<Side> accepted) {
    return new Mediator(listed.id(), listed.name(), listed.person(), disclosure.strip(), accepted);
  }

  private static Next.@Nullable No unfit(
      From from, Organisations.Listed listed, String disclosure) {
    var matter = from.now().asked().matter();
    if (!listed.fields().isEmpty() && !listed.fields().contains(matter.kind())) {
      return no("field", listed.name());
    }
    var own = listed.conflicts().stream().map(Names::normalise).toList();
    boolean conflict =
        Stream.concat(matter.petitioners().stream(), matter.respondents().stream())
            .map(Names::normalise)
            .anyMatch(own::contains);
    if (conflict && disclosure.isBlank()) {
      return Next.law("undisclosed", DISCLOSE, listed.name());
    }
    return disclosure.length() > Next.LONG ? no("too-long", disclosure.length(), Next.LONG) : null;
  }

  static Next wanted(From from) {
    var mediator = from.now().dossier().mediator();
    var side = from.side();
    if (!open(from) || mediator == null || side == null) {
      return notNow(from);
    }
    var accepted = new HashSet<>(mediator.accepted());
    return !accepted.add(side)
        ? no("already")
        : Next.move(
            from.change()
                .mediator(
                    new Mediator(
                        mediator.id(),
                        mediator.name(),
                        mediator.person(),
                        mediator.disclosure(),
                        accepted))
                .done(),
            from.now().stage(),
            "want",
            side.name());
  }

  /** After one replacement a side that chooses none is taken to refuse. */
  static Next replaced(From from, long choice) {
    var side = from.side();
    var was = from.now().dossier().mediator();
    boolean may = from.now().stage() instanceof Stage.Mediating || was != null && !was.wanted();
    if (!open(from) || was == null || side == null || !may) {
      return notNow(from);
    }
    var change = from.change().mediator(null).replacedOnce();
    if (choice == 0) {
      return from.now().dossier().replaced() == 0
          ? Next.move(change.done(), from.now().stage(), "replace", side.name())
          : Endings.over(from, Endings.UNWILLING, "");
    }
    var listed = from.listed();
    if (listed == null
        || !listed.active()
        || !listed.organisation().equals(from.now().dossier().organisation())
        || was.id() == listed.id()) {
      return no("mediator");
    }
    // Whom a side chooses discloses first: until then nobody mediates.
    return Next.move(
        change.done(), from.now().stage(), "replace", side.name() + " → " + listed.name());
  }

  /** What they signed does not count any more; what the sides signed does. */
  static Next withdrawn(From from, String why) {
    if (!open(from) || from.now().dossier().mediator() == null) {
      return notNow(from);
    }
    if (!from.officer()) {
      return no("not-yours");
    }
    if (Next.said(why) instanceof Next.No wrong) {
      return wrong;
    }
    var change = from.change().mediator(null);
    if (from.now().dossier().agreement() instanceof Agreement one) {
      var signed = new HashSet<>(one.signed());
      var _ = signed.remove(RoomSteps.MEDIATOR);
      change = change.agreement(new Agreement(one.version(), one.clauses(), signed, null));
    }
    return Next.move(change.done(), from.now().stage(), "withdraw", why.strip());
  }
}
