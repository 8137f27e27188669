package org.wenlan.transfer;

import static org.wenlan.transfer.TransferSteps.notNow;
import static org.wenlan.transfer.TransferSteps.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.parcel.Parcel;
import org.wenlan.parcel.Parcels;
import org.wenlan.transfer.Thresholds.Tested;
import org.wenlan.transfer.TransferSource.Origin;
import org.wenlan.transfer.TransferSources.Found;
import org.wenlan.transfer.Transfers.Outcome;

/** What goes along, and that it goes. Within the caller's transaction. */
@Component
class TransferSending {
  private final TransferMoves moves;
  private final Thresholds thresholds;
  private final TransferSources sources;
  private final TransferParcel packing;
  private final Parcels parcels;

  TransferSending(
      TransferMoves moves,
      Thresholds thresholds,
      TransferSources sources,
      TransferParcel packing,
      Parcels parcels) {
    this.moves = moves;
    this.thresholds = thresholds;
    this.sources = sources;
    this.packing = packing;
    this.parcels = parcels;
  }

  /** The case from which a draft comes, for whoever may change the draft now. */
  Optional<Origin> origin(Actor.Person who, Transfer now, Instant at) {
    return now.stage() instanceof Transfer.Draft
            && !now.matter().incoming()
            && sources.find(who, now.matter().reference(), at) instanceof Found.Case(var origin)
        ? Optional.of(origin)
        : Optional.empty();
  }

  /** The parcel of a file that was sent. */
  Optional<Parcel> parcel(Transfer one) {
    var sent = one.stage().sent();
    return sent == null ? Optional.empty() : parcels.find(sent.seal());
  }

  Outcome enclose(Actor.Person who, Transfer now, List<String> hashes, Instant at) {
    if (!who.may(Permission.DISPATCH)) {
      return refused("not-yours");
    }
    if (!(now.stage() instanceof Transfer.Draft) || now.matter().incoming()) {
      return notNow(now);
    }
    var origin = origin(who, now, at);
    if (origin.isEmpty()) {
      return refused("case-shut", now.matter().reference());
    }
    var chosen = new LinkedHashSet<>(hashes);
    var papers =
        origin.get().papers().stream().filter(paper -> chosen.remove(paper.hash())).toList();
    return chosen.isEmpty()
        ? moves.enclosed(who, now, new Transfer.Enclosed(now.enclosed().restricted(), papers), at)
        : refused("no-such-paper", now.matter().reference());
  }

  /** The law is asked again: a corrected rule counts for what is sent after it. */
  Outcome send(Actor.Person who, Transfer now, Instant at) {
    if (!who.may(Permission.APPROVE)) {
      return refused("not-yours");
    }
    if (!(now.stage() instanceof Transfer.Draft draft) || now.matter().incoming()) {
      return notNow(now);
    }
    if (draft.drawn().id().equals(who.id())) {
      return refused("own-draft");
    }
    List<TransferSource.Sheet> sheets = List.of();
    switch (sources.find(who, now.matter().reference(), at)) {
      case Found.Shut _ -> {
        return refused("case-shut", now.matter().reference());
      }
      case Found.Case(var origin) -> sheets = origin.sheets();
      case Found.Elsewhere _ -> {}
    }
    var clocks =
        new ArrayList<>(moves.start(TransferSteps.RECEIPT, "transfer.receipt", who.unit(), at));
    List<Thresholds.Test> tests = List.of();
    var rests = "";
    if (now.matter() instanceof Matter.Suspicion suspicion) {
      switch (thresholds.test(suspicion)) {
        case Tested.Below(var below) -> {
          return new Outcome.Below(below);
        }
        case Tested.Passed(var passed) -> {
          tests = passed;
          rests = met(passed);
        }
        case Tested.Unknown _ -> rests = suspicion.basis();
      }
    } else {
      clocks.addAll(moves.start(TransferSteps.ANSWER, "cooperation.answer", who.unit(), at));
    }
    var held = packing.held(now);
    if (held.isPresent()) {
      return new Outcome.Refused(held.get());
    }
    var parcel = packing.of(now, tests, rests, sheets, LocalDate.parse(moves.today(at)));
    if (parcel.isEmpty()) {
      return refused("parcel-full", now.enclosed().papers().size());
    }
    parcels.keep(parcel.get(), at);
    var sent = new Transfer.Sent(parcel.get().seal(), moves.by(who, at), rests);
    var outcome = moves.moved(who, now, draft.sent(sent), "send", clocks, Map.of(), at);
    return outcome instanceof Outcome.Done(var done, var _)
        ? new Outcome.Done(done, moves.code(done, at))
        : outcome;
  }

  private static String met(List<Thresholds.Test> tests) {
    return tests.stream()
        .filter(Thresholds.Test::met)
        .map(Thresholds.Test::pin)
        .collect(Collectors.joining(" "));
  }
}
