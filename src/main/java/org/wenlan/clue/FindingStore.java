package org.wenlan.clue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.clue.Findings.Cluster;
import org.wenlan.clue.Findings.Comparison;
import org.wenlan.clue.Findings.Elsewhere;
import org.wenlan.clue.Findings.Found;
import org.wenlan.clue.Findings.Precision;
import org.wenlan.clue.Findings.Side;

/** What was found, in the schema {@code clue}. */
@Component
class FindingStore {
  private final JdbcClient sql;
  private final JdbcTemplate batches;

  FindingStore(JdbcClient sql, JdbcTemplate batches) {
    this.sql = sql;
    this.batches = batches;
  }

  /** A listing to be scored by another version. */
  record Unscored(long id, Offer offer, Instant seen) {}

  /** A listing with another version's scores. */
  record Rescored(long id, List<Scored> scored) {}

  private static final String FREE =
      """
      from clue.finding f
        join clue.offer o on o.id = f.offer
        join clue.brand b on b.id = f.brand
      where f.above and f.model = :model and o.owner = :owner
        and not exists (select 1 from clue.taken t where t.offer = f.offer and t.brand = f.brand)
      """;

  List<Cluster> clusters(String owner, String model, String brand, int from, int most) {
    return sql.sql(
            """
            select f.brand, b.name, o.seller_key, min(o.snapshot) as snapshot,
              max(f.points) as points, count(*) as offers
            """
                + FREE
                + """
                  and (:brand = '' or b.name ilike :like)
                group by f.brand, b.name, o.seller_key
                order by max(f.points) desc, count(*) desc, b.name, o.seller_key
                offset :from limit :most\
                """)
        .param("owner", owner)
        .param("model", model)
        .param("brand", brand)
        .param("like", "%" + brand.replaceAll("([\\\\%_])", "\\\\$1") + "%")
        .param("from", from)
        .param("most", most)
        .query((row, _) ->
            new Cluster(
                row.getLong("brand"),
                row.getString("name"),
                row.getString("seller_key"),
                Offer.of(row.getString("snapshot")).seller(),
                row.getInt("points"),
                row.getInt("offers")))
        .list();
  }

  long waiting(String owner, String model) {
    return sql.sql("select count(distinct (f.brand, o.seller_key)) " + FREE)
        .param("owner", owner)
        .param("model", model)
        .query(Long.class)
        .single();
  }

  List<Found> cluster(String owner, String model, long brand, String sellerKey, int most) {
    return sql.sql(
            "select o.*, f.* "
                + FREE
                + """
                  and f.brand = :brand and o.seller_key = :seller
                order by f.points desc, o.id limit :most\
                """)
        .param("owner", owner)
        .param("model", model)
        .param("brand", brand)
        .param("seller", sellerKey)
        .param("most", most)
        .query((row, _) -> found(row))
        .list();
  }

  /** The listings of clues, those with the most points first. */
  List<Found> offers(List<IpClue.Said> clues) {
    var ids = new ArrayList<Long>();
    var brands = new ArrayList<Long>();
    var models = new ArrayList<String>();
    for (var said : clues) {
      for (var offer : said.offers()) {
        ids.add(offer);
        brands.add(said.brand());
        models.add(said.model());
      }
    }
    return sql.sql(
            """
            select o.*, f.*
            from unnest(:ids, :brands, :models) as wanted (offer, brand, model)
              join clue.offer o on o.id = wanted.offer
              join clue.finding f
                on f.offer = o.id and f.brand = wanted.brand and f.model = wanted.model
            order by f.points desc, o.id\
            """)
        .param("ids", ids.toArray(Long[]::new))
        .param("brands", brands.toArray(Long[]::new))
        .param("models", models.toArray(String[]::new))
        .query((row, _) -> found(row))
        .list();
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        row.getLong("id"),
        Offer.of(row.getString("snapshot")),
        row.getString("hash"),
        row.getTimestamp("seen").toInstant(),
        new Scored(
            row.getLong("brand"),
            row.getString("model"),
            row.getInt("points"),
            row.getBoolean("above"),
            row.getDouble("likeness"),
            Scored.parts(row.getString("parts"))));
  }

  List<Elsewhere> elsewhere(String owner, List<String> images, String but, int most) {
    return sql.sql(
            """
            select seller_key, min(snapshot) as snapshot, count(*) as offers from clue.offer
            where owner = :owner and image = any(:images) and image <> '' and seller_key <> :but
            group by seller_key order by count(*) desc, seller_key limit :most\
            """)
        .param("owner", owner)
        .param("images", images.toArray(String[]::new))
        .param("but", but)
        .param("most", most)
        .query((row, _) ->
            new Elsewhere(
                row.getString("seller_key"),
                Offer.of(row.getString("snapshot")).seller(),
                row.getInt("offers")))
        .list();
  }

  List<Precision> precision(String owner) {
    return sql.sql(
            """
            select model, count(*) as clues,
              count(*) filter (where verdict = 'VERIFIED') as verified,
              count(*) filter (where verdict = 'DISMISSED') as dismissed,
              count(*) filter (where verdict = 'UNCLEAR') as unclear,
              count(*) filter (where handed is not null) as handed,
              count(*) filter (where answer = 'CONFIRMED') as confirmed,
              count(*) filter (where answer = 'NOT_CONFIRMED') as cleared,
              count(*) filter (where answer = 'NO_ANSWER') as silent
            from clue.line where owner = :owner group by model order by model desc\
            """)
        .param("owner", owner)
        .query((row, _) ->
            new Precision(
                row.getString("model"),
                row.getLong("clues"),
                row.getLong("verified"),
                row.getLong("dismissed"),
                row.getLong("unclear"),
                row.getLong("handed"),
                row.getLong("confirmed"),
                row.getLong("cleared"),
                row.getLong("silent")))
        .list();
  }

  List<Unscored> unscored(String owner, String model, long after, int most) {
    return sql.sql(
            """
            select id, snapshot, seen from clue.offer o
            where owner = :owner and id > :after
              and not exists (select 1 from clue.finding f where f.offer = o.id and f.model = :model)
            order by id limit :most\
            """)
        .param("owner", owner)
        .param("after", after)
        .param("model", model)
        .param("most", most)
        .query((row, _) ->
            new Unscored(
                row.getLong("id"),
                Offer.of(row.getString("snapshot")),
                row.getTimestamp("seen").toInstant()))
        .list();
  }

  void score(List<Rescored> all) {
    record One(long offer, Scored scored) {}
    var scores = new ArrayList<One>();
    all.forEach(one -> one.scored().forEach(scored -> scores.add(new One(one.id(), scored))));
    var written =
        batches.batchUpdate(
            """
            insert into clue.finding (offer, brand, model, points, above, likeness, parts)
            values (?, ?, ?, ?, ?, ?, ?) on conflict (offer, brand, model) do nothing\
            """,
            scores,
            Math.max(1, scores.size()),
            (row, one) -> {
              row.setLong(1, one.offer());
              row.setLong(2, one.scored().brand());
              row.setString(3, one.scored().model());
              row.setInt(4, one.scored().points());
              row.setBoolean(5, one.scored().above());
              row.setDouble(6, one.scored().likeness());
              row.setString(7, one.scored().json());
            });
    if (written.length > 1) {
      throw new IllegalStateException("Not one batch but " + written.length);
    }
  }

  Comparison compare(String owner, String one, String other) {
    Map<String, Side> sides = new HashMap<>();
    sql.sql(
            """
            select (one.above)::text || (other.above)::text as side, count(*) as offers,
              count(*) filter (where l.answer = 'CONFIRMED') as confirmed,
              count(*) filter (where l.answer = 'NOT_CONFIRMED') as cleared
            from clue.finding one
              join clue.finding other on other.offer = one.offer and other.brand = one.brand
                and other.model = :other
              join clue.offer o on o.id = one.offer and o.owner = :owner
              left join clue.taken t on t.offer = one.offer and t.brand = one.brand
              left join clue.line l on l.number = t.number
            where one.model = :one group by 1\
            """)
        .param("owner", owner)
        .param("one", one)
        .param("other", other)
        .query((row, _) ->
            Map.entry(
                row.getString("side"),
                new Side(row.getLong("offers"), row.getLong("confirmed"), row.getLong("cleared"))))
        .list()
        .forEach(entry -> sides.put(entry.getKey(), entry.getValue()));
    var none = new Side(0, 0, 0);
    return new Comparison(
        one,
        other,
        sides.getOrDefault("truetrue", none),
        sides.getOrDefault("truefalse", none),
        sides.getOrDefault("falsetrue", none),
        sides.getOrDefault("falsefalse", none));
  }
}
