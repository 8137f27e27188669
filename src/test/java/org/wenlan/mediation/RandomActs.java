package org.wenlan.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.wenlan.dispute.Matter;
import org.wenlan.mediation.Mediation.ClauseKind;
import org.wenlan.mediation.Mediation.Side;
import org.wenlan.mediation.MediationSimulationTest.World;
import org.wenlan.mediation.Step.Who;

/** What somebody in a simulation does next, sensible or not. */
final class RandomActs {
  private RandomActs() {}

  static Who who(World world, Step step, Side side, boolean sensible) {
    return switch (step) {
      case Step.Consent _ -> new Who.Party(Side.RESPONDENT);
      case Step.Want _, Step.Replace _, Step.AgreeExtension _, Step.Join _, Step.Answer _ ->
          new Who.Party(side);
      case Step.Accept _,
          Step.Ask _,
          Step.GiveCode _,
          Step.Assign _,
          Step.Propose _,
          Step.Withdraw _,
          Step.HandOver _ ->
          new Who.Staff(MediationSimulationTest.OFFICER);
      case Step.Sign _, Step.Speak _ ->
          world.random.nextInt(3) == 0
              ? new Who.Staff(MediationSimulationTest.MEDIATOR)
              : new Who.Party(side);
      default ->
          sensible || world.random.nextBoolean()
              ? new Who.Staff(MediationSimulationTest.MEDIATOR)
              : new Who.Party(side);
    };
  }

  static Step sensible(World world, Mediation now, long mediator, Side side) {
    var random = world.random;
    return switch (now.stage()) {
      case Stage.Unassigned _ -> new Step.Assign("invented");
      case Stage.Applied _ -> new Step.Accept(false);
      case Stage.Asking(var asked) -> asked ? new Step.Consent() : new Step.Ask("By letter");
      case Stage.Mediating _ ->
          now.dossier().mediator() == null
              ? new Step.Propose(mediator, "")
              : now.dossier().mediator().accepted().size() < 2
                  ? new Step.Want()
                  : random.nextInt(3) == 0 ? write(world) : new Step.Speak(Room.Kind.PROPOSAL, "x");
      case Stage.Signing _ -> new Step.Sign("Invented signer");
      case Stage.Settled _ ->
          now.dossier().confirmation() == null || now.dossier().confirmation().joined().size() < 2
              ? new Step.Join()
              : new Step.Submit(
                  random.nextBoolean() ? "" : "西湖区人民法院",
                  MediationSimulationTest.TIME.day(world.at).plusDays(random.nextInt(3) - 1));
      case Stage.Closed _ -> new Step.HandOver("Invented commission", "Agreement");
      case Stage.Arbitrating _ -> new Step.Award("A-1", MediationSimulationTest.TIME.day(world.at));
      case Stage.Awarded _ -> any(world, mediator);
    };
  }

  private static Step write(World world) {
    return new Step.Write(
        List.of(
            new Step.Line(ClauseKind.STOP, Side.RESPONDENT, "stop", null),
            new Step.Line(
                ClauseKind.PAY,
                Side.RESPONDENT,
                "pay",
                MediationSimulationTest.TIME.day(world.at).plusDays(9))));
  }

  static Step any(World world, long mediator) {
    LocalDate day =
        MediationSimulationTest.TIME.day(world.at).plusDays(world.random.nextInt(80) - 40);
    return switch (world.random.nextInt(18)) {
      case 0 -> new Step.Accept(false);
      case 1 -> new Step.Ask("By phone");
      case 2 -> new Step.Consent();
      case 3 -> new Step.Propose(mediator, "Nothing");
      case 4 -> new Step.Replace(0);
      case 5 -> new Step.Speak(Room.Kind.MINUTES, "y");
      case 6 -> write(world);
      case 7 -> new Step.Reopen();
      case 8 -> new Step.Sign("Z");
      case 9 -> new Step.Join();
      case 10 -> new Step.Submit("", day);
      case 11 -> new Step.Submit("西湖区人民法院", day);
      case 12 -> new Step.CourtAccepts(day);
      case 13 -> new Step.Close(1 + world.random.nextInt(8), "Invented reason");
      case 14 -> new Step.Perform(1);
      case 15 -> new Step.Withdraw("Invented reason");
      case 16 -> new Step.GiveCode(Side.values()[world.random.nextInt(2)]);
      default -> new Step.HandOver("Invented commission", "Agreement");
    };
  }

  /** Invariant 8: within thirty days of effect, at the court that the law names. */
  static void confirmed(Mediation one, String as) {
    var confirmation = one.dossier().confirmation();
    var agreement = one.dossier().agreement();
    if (confirmation == null || confirmation.submitted() == null) {
      return;
    }
    var effective =
        java.util.Objects.requireNonNull(
            java.util.Objects.requireNonNull(agreement, as).effective(), as);
    var due =
        MediationSimulationTest.TIME
            .start("X", Aftercare.APPLY, "330106", effective)
            .orElseThrow()
            .due();
    assertThat(confirmation.submitted()).as(as).isBetween(effective, due);
    assertThat(confirmation.joined()).as(as).hasSize(2);
    if (one.asked().matter().kind() == Matter.Kind.PATENT) {
      assertThat(confirmation.level()).as(as).isEqualTo(Venue.Level.INTERMEDIATE);
      assertThat(confirmation.court()).as(as).contains("中级人民法院");
    }
  }
}
