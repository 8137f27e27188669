package org.wenlan.mediation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.docket.CaseFile;
import org.wenlan.docket.Code;
import org.wenlan.docket.Docket;
import org.wenlan.docket.LegalTime;
import org.wenlan.docket.Opening;
import org.wenlan.docket.Turn;
import org.wenlan.docket.Turn.Letting;
import org.wenlan.kernel.Refusal;
import org.wenlan.kernel.Sha256;
import org.wenlan.mediation.Mediation.Asked;
import org.wenlan.mediation.Mediation.Side;
import org.wenlan.mediation.MediationStore.Sent;
import org.wenlan.mediation.Organisations.Organisation;
import org.wenlan.rights.Names;
import org.wenlan.territory.Units;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door for what comes in: by a party, a court's program, staff at the counter. What it says was
 * done is committed when the call returns. Thread-safe.
 */
@Component
public class MediationIntake {
  private static final JsonMapper JSON = JsonMapper.builder().build();

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

    /**
     * It is a case now.
     *
     * @param code of the side that asks, if it is that side which files; empty when somebody else
     *     does, for it opens the room: the body then gives it to that side
     */
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
        var sent = sent(by, draft, whole.asked());
        var before = before(by, whole.asked(), sent);
        if (before != null) {
          yield before;
        }
        var organisation = organisations.find(whole.organisation()).filter(Organisation::active);
        yield !whole.organisation().isEmpty() && organisation.isEmpty()
            ? new Filed.Faulty(
                Map.of("organisation", MediationDraft.no("organisation", whole.organisation())))
            : filed(by, whole, sent, organisation, at);
      }
    };
  }

  /**
   * What a program says that it sends. A consultation names no other side, so that one leads to as
   * many requests as there are other sides.
   */
  private static Sent sent(Actor by, MediationDraft draft, Asked asked) {
    var source = asked.source();
    if (!(by instanceof Actor.Client) || source.number().isEmpty()) {
      return new Sent("", "");
    }
    var print = Sha256.hex(JSON.writeValueAsString(new TreeMap<>(draft.typed())));
    return new Sent(
        source.from() == Mediation.From.CONSULTATION
            ? source.number()
                + "\n"
                + asked.matter().respondents().stream()
                    .map(Names::normalise)
                    .sorted()
                    .collect(Collectors.joining("\n"))
            : source.number(),
        print);
  }

  /** What came of sending it before; null when nobody did. */
  private @Nullable Filed before(Actor by, Asked asked, Sent sent) {
    if (!(by instanceof Actor.Client client) || sent.key().isEmpty()) {
      return null;
    }
    var before = store.sent(client.id(), sent.key());
    if (before.isEmpty()) {
      return null;
    }
    var known = moves.known(before.get().number());
    var field =
        asked.source().from() == Mediation.From.CONSULTATION ? "consultation" : "source-number";
    return before.get().print().isEmpty() || before.get().print().equals(sent.print())
        ? new Filed.Known(known)
        : new Filed.Faulty(Map.of(field, MediationDraft.no("reused", known.number())));
  }

  private static boolean byItself(Actor by, Asked asked) {
    return !(by instanceof Actor.Client)
        && asked.source().from() != Mediation.From.COURT
        && asked.source().from() != Mediation.From.UNIT;
  }

  private Filed filed(
      Actor by,
      MediationDraft.Read.Whole whole,
      Sent sent,
      Optional<Organisation> organisation,
      Instant at) {
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
    store.add(mediation, asked.source().number(), sent, day);
    return new Filed.Open(mediation, byItself(by, asked) ? code : "");
  }

  /** A mediation for whoever has a code of one of its sides. */
  public Optional<Known> byCode(String number, String code) {
    return mediation(docket.byCode(number, code))
        .map(one -> new Known(one, Side.PETITIONER))
        .or(() ->
            mediation(docket.bySecondCode(number, code))
                .map(one -> new Known(one, Side.RESPONDENT)));
  }

  private static Optional<Mediation> mediation(Optional<CaseFile> file) {
    return file.filter(one -> one.kind().equals(Mediation.KIND)).map(Mediation::of);
  }
}
