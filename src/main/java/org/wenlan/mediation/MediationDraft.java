package org.wenlan.mediation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wenlan.dispute.Matter;
import org.wenlan.kernel.Refusal;
import org.wenlan.mediation.Mediation.Asked;
import org.wenlan.mediation.Mediation.From;
import org.wenlan.mediation.Mediation.Source;
import org.wenlan.mediation.Mediation.When;
import org.wenlan.territory.Regions;

/** A request as it was typed: {@link #FIELDS} by name. */
public record MediationDraft(Map<String, String> typed) {
  /** Everything that is asked. */
  public static final List<String> FIELDS =
      List.of(
          "kind",
          "right",
          "act",
          "petitioners",
          "petitioner-contact",
          "respondents",
          "respondent-contact",
          "claim",
          "region",
          "organisation",
          "consultation",
          "source",
          "source-name",
          "source-number",
          "when",
          "simple");

  private static final int SHORT = 300;
  private static final int LONG = 4_000;
  private static final int PARTIES = 10;

  public MediationDraft {
    var known = new LinkedHashMap<String, String>();
    for (var field : FIELDS) {
      var value = typed.getOrDefault(field, "").strip();
      if (!value.isEmpty()) {
        known.put(field, value);
      }
    }
    typed = Map.copyOf(known);
  }

  /** What was typed into a field; empty when nothing was. */
  public String get(String field) {
    return typed.getOrDefault(field, "");
  }

  /** What came of reading. */
  public sealed interface Read {

    /** It says what is asked. */
    record Whole(Asked asked, String region, String organisation) implements Read {}

    /** Something is to be mended, by field. */
    record Faulty(Map<String, Refusal> faults) implements Read {
      public Faulty {
        faults = new LinkedHashMap<>(faults);
      }
    }
  }

  /**
   * Reads it.
   *
   * @param trusted whether whoever sends it may say that a court or unit refers it
   */
  Read read(boolean trusted) {
    var faults = new LinkedHashMap<String, Refusal>();
    var kind = one("kind", Matter.Kind.class, faults);
    var act = one("act", Matter.Act.class, faults);
    needed("right", SHORT, faults);
    needed("petitioner-contact", SHORT, faults);
    needed("respondent-contact", SHORT, faults);
    needed("claim", LONG, faults);
    var petitioners = names("petitioners", faults);
    var respondents = names("respondents", faults);
    var region = Regions.find(get("region").isEmpty() ? "-" : get("region"));
    if (region.isEmpty()) {
      faults.put(
          "region",
          get("region").isEmpty()
              ? no("needed")
              : no("region", get("region").substring(0, Math.min(20, get("region").length()))));
    }
    if (get("consultation").length() > SHORT) {
      faults.put("consultation", no("too-long", get("consultation").length(), SHORT));
    }
    var source = source(trusted, faults);
    if (!faults.isEmpty() || kind.isEmpty() || act.isEmpty() || region.isEmpty()) {
      return new Read.Faulty(faults);
    }
    var matter =
        new Matter(
            kind.get(), get("right"), petitioners, respondents, act.get(), get("consultation"));
    var asked =
        new Asked(
            matter,
            List.of(get("petitioner-contact"), get("respondent-contact")),
            get("claim"),
            source,
            get("simple").equals("yes"));
    return new Read.Whole(asked, region.get().code(), get("organisation"));
  }

  private Source source(boolean trusted, Map<String, Refusal> faults) {
    var typed = trusted && !get("source").isEmpty() ? get("source") : "PARTY";
    var from = find(typed, From.class).orElse(From.PARTY);
    if (from == From.COURT || from == From.UNIT) {
      needed("source-name", SHORT, faults);
    }
    if (from == From.COURT) {
      needed("source-number", SHORT, faults);
    }
    boolean consulted = from == From.PARTY && !get("consultation").isEmpty();
    return new Source(
        consulted ? From.CONSULTATION : from,
        from == From.PARTY ? "" : get("source-name"),
        consulted ? get("consultation") : from == From.COURT ? get("source-number") : "",
        from == From.COURT
            ? find(get("when"), When.class).orElse(When.BEFORE_FILING)
            : When.BEFORE_FILING);
  }

  private void needed(String field, int most, Map<String, Refusal> faults) {
    var value = get(field);
    if (value.isEmpty()) {
      faults.put(field, no("needed"));
    } else if (value.length() > most) {
      faults.put(field, no("too-long", value.length(), most));
    }
  }

  private List<String> names(String field, Map<String, Refusal> faults) {
    var names =
        Arrays.stream(get(field).split("[\\n;；]"))
            .map(String::strip)
            .filter(one -> !one.isEmpty())
            .distinct()
            .toList();
    if (names.isEmpty()) {
      faults.put(field, no("needed"));
    } else if (names.size() > PARTIES || names.stream().anyMatch(one -> one.length() > SHORT)) {
      faults.put(field, no("too-many", PARTIES, SHORT));
    }
    return names;
  }

  private <T extends Enum<T>> Optional<T> one(
      String field, Class<T> type, Map<String, Refusal> faults) {
    var found = find(get(field), type);
    if (found.isEmpty()) {
      faults.put(field, no("choose"));
    }
    return found;
  }

  private static <T extends Enum<T>> Optional<T> find(String name, Class<T> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.name().equals(name))
        .findFirst();
  }

  static Refusal no(String rule, Object... arguments) {
    return Refusal.of("mediation.refusal." + rule, "", arguments);
  }
}
