package org.wenlan.demo;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.account.Role;
import org.wenlan.consultation.Act;
import org.wenlan.consultation.Consultation;
import org.wenlan.consultation.Intake;
import org.wenlan.consultation.Proceedings;
import org.wenlan.consultation.Request;
import org.wenlan.consultation.State;
import org.wenlan.consultation.Submission;
import org.wenlan.consultation.Work;
import org.wenlan.judging.FeatureChart;
import org.wenlan.judging.Match;
import org.wenlan.territory.Unit.Matter;

/** Invented cases, each brought as far as its state by the people whose part it is. */
@Component
class DemoCases {
  private static final List<String> PRODUCTS =
      List.of(
          "虚构台灯 Invented lamp",
          "虚构水壶 Invented kettle",
          "虚构背包 Invented rucksack",
          "虚构耳机 Invented earphones");
  private static final int ROUNDS = 4;

  private final Intake intake;
  private final Proceedings proceedings;
  private final Clock clock;

  DemoCases(Intake intake, Proceedings proceedings, Clock clock) {
    this.intake = intake;
    this.proceedings = proceedings;
    this.clock = clock;
  }

  /** How far a case is brought. */
  private enum Goal {
    RECEIVED,
    ACCEPTED,
    OFFERED,
    DECLINED,
    IN_WORK,
    UNDER_REVIEW,
    ANSWERED,
    NOT_ACCEPTED,
    WITHDRAWN
  }

  void open(List<Actor.Person> people, List<String> patents) {
    for (int i = 0; i < ROUNDS * Goal.values().length; i++) {
      var goal = Goal.values()[i % Goal.values().length];
      var number = patents.isEmpty() ? "" : patents.get(i % patents.size());
      bring(received(i, number), goal, people);
    }
  }

  private Consultation received(int i, String patent) {
    var request =
        new Request(
            new Request.Requester(
                Request.Asker.ENTERPRISE, "虚构企业 " + i, "", "somebody" + i + "@example.org", ""),
            Request.Right.stated(Matter.PATENT, patent, 1, ""),
            new Request.Product(PRODUCTS.get(i % PRODUCTS.size()), "M-" + i, "demo-" + i),
            "虚构事实：外观和结构看起来一样。 Invented facts: it looks the same and works the same.",
            "330100");
    var listing =
        new Submission.Listing("demo-" + i, "虚构平台", "https://shop.example/" + i, "虚构店铺", "10", "");
    var taken =
        intake.take(new Actor.Anyone(), List.of(Submission.of(request, listing)), clock.instant());
    if (!(taken.getFirst() instanceof Submission.Taken.Opened(var number, var _, var _))) {
      throw new IllegalStateException("The demonstration is there already: " + taken);
    }
    return find(number);
  }

  private Consultation find(String number) {
    return proceedings.find(new Actor.Platform(), number).orElseThrow();
  }

  private void bring(Consultation found, Goal goal, List<Actor.Person> people) {
    var officer = who(people, Role.OFFICER, DemoCentre.CENTRE);
    switch (goal) {
      case RECEIVED -> {}
      case NOT_ACCEPTED ->
          act(
              officer,
              found,
              new Act.Refuse(State.Reason.PAPERS_MISSING, "虚构：没有照片。 Invented: no photo."));
      case WITHDRAWN -> withdraw(found);
      case ACCEPTED -> accept(officer, found);
      case OFFERED -> offer(officer, found);
      case DECLINED -> {
        offer(officer, found);
        act(
            who(people, Role.COORDINATOR, DemoCentre.PARTNER),
            found,
            new Act.Decline("虚构：本周已满。 Invented: full this week."));
      }
      case IN_WORK, UNDER_REVIEW, ANSWERED -> work(found, goal, officer, people);
    }
  }

  private void accept(Actor.Person officer, Consultation found) {
    act(officer, found, new Act.Accept(State.Difficulty.ORDINARY));
  }

  private void offer(Actor.Person officer, Consultation found) {
    accept(officer, found);
    act(officer, found, new Act.Offer(DemoCentre.PARTNER));
  }

  private void work(
      Consultation found, Goal goal, Actor.Person officer, List<Actor.Person> people) {
    offer(officer, found);
    act(who(people, Role.COORDINATOR, DemoCentre.PARTNER), found, new Act.Take());
    var expert = who(people, Role.EXPERT, DemoCentre.PARTNER);
    act(expert, found, new Act.Claim(true));
    if (goal == Goal.IN_WORK) {
      return;
    }
    act(expert, found, new Act.Fill(filled(found)));
    act(expert, found, new Act.HandIn());
    if (goal == Goal.ANSWERED) {
      act(who(people, Role.REVIEWER, DemoCentre.PARTNER), found, new Act.Sign(true));
    }
  }

  private Work.Filling filled(Consultation found) {
    var chart = new FeatureChart(List.of());
    if (find(found.number()).state() instanceof State.InWork(var work)
        && work.chart() instanceof FeatureChart begun) {
      chart = begun;
    }
    for (var row : chart.rows()) {
      chart = chart.with(row.feature().number(), new Match.Identical(), "虚构照片 invented photo", "");
    }
    return new Work.Filling(
        chart, List.of(), "", "虚构理由：各项特征均已找到。 Invented reasoning: each feature is found.");
  }

  private void withdraw(Consultation found) {
    var outcome =
        proceedings.withdraw(
            found, found.file().version(), "虚构：已经和解。 Invented: settled.", clock.instant());
    check(outcome);
  }

  private void act(Actor.Person who, Consultation found, Act act) {
    long version = find(found.number()).file().version();
    check(proceedings.act(who, found.number(), version, act, clock.instant()));
  }

  private static void check(Act.Outcome outcome) {
    if (!(outcome instanceof Act.Outcome.Done)) {
      throw new IllegalStateException("The demonstration does not play: " + outcome);
    }
  }

  private static Actor.Person who(List<Actor.Person> people, Role role, String unit) {
    return people.stream()
        .filter(one -> one.is(role) && one.unit().equals(unit))
        .findFirst()
        .orElseThrow();
  }
}
