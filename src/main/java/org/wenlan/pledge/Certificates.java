package org.wenlan.pledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wenlan.docket.Code;
import org.wenlan.printing.Printing;
import org.wenlan.site.Paper;

/**
 * The door to certificates: what was registered, and whether it still holds, for anyone who has the
 * code. A certificate names the two parties and nobody else. Thread-safe.
 */
@Component
public class Certificates {
  private final CertificateStore store;
  private final Paper paper;
  private final Printing printing;

  Certificates(CertificateStore store, Paper paper, Printing printing) {
    this.store = store;
    this.paper = paper;
    this.printing = printing;
  }

  /** How a certificate stands. */
  public enum Standing {
    HOLDS,
    /** A change or a partial discharge gave a later one. */
    REPLACED,
    /** It is the last one, and says that the pledge was discharged. */
    DISCHARGED
  }

  /** A right, as the certificate names it. */
  public record Secured(String number, String title) {}

  /**
   * What it says.
   *
   * @param registered day from which the pledge holds
   * @param amount of the secured claim, in yuan
   * @param until last day of the debt
   */
  public record Said(
      Asked.Type type,
      List<Secured> rights,
      String pledgor,
      String pledgee,
      long amount,
      LocalDate registered,
      LocalDate until,
      boolean discharged) {

    public Said {
      rights = List.copyOf(rights);
    }

    static Said of(Pledge one, List<Secured> rights) {
      var registered = one.stage().registered();
      boolean discharged = registered == null;
      var entry =
          one.stage() instanceof Stage.Discharged(var stood, var _, var _, var _)
              ? stood
              : registered == null ? null : registered.entry();
      if (entry == null) {
        throw new IllegalStateException("Nothing is registered: " + one.number());
      }
      return new Said(
          one.asked().type(),
          rights,
          one.asked().pledgor().name(),
          one.asked().pledgee().name(),
          one.asked().debt().amount(),
          entry.day(),
          one.asked().debt().until(),
          discharged);
    }
  }

  /**
   * A certificate.
   *
   * @param serial 1 of the registration, one more with each change
   */
  public record Certificate(
      String code, String number, int serial, LocalDate given, Said said, Standing standing) {}

  /** What a code verifies. */
  public Optional<Certificate> verify(String code) {
    return store.byCode(Code.written(code));
  }

  /** Those of a pledge that its reader may see, the latest first. */
  public List<Certificate> of(Pledge pledge) {
    return store.of(pledge.number());
  }

  /** In print. */
  public byte[] pdf(Certificate certificate, Locale language) {
    var html = paper.of("pledge/web/certificatePrint", language, certificate);
    return printing.pdf(html, language, certificate.number());
  }
}
