package org.wenlan.consultation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wenlan.consultation.Request.Right;
import org.wenlan.consultation.Request.Standing;
import org.wenlan.rights.LegalStatus;
import org.wenlan.rights.Numbers;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patents;
import org.wenlan.rights.Patents.Stored;
import org.wenlan.territory.Unit.Matter;

/**
 * Patents and designs by the platform's own register. There is none of trade marks here: those stay
 * unknown until one is connected.
 */
@Component
class PatentRegister implements RightsRegister {
  private static final int CLASSES = 5;

  private final Patents patents;

  PatentRegister(Patents patents) {
    this.patents = patents;
  }

  @Override
  public List<Right> look(List<Right> asked, LocalDate day) {
    var keys = new LinkedHashSet<String>();
    asked.stream().filter(PatentRegister::registered).forEach(one -> keys.addAll(keys(one)));
    var known = new HashMap<String, List<Stored>>();
    patents.numbered(keys).forEach((key, stored) -> known.put(key, stored));
    var main = new HashMap<Right, Stored>();
    for (var one : asked) {
      best(one, known).ifPresent(stored -> main.put(one, stored));
    }
    var others = patents.sameApplications(distinct(main.values()));
    var answered = new HashMap<Right, Right>();
    return asked.stream()
        .map(one -> {
          var stored = main.get(one);
          return stored == null
              ? one
              : answered.computeIfAbsent(
                  one,
                  right -> known(right, stored, others.getOrDefault(stored.id(), List.of()), day));
        })
        .toList();
  }

  private static boolean registered(Right right) {
    return right.matter() != Matter.TRADEMARK && !right.number().isBlank();
  }

  private static Collection<String> keys(Right right) {
    return Numbers.keys(right.number());
  }

  private static Collection<Stored> distinct(Collection<Stored> all) {
    return all.stream().collect(Collectors.toMap(Stored::id, one -> one, (one, _) -> one)).values();
  }

  /** The granted publication before the application's: it is the right that is asserted. */
  private static Optional<Stored> best(Right right, Map<String, List<Stored>> known) {
    if (!registered(right)) {
      return Optional.empty();
    }
    return keys(right).stream()
        .flatMap(key -> known.getOrDefault(key, List.of()).stream())
        .max(
            Comparator.comparing((Stored one) -> !one.patent().claims().isEmpty())
                .thenComparing(one -> one.patent().number().kind()));
  }

  private static Right known(Right right, Stored stored, List<Stored> others, LocalDate day) {
    var patent = stored.patent();
    var status = LegalStatus.of(patent, others.stream().map(Stored::patent).toList(), day);
    var standing =
        switch (status) {
          case LegalStatus.InForce _ -> Standing.IN_FORCE;
          case LegalStatus.Pending _ -> Standing.PENDING;
          case LegalStatus.Lapsed _,
              LegalStatus.Expired _,
              LegalStatus.Revoked _,
              LegalStatus.Refused _,
              LegalStatus.Withdrawn _ ->
              Standing.NOT_IN_FORCE;
          case LegalStatus.Unknown _ -> Standing.UNKNOWN;
        };
    var matter = patent.right() == Patent.Right.DESIGN ? Matter.DESIGN : Matter.PATENT;
    int claim = matter == Matter.DESIGN ? 0 : Math.max(1, right.claim());
    var classes =
        patent.classes().stream().map(Patent.Symbol::symbol).distinct().limit(CLASSES).toList();
    var title =
        patent.titles().stream()
            .min(Comparator.comparing(one -> !one.language().equals("zh")))
            .map(Patent.Text::text)
            .orElse("");
    return new Right(
        matter,
        right.number(),
        patent.number().toString(),
        claim,
        title,
        holders(patent).orElse(right.holder()),
        classes,
        standing,
        status.because());
  }

  private static Optional<String> holders(Patent patent) {
    for (var role : List.of(Patent.Role.OWNER, Patent.Role.APPLICANT)) {
      var names =
          patent.parties().stream()
              .filter(one -> one.role() == role)
              .map(Patent.Party::name)
              .distinct()
              .toList();
      if (!names.isEmpty()) {
        return Optional.of(String.join("; ", names));
      }
    }
    return Optional.empty();
  }

  @Override
  public String claim(Right right) {
    if (right.key().isEmpty()) {
      return "";
    }
    var stored = patents.find(List.of(right.key())).get(right.key());
    if (stored == null) {
      return "";
    }
    var claims = new ArrayList<>(stored.patent().claims());
    claims.sort(Comparator.comparing(one -> !one.language().equals("zh")));
    return claims.stream()
        .filter(one -> one.number() == right.claim())
        .map(Patent.Claim::text)
        .findFirst()
        .orElse("");
  }
}
