package org.wenlan.consultation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.docket.Code;
import org.wenlan.kernel.Sha256;
import org.wenlan.printing.Printing;
import org.wenlan.site.Paper;
import org.wenlan.territory.Unit;
import org.wenlan.territory.Units;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door to signed opinions: as a record, as a print, as a public digest. What was signed is kept
 * word for word; the print is made of it anew and comes out the same, byte for byte.
 */
@Component
public class Opinions {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ConsultationBook book;
  private final Paper paper;
  private final Printing printing;
  private final Units units;
  private final Independence independence;

  Opinions(
      ConsultationBook book,
      Paper paper,
      Printing printing,
      Units units,
      Independence independence) {
    this.independence = independence;
    this.book = book;
    this.paper = paper;
    this.printing = printing;
    this.units = units;
  }

  /**
   * An opinion and by what it is recognised.
   *
   * @param digest SHA-256 of the record, hexadecimal
   * @param printed SHA-256 of the PDF in Chinese, as it was signed
   */
  public record Verified(Opinion opinion, String record, String digest, String printed) {}

  /**
   * What a template prints.
   *
   * @param unit the name of the unit in the reader's language
   */
  public record Print(Opinion opinion, String digest, String unit) {}

  /** The opinion with this number. */
  public Optional<Verified> find(String number) {
    return book.opinion(number).map(Opinions::verified);
  }

  /** The opinion with this code, as anyone may ask. */
  public Optional<Verified> verify(String code) {
    return book.verified(Code.written(code)).map(Opinions::verified);
  }

  private static Verified verified(ConsultationBook.Signed signed) {
    return new Verified(
        JSON.readValue(signed.record(), Opinion.class),
        signed.record(),
        signed.digest(),
        signed.printed());
  }

  /**
   * A signed opinion in a line.
   *
   * @param code unforeseeable until it was signed
   * @param field the IPC section of a patent, else the kind of right
   */
  public record Line(
      String number,
      String code,
      String unit,
      String field,
      String conclusion,
      boolean inTime,
      Instant signed) {}

  /** All opinions that were signed from one moment to another, oldest first. */
  public List<Line> signed(Instant from, Instant until) {
    return book.signed(from, until);
  }

  /**
   * What a court, an office or someone else of weight said later.
   *
   * @param conclusion as a {@link org.wenlan.judging.Conclusion.Code}
   */
  public record Result(String number, String source, String conclusion, Instant at, String by) {}

  /** Keeps a later result; one for each source, the last one counts. */
  public void result(Result result) {
    book.result(result);
  }

  /** All later results, by opinion. */
  public List<Result> results() {
    return book.results();
  }

  /** Whether an opinion touches an interest of someone, or is their own work. */
  public boolean touches(Actor.Person person, Opinion opinion) {
    return person.id().equals(opinion.drafter().person())
        || person.id().equals(opinion.reviewer().person())
        || independence
            .touched(person, List.of(opinion.requester(), opinion.right().holder()))
            .isPresent();
  }

  /** The print, in one of the languages. */
  public byte[] pdf(Opinion opinion, String digest, Locale language) {
    var unit = units.find(opinion.unit()).map(one -> one.name(language)).orElse(opinion.unit());
    var page = new Print(opinion, digest, unit);
    var html = paper.of("consultation/web/opinionPrint", language, page);
    return printing.pdf(html, language, opinion.number());
  }

  void keep(Opinion opinion, Instant at) {
    var record = JSON.writeValueAsString(opinion);
    var digest = Sha256.hex(record);
    var printed = Sha256.hex(pdf(opinion, digest, Locale.SIMPLIFIED_CHINESE));
    book.add(opinion, digest, printed, record, at);
  }

  /**
   * What everyone may read of it: chosen fields, one by one, and nothing else. Texts that people
   * wrote are not among them, for names may stand anywhere in a text.
   */
  public static Map<String, Object> digest(Opinion opinion) {
    var digest = new LinkedHashMap<String, Object>();
    digest.put("year", opinion.reviewer().at().toString().substring(0, 4));
    digest.put("matter", opinion.right().matter().name());
    digest.put("field", section(opinion));
    digest.put("conclusion", opinion.conclusion().code().name());
    digest.put("features", opinion.conclusion().reasons().size());
    digest.put("method", opinion.method());
    return digest;
  }

  private static String section(Opinion opinion) {
    var classes = opinion.right().classes();
    var known = !opinion.right().key().isEmpty() && !classes.isEmpty();
    return known && opinion.right().matter() == Unit.Matter.PATENT
        ? classes.getFirst().substring(0, Math.min(4, classes.getFirst().length()))
        : "";
  }
}
