package org.wenlan.pledge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wenlan.kernel.Refusal;
import org.wenlan.register.Burden.Consent;
import org.wenlan.register.RightNumber;
import org.wenlan.territory.Regions;

/**
 * An application as it was typed: {@link #FIELDS} by name, so that nothing of it is lost when
 * something is to be mended.
 */
public record Draft(Map<String, String> typed) {
  /** Everything that is asked. */
  public static final List<String> FIELDS =
      List.of(
          "type",
          "rights",
          "filer",
          "pledgor",
          "pledgor-code",
          "pledgor-contact",
          "pledgee",
          "pledgee-code",
          "pledgee-contact",
          "region",
          "amount",
          "from",
          "until",
          "contract",
          "signed",
          "valuation",
          "co-owners",
          "insisted",
          "open-licence");

  private static final Set<String> CHANGEABLE = Set.of("amount", "from", "until");

  /** More rights than this do not go into one registration. */
  public static final int MOST_RIGHTS = 100;

  private static final int SHORT = 300;
  private static final long MOST_YUAN = 10_000_000_000_000L;
  private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };

  public Draft {
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
    record Whole(Asked asked) implements Read {}

    /** Something is to be mended, by field. */
    record Faulty(Map<String, Refusal> faults) implements Read {
      public Faulty {
        faults = new LinkedHashMap<>(faults);
      }
    }
  }

  /** As it stands in a form that corrects it. */
  public static Draft of(Asked asked) {
    var all = new LinkedHashMap<String, String>();
    all.put("type", asked.type().name());
    all.put("rights", String.join("\n", asked.rights()));
    all.put("filer", asked.filer().name());
    all.put("pledgor", asked.pledgor().name());
    all.put("pledgor-code", asked.pledgor().code());
    all.put("pledgor-contact", asked.pledgor().contact());
    all.put("pledgee", asked.pledgee().name());
    all.put("pledgee-code", asked.pledgee().code());
    all.put("pledgee-contact", asked.pledgee().contact());
    all.put("region", asked.region());
    all.put("amount", String.valueOf(asked.debt().amount()));
    all.put("from", asked.debt().from().toString());
    all.put("until", asked.debt().until().toString());
    all.put("contract", asked.contract().number());
    all.put("signed", asked.contract().signed().toString());
    all.put("valuation", asked.valuation() == null ? "" : String.valueOf(asked.valuation()));
    all.put("co-owners", asked.words().contains(Consent.CO_OWNERS) ? "yes" : "");
    all.put("insisted", asked.words().contains(Consent.INSISTED) ? "yes" : "");
    all.put("open-licence", asked.words().contains(Consent.PLEDGEE) ? "yes" : "");
    return new Draft(all);
  }

  /** What is asked with another debt, pledgor or pledgee, as a form of a change posts them. */
  public static Read changed(Asked asked, Map<String, String> typed, LocalDate today) {
    var all = new LinkedHashMap<>(of(asked).typed());
    for (var field : FIELDS) {
      if (typed.containsKey(field) && (CHANGEABLE.contains(field) || field.startsWith("pledg"))) {
        all.put(field, typed.getOrDefault(field, ""));
      }
    }
    anew("pledgor", asked.pledgor(), typed, all);
    anew("pledgee", asked.pledgee(), typed, all);
    return new Draft(all).read(today);
  }

  /** A form shows the old party's code and contact: left as they are they are not the new one's. */
  private static void anew(
      String side, Asked.Party before, Map<String, String> typed, Map<String, String> all) {
    if (!all.getOrDefault(side, "").strip().equals(before.name())) {
      var code = typed.getOrDefault(side + "-code", "");
      var contact = typed.getOrDefault(side + "-contact", "");
      all.put(side + "-code", code.equals(before.code()) ? "" : code);
      all.put(side + "-contact", contact.equals(before.contact()) ? "" : contact);
    }
  }

  /** Reads it; every fault is told at once. */
  public Read read(LocalDate today) {
    var faults = new LinkedHashMap<String, Refusal>();
    var type = get("type").equals("TRADEMARK") ? Asked.Type.TRADEMARK : Asked.Type.PATENT;
    var filer = get("filer").equals("PLEDGEE") ? Asked.Side.PLEDGEE : Asked.Side.PLEDGOR;
    var rights = rights(type, faults);
    var pledgor = party("pledgor", faults);
    var pledgee = party("pledgee", faults);
    if (!pledgor.name().isEmpty() && pledgor.key().equals(pledgee.key())) {
      faults.put("pledgee", no("same-party"));
    }
    var region = get("region");
    if (!region.isEmpty() && (!region.matches("[1-9][0-9]{5}") || Regions.find(region).isEmpty())) {
      faults.put("region", no("region", region));
    }
    var amount = yuan("amount", true, faults);
    var from = day("from", faults);
    var until = day("until", faults);
    if (from != null && until != null && until.isBefore(from)) {
      faults.put("until", no("ends-first", until, from));
    } else if (until != null && until.isBefore(today)) {
      faults.put("until", no("debt-over", until));
    }
    var contract = get("contract");
    if (contract.isEmpty()) {
      faults.put("contract", no("needed"));
    } else if (contract.length() > 100) {
      faults.put("contract", no("too-long", contract.length(), 100));
    }
    var signed = day("signed", faults);
    if (signed != null && signed.isAfter(today)) {
      faults.put("signed", no("signed-later", signed));
    }
    var valuation = yuan("valuation", false, faults);
    if (!faults.isEmpty() || amount == null || from == null || until == null || signed == null) {
      return new Read.Faulty(faults);
    }
    return new Read.Whole(
        new Asked(
            type,
            rights,
            filer,
            pledgor,
            pledgee,
            region,
            new Asked.Debt(amount, from, until),
            new Asked.Contract(contract, signed),
            valuation,
            words()));
  }

  private EnumSet<Consent> words() {
    var words = EnumSet.noneOf(Consent.class);
    if (get("co-owners").equals("yes")) {
      words.add(Consent.CO_OWNERS);
    }
    if (get("insisted").equals("yes")) {
      words.add(Consent.INSISTED);
    }
    if (get("open-licence").equals("yes")) {
      words.add(Consent.PLEDGEE);
    }
    return words;
  }

  private List<String> rights(Asked.Type type, Map<String, Refusal> faults) {
    var keys = new LinkedHashSet<String>();
    for (var typedNumber : get("rights").split("[\\n,;，；、]+", -1)) {
      if (typedNumber.isBlank()) {
        continue;
      }
      var read = RightNumber.read(typedNumber);
      if (read.isEmpty()) {
        faults.put("rights", no("no-number", cut(typedNumber.strip())));
      } else if (read.get().mark() != (type == Asked.Type.TRADEMARK)) {
        faults.put("rights", no("other-type", read.get()));
      } else {
        keys.add(read.get().key());
      }
    }
    if (keys.size() > MOST_RIGHTS) {
      faults.put("rights", no("too-many-rights", keys.size(), MOST_RIGHTS));
    } else if (keys.isEmpty()) {
      faults.putIfAbsent("rights", no("needed"));
    }
    return List.copyOf(keys);
  }

  private Asked.Party party(String field, Map<String, Refusal> faults) {
    var name = get(field);
    var code = get(field + "-code").toUpperCase(Locale.ROOT);
    var contact = get(field + "-contact");
    if (name.isEmpty()) {
      faults.put(field, no("needed"));
    } else if (name.length() > SHORT) {
      faults.put(field, no("too-long", name.length(), SHORT));
    }
    if (!code.isEmpty() && !creditCode(code)) {
      faults.put(field + "-code", no("credit-code", cut(code)));
    }
    if (contact.length() > SHORT) {
      faults.put(field + "-contact", no("too-long", contact.length(), SHORT));
    }
    return new Asked.Party(name, code, contact);
  }

  /** Eighteen signs of which the last one checks the others, GB 32100. */
  static boolean creditCode(String code) {
    if (!code.matches("[" + SIGNS + "]{18}")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += SIGNS.indexOf(code.charAt(i)) * WEIGHTS[i];
    }
    return SIGNS.charAt((31 - sum % 31) % 31) == code.charAt(17);
  }

  private @Nullable Long yuan(String field, boolean needed, Map<String, Refusal> faults) {
    var digits = get(field).replaceAll("[,，\\s]", "");
    if (digits.isEmpty()) {
      if (needed) {
        faults.put(field, no("needed"));
      }
      return null;
    }
    if (!digits.matches("[0-9]{1,14}")
        || Long.parseLong(digits) < 1
        || Long.parseLong(digits) > MOST_YUAN) {
      faults.put(field, no("yuan", cut(get(field))));
      return null;
    }
    return Long.parseLong(digits);
  }

  private @Nullable LocalDate day(String field, Map<String, Refusal> faults) {
    if (get(field).isEmpty()) {
      faults.put(field, no("needed"));
      return null;
    }
    try {
      var day = LocalDate.parse(get(field));
      if (day.getYear() > 1900 && day.getYear() < 2200) {
        return day;
      }
    } catch (DateTimeException _) {
      // Told below, with what was typed.
    }
    faults.put(field, no("day", cut(get(field))));
    return null;
  }

  private static String cut(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }

  private static Refusal no(String rule, Object... arguments) {
    return Refusal.of("pledge.refusal." + rule, "", arguments);
  }
}
