package org.wenlan.pledge;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wenlan.kernel.Refusal;
import org.wenlan.pledge.Stage.Decision;

/** What may be proposed of a pledge as it stands. Plain functions. */
final class Proposals {
  private Proposals() {}

  /** Why not; null when it may be proposed. */
  static @Nullable Refusal wrong(
      Pledge now, Decision decision, Grounds.Checked checked, Set<String> papers) {
    if (decision.text().length() > 0 || !(decision instanceof Decision.Register)) {
      var wrong = PledgeTurn.said(decision.text());
      if (wrong != null) {
        return wrong;
      }
    }
    return switch (decision) {
      case Decision.Register _ ->
          now.stage() instanceof Stage.Received ? registration(now, checked, papers) : notNow(now);
      case Decision.Refuse refuse ->
          now.stage() instanceof Stage.Received
                  || now.stage() instanceof Stage.Correcting
                  || now.stage() instanceof Stage.Unconfirmed
              ? refusal(now, refuse, checked)
              : notNow(now);
      case Decision.Change change ->
          now.stage() instanceof Stage.Registered ? change(now, change) : notNow(now);
      case Decision.Release(var rights, var _) ->
          now.stage() instanceof Stage.Registered
              ? release(now, new HashSet<>(rights))
              : notNow(now);
      case Decision.Discharge _ -> now.stage() instanceof Stage.Registered ? null : notNow(now);
    };
  }

  private static @Nullable Refusal registration(
      Pledge now, Grounds.Checked checked, Set<String> papers) {
    if (!checked.passes()) {
      return hindered(checked);
    }
    var lacking = now.needed().stream().filter(one -> !papers.contains(one.name())).count();
    return lacking > 0 ? no("papers-lacking", lacking) : null;
  }

  static Refusal hindered(Grounds.Checked checked) {
    return no("hindered", checked.failed());
  }

  /** Nobody is refused on a ground that the register rules out. */
  private static @Nullable Refusal refusal(
      Pledge now, Decision.Refuse refuse, Grounds.Checked checked) {
    if (!Grounds.codes(now.asked().type()).contains(refuse.ground())) {
      return no("no-ground", "");
    }
    return Grounds.BY_CLERK.contains(refuse.ground()) || checked.found(refuse.ground())
        ? null
        : no("ground-ruled-out", "");
  }

  private static @Nullable Refusal change(Pledge now, Decision.Change change) {
    var after = change.of(now.asked());
    if (after.equals(now.asked())) {
      return no("nothing-changes", "");
    }
    return after.pledgee().key().equals(after.pledgor().key()) ? no("same-party", "") : null;
  }

  private static @Nullable Refusal release(Pledge now, Set<String> rights) {
    if (rights.isEmpty() || !now.asked().rights().containsAll(rights)) {
      return no("not-of-this-pledge", "");
    }
    return rights.size() == now.asked().rights().size() ? no("discharge-instead", "") : null;
  }

  private static Refusal notNow(Pledge now) {
    return no("not-now", now.stage().code());
  }

  private static Refusal no(String rule, Object argument) {
    return Refusal.of("pledge.refusal." + rule, "", argument);
  }
}
