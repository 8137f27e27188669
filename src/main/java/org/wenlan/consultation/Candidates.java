package org.wenlan.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wenlan.dispatching.Assigning;
import org.wenlan.dispatching.Candidate;
import org.wenlan.dispatching.Recommendation;
import org.wenlan.dispatching.Recommending;
import org.wenlan.dispatching.Wanted;
import org.wenlan.docket.Docket;
import org.wenlan.kernel.Refusal;
import org.wenlan.territory.Unit;
import org.wenlan.territory.Units;

/** Units that could judge a case, with what is known of them today. */
@Component
class Candidates {
  private final Units units;
  private final Docket docket;
  private final Quality quality;

  Candidates(Units units, Docket docket, Quality quality) {
    this.units = units;
    this.docket = docket;
    this.quality = quality;
  }

  /** All units, ranked, with the reasons; those that may not have it, with theirs. */
  Recommendation of(Consultation found, Set<String> declined, LocalDate day) {
    return Recommending.of(wanted(found, declined, day), all(found, day));
  }

  /** Why a unit may not have it; empty when it may. */
  Optional<Refusal> excluded(Consultation found, Set<String> declined, String unit, LocalDate day) {
    if (units.find(unit).isEmpty() || unit.equals(found.file().owner())) {
      return Optional.of(Refusal.of("consultation.refusal.no-such-unit", "", unit));
    }
    return of(found, declined, day).excluded().stream()
        .filter(one -> one.unit().equals(unit))
        .map(Recommendation.Excluded::why)
        .findFirst();
  }

  /** The first of the ranking; empty when no unit may have it. */
  Optional<String> best(Consultation found, Set<String> declined, LocalDate day) {
    return of(found, declined, day).ranked().stream().map(Recommendation.Scored::unit).findFirst();
  }

  /** Units for many cases at once; cases that no unit may have are absent. */
  Map<String, String> plan(List<Consultation> cases, LocalDate day) {
    var wishes =
        cases.stream()
            .filter(one -> one.state() instanceof State.Accepted)
            .map(one ->
                new Assigning.Wish(
                    one.number(), wanted(one, ((State.Accepted) one.state()).declined(), day)))
            .toList();
    return wishes.isEmpty() ? Map.of() : Assigning.of(wishes, all(cases.getFirst(), day)).units();
  }

  static Wanted wanted(Consultation found, Set<String> declined, LocalDate day) {
    var request = found.request();
    return new Wanted(
        request.right().matter(),
        request.right().classes(),
        request.region(),
        request.parties(),
        day,
        declined);
  }

  private List<Candidate> all(Consultation found, LocalDate day) {
    var others =
        units.actingOn(day).stream()
            .filter(one -> !one.code().equals(found.file().owner()))
            .toList();
    var load = docket.load(others.stream().map(Unit::code).toList());
    var known = quality.units();
    return others.stream()
        .map(unit -> {
          var record = known.get(unit.code());
          return new Candidate(
              unit,
              load.getOrDefault(unit.code(), 0),
              record == null ? OptionalDouble.empty() : record.punctuality(),
              record == null ? OptionalDouble.empty() : record.reversal(),
              Set.of());
        })
        .toList();
  }
}
