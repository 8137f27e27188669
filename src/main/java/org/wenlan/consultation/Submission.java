package org.wenlan.consultation;

import java.util.ArrayList;
import java.util.List;
import org.wenlan.kernel.Refusal;

/**
 * A question as it comes in: one request, one listing.
 *
 * @param code by which its requester finds it again; empty for a new one
 */
public record Submission(Request request, Listing listing, String code) {
  private static final int LONG = 200;
  private static final int FACTS = 2_000;
  private static final int LINK = 2_000;
  private static final int REFERENCE = 100;

  /**
   * One place where the product is offered. A case has many: the same product in other shops.
   *
   * @param reference the sender's own number, unique for each sender
   * @param platform where; empty when it is a shop or an address
   * @param place link, shop or address as given
   * @param price as given; may be empty
   * @param snapshot SHA-256 of the evidence that the sender keeps; may be empty
   */
  public record Listing(
      String reference,
      String platform,
      String place,
      String seller,
      String price,
      String snapshot) {}

  /**
   * Something in it that cannot be taken.
   *
   * @param pointer where, RFC 6901
   */
  public record Wrong(String pointer, Refusal why) {}

  /** A question whose case gets a new code. */
  public static Submission of(Request request, Listing listing) {
    return new Submission(request, listing, "");
  }

  /** What came of it. */
  public sealed interface Taken {

    /**
     * A new case.
     *
     * @param code by which its requester finds it again; shown this once
     */
    record Opened(String number, String code, Request request) implements Taken {}

    /** The same product and right are at work already: the listing joined that case. */
    record Joined(String number) implements Taken {}

    /** It came before, word for word. */
    record Same(String number) implements Taken {}

    /** Not taken; nothing was kept. */
    record Refused(List<Wrong> wrongs) implements Taken {

      public Refused {
        wrongs = List.copyOf(wrongs);
      }
    }
  }

  /** Everything that is wrong with it; empty when it can be taken. */
  public List<Wrong> wrongs() {
    var wrongs = new ArrayList<Wrong>();
    var requester = request.requester();
    needed(wrongs, "/requester/name", requester.name(), LONG);
    within(wrongs, "/requester/onBehalfOf", requester.onBehalfOf(), LONG);
    within(wrongs, "/requester/phone", requester.phone(), LONG);
    if (!requester.email().isEmpty()
        && !requester.email().matches("[^@\\s]{1,64}@[^@\\s]{1,190}")) {
      wrongs.add(wrong("/requester/email", "consultation.refusal.email", requester.email()));
    }
    if (requester.email().isBlank()
        && requester.phone().isBlank()
        && requester.asker() != Request.Asker.PLATFORM) {
      wrongs.add(wrong("/requester/email", "consultation.refusal.no-contact"));
    }
    within(wrongs, "/right/number", request.right().number(), LONG);
    within(wrongs, "/right/holder", request.right().holder(), LONG);
    if (request.right().claim() < 0 || request.right().claim() > 999) {
      wrongs.add(wrong("/right/claim", "consultation.refusal.claim", request.right().claim()));
    }
    needed(wrongs, "/product/name", request.product().name(), LONG);
    within(wrongs, "/product/model", request.product().model(), LONG);
    within(wrongs, "/product/key", request.product().key(), LONG);
    needed(wrongs, "/facts", request.facts(), FACTS);
    if (!request.region().matches("|[1-9][0-9]{1,5}")) {
      wrongs.add(wrong("/region", "consultation.refusal.region", request.region()));
    }
    needed(wrongs, "/reference", listing.reference(), REFERENCE);
    within(wrongs, "/listing/platform", listing.platform(), LONG);
    within(wrongs, "/listing/place", listing.place(), LINK);
    within(wrongs, "/listing/seller", listing.seller(), LONG);
    within(wrongs, "/listing/price", listing.price(), REFERENCE);
    if (!listing.snapshot().matches("|[0-9a-fA-F]{64}")) {
      wrongs.add(wrong("/listing/snapshot", "consultation.refusal.snapshot", listing.snapshot()));
    }
    return wrongs;
  }

  private static void needed(List<Wrong> wrongs, String pointer, String value, int most) {
    if (value.isBlank()) {
      wrongs.add(wrong(pointer, "consultation.refusal.missing"));
    }
    within(wrongs, pointer, value, most);
  }

  private static void within(List<Wrong> wrongs, String pointer, String value, int most) {
    if (value.length() > most) {
      wrongs.add(wrong(pointer, "consultation.refusal.too-long", value.length(), most));
    }
    // Only what somebody tells has lines: a name that has some ends somebody's line or header.
    var allowed = pointer.equals("/facts") || pointer.equals("/listing/place") ? "\n\r\t" : "";
    if (value.chars().anyMatch(sign -> Character.isISOControl(sign) && allowed.indexOf(sign) < 0)) {
      wrongs.add(wrong(pointer, "consultation.refusal.control"));
    }
  }

  private static Wrong wrong(String pointer, String rule, Object... arguments) {
    return new Wrong(pointer, Refusal.of(rule, "", arguments));
  }
}
