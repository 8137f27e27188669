package org.wenlan.affairs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.account.Actor;
import org.wenlan.account.Deeds;
import org.wenlan.account.Permission;
import org.wenlan.docket.Code;
import org.wenlan.docket.Docket;
import org.wenlan.docket.LegalTime;
import org.wenlan.law.Bilingual;
import org.wenlan.printing.Printing;
import org.wenlan.site.Paper;

/** The door to what was given: public registers, and certificates with a code. Thread-safe. */
@Component
public class Registers {
  private final EntryStore store;
  private final Definitions definitions;
  private final Docket docket;
  private final Deeds deeds;
  private final LegalTime time;
  private final Paper paper;
  private final Printing printing;

  Registers(
      EntryStore store,
      Definitions definitions,
      Docket docket,
      Deeds deeds,
      LegalTime time,
      Paper paper,
      Printing printing) {
    this.store = store;
    this.definitions = definitions;
    this.docket = docket;
    this.deeds = deeds;
    this.time = time;
    this.paper = paper;
    this.printing = printing;
  }

  /**
   * An entry.
   *
   * @param number of the result
   * @param until its last day; null without end
   * @param code by which anyone verifies it
   * @param ended when it was taken out; null while it stands
   */
  public record Entry(
      String number,
      String affair,
      int version,
      String register,
      String holder,
      String region,
      LocalDate given,
      @Nullable LocalDate until,
      String code,
      @Nullable LocalDate ended,
      String reason) {

    /** Whether it holds on a day. */
    public boolean holds(LocalDate day) {
      return ended == null && (until == null || !until.isBefore(day));
    }
  }

  /** A register with the number of its entries that hold. */
  public record Known(String code, Bilingual name, int entries) {}

  /** A certificate: what was given, by which affair. */
  public record Certificate(Entry entry, Affair affair, boolean holds) {}

  /** All registers that affairs enter now. */
  public List<Known> all(Instant at) {
    var counts = store.counts(time.day(at));
    var all = new LinkedHashMap<String, Known>();
    for (var each : definitions.current().values()) {
      var register = each.affair().register();
      if (register != null) {
        all.putIfAbsent(
            register.code(),
            new Known(register.code(), register.name(), counts.getOrDefault(register.code(), 0)));
      }
    }
    return new ArrayList<>(all.values());
  }

  /** The register of a code. */
  public Optional<Known> find(String code, Instant at) {
    return definitions.current().values().stream()
        .flatMap(each -> Optional.ofNullable(each.affair().register()).stream())
        .filter(one -> one.code().equals(code))
        .findFirst()
        .map(one -> new Known(code, one.name(), store.count(code, time.day(at))));
  }

  /** Entries of a register whose holder's name has these words, the newest first. */
  public List<Entry> entries(String register, String name, String before, int most) {
    return store.entries(register, name.strip(), before, most);
  }

  /** What a code verifies. */
  public Optional<Certificate> verify(String code, Instant at) {
    return store
        .byCode(Code.written(code))
        .map(entry ->
            new Certificate(
                entry,
                definitions.version(entry.affair(), entry.version()),
                entry.holds(time.day(at))));
  }

  /** The certificate in print. */
  public byte[] pdf(Certificate certificate, Locale language) {
    var html = paper.of("affairs/web/certificatePrint", language, certificate);
    return printing.pdf(html, language, certificate.entry().number());
  }

  /**
   * Takes an entry out of its register, with the reason: a head of the unit that gave it does.
   * False when it was out before, or is not theirs.
   */
  @Transactional
  public boolean end(Actor.Person who, String number, String reason, Instant at) {
    var theirs =
        store
            .caseOf(number)
            .flatMap(one -> docket.find(who, one))
            .filter(one -> one.owner().equals(who.unit()));
    if (!who.may(Permission.APPROVE)
        || theirs.isEmpty()
        || reason.isBlank()
        || !store.end(number, time.day(at), reason.strip())) {
      return false;
    }
    deeds.note(who, "end-entry", number, reason.strip());
    return true;
  }
}
