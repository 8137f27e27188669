package org.wenlan.register;

import static org.wenlan.register.Burden.Kind.DISPUTE;
import static org.wenlan.register.Burden.Kind.EXCLUSIVE_LICENCE;
import static org.wenlan.register.Burden.Kind.INVALIDATION;
import static org.wenlan.register.Burden.Kind.LISTING;
import static org.wenlan.register.Burden.Kind.OPEN_LICENCE;
import static org.wenlan.register.Burden.Kind.PLEDGE;
import static org.wenlan.register.Burden.Kind.PRESERVATION;
import static org.wenlan.register.Burden.Kind.SOLE_LICENCE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wenlan.register.Burden.Consent;
import org.wenlan.register.Check.Answer;
import org.wenlan.register.Check.Ground;
import org.wenlan.rights.Names;

/**
 * What stands in the way of a step with a right, each ground looked at and told, found or not.
 * Reads only. The grounds of a pledge are those of the office's windows (S: secondary source); what
 * an open licence and a dispute stop is in the Implementing Rules of the Patent Law, 2023.
 */
public final class Hindrances {
  private static final String PLEDGE_GROUNDS = "cn.patent-pledge-measures-2021";
  private static final String RULES = "cn.patent-rules-2023";

  private final Entry entry;
  private final Intent intent;
  private final LocalDate day;
  private final List<Check> checks = new ArrayList<>();

  private Hindrances(Entry entry, Intent intent, LocalDate day) {
    this.entry = entry;
    this.intent = intent;
    this.day = day;
  }

  /** All grounds that matter to the step, in the order in which a clerk looks at them. */
  public static List<Check> of(Entry entry, Intent intent, LocalDate day) {
    return new Hindrances(entry, intent, day).all();
  }

  private List<Check> all() {
    switch (intent) {
      case Intent.Pledge pledge -> {
        standing(pledgeSource());
        suspended();
        term(pledge);
        coOwners(pledgeSource());
        already(PLEDGE, Ground.PLEDGED, pledgeSource());
        word(OPEN_LICENCE, Ground.OPEN_LICENCE, Consent.PLEDGEE, RULES + " 86");
        word(LISTING, Ground.LISTED, Consent.PLEDGEE, "");
        sameDay();
        insisted(INVALIDATION, Ground.INVALIDATION);
      }
      case Intent.OpenLicence _ -> {
        standing(RULES + " 86");
        suspended();
        coOwners("");
        word(PLEDGE, Ground.PLEDGED, Consent.PLEDGEE, RULES + " 86");
        exclusive();
        already(OPEN_LICENCE, Ground.ALREADY, "");
      }
      case Intent.Licence licence -> {
        standing("");
        coOwners("");
        word(PLEDGE, Ground.PLEDGED, Consent.PLEDGEE, "");
        exclusive();
        if (licence.kind() != Burden.Kind.LICENCE) {
          already(OPEN_LICENCE, Ground.OPEN_LICENCE, RULES + " 86");
        }
      }
      case Intent.Listing _ -> {
        standing("");
        coOwners("");
        word(PLEDGE, Ground.PLEDGED, Consent.PLEDGEE, "");
        suspended();
        already(LISTING, Ground.ALREADY, "");
      }
      case Intent.Transfer _ -> {
        standing("");
        suspended();
        coOwners("");
        word(PLEDGE, Ground.PLEDGED, Consent.PLEDGEE, "");
      }
      case Intent.Outer outer -> already(outer.kind(), Ground.ALREADY, "");
    }
    return List.copyOf(checks);
  }

  private String pledgeSource() {
    return entry.right().number().mark() ? "cn.trademark-pledge-2020" : PLEDGE_GROUNDS;
  }

  private void standing(String source) {
    var right = entry.right();
    var strangers = intent.owners().stream().filter(name -> !owns(name)).toList();
    boolean nobody = intent.owners().isEmpty();
    add(
        Ground.OWNER,
        !strangers.isEmpty() || nobody ? Answer.HINDERS : Answer.CLEAR,
        source,
        strangers.isEmpty() ? "–" : String.join("; ", strangers),
        String.join("; ", right.owners()));
    add(
        Ground.GRANTED,
        switch (right.standing()) {
          case PENDING -> Answer.HINDERS;
          case UNKNOWN -> word(Consent.LOOKED_UP, Answer.UNKNOWN);
          case IN_FORCE, ENDED, INVALIDATED -> Answer.CLEAR;
        },
        source);
    boolean over =
        right.standing() == Right.Standing.ENDED
            || right.standing() == Right.Standing.INVALIDATED
            || right.ends() != null && day.isAfter(right.ends());
    add(Ground.IN_FORCE, over ? Answer.HINDERS : Answer.CLEAR, source, right.ends());
    if (!right.number().mark()) {
      var paid = right.feesPaid();
      add(
          Ground.FEES,
          paid == null
              ? word(Consent.LOOKED_UP, Answer.UNKNOWN)
              : day.isAfter(paid) ? Answer.HINDERS : Answer.CLEAR,
          source,
          paid);
    }
  }

  private boolean owns(String name) {
    var sought = plain(name);
    return entry.right().owners().stream().anyMatch(owner -> plain(owner).equals(sought));
  }

  private static String plain(String name) {
    return Names.normalise(name).replace(" ", "").toUpperCase(Locale.ROOT);
  }

  private void suspended() {
    var stops =
        entry.on(day).stream()
            .filter(one -> one.kind() == PRESERVATION || one.kind() == DISPUTE)
            .toList();
    add(
        Ground.SUSPENDED,
        stops.isEmpty() ? Answer.CLEAR : Answer.HINDERS,
        RULES + " 105",
        told(stops));
  }

  private void term(Intent.Pledge pledge) {
    var ends = entry.right().ends();
    add(
        Ground.TERM,
        ends == null
            ? word(Consent.LOOKED_UP, Answer.UNKNOWN)
            : pledge.debtEnds().isAfter(ends) ? Answer.HINDERS : Answer.CLEAR,
        pledgeSource(),
        pledge.debtEnds(),
        ends);
  }

  /** Whoever does not act himself must have agreed. */
  private void coOwners(String source) {
    var acting = intent.owners().stream().map(Hindrances::plain).toList();
    var others =
        entry.right().owners().stream().filter(one -> !acting.contains(plain(one))).toList();
    add(
        Ground.CO_OWNERS,
        others.isEmpty() ? Answer.CLEAR : word(Consent.CO_OWNERS, Answer.NEEDS_WORD),
        source,
        others.isEmpty() ? "–" : String.join("; ", others));
  }

  private void sameDay() {
    var twin = entry.right().sameDay();
    if (entry.right().matter() == Right.Matter.UTILITY_MODEL) {
      add(
          Ground.SAME_DAY,
          twin.isEmpty() ? Answer.CLEAR : word(Consent.INSISTED, Answer.NEEDS_WORD),
          pledgeSource(),
          twin);
    }
  }

  private void exclusive() {
    var shut =
        entry.on(day).stream()
            .filter(one -> one.kind() == EXCLUSIVE_LICENCE || one.kind() == SOLE_LICENCE)
            .toList();
    add(
        Ground.EXCLUSIVE,
        shut.isEmpty() ? Answer.CLEAR : Answer.HINDERS,
        intent instanceof Intent.OpenLicence ? RULES + " 86" : "",
        told(shut));
  }

  private void already(Burden.Kind kind, Ground ground, String source) {
    var there = entry.on(day).stream().filter(one -> one.kind() == kind).toList();
    add(ground, there.isEmpty() ? Answer.CLEAR : Answer.HINDERS, source, told(there));
  }

  private void insisted(Burden.Kind kind, Ground ground) {
    word(kind, ground, Consent.INSISTED, pledgeSource());
  }

  private void word(Burden.Kind kind, Ground ground, Consent consent, String source) {
    var there = entry.on(day).stream().filter(one -> one.kind() == kind).toList();
    add(
        ground,
        there.isEmpty() ? Answer.CLEAR : word(consent, Answer.NEEDS_WORD),
        source,
        told(there));
  }

  private Answer word(Consent consent, Answer otherwise) {
    return intent.consents().contains(consent) ? Answer.CLEAR : otherwise;
  }

  private static String told(List<Burden> burdens) {
    return burdens.isEmpty()
        ? "–"
        : burdens.stream()
            .map(one -> one.reference().isEmpty() ? one.since().toString() : one.reference())
            .collect(Collectors.joining(", "));
  }

  private void add(Ground ground, Answer answer, String source, @Nullable Object... said) {
    var arguments = new ArrayList<String>();
    for (var one : said) {
      arguments.add(one == null ? "–" : one.toString());
    }
    checks.add(new Check(ground, answer, source, arguments));
  }
}
