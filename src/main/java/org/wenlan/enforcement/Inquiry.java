package org.wenlan.enforcement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.wenlan.enforcement.EnforcementCase.Stage.By;

/**
 * What the investigation has on file beside evidence and documents.
 *
 * @param filed day of filing; null before
 * @param power of the body on that day, as it was found; empty before
 * @param campaign code of the special action; empty when none
 * @param officers certificates of those who investigate
 * @param payments in the order in which they came
 * @param plan days and sums of instalments that were allowed; empty when none
 * @param publication who proposed to publish, and who confirmed; null when nobody has
 */
public record Inquiry(
    @Nullable LocalDate filed,
    String power,
    String campaign,
    List<String> officers,
    List<Goods> goods,
    List<Entry> records,
    List<Registration> registrations,
    List<Appraisal> appraisals,
    List<Payment> payments,
    List<Payment> plan,
    @Nullable Publication publication) {

  public Inquiry {
    officers = List.copyOf(officers);
    goods = List.copyOf(goods);
    records = List.copyOf(records);
    registrations = List.copyOf(registrations);
    appraisals = List.copyOf(appraisals);
    payments = List.copyOf(payments);
    plan = List.copyOf(plan);
  }

  /**
   * Goods of the case.
   *
   * @param value of all of them, in yuan
   */
  public record Goods(String what, String mark, long quantity, long value) {}

  /** What a record is about. */
  public enum Kind {
    INSPECTION,
    SAMPLING,
    QUESTIONING,
    /** Sealing, seizing and the like. */
    MEASURE,
    /** A measure was lifted. */
    LIFTED,
    /** Minutes of a hearing. */
    HEARING,
    /** A second person said no to what was proposed. */
    CONTESTED
  }

  /** A record of something done on a day at a place. */
  public record Entry(Kind kind, LocalDate day, String place, String text, By by) {}

  /**
   * Evidence that was registered for keeping, on which is decided within the time of the law.
   *
   * @param outcome what was decided; empty while nothing is
   */
  public record Registration(
      LocalDate day, String what, String outcome, @Nullable LocalDate decided) {}

  /**
   * An appraisal or test; its time is not counted where the rule says so.
   *
   * @param result empty while it runs
   */
  public record Appraisal(
      LocalDate since, String body, String what, String result, @Nullable LocalDate back) {

    /** Whether it runs. */
    public boolean open() {
      return back == null;
    }
  }

  /** Money in yuan on a day. */
  public record Payment(LocalDate day, long yuan) {}

  /** Two persons publish a decision. */
  public record Publication(By proposed, @Nullable By confirmed) {}

  static Inquiry begun() {
    return new Inquiry(
        null, "", "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        null);
  }

  /** The value of all goods, in yuan. */
  public long value() {
    return goods.stream().mapToLong(Goods::value).sum();
  }

  /** What was paid, in yuan. */
  public long paid() {
    return payments.stream().mapToLong(Payment::yuan).sum();
  }

  /** Whether a hearing was held. */
  public boolean heard() {
    return records.stream().anyMatch(one -> one.kind() == Kind.HEARING);
  }

  /** The first registration on which nothing is decided, counted from 1; 0 when there is none. */
  public int unsettled() {
    return java.util.stream.IntStream.rangeClosed(1, registrations.size())
        .filter(which -> registrations.get(which - 1).decided() == null)
        .findFirst()
        .orElse(0);
  }

  /** Whether an appraisal runs. */
  public boolean appraised() {
    return appraisals.stream().anyMatch(Appraisal::open);
  }

  Inquiry filed(LocalDate day, String by) {
    return new Inquiry(
        day,
        by,
        campaign,
        officers,
        goods,
        records,
        registrations,
        appraisals,
        payments,
        plan,
        publication);
  }

  Inquiry labelled(String code) {
    return new Inquiry(
        filed,
        power,
        code,
        officers,
        goods,
        records,
        registrations,
        appraisals,
        payments,
        plan,
        publication);
  }

  Inquiry handledBy(List<String> others) {
    return new Inquiry(
        filed,
        power,
        campaign,
        others,
        goods,
        records,
        registrations,
        appraisals,
        payments,
        plan,
        publication);
  }

  Inquiry with(Goods one) {
    return new Inquiry(
        filed,
        power,
        campaign,
        officers,
        more(goods, one),
        records,
        registrations,
        appraisals,
        payments,
        plan,
        publication);
  }

  Inquiry with(Entry one) {
    return new Inquiry(
        filed,
        power,
        campaign,
        officers,
        goods,
        more(records, one),
        registrations,
        appraisals,
        payments,
        plan,
        publication);
  }

  Inquiry with(Registration one) {
    return registered(all -> more(all, one));
  }

  Inquiry registered(UnaryOperator<List<Registration>> change) {
    return new Inquiry(
        filed,
        power,
        campaign,
        officers,
        goods,
        records,
        change.apply(registrations),
        appraisals,
        payments,
        plan,
        publication);
  }

  Inquiry appraised(UnaryOperator<List<Appraisal>> change) {
    return new Inquiry(
        filed,
        power,
        campaign,
        officers,
        goods,
        records,
        registrations,
        change.apply(appraisals),
        payments,
        plan,
        publication);
  }

  Inquiry with(Appraisal one) {
    return appraised(all -> more(all, one));
  }

  Inquiry with(Payment one) {
    return new Inquiry(
        filed,
        power,
        campaign,
        officers,
        goods,
        records,
        registrations,
        appraisals,
        more(payments, one),
        plan,
        publication);
  }

  Inquiry planned(List<Payment> dates) {
    return new Inquiry(
        filed,
        power,
        campaign,
        officers,
        goods,
        records,
        registrations,
        appraisals,
        payments,
        dates,
        publication);
  }

  Inquiry published(@Nullable Publication by) {
    return new Inquiry(
        filed,
        power,
        campaign,
        officers,
        goods,
        records,
        registrations,
        appraisals,
        payments,
        plan,
        by);
  }

  private static <T> List<T> more(List<T> all, T one) {
    var longer = new ArrayList<>(all);
    longer.add(one);
    return longer;
  }

  static <T> List<T> with(List<T> all, int at, T other) {
    var changed = new ArrayList<>(all);
    changed.set(at, other);
    return changed;
  }
}
