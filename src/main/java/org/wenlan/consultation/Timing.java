package org.wenlan.consultation;

import static org.wenlan.consultation.Next.may;
import static org.wenlan.consultation.Next.move;
import static org.wenlan.consultation.Next.no;
import static org.wenlan.consultation.Next.refused;
import static org.wenlan.consultation.Next.turn;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.calendar.Limit;
import org.wenlan.docket.Docket;
import org.wenlan.docket.Docket.Running;
import org.wenlan.docket.Docket.Wish;
import org.wenlan.docket.LegalTime;
import org.wenlan.docket.LegalTime.Changed;

/**
 * What is done to a case's clocks: the officer whose case it is, or the expert who works on it,
 * lets one stand still and asks for more time; the head of the centre decides, and nobody about
 * what they asked for themselves.
 */
@Component
class Timing {
  private static final int TEXT = 1_000;

  private final LegalTime time;
  private final Docket docket;

  Timing(LegalTime time, Docket docket) {
    this.time = time;
    this.docket = docket;
  }

  Next next(Actor by, Consultation found, Act.OnClock act, Instant at) {
    var owner = found.file().owner();
    if (!(by instanceof Actor.Person person)) {
      return no(by, found, Permission.DISPATCH, owner);
    }
    if (act instanceof Act.OnClock.Decide) {
      if (!may(by, Permission.APPROVE, owner)) {
        return no(by, found, Permission.APPROVE, owner);
      }
    } else if (!may(by, Permission.DISPATCH, owner) && !person.id().equals(found.file().holder())) {
      return no(by, found, Permission.DISPATCH, owner);
    }
    var clock =
        docket.clocks(found.number()).stream()
            .filter(one -> one.live() && one.name().equals(act.clock()))
            .findFirst();
    return clock
        .map(running -> next(person, found, running, act, at))
        .orElseGet(() -> refused("consultation.refusal.no-clock", act.clock()));
  }

  private Next next(
      Actor.Person by, Consultation found, Running clock, Act.OnClock act, Instant at) {
    var today = time.day(at);
    var name = clock.name();
    return switch (act) {
      case Act.OnClock.Pause(var _, var reason) ->
          changed(found, time.pause(clock, today, reason), "pause", name + " " + reason);
      case Act.OnClock.Resume _ -> changed(found, time.resume(clock, today), "resume", name);
      case Act.OnClock.AskTime(var _, var more, var reason) -> {
        if (reason.isBlank() || reason.length() > TEXT) {
          yield refused("consultation.refusal.no-why", TEXT);
        }
        if (clock.wish() != null) {
          yield refused("consultation.refusal.asked-already", clock.wish().name());
        }
        var limit = clock.countdown().terms().limit();
        var allowance = clock.countdown().terms().allowance();
        var unit =
            allowance == null || allowance.most() == null ? limit.unit() : allowance.most().unit();
        if (more < 1 || more > TEXT) {
          yield refused("consultation.refusal.no-time", more);
        }
        var wish =
            new Wish(
                new Limit(more, unit, limit.first(), limit.roll(), limit.side()),
                today,
                by.id(),
                by.name(),
                reason.strip());
        yield changed(found, time.ask(clock, wish), "ask-time", name + " +" + more + ": " + reason);
      }
      case Act.OnClock.Decide(var _, var granted, var said) ->
          decided(by, found, clock, granted, said);
    };
  }

  private Next decided(
      Actor.Person by, Consultation found, Running clock, boolean granted, String said) {
    var wish = clock.wish();
    if (wish == null) {
      return refused("consultation.refusal.not-asked", clock.name());
    }
    if (wish.by().equals(by.id())) {
      return refused("consultation.refusal.own-wish", by.name());
    }
    if (!granted && said.isBlank()) {
      return refused("consultation.refusal.no-why", TEXT);
    }
    var more = clock.name() + " +" + wish.more().amount();
    return granted
        ? changed(found, time.grant(clock, wish, by.name()), "grant-time", more)
        : changed(found, time.deny(clock), "deny-time", more + ": " + said.strip());
  }

  private static Next changed(Consultation found, Changed changed, String act, String said) {
    return switch (changed) {
      case Changed.No(var why) -> new Next.No(why);
      case Changed.To(var change) ->
          move(
              turn(
                  found,
                  found.state(),
                  found.file().desk(),
                  found.file().holder(),
                  act,
                  said,
                  List.of(change),
                  List.of()),
              found.state());
    };
  }
}
