package org.wenlan.writs;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.wenlan.account.Actor;
import org.wenlan.kernel.Refusal;
import org.wenlan.law.Bilingual;
import org.wenlan.law.Finding;
import org.wenlan.law.Rules;
import org.wenlan.writs.WritDesk.Binding;
import org.wenlan.writs.WritDesk.Matter;

/**
 * The door to writs. Whoever asks is let in by the box of the case. What was issued is committed
 * with its number and its words, and prints the same for ever. Thread-safe.
 */
@Component
public class Writs {
  private static final int WHY = 1_000;

  private final List<WritDesk> desks;
  private final WritTemplates templates;
  private final WritStore store;
  private final Rules rules;
  private final TransactionOperations transactions;
  private final Clock clock;

  Writs(
      List<WritDesk> desks,
      WritTemplates templates,
      WritStore store,
      Rules rules,
      TransactionOperations transactions,
      Clock clock) {
    this.desks = List.copyOf(desks);
    this.templates = templates;
    this.store = store;
    this.rules = rules;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** A case, and the kind by which templates know it. */
  public record Opened(String number, String kind, Matter matter) {}

  /** A case for somebody who may see it. */
  public Optional<Opened> open(Actor.Person who, String number) {
    return desks.stream()
        .filter(desk -> desk.owns(number))
        .findFirst()
        .flatMap(
            desk -> desk.open(who, number).map(matter -> new Opened(number, desk.kind(), matter)));
  }

  /** The writs of a case that its reader may see, the oldest first. */
  public List<Writ> of(Opened opened) {
    return store.of(opened.number()).stream().filter(one -> seen(opened, one.inner())).toList();
  }

  /** One of them. */
  public Optional<Writ> find(Opened opened, long id) {
    return store.find(opened.number(), id).filter(one -> seen(opened, one.inner()));
  }

  private static boolean seen(Opened opened, boolean inner) {
    return !inner || opened.matter().inside();
  }

  /** The templates that whoever opened the case may fill in now. */
  public List<Template> templates(Opened opened) {
    return templates.of(opened.kind()).stream()
        .filter(one -> may(opened, one) && shut(opened, one).isEmpty())
        .toList();
  }

  /** One that they may fill in at some time. */
  public Optional<Template> template(Opened opened, String code) {
    return templates.of(opened.kind()).stream()
        .filter(one -> one.code().equals(code) && may(opened, one))
        .findFirst();
  }

  /** Why such a writ cannot be issued while the case stands where it does; empty when it can. */
  public Optional<Refusal> shut(Opened opened, Template template) {
    return opened.matter().bindings().get(template.code()) instanceof Binding.Shut(var why)
        ? Optional.of(why)
        : Optional.empty();
  }

  /** The blanks of a writ that say what the file says, by their names. */
  public Map<String, Bilingual> fixed(Opened opened, Template template) {
    return opened.matter().bindings().get(template.code()) instanceof Binding.Fixed(var blanks)
        ? blanks
        : Map.of();
  }

  private static boolean may(Opened opened, Template template) {
    return opened.matter().may()
        && template.kinds().contains(opened.kind())
        && seen(opened, template.inner());
  }

  /**
   * Issues a writ.
   *
   * @param typed blanks by name; what is not a blank of the template, and what the file says
   *     itself, is not looked at
   */
  public Writ.Issuing issue(
      Actor.Person who, Opened opened, Template template, Map<String, String> typed, Instant at) {
    if (!may(opened, template)) {
      return refused("not-yours");
    }
    var why = shut(opened, template);
    if (why.isPresent()) {
      return new Writ.Issuing.Refused(List.of(new Writ.Fault("", why.get())));
    }
    var faults = Filling.faults(template, typed, fixed(opened, template));
    if (!faults.isEmpty()) {
      return new Writ.Issuing.Refused(faults);
    }
    var day = at.atZone(clock.getZone()).toLocalDate();
    return transactions.execute(_ -> issued(who, opened, template, typed, day));
  }

  private Writ.Issuing issued(
      Actor.Person who,
      Opened opened,
      Template template,
      Map<String, String> typed,
      LocalDate day) {
    int serial = store.next(template.series().zh(), who.unit(), day.getYear());
    var values = new TreeMap<>(typed);
    values.put("case", opened.number());
    values.put("unit", who.unit());
    values.put("day", day.toString());
    var fixed = fixed(opened, template);
    var writ =
        new Writ(
            0,
            opened.number(),
            template.code(),
            template.version(),
            who.unit(),
            day.getYear(),
            serial,
            numbered(template.series(), day.getYear(), serial),
            day,
            who.name(),
            template.title(),
            Filling.filled(template, values, fixed),
            cited(template, opened.matter().region(), day),
            template.signs(),
            template.inner(),
            null);
    var id = store.add(writ);
    return new Writ.Issuing.Done(store.find(opened.number(), id).orElseThrow());
  }

  private static Bilingual numbered(Bilingual series, int year, int serial) {
    return new Bilingual(
        series.zh() + "〔" + year + "〕" + serial + "号", series.en() + " [" + year + "] " + serial);
  }

  /** The rules as they hold on a day; what holds no more, or not there, is not cited. */
  List<Writ.Cited> cited(Template template, String region, LocalDate day) {
    return template.basis().stream()
        .flatMap(key ->
            rules.find(key, region, day) instanceof Finding.Found(var rule, var instrument, var _)
                ? java.util.stream.Stream.of(
                    new Writ.Cited(
                        key,
                        new Bilingual(
                            "《" + instrument.name().zh() + "》" + rule.cited(Locale.CHINESE),
                            instrument.name().en() + ", " + rule.cited(Locale.ENGLISH)),
                        rule.mark().name()))
                : java.util.stream.Stream.empty())
        .distinct()
        .toList();
  }

  /** Takes a writ back; its number stays taken and its words stay readable. */
  public Writ.Issuing cancel(Actor.Person who, Opened opened, long id, String why, Instant at) {
    var found = find(opened, id);
    if (!opened.matter().may() || found.isEmpty()) {
      return refused("not-yours");
    }
    if (why.isBlank() || why.length() > WHY || why.indexOf('\0') >= 0) {
      return refused("why");
    }
    var day = at.atZone(clock.getZone()).toLocalDate();
    return store.cancel(id, new Writ.Cancelled(who.name(), day, why.strip()))
        ? new Writ.Issuing.Done(store.find(opened.number(), id).orElseThrow())
        : refused("cancelled");
  }

  private static Writ.Issuing refused(String rule) {
    return new Writ.Issuing.Refused(
        List.of(new Writ.Fault("", Refusal.of("writs.refusal." + rule, ""))));
  }
}
