package org.wenlan.pledge;

import java.io.InputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.docket.CaseFile;
import org.wenlan.docket.Code;
import org.wenlan.docket.Docket;
import org.wenlan.docket.Opening;
import org.wenlan.docket.Papers;
import org.wenlan.documents.Taken;
import org.wenlan.kernel.Refusal;
import org.wenlan.pledge.Asked.Side;
import org.wenlan.pledge.Pledge.Dossier;
import org.wenlan.territory.Units;

/**
 * The door for the two parties: one files, the other confirms with its own code; then each follows
 * it by its code. What it says was done is committed when the call returns. Thread-safe.
 */
@Component
public class PledgeFiling {
  private final Docket docket;
  private final Papers papers;
  private final PledgeStore store;
  private final PledgeProcedure procedure;
  private final PledgeMoves moves;
  private final Grounds grounds;
  private final Units units;

  PledgeFiling(
      Docket docket,
      Papers papers,
      PledgeStore store,
      PledgeProcedure procedure,
      PledgeMoves moves,
      Grounds grounds,
      Units units) {
    this.docket = docket;
    this.papers = papers;
    this.store = store;
    this.procedure = procedure;
    this.moves = moves;
    this.grounds = grounds;
    this.units = units;
  }

  /** What came of filing or of looking what would come of it. */
  public sealed interface Filed {

    /**
     * It is a case now.
     *
     * @param code of the party that filed it
     * @param other code by which the other party confirms and follows it
     */
    record Open(Pledge pledge, String code, String other) implements Filed {}

    /** Nothing was filed; these are the grounds as they stand. */
    record Looked(Asked asked, Grounds.Checked checked) implements Filed {}

    /** Something is to be mended, by field; nothing was filed. */
    record Faulty(Map<String, Refusal> faults) implements Filed {
      public Faulty {
        faults = new LinkedHashMap<>(faults);
      }
    }
  }

  /** Somebody who showed a code of a pledge. */
  public record Known(Pledge pledge, Side side) {

    /** Whether it is this party's turn to confirm. */
    public boolean confirms() {
      return pledge.stage() instanceof Stage.Unconfirmed && side != pledge.asked().filer();
    }
  }

  /** Looks at every ground and files nothing. */
  public Filed look(Draft draft, Instant at) {
    var day = procedure.day(at);
    return switch (draft.read(day)) {
      case Draft.Read.Faulty(var faults) -> new Filed.Faulty(faults);
      case Draft.Read.Whole(var asked) -> {
        var checked = grounds.check(asked, Dossier.begun(true), "", day);
        var region = region(asked, checked);
        yield region.isEmpty()
            ? new Filed.Faulty(Map.of("region", Refusal.of("pledge.refusal.region-needed", "")))
            : new Filed.Looked(asked.in(region), checked);
      }
    };
  }

  private static String region(Asked asked, Grounds.Checked checked) {
    return !asked.region().isEmpty()
        ? asked.region()
        : checked.rights().stream()
            .map(one -> one.right() == null ? "" : one.right().region())
            .filter(one -> one.matches("[1-9][0-9]{5}"))
            .findFirst()
            .orElse("");
  }

  /**
   * Files it, unless something stands in the way that no look-up can clear; staff at the counter
   * may file even then, so that it can be refused with its ground.
   */
  @Transactional
  public Filed file(Actor by, Draft draft, Instant at) {
    boolean counter = by.may(Permission.DISPATCH);
    return switch (look(draft, at)) {
      case Filed.Looked(var asked, var checked) ->
          checked.hinders() && !counter
              ? new Filed.Looked(asked, checked)
              : filed(by, asked, checked, !counter, at);
      case Filed.Faulty faulty -> faulty;
      case Filed.Open open -> open;
    };
  }

  private Filed filed(Actor by, Asked asked, Grounds.Checked checked, boolean online, Instant at) {
    var day = procedure.day(at);
    var number = docket.numbers("ZY", day.getYear(), 1).getFirst();
    var owner = units.centre();
    var code = Code.fresh();
    var field =
        checked.rights().stream()
            .map(one -> one.right() == null ? "" : one.right().field())
            .findFirst()
            .orElse("");
    docket.open(
        List.of(
            new Opening(
                number,
                Pledge.KIND,
                asked.pledgor().name(),
                owner,
                by instanceof Actor.Client client ? client.id() : null,
                field,
                asked.region(),
                code,
                procedure.first(asked, Dossier.begun(online), owner))),
        by,
        at);
    var pledge = moves.known(number);
    store.add(pledge, day);
    return new Filed.Open(pledge, code, docket.giveCode(number, at));
  }

  /** A pledge for whoever has a code of one of its parties. */
  public Optional<Known> byCode(String number, String code) {
    return pledge(docket.byCode(number, code))
        .map(one -> new Known(one, one.asked().filer()))
        .or(() ->
            pledge(docket.bySecondCode(number, code))
                .map(one -> new Known(one, one.asked().filer().other())));
  }

  private static Optional<Pledge> pledge(Optional<CaseFile> file) {
    return file.filter(one -> one.kind().equals(Pledge.KIND)).map(Pledge::of);
  }

  /**
   * Files a paper of a party, as long as the pledge is not over. Not in a transaction: documents
   * are taken piece by piece.
   */
  public Optional<Refusal> attach(
      Known known, Pledge.Paper paper, String name, InputStream content, Instant at) {
    var over =
        switch (known.pledge().stage()) {
          case Stage.Refused _, Stage.Withdrawn _, Stage.Discharged _ -> true;
          case Stage.Unconfirmed _,
              Stage.Received _,
              Stage.Correcting _,
              Stage.Proposed _,
              Stage.Registered _ ->
              false;
        };
    if (over) {
      return Optional.of(Refusal.of("pledge.refusal.not-now", "", known.pledge().stage().code()));
    }
    var taken =
        papers.add(known.pledge().file(), new Actor.Anyone(), paper.name(), name, content, at);
    return taken instanceof Taken.Refused(var why) ? Optional.of(why) : Optional.empty();
  }
}
