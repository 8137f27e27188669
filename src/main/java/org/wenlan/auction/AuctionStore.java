package org.wenlan.auction;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.auction.Auction.Sale;
import org.wenlan.auction.Auction.Terms;

/** One row an auction, in the schema {@code auction}. */
@Component
class AuctionStore {
  private final JdbcClient sql;

  AuctionStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** False when the listing is in an auction already. */
  boolean add(Sale sale) {
    var terms = sale.terms();
    return sql.sql(
                """
                insert into auction.sale (number, owner, listing, right_number, title, way, stage,
                  open, floor, step, reserve, opens, closes, until, terms, announced)
                values (:number, :owner, :listing, :right, :title, :way, :stage, true, :floor,
                  :step, :reserve, cast(:opens as timestamptz), cast(:closes as timestamptz),
                  :until, :terms, :announced)
                on conflict (listing) where open do nothing\
                """)
            .param("number", sale.number())
            .param("owner", sale.owner())
            .param("listing", sale.listing())
            .param("right", sale.right())
            .param("title", sale.title())
            .param("way", sale.way())
            .param("stage", sale.stage())
            .param("floor", terms.floor())
            .param("step", terms.step())
            .param("reserve", terms.reserve())
            .param("opens", Timestamp.from(terms.opens()))
            .param("closes", Timestamp.from(terms.closes()))
            .param("until", terms.until())
            .param("terms", terms.text())
            .param("announced", Date.valueOf(sale.announced()))
            .update()
        == 1;
  }

  Optional<Sale> find(String number) {
    return sql.sql("select * from auction.sale where number = :number")
        .param("number", number)
        .query((row, _) -> sale(row))
        .optional();
  }

  /** The same, held until the caller's transaction ends. */
  Optional<Sale> lock(String number) {
    return sql.sql("select * from auction.sale where number = :number for update")
        .param("number", number)
        .query((row, _) -> sale(row))
        .optional();
  }

  /** The open auction of a listing, held until the caller's transaction ends. */
  Optional<Sale> lockOf(String listing) {
    return sql.sql("select * from auction.sale where listing = :listing and open for update")
        .param("listing", listing)
        .query((row, _) -> sale(row))
        .optional();
  }

  /** All or those of a listing, the newest first. */
  List<Sale> all(String listing, String before, int most) {
    return sql.sql(
            """
            select * from auction.sale
            where (:listing = '' or listing = :listing) and (:before = '' or number < :before)
            order by number desc limit :most\
            """)
        .param("listing", listing)
        .param("before", before)
        .param("most", most)
        .query((row, _) -> sale(row))
        .list();
  }

  /** Those of a unit, what is open first, then the newest. */
  List<Sale> desk(String owner, int most) {
    return sql.sql(
            """
            select * from auction.sale where owner = :owner
            order by open desc, number desc limit :most\
            """)
        .param("owner", owner)
        .param("most", most)
        .query((row, _) -> sale(row))
        .list();
  }

  /** Numbers of those that are open though their end has passed. */
  List<String> due(Instant now) {
    return sql.sql(
            """
            select number from auction.sale
            where open and closes <= cast(:now as timestamptz) order by closes, number\
            """)
        .param("now", Timestamp.from(now))
        .query((row, _) -> row.getString("number"))
        .list();
  }

  /** A bid that counts. */
  void bid(String number, int leader, long highest, Instant closes) {
    one(
        sql.sql(
                """
                update auction.sale set highest = :highest, leader = :leader, bids = bids + 1,
                  closes = cast(:closes as timestamptz)
                where number = :number\
                """)
            .param("highest", highest)
            .param("leader", leader)
            .param("closes", Timestamp.from(closes))
            .param("number", number)
            .update());
  }

  void admitted(String number, int bidders) {
    one(
        sql.sql("update auction.sale set bidders = :bidders where number = :number")
            .param("bidders", bidders)
            .param("number", number)
            .update());
  }

  /** It is over. */
  void end(String number, String stage) {
    one(
        sql.sql("update auction.sale set stage = :stage, open = false where number = :number")
            .param("stage", stage)
            .param("number", number)
            .update());
  }

  private static void one(int rows) {
    if (rows != 1) {
      throw new IllegalStateException("Not one auction but " + rows);
    }
  }

  private static Sale sale(ResultSet row) throws SQLException {
    return new Sale(
        row.getString("number"),
        row.getString("owner"),
        row.getString("listing"),
        row.getString("right_number"),
        row.getString("title"),
        row.getString("way"),
        row.getString("stage"),
        row.getBoolean("open"),
        new Terms(
            row.getLong("floor"),
            row.getLong("step"),
            row.getLong("reserve"),
            row.getTimestamp("opens").toInstant(),
            row.getTimestamp("closes").toInstant(),
            row.getString("until"),
            row.getString("terms")),
        row.getObject("announced", LocalDate.class),
        row.getLong("highest"),
        row.getInt("leader"),
        row.getInt("bids"),
        row.getInt("bidders"));
  }
}
