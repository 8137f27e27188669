package org.wenlan.auction;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.wenlan.docket.CaseFile;
import tools.jackson.databind.json.JsonMapper;

/** An auction: the file, its row, where it stands. */
public record Auction(CaseFile file, Sale sale, Stage stage) {
  /** Of all its files in the docket. */
  public static final String KIND = "auction";

  static final String PREFIX = "PM";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * What a clerk announces.
   *
   * @param floor the least first bid, whole yuan
   * @param step by how much each later bid exceeds the highest at least
   * @param reserve below which nothing is sold; 0 for none. Nobody is told it
   * @param until last day of a licence, ISO 8601; empty for a transfer or without end
   * @param text whatever else a bidder must know
   */
  public record Terms(
      long floor,
      long step,
      long reserve,
      Instant opens,
      Instant closes,
      String until,
      String text) {

    public Terms {
      until = until.strip();
      text = text.strip();
    }
  }

  /**
   * How it is now.
   *
   * @param way what is sold, a way of the exchange
   * @param terms as announced, but for the end, which late bids move
   * @param highest 0 before the first bid
   * @param leader the highest bidder's number; 0 before the first bid
   * @param bidders admitted so far
   */
  public record Sale(
      String number,
      String owner,
      String listing,
      String right,
      String title,
      String way,
      String stage,
      boolean open,
      Terms terms,
      LocalDate announced,
      long highest,
      int leader,
      int bids,
      int bidders) {

    /** The least that the next bid must be. */
    public long next() {
      return bids == 0 ? terms.floor() : highest + terms.step();
    }

    /** Whether nothing is sold below some price. */
    public boolean reserved() {
      return terms.reserve() > 0;
    }

    /** Whether the highest bid sells, as far as the reserve goes. */
    public boolean reached() {
      return bids > 0 && highest >= terms.reserve();
    }

    /** Whether bids are taken at a moment. */
    public boolean runs(Instant at) {
      return open && !at.isBefore(terms.opens()) && at.isBefore(terms.closes());
    }
  }

  /** Where it stands. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "stage")
  public sealed interface Stage {

    /** The name by which lists, statistics and messages know it. */
    default String code() {
      return getClass().getSimpleName();
    }

    /** Everyone reads it; between two moments bids are taken. */
    record Announced() implements Stage {

      Concluded conclude(String talk, int bidder, long price) {
        return new Concluded(talk, bidder, price);
      }

      Unsold unsold(boolean bids) {
        return new Unsold(bids);
      }

      Hindered hinder(List<String> grounds) {
        return new Hindered(grounds);
      }

      Cancelled cancel(String why) {
        return new Cancelled(why);
      }
    }

    /**
     * The highest bid became a talk of the exchange in which both agreed.
     *
     * @param bidder by number
     */
    record Concluded(String talk, int bidder, long price) implements Stage {}

    /**
     * Nothing was sold.
     *
     * @param bids whether there were any; then they did not reach the reserve
     */
    record Unsold(boolean bids) implements Stage {}

    /**
     * There was a bid that would have sold, but the right cannot be passed on.
     *
     * @param grounds keys of the texts that say why
     */
    record Hindered(List<String> grounds) implements Stage {

      public Hindered {
        grounds = List.copyOf(grounds);
      }
    }

    /** Called off before anybody had bid. */
    record Cancelled(String why) implements Stage {}
  }

  record Body(Terms terms, Stage stage) {}

  static Auction of(CaseFile file, Sale sale) {
    return new Auction(file, sale, JSON.readValue(file.body(), Body.class).stage());
  }

  static String body(Terms terms, Stage stage) {
    return JSON.writeValueAsString(new Body(terms, stage));
  }

  /** The file's number. */
  public String number() {
    return file.number();
  }
}
