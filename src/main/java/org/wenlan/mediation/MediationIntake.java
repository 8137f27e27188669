package org.wenlan.mediation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.docket.Code;
import org.wenlan.docket.Docket;
import org.wenlan.docket.LegalTime;
import org.wenlan.docket.Opening;
import org.wenlan.docket.Turn;
import org.wenlan.docket.Turn.Letting;
import org.wenlan.kernel.Refusal;
import org.wenlan.mediation.Mediation.Side;
import org.wenlan.mediation.Organisations.Organisation;
import org.wenlan.territory.Units;

/**
 * The door for what comes in: by a party, a court's program, staff at the counter. What it says was
 * done is committed when the call returns. Thread-safe.
 */
@Component
public class MediationIntake {
  private final Docket docket;
  private final MediationStore store;
  private final MediationProcedure procedure;
  private final MediationMoves moves;
  private final Organisations organisations;
  private final Units units;
  private final LegalTime time;

  MediationIntake(
      Docket docket,
      MediationStore store,
      MediationProcedure procedure,
      MediationMoves moves,
      Organisations organisations,
      Units units,
      LegalTime time) {
    this.docket = docket;
    this.store = store;
    this.procedure = procedure;
    this.moves = moves;
    this.organisations = organisations;
    this.units = units;
    this.time = time;
  }

  /** What came of filing. */
  public sealed interface Filed {

    /** It is a case now; the code is for the side that asks. */
    record Open(Mediation mediation, String code) implements Filed {}

    /** This program sent this number of its own before; nothing new was filed. */
    record Known(Mediation mediation) implements Filed {}

    /** Something is to be mended, by field; nothing was filed. */
    record Faulty(Map<String, Refusal> faults) implements Filed {
      public Faulty {
        faults = new LinkedHashMap<>(faults);
      }
    }
  }

  /** Somebody who showed a code. */
  public record Known(Mediation mediation, Side side) {}

  /** Files a request; only staff and programs may say that a court or unit refers it. */
  @Transactional
  public Filed file(Actor by, MediationDraft draft, Instant at) {
    boolean trusted = by instanceof Actor.Client || by.may(Permission.DISPATCH);
    return switch (draft.read(trusted)) {
      case MediationDraft.Read.Faulty(var faults) -> new Filed.Faulty(faults);
      case MediationDraft.Read.Whole whole -> {
        var before =
            by instanceof Actor.Client client
                ? store.referred(client.id(), whole.asked().source().number())
                : Optional.<String>empty();
        if (before.isPresent() && !whole.asked().source().number().isEmpty()) {
          yield new Filed.Known(moves.known(before.get()));
        }
        var organisation = organisations.find(whole.organisation()).filter(Organisation::active);
        yield !whole.organisation().isEmpty() && organisation.isEmpty()
            ? new Filed.Faulty(
                Map.of("organisation", MediationDraft.no("organisation", whole.organisation())))
            : filed(by, whole, organisation, at);
      }
    };
  }

  private Filed filed(
      Actor by, MediationDraft.Read.Whole whole, Optional<Organisation> organisation, Instant at) {
    var day = time.day(at);
    var number = docket.numbers(Mediation.PREFIX, day.getYear(), 1).getFirst();
    var owner = units.centre();
    var desk = organisation.map(Organisation::unit).orElse(owner);
    var asked = whole.asked();
    var dossier = Change.begun(organisation.map(Organisation::code).orElse(""));
    var stage = organisation.isPresent() ? new Stage.Applied() : new Stage.Unassigned("");
    var code = Code.fresh();
    var first =
        new Turn(
            stage.code(),
            true,
            desk,
            null,
            "file",
            "",
            Mediation.body(asked, dossier, stage),
            organisation.isPresent() ? procedure.received(whole.region(), day) : List.of(),
            desk.equals(owner) ? List.of() : List.of(new Letting.In(desk)),
            new TreeMap<>(
                Map.of(
                    "type", asked.matter().kind().name(),
                    "source", asked.source().from().name())));
    docket.open(
        List.of(
            new Opening(
                number,
                Mediation.KIND,
                asked.matter().right(),
                owner,
                by instanceof Actor.Client client ? client.id() : null,
                "",
                whole.region(),
                code,
                first)),
        by,
        at);
    var mediation = moves.known(number);
    store.add(mediation, asked.source().number(), day);
    return new Filed.Open(mediation, code);
  }

  /** A mediation for whoever has a code of one of its sides. */
  public Optional<Known> byCode(String number, String code) {
    var own =
        docket
            .byCode(number, code)
            .filter(file -> file.kind().equals(Mediation.KIND))
            .map(Mediation::of)
            .map(one -> new Known(one, Side.PETITIONER));
    return own.isPresent() || !store.answering(number, Code.kept(code))
        ? own
        : Optional.of(new Known(moves.known(number), Side.RESPONDENT));
  }
}
