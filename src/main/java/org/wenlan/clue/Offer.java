package org.wenlan.clue;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.wenlan.kernel.Sha256;
import org.wenlan.likeness.Plain;
import tools.jackson.databind.json.JsonMapper;

/**
 * A listing as it was imported.
 *
 * @param reference by which its platform knows it
 * @param brand what the field of the brand says; may be empty
 * @param price in CNY; null when it is not known
 * @param image address of its picture; it is kept and never fetched
 * @param url of its page
 * @param day on which it was seen, ISO 8601; may be empty
 */
public record Offer(
    String reference,
    String platform,
    String title,
    String brand,
    @Nullable BigDecimal price,
    String seller,
    String category,
    String image,
    String url,
    String day) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** By which listings of one seller are found together. */
  public String sellerKey() {
    return Plain.of(seller);
  }

  /** Itself to the letter, as JSON. */
  public String snapshot() {
    return JSON.writeValueAsString(this);
  }

  static Offer of(String snapshot) {
    return JSON.readValue(snapshot, Offer.class);
  }

  /** SHA-256 of the snapshot. */
  public String hash() {
    return Sha256.hex(snapshot());
  }
}
