package org.wenlan.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wenlan.register.Right.Matter;
import org.wenlan.register.Right.Standing;
import org.wenlan.rights.LegalStatus;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patents;

/** Reads a right out of its published documents where the office's data do not hold it. */
@Component
class PublishedRights {
  private final Patents patents;
  private final Clock clock;

  PublishedRights(Patents patents, Clock clock) {
    this.patents = patents;
    this.clock = clock;
  }

  Optional<Entry> of(RightNumber number) {
    return Optional.ofNullable(missing(List.of(number), Map.of()).get(number));
  }

  Map<RightNumber, Entry> missing(Collection<RightNumber> numbers, Map<RightNumber, Entry> there) {
    var keys =
        numbers.stream()
            .filter(one -> !one.mark() && !there.containsKey(one))
            .map(RightNumber::key)
            .toList();
    var read = new LinkedHashMap<RightNumber, Entry>();
    if (keys.isEmpty()) {
      return read;
    }
    patents
        .numbered(keys)
        .forEach((key, documents) -> {
          var number = new RightNumber(key);
          right(number, documents.stream().map(Patents.Stored::patent).toList())
              .ifPresent(right -> read.put(number, new Entry(right, 0, List.of())));
        });
    return read;
  }

  /** Out of all publications of one application; the newest one names the owners. */
  private Optional<Right> right(RightNumber number, List<Patent> documents) {
    var own =
        documents.stream()
            .filter(
                one -> one.application() != null && one.application().key().equals(number.key()))
            .sorted(
                Comparator.comparing(
                    Patent::published, Comparator.nullsFirst(Comparator.naturalOrder())))
            .toList();
    if (own.isEmpty()) {
      return Optional.empty();
    }
    var last = own.getLast();
    var today = LocalDate.now(clock);
    var status = LegalStatus.of(last, own, today);
    return matter(last.right())
        .map(matter ->
            new Right(
                number,
                matter,
                last.titles().isEmpty() ? "" : last.titles().getFirst().text(),
                owners(last),
                last.parties().stream()
                    .filter(party -> party.region() != null && owner(party))
                    .map(Patent.Party::region)
                    .findFirst()
                    .orElse(""),
                last.classes().isEmpty() ? "" : last.classes().getFirst().symbol(),
                last.filed(),
                status instanceof LegalStatus.InForce inForce ? inForce.since() : null,
                status instanceof LegalStatus.InForce inForce ? inForce.until() : null,
                null,
                standing(status),
                "",
                "documents",
                today));
  }

  private static boolean owner(Patent.Party party) {
    return party.role() == Patent.Role.OWNER || party.role() == Patent.Role.APPLICANT;
  }

  private static List<String> owners(Patent patent) {
    var owners = named(patent, Patent.Role.OWNER);
    return owners.isEmpty() ? named(patent, Patent.Role.APPLICANT) : owners;
  }

  private static List<String> named(Patent patent, Patent.Role role) {
    return patent.parties().stream()
        .filter(party -> party.role() == role)
        .map(Patent.Party::name)
        .distinct()
        .toList();
  }

  private static Optional<Matter> matter(Patent.Right right) {
    return switch (right) {
      case INVENTION -> Optional.of(Matter.INVENTION);
      case UTILITY_MODEL -> Optional.of(Matter.UTILITY_MODEL);
      case DESIGN -> Optional.of(Matter.DESIGN);
      case PLANT, OTHER -> Optional.empty();
    };
  }

  private static Standing standing(LegalStatus status) {
    return switch (status) {
      case LegalStatus.Pending _ -> Standing.PENDING;
      case LegalStatus.InForce _ -> Standing.IN_FORCE;
      case LegalStatus.Lapsed _,
          LegalStatus.Expired _,
          LegalStatus.Refused _,
          LegalStatus.Withdrawn _ ->
          Standing.ENDED;
      case LegalStatus.Revoked _ -> Standing.INVALIDATED;
      case LegalStatus.Unknown _ -> Standing.UNKNOWN;
    };
  }
}
