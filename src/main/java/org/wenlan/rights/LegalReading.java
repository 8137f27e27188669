package org.wenlan.rights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wenlan.rights.LegalStatus.Expired;
import org.wenlan.rights.LegalStatus.InForce;
import org.wenlan.rights.LegalStatus.Lapsed;
import org.wenlan.rights.LegalStatus.Pending;
import org.wenlan.rights.LegalStatus.Refused;
import org.wenlan.rights.LegalStatus.Revoked;
import org.wenlan.rights.LegalStatus.Unknown;
import org.wenlan.rights.LegalStatus.Withdrawn;
import org.wenlan.rights.Patent.Event;
import org.wenlan.rights.Patent.Right;

/**
 * Reads the legal status of one application out of its publications and their events: starts from
 * what the kinds say and lets each event, oldest first, change it. Used once, then thrown away.
 */
final class LegalReading {

  /** No law known here prolongs a term by more. */
  private static final int LONGEST_EXTENSION_YEARS = 5;

  private static final int INTERNATIONAL_PHASE_MONTHS = 31;

  /** Something that happened; {@code words} is empty when a document's kind says it. */
  private record Step(LocalDate day, boolean dated, LegalEffect effect, String words) {
    @Nullable LocalDate since() {
      return dated ? day : null;
    }
  }

  private final String office;
  private final Right right;
  private final List<Patent> documents;
  private final LocalDate today;
  private final @Nullable LocalDate filed;
  private @Nullable LocalDate granted;
  private boolean everGranted;
  private boolean extended;
  private LegalStatus status = new Unknown();

  LegalReading(Patent patent, List<Patent> sameApplication, LocalDate today) {
    this.office = patent.number().office();
    this.documents =
        Stream.concat(Stream.of(patent), sameApplication.stream())
            .filter(it -> it.number().office().equals(office))
            .distinct()
            .toList();
    this.right =
        documents.stream()
            .map(KindOfDocument::right)
            .filter(it -> it != Right.OTHER)
            .findFirst()
            .orElse(Right.OTHER);
    this.today = today;
    this.filed =
        documents.stream()
            .map(Patent::filed)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null);
  }

  LegalStatus status() {
    if (documents.stream().anyMatch(it -> KindOfDocument.of(it) == KindOfDocument.APPLICATION)) {
      status = new Pending("", firstPublished());
    }
    steps().forEach(this::apply);
    if (office.equals("WO")) {
      return international();
    }
    if (office.equals("EP") && status instanceof InForce) {
      ContractingStates.of(events()).allLapsed().ifPresent(it -> status = it);
    }
    return termed();
  }

  private @Nullable LocalDate firstPublished() {
    return documents.stream()
        .map(Patent::published)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private List<Event> events() {
    var once = new HashSet<Event>();
    return documents.stream()
        .flatMap(it -> it.events().stream())
        .filter(it -> office.equals("EP") || it.country().isBlank() || it.country().equals(office))
        .filter(it -> it.date() == null || !it.date().isAfter(today))
        .filter(once::add)
        .toList();
  }

  /** Grants by kind and events in the order of their days; an undated event keeps its neighbour. */
  private List<Step> steps() {
    var steps = new ArrayList<Step>();
    for (var document : documents) {
      if (KindOfDocument.of(document) == KindOfDocument.GRANT) {
        steps.add(step(document.published(), LocalDate.MIN, LegalEffect.GRANTED, ""));
      }
    }
    var last = LocalDate.MIN;
    for (var event : events()) {
      var effect = LegalEffect.of(office, event);
      last = event.date() == null ? last : event.date();
      if (effect != LegalEffect.NONE) {
        steps.add(
            step(event.date(), last, effect, event.text().isBlank() ? event.code() : event.text()));
      }
    }
    steps.sort(Comparator.comparing(Step::day));
    return steps;
  }

  private static Step step(
      @Nullable LocalDate day, LocalDate place, LegalEffect effect, String words) {
    return new Step(day == null ? place : day, day != null, effect, words);
  }

  private void apply(Step step) {
    switch (step.effect()) {
      case GRANTED -> grant(step);
      case REVIVED -> revive(step);
      case WITHDRAWN -> end(new Withdrawn(step.words(), step.since()));
      case REFUSED -> end(new Refused(step.words(), step.since()));
      case LAPSED -> end(new Lapsed(step.words(), step.since()));
      case EXPIRED -> end(new Expired(step.words(), step.since()));
      case REVOKED -> end(new Revoked(step.words(), step.since()));
      case ENDED -> end(ended(step));
      case EXTENDED -> extended = true;
      case UNSURE -> end(new Unknown());
      // a state's part can only fall out of a granted patent
      case PART_LAPSED, PART_REVIVED -> grant(step);
      case TEXT, NONE -> {}
    }
  }

  private void grant(Step step) {
    everGranted = true;
    if (granted == null || step.words().isEmpty()) {
      granted = step.since();
    }
    var announced = status instanceof InForce it && it.since() != null && step.words().isEmpty();
    switch (status) {
      case Pending _, Unknown _, Withdrawn _, Refused _ ->
          status = new InForce(step.words(), step.since(), null);
      case InForce it when announced && !Objects.equals(it.since(), step.since()) ->
          status = new InForce("", step.since(), null);
      case InForce _, Lapsed _, Expired _, Revoked _ -> {}
    }
  }

  private void revive(Step step) {
    switch (status) {
      case Lapsed _, Expired _, Revoked _, Withdrawn _, Refused _, Unknown _ ->
          status =
              everGranted
                  ? new InForce(step.words(), step.since(), null)
                  : new Pending(step.words(), step.since());
      case Pending _, InForce _ -> {}
    }
  }

  /** What is over stays as it was first told, but a revocation reaches back. */
  private void end(LegalStatus now) {
    switch (status) {
      case Pending _, InForce _, Unknown _ -> status = now;
      case Withdrawn _, Refused _ -> {
        if (!status.getClass().equals(now.getClass())) {
          status = now;
        }
      }
      case Lapsed _, Expired _ -> {
        if (now instanceof Revoked) {
          status = now;
        }
      }
      case Revoked _ -> {}
    }
  }

  private LegalStatus ended(Step step) {
    if (!everGranted) {
      return new Withdrawn(step.words(), step.since());
    }
    var end = filed == null ? null : PatentTerm.end(right, office, filed, granted);
    return end != null && step.dated() && !step.day().isBefore(end)
        ? new Expired(step.words(), step.since())
        : new Lapsed(step.words(), step.since());
  }

  /**
   * Grants are given by the national offices: after the international phase this office knows no
   * more.
   */
  private LegalStatus international() {
    if (!(status instanceof Pending)) {
      return status;
    }
    var start =
        documents.stream()
            .flatMap(it -> it.priorities().stream())
            .map(Patent.Priority::date)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(filed);
    return start != null && !start.plusMonths(INTERNATIONAL_PHASE_MONTHS).isBefore(today)
        ? status
        : new Unknown();
  }

  /** Says until when a right can last, and that it is over when its term is over for certain. */
  private LegalStatus termed() {
    var from = filed != null ? filed : firstPublished();
    var end = from == null ? null : PatentTerm.end(right, office, from, granted);
    if (end == null
        || !(status instanceof Pending || status instanceof InForce || status instanceof Unknown)) {
      return status;
    }
    var latest = extended ? end.plusYears(LONGEST_EXTENSION_YEARS) : end;
    if (latest.isBefore(today)) {
      return new Expired("", latest);
    }
    return status instanceof InForce it && filed != null && !extended
        ? new InForce(it.because(), it.since(), end)
        : status;
  }
}
