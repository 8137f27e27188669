package org.wenlan.consultation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wenlan.consultation.Consultation;
import org.wenlan.consultation.State;
import org.wenlan.docket.CaseFile.Event;
import org.wenlan.docket.CaseFile.Message;

/**
 * A case as its requester sees it: where it stands, not who inside does what.
 *
 * @param still why and since when no time runs
 * @param fault what could not be done; empty otherwise
 */
record TrackedPage(
    Consultation found,
    String code,
    List<Event> events,
    List<Message> messages,
    List<org.wenlan.docket.CaseFile.Filed> filed,
    List<Still> still,
    String fault) {
  private static final Set<String> TOLD =
      Set.of("receive", "accept", "refuse", "withdraw", "keep", "take", "hand-in", "sign");

  TrackedPage {
    events = events.stream().filter(one -> TOLD.contains(one.act())).toList();
    messages = messages.stream().filter(one -> !one.inner()).toList();
  }

  /** A clock that stands still, with the reason in the reader's words. */
  record Still(String reason, LocalDate since) {}

  /** One rung of the way from the question to the opinion. */
  record Rung(String name, boolean reached, boolean now) {}

  List<Rung> rungs() {
    int at =
        switch (found.state()) {
          case State.Received _ -> 0;
          case State.Accepted _, State.Offered _ -> 1;
          case State.InWork _ -> 2;
          case State.UnderReview _ -> 3;
          case State.Answered _, State.NotAccepted _, State.Withdrawn _ -> 4;
        };
    var rungs = new ArrayList<Rung>();
    var names = List.of("received", "accepted", "inWork", "review", "closed");
    for (int i = 0; i < names.size(); i++) {
      rungs.add(new Rung(names.get(i), i <= at, i == at));
    }
    return rungs;
  }
}
