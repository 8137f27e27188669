package org.wenlan.enforcement.web;

import java.util.ArrayList;
import java.util.List;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.docket.Docket;
import org.wenlan.enforcement.EnforcementCase;
import org.wenlan.enforcement.EnforcementCase.Stage;
import org.wenlan.enforcement.EnforcementCase.Stage.Performing;
import org.wenlan.enforcement.EnforcementCase.Stage.Told;

/** Which forms a file shows to its reader; the door decides again. */
final class FileSteps {
  private FileSteps() {}

  static List<String> of(Actor.Person who, EnforcementCase found, List<Docket.Running> clocks) {
    var steps = new ArrayList<String>();
    boolean officer = who.may(Permission.DISPATCH);
    boolean head = who.may(Permission.APPROVE);
    if (officer) {
      officers(found, clocks, steps);
    }
    if (head) {
      heads(who, found, clocks, steps);
    }
    publication(who, found, officer, head, steps);
    return List.copyOf(steps);
  }

  private static void officers(
      EnforcementCase found, List<Docket.Running> clocks, List<String> steps) {
    switch (found.stage()) {
      case Stage.Reported _ -> steps.addAll(List.of("open-case", "not-file"));
      case Stage.Investigating _ -> {
        steps.addAll(List.of("assign", "label", "evidence", "goods", "note", "register"));
        steps.addAll(List.of("appraise", "tell", "dismiss", "suspend", "hand-over"));
      }
      case Told(var _, var _, var _, var hearing, var waived) -> {
        if (hearing == null && !waived) {
          steps.addAll(List.of("ask-hearing", "waive"));
        } else if (hearing != null && !hearing.held()) {
          steps.add("set-hearing");
          if (hearing.on() != null) {
            steps.add("hold-hearing");
          }
        }
        if (hearing == null || hearing.held()) {
          steps.add("penalise");
        }
        steps.addAll(List.of("label", "evidence", "goods", "note", "appraise", "tell"));
        steps.addAll(List.of("dismiss", "suspend", "hand-over"));
      }
      case Stage.Suspended _ -> steps.addAll(List.of("resume", "hand-over"));
      case Stage.Decided _ -> steps.add("serve");
      case Performing _ -> steps.addAll(List.of("pay", "close"));
      case Stage.Proposed _, Stage.Closed _ -> {}
    }
    if (found.stage().open() && found.inquiry().unsettled() > 0) {
      steps.add("settle");
    }
    if (found.stage().told() != null || found.decided() != null) {
      steps.add("code");
    }
    boolean asks = clocks.stream().anyMatch(one -> one.live() && one.wish() != null);
    boolean more =
        clocks.stream().anyMatch(one -> one.live() && one.countdown().terms().allowance() != null);
    if (more && !asks) {
      steps.add("more-time");
    }
  }

  private static void heads(
      Actor.Person who, EnforcementCase found, List<Docket.Running> clocks, List<String> steps) {
    if (found.stage() instanceof Stage.Proposed(var _, var by, var _)
        && !by.id().equals(who.id())) {
      steps.addAll(List.of("confirm", "contest"));
    }
    for (var clock : clocks) {
      var wish = clock.wish();
      if (clock.live() && wish != null && !wish.by().equals(who.id())) {
        steps.add("answer");
      }
    }
    if (found.stage() instanceof Performing(var decision, var _, var _)
        && decision.penalty().fine() > found.inquiry().paid()) {
      steps.add("plan");
    }
  }

  private static void publication(
      Actor.Person who, EnforcementCase found, boolean officer, boolean head, List<String> steps) {
    boolean served =
        found.stage() instanceof Performing
            || found.stage() instanceof Stage.Closed && found.decided() != null;
    if (!served || found.report().restricted()) {
      return;
    }
    var publication = found.inquiry().publication();
    boolean first = publication == null && officer;
    boolean second =
        publication != null
            && publication.confirmed() == null
            && head
            && !publication.proposed().id().equals(who.id());
    if (first || second) {
      steps.add("publish");
    }
  }
}
