package org.wenlan.enforcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.docket.Docket.Running;
import org.wenlan.docket.LegalTime;
import org.wenlan.docket.Turn.Clocking;
import org.wenlan.enforcement.CaseTurns.Next;
import org.wenlan.enforcement.EnforcementCase.Stage;
import org.wenlan.enforcement.EnforcementCase.Stage.By;
import org.wenlan.enforcement.Inquiry.Appraisal;
import org.wenlan.enforcement.Inquiry.Entry;
import org.wenlan.enforcement.Inquiry.Registration;
import org.wenlan.kernel.Refusal;

/**
 * Which step may follow which stage of a penalty case, who may take it, and what time it sets
 * running or stops: the investigation here, notice and hearing in {@link CaseHearing}, decisions in
 * {@link CaseDeciding}, what follows a decision in {@link CaseFollowing}. It writes nothing.
 */
@Component
class CaseProcedure {
  private static final int SHORT = 500;
  private static final int MOST = 200;

  private final CaseClocks clocks;
  private final CaseHearing hearing;
  private final CaseDeciding deciding;
  private final CaseFollowing following;
  private final Powers powers;

  CaseProcedure(
      CaseClocks clocks,
      CaseHearing hearing,
      CaseDeciding deciding,
      CaseFollowing following,
      Powers powers) {
    this.clocks = clocks;
    this.hearing = hearing;
    this.deciding = deciding;
    this.following = following;
    this.powers = powers;
  }

  private static boolean head(EnforcementCase now, Step step) {
    return switch (step) {
      case Step.Confirm _, Step.Contest _, Step.Answer _, Step.Plan _ -> true;
      case Step.Publish _ -> now.inquiry().publication() != null;
      default -> false;
    };
  }

  Next next(EnforcementCase now, Actor.Person who, Step step, List<Running> running, Instant at) {
    if (!who.may(head(now, step) ? Permission.APPROVE : Permission.DISPATCH)) {
      return CaseTurns.no("not-yours");
    }
    var by = new By(who.id(), who.name(), clocks.day(at));
    return switch (step) {
      case Step.Assign(var certificates) -> assigned(now, certificates, by);
      case Step.Label(var campaign) -> labelled(now, campaign, by);
      case Step.AddGoods(var goods) ->
          short500(goods.what()) || short500(goods.mark())
              ? CaseTurns.no("too-long", goods.what().length(), SHORT)
              : goods.what().isBlank() || goods.quantity() < 0 || goods.value() < 0
                  ? CaseTurns.no("goods-words")
                  : investigated(now, now.inquiry().with(goods), "goods", running, by, List.of());
      case Step.Note(var kind, var day, var place, var text) ->
          noted(now, new Entry(kind, day, place.strip(), text.strip(), by), running);
      case Step.Register(var what) -> registered(now, what, running, by);
      case Step.Settle(var which, var outcome) -> settled(now, which, outcome, by);
      case Step.Appraise(var body, var what) -> appraise(now, body, what, running, by);
      case Step.Appraised(var which, var result) -> appraised(now, which, result, running, by);
      case Step.Suspend(var why, var transfer) -> suspended(now, why, transfer, running, by);
      case Step.Resume _ ->
          now.stage() instanceof Stage.Suspended(var _, var _, var back)
              ? CaseTurns.move(
                  now,
                  now.inquiry(),
                  back,
                  "resume",
                  clocks.stopOrGo(now.inquiry(), back, running, by.day(), List.of()))
              : CaseTurns.notNow(now);
      case Step.MoreTime(var reason) ->
          timed(now, clocks.ask(who, reason, running, by.day()), "ask-time");
      case Step.Answer(var given) ->
          timed(
              now,
              clocks.answer(who.id(), who.name(), given, running),
              given ? "give-time" : "deny-time");
      case Step.Tell _, Step.AskHearing _, Step.Waive _, Step.SetHearing _, Step.HoldHearing _ ->
          hearing.next(now, step, running, by);
      case Step.GiveCode _ ->
          now.stage().told() == null && now.stage().decided() == null
              ? CaseTurns.notNow(now)
              : CaseTurns.move(now, now.inquiry(), now.stage(), "give-code", List.of());
      case Step.Propose _, Step.Confirm _, Step.Contest _ -> deciding.next(now, step, running, by);
      case Step.Serve _, Step.Pay _, Step.Plan _, Step.Close _, Step.Publish _ ->
          following.next(now, step, running, by);
    };
  }

  private static Next timed(EnforcementCase now, LegalTime.Changed changed, String act) {
    return switch (changed) {
      case LegalTime.Changed.No(var why) -> new Next.No(why);
      case LegalTime.Changed.To(var change) ->
          CaseTurns.move(now, now.inquiry(), now.stage(), act, List.of(change));
    };
  }

  private static boolean short500(String text) {
    return text.length() > SHORT;
  }

  private static boolean investigates(EnforcementCase now) {
    return now.stage() instanceof Stage.Investigating || now.stage() instanceof Stage.Told;
  }

  private Next assigned(EnforcementCase now, List<String> certificates, By by) {
    if (!investigates(now)) {
      return CaseTurns.notNow(now);
    }
    var plain = certificates.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
    var wrong = powers.wrong(plain, now.file().owner(), now.report().region(), by.day());
    return wrong
        .<Next>map(Next.No::new)
        .orElseGet(() ->
            CaseTurns.move(now, now.inquiry().handledBy(plain), now.stage(), "assign", List.of()));
  }

  private Next labelled(EnforcementCase now, String campaign, By by) {
    if (!now.stage().open()) {
      return CaseTurns.notNow(now);
    }
    var filed = now.inquiry().filed();
    return powers
        .wrongCampaign(campaign, filed == null ? by.day() : filed)
        .<Next>map(Next.No::new)
        .orElseGet(() ->
            CaseTurns.move(now, now.inquiry().labelled(campaign), now.stage(), "label", List.of()));
  }

  private Next noted(EnforcementCase now, Entry one, List<Running> running) {
    if (CaseTurns.said(one.text()) instanceof Refusal wrong) {
      return new Next.No(wrong);
    }
    if (short500(one.place())) {
      return CaseTurns.no("too-long", one.place().length(), SHORT);
    }
    if (one.day().isAfter(one.by().day())) {
      return CaseTurns.no("later", one.day());
    }
    if (now.inquiry().officers().size() < 2) {
      return CaseTurns.no("two-officers");
    }
    var act = one.kind().name().toLowerCase(java.util.Locale.ROOT);
    var next = investigated(now, now.inquiry().with(one), act, running, one.by(), List.of());
    return next instanceof Next.Move move ? move.doing(one.kind().name()) : next;
  }

  private Next registered(EnforcementCase now, String what, List<Running> running, By by) {
    if (CaseTurns.said(what) instanceof Refusal wrong) {
      return new Next.No(wrong);
    }
    var inquiry = now.inquiry().with(new Registration(by.day(), what.strip(), "", null));
    var name = CaseClocks.REGISTERED + inquiry.registrations().size();
    var clock =
        clocks.start(name, "penalty.evidence-registration", now.report().region(), by.day());
    var next = investigated(now, inquiry, "register", running, by, clock);
    return next instanceof Next.Move move ? move.doing("REGISTRATION") : next;
  }

  private static Next settled(EnforcementCase now, int which, String outcome, By by) {
    var all = now.inquiry().registrations();
    if (!now.stage().open()) {
      return CaseTurns.notNow(now);
    }
    if (which < 1 || which > all.size() || all.get(which - 1).decided() != null) {
      return CaseTurns.no("no-registration", which);
    }
    if (CaseTurns.said(outcome) instanceof Refusal wrong) {
      return new Next.No(wrong);
    }
    var old = all.get(which - 1);
    var settled = new Registration(old.day(), old.what(), outcome.strip(), by.day());
    // Its seven days run on whatever else is proposed or rests, so it can be settled then too.
    return CaseTurns.move(
        now,
        now.inquiry().registered(list -> Inquiry.with(list, which - 1, settled)),
        now.stage(),
        "settle",
        List.of(new Clocking.End(CaseClocks.REGISTERED + which)));
  }

  private Next appraise(
      EnforcementCase now, String body, String what, List<Running> running, By by) {
    if (body.isBlank() || short500(body)) {
      return CaseTurns.no("appraiser", SHORT);
    }
    if (CaseTurns.said(what) instanceof Refusal wrong) {
      return new Next.No(wrong);
    }
    var one = new Appraisal(by.day(), body.strip(), what.strip(), "", null);
    var next = investigated(now, now.inquiry().with(one), "appraise", running, by, List.of());
    return next instanceof Next.Move move ? move.doing("APPRAISAL") : next;
  }

  private Next appraised(
      EnforcementCase now, int which, String result, List<Running> running, By by) {
    var all = now.inquiry().appraisals();
    if (which < 1 || which > all.size() || !all.get(which - 1).open()) {
      return CaseTurns.no("no-appraisal", which);
    }
    if (CaseTurns.said(result) instanceof Refusal wrong) {
      return new Next.No(wrong);
    }
    var old = all.get(which - 1);
    var back = new Appraisal(old.since(), old.body(), old.what(), result.strip(), by.day());
    return investigated(
        now,
        now.inquiry().appraised(list -> Inquiry.with(list, which - 1, back)),
        "appraised",
        running,
        by,
        List.of());
  }

  private Next investigated(
      EnforcementCase now,
      Inquiry inquiry,
      String act,
      List<Running> running,
      By by,
      List<Clocking> more) {
    if (!investigates(now)) {
      return CaseTurns.notNow(now);
    }
    int most =
        List.of(
                inquiry.goods().size(),
                inquiry.records().size(),
                inquiry.registrations().size(),
                inquiry.appraisals().size())
            .stream()
            .mapToInt(Integer::intValue)
            .max()
            .orElse(0);
    return most > MOST
        ? CaseTurns.no("evidence-enough", MOST)
        : CaseTurns.move(
            now,
            inquiry,
            now.stage(),
            act,
            clocks.stopOrGo(inquiry, now.stage(), running, by.day(), more));
  }

  private Next suspended(
      EnforcementCase now, String why, String transfer, List<Running> running, By by) {
    if (!investigates(now)) {
      return CaseTurns.notNow(now);
    }
    if (CaseTurns.said(why) instanceof Refusal wrong) {
      return new Next.No(wrong);
    }
    if (!transfer.matches("[0-9A-Za-z-]{0,40}")) {
      return CaseTurns.no("transfer-number");
    }
    var stage = new Stage.Suspended(why.strip(), transfer, now.stage());
    var move =
        CaseTurns.move(
            now,
            now.inquiry(),
            stage,
            transfer.isEmpty() ? "suspend" : "suspend-for-transfer",
            clocks.stopOrGo(now.inquiry(), stage, running, by.day(), new ArrayList<Clocking>()));
    return move.doing("SUSPENSION");
  }

  LocalDate day(Instant at) {
    return clocks.day(at);
  }
}
