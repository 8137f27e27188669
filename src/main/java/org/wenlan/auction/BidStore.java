package org.wenlan.auction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.auction.Bidding.Bid;

/** Bidders and bids, in the schema {@code auction}. */
@Component
class BidStore {
  private final JdbcClient sql;

  BidStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** False when the same name and address is a bidder of that auction already. */
  boolean apply(String number, String auction, String body, Instant at) {
    return sql.sql(
                """
                insert into auction.bidder (number, auction, state, body, applied)
                values (:number, :auction, 'Applied', :body, cast(:at as timestamptz))
                on conflict (auction, body) where state <> 'Refused' do nothing\
                """)
            .param("number", number)
            .param("auction", auction)
            .param("body", body)
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  void state(String number, String state, @Nullable Integer place) {
    one(
        sql.sql("update auction.bidder set state = :state, place = :place where number = :number")
            .param("state", state)
            .param("place", place, Types.INTEGER)
            .param("number", number)
            .update());
  }

  /** Numbers of an auction's bidders, the oldest first. */
  List<String> bidders(String auction) {
    return sql.sql("select number from auction.bidder where auction = :auction order by number")
        .param("auction", auction)
        .query((row, _) -> row.getString("number"))
        .list();
  }

  /** The file of a bidder by the number that everyone sees. */
  Optional<String> bidder(String auction, int place) {
    return sql.sql("select number from auction.bidder where auction = :auction and place = :place")
        .param("auction", auction)
        .param("place", place)
        .query((row, _) -> row.getString("number"))
        .optional();
  }

  /** How many applications of a unit's auctions nobody has looked at. */
  int waiting(String auction) {
    return sql.sql(
            """
            select count(*) from auction.bidder where auction = :auction and state = 'Applied'\
            """)
        .param("auction", auction)
        .query(Integer.class)
        .single();
  }

  Optional<Bid> sent(String bidder, String key) {
    return sql.sql("select * from auction.bid where bidder = :bidder and key = :key")
        .param("bidder", bidder)
        .param("key", key)
        .query((row, _) -> bid(row))
        .optional();
  }

  void add(Bid bid, String bidder, String key) {
    one(
        sql.sql(
                """
                insert into auction.bid (auction, serial, bidder, place, amount, at, key)
                values (:auction, :serial, :bidder, :place, :amount, cast(:at as timestamptz), :key)\
                """)
            .param("auction", bid.auction())
            .param("serial", bid.serial())
            .param("bidder", bidder)
            .param("place", bid.bidder())
            .param("amount", bid.amount())
            .param("at", Timestamp.from(bid.at()))
            .param("key", key)
            .update());
  }

  /** All bids, the highest first. */
  List<Bid> bids(String auction) {
    return sql.sql("select * from auction.bid where auction = :auction order by serial desc")
        .param("auction", auction)
        .query((row, _) -> bid(row))
        .list();
  }

  private static Bid bid(ResultSet row) throws SQLException {
    return new Bid(
        row.getString("auction"),
        row.getInt("serial"),
        row.getInt("place"),
        row.getLong("amount"),
        row.getTimestamp("at").toInstant());
  }

  private static void one(int rows) {
    if (rows != 1) {
      throw new IllegalStateException("Not one row but " + rows);
    }
  }
}
