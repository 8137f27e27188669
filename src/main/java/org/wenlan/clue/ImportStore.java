package org.wenlan.clue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.clue.OfferImport.Import;
import org.wenlan.clue.OfferImport.Reject;
import org.wenlan.kernel.Refusal;

/** Imports, listings and their scores in the schema {@code clue}. */
@Component
class ImportStore {
  private static final int REJECTS = 10_000;

  private final JdbcClient sql;
  private final JdbcTemplate batches;

  ImportStore(JdbcClient sql, JdbcTemplate batches) {
    this.sql = sql;
    this.batches = batches;
  }

  /** A listing with what a model makes of it. */
  record Screened(Offer offer, List<Scored> scored) {}

  /** How far an import is. */
  record Counts(
      long rows, String digest, long kept, long there, long plain, long rejected, long above) {}

  /** The import of this name that was broken off, or a new one. */
  Import begin(String owner, String name, String who, String model, Instant at) {
    int made =
        sql.sql(
                """
                insert into clue.import (owner, name, who, began, model)
                values (:owner, :name, :who, :at, :model)
                on conflict (owner, name) where ended is null do nothing\
                """)
            .param("owner", owner)
            .param("name", name)
            .param("who", who)
            .param("at", Timestamp.from(at))
            .param("model", model)
            .update();
    if (made > 1) {
      throw new IllegalStateException("Made " + made);
    }
    return sql.sql(
            "select * from clue.import where owner = :owner and name = :name and ended is null")
        .param("owner", owner)
        .param("name", name)
        .query((row, _) -> one(row))
        .single();
  }

  String digest(long id) {
    return sql.sql("select digest from clue.import where id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  /** Whether the import stood where its sender thinks and stands further on now. */
  boolean move(long id, long from, Counts more) {
    return sql.sql(
                """
                update clue.import set rows = :rows, digest = :digest, kept = kept + :kept,
                  there = there + :there, plain = plain + :plain,
                  rejected = rejected + :rejected, above = above + :above
                where id = :id and rows = :from and ended is null\
                """)
            .param("rows", more.rows())
            .param("digest", more.digest())
            .param("kept", more.kept())
            .param("there", more.there())
            .param("plain", more.plain())
            .param("rejected", more.rejected())
            .param("above", more.above())
            .param("id", id)
            .param("from", from)
            .update()
        == 1;
  }

  boolean end(long id, String cut, Instant at) {
    return sql.sql(
                "update clue.import set ended = :at, cut = :cut where id = :id and ended is null")
            .param("at", Timestamp.from(at))
            .param("cut", cut)
            .param("id", id)
            .update()
        == 1;
  }

  /**
   * Keeps listings with their scores.
   *
   * @return how many were not there before
   */
  int put(String owner, long id, List<Screened> all, Instant at) {
    if (all.isEmpty()) {
      return 0;
    }
    // A batch that is written as one statement does not tell which rows were new.
    int kept = fresh(owner, all);
    var counts =
        batches.batchUpdate(
            """
            insert into clue.offer (owner, import, reference, platform, seller_key, image,
              snapshot, hash, seen)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (owner, platform, reference) do nothing\
            """,
            all,
            all.size(),
            (row, one) -> {
              var offer = one.offer();
              var snapshot = offer.snapshot();
              row.setString(1, owner);
              row.setLong(2, id);
              row.setString(3, offer.reference());
              row.setString(4, offer.platform());
              row.setString(5, offer.sellerKey());
              row.setString(6, offer.image());
              row.setString(7, snapshot);
              row.setString(8, org.wenlan.kernel.Sha256.hex(snapshot));
              row.setTimestamp(9, Timestamp.from(at));
            });
    if (counts.length != 1) {
      throw new IllegalStateException("Not one batch but " + counts.length);
    }
    record One(Offer offer, Scored scored) {}
    var scores = new ArrayList<One>();
    all.forEach(one -> one.scored().forEach(scored -> scores.add(new One(one.offer(), scored))));
    var written =
        batches.batchUpdate(
            """
            insert into clue.finding (offer, brand, model, points, above, likeness, parts)
            select id, ?, ?, ?, ?, ?, ? from clue.offer
            where owner = ? and platform = ? and reference = ?
            on conflict (offer, brand, model) do nothing\
            """,
            scores,
            scores.size(),
            (row, one) -> {
              var scored = one.scored();
              row.setLong(1, scored.brand());
              row.setString(2, scored.model());
              row.setInt(3, scored.points());
              row.setBoolean(4, scored.above());
              row.setDouble(5, scored.likeness());
              row.setString(6, scored.json());
              row.setString(7, owner);
              row.setString(8, one.offer().platform());
              row.setString(9, one.offer().reference());
            });
    if (written.length != 1) {
      throw new IllegalStateException("Not one batch but " + written.length);
    }
    return kept;
  }

  /**
   * Lets PostgreSQL count the tables anew. A plan that was made while they were empty reads every
   * row for every listing, and stays until they are counted.
   */
  void count() {
    sql.sql("analyze clue.offer, clue.finding").update();
  }

  /** How many of these listings are not there yet. */
  private int fresh(String owner, List<Screened> all) {
    record Key(String platform, String reference) {}
    var keys =
        all.stream()
            .map(one -> new Key(one.offer().platform(), one.offer().reference()))
            .distinct()
            .toList();
    return keys.size()
        - sql.sql(
                """
                select count(*) from clue.offer o
                  join unnest(cast(:platforms as text[]), cast(:references as text[]))
                    as k (platform, reference)
                    on o.platform = k.platform and o.reference = k.reference
                where o.owner = :owner\
                """)
            .param("owner", owner)
            .param("platforms", keys.stream().map(Key::platform).toArray(String[]::new))
            .param("references", keys.stream().map(Key::reference).toArray(String[]::new))
            .query(Integer.class)
            .single();
  }

  void reject(long id, List<Reject> rejects) {
    if (rejects.isEmpty()) {
      return;
    }
    var written =
        batches.batchUpdate(
            """
            insert into clue.reject (import, line, rule, argument)
            select ?, ?, ?, ? where (select count(*) from clue.reject where import = ?) < ?
            on conflict do nothing\
            """,
            rejects,
            rejects.size(),
            (row, one) -> {
              row.setLong(1, id);
              row.setLong(2, one.line());
              row.setString(3, one.why().rule());
              row.setString(4, String.join("|", one.why().arguments()));
              row.setLong(5, id);
              row.setInt(6, REJECTS);
            });
    if (written.length != 1) {
      throw new IllegalStateException("Not one batch but " + written.length);
    }
  }

  List<Reject> rejects(long id, int most) {
    return sql.sql("select * from clue.reject where import = :id order by line limit :most")
        .param("id", id)
        .param("most", most)
        .query((row, _) ->
            new Reject(
                row.getLong("line"),
                new Refusal(
                    row.getString("rule"),
                    "",
                    Arrays.asList(row.getString("argument").split("[|]")))))
        .list();
  }

  Optional<Import> find(String owner, long id) {
    return sql.sql("select * from clue.import where owner = :owner and id = :id")
        .param("owner", owner)
        .param("id", id)
        .query((row, _) -> one(row))
        .optional();
  }

  List<Import> list(String owner, int most) {
    return sql.sql("select * from clue.import where owner = :owner order by id desc limit :most")
        .param("owner", owner)
        .param("most", most)
        .query((row, _) -> one(row))
        .list();
  }

  private static Import one(ResultSet row) throws SQLException {
    return new Import(
        row.getLong("id"),
        row.getString("name"),
        row.getString("who"),
        row.getTimestamp("began").toInstant(),
        moment(row.getTimestamp("ended")),
        row.getLong("rows"),
        row.getLong("kept"),
        row.getLong("there"),
        row.getLong("plain"),
        row.getLong("rejected"),
        row.getLong("above"),
        row.getString("model"),
        row.getString("cut"));
  }

  private static @Nullable Instant moment(@Nullable Timestamp written) {
    return written == null ? null : written.toInstant();
  }
}
