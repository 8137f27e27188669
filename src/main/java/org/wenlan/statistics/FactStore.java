package org.wenlan.statistics;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.docket.Chronicle.Place;

/** Facts, the months that follow from them, and how far events were read. */
@Component
class FactStore {
  /** Both begin alike: facts that are new, in an order in which writers do not block each other. */
  private static final String ADDED =
      """
      with added as (
        insert into statistics.fact
          (key, indicator, day, region, unit, matter, outcome, measure, origin, reason, at)
        select * from unnest(cast(:keys as text[]), cast(:indicators as text[]),
          cast(:days as date[]), cast(:regions as text[]), cast(:units as text[]),
          cast(:matters as text[]), cast(:outcomes as text[]), cast(:measures as numeric[]),
          cast(:origins as text[]), cast(:reasons as text[])), (values (cast(:at as timestamptz)))
        on conflict (key) do nothing
        returning *),
      """;

  private static final String FLOWS =
      ADDED
          + """
          happened as (
            insert into statistics.monthly
            select indicator, date_trunc('month', day)::date, region, sum(measure)
            from added group by 1, 2, 3 order by 1, 2, 3
            on conflict (indicator, month, region) do update
            set measure = monthly.measure + excluded.measure),
          apart as (
            insert into statistics.part
            select indicator, kind, date_trunc('month', day)::date, region, part, sum(measure)
            from added cross join lateral
              (values ('UNIT', unit), ('MATTER', matter), ('OUTCOME', outcome)) p(kind, part)
            group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
            on conflict (indicator, kind, month, region, part) do update
            set measure = part.measure + excluded.measure)
          select count(*) from added\
          """;

  /** The level of the last day of a month counts, and of one day the fact that came last. */
  private static final String STOCKS =
      ADDED
          + """
          months as (
            select distinct indicator, date_trunc('month', day)::date as month, region, unit,
              matter, outcome
            from added),
          levels as (
            insert into statistics.level
            select m.indicator, m.month, m.region, m.unit, m.matter, m.outcome, last.measure
            from months m, lateral (
              select f.measure from (
                select day, id, measure from statistics.fact f
                where f.indicator = m.indicator and f.day >= m.month
                  and f.day < m.month + interval '1 month' and f.region = m.region
                  and f.unit = m.unit and f.matter = m.matter and f.outcome = m.outcome
                union all
                select day, id, measure from added a
                where a.indicator = m.indicator and a.day >= m.month
                  and a.day < m.month + interval '1 month' and a.region = m.region
                  and a.unit = m.unit and a.matter = m.matter and a.outcome = m.outcome) f
              order by f.day desc, f.id desc limit 1) last
            order by 1, 2, 3, 4, 5, 6
            on conflict (indicator, month, region, unit, matter, outcome) do update
            set measure = excluded.measure)
          select count(*) from added\
          """;

  private final JdbcClient sql;

  FactStore(JdbcClient sql) {
    this.sql = sql;
  }

  int add(List<Fact> facts, Indicator.Kind kind, Instant at) {
    if (kind == Indicator.Kind.STOCK) {
      // Two who report the same level at once would each miss the other's.
      sql.sql("select pg_advisory_xact_lock(hashtext('statistics.stocks'))")
          .query((_, _) -> 0)
          .list();
    }
    return sql.sql(kind == Indicator.Kind.STOCK ? STOCKS : FLOWS)
        .param("keys", texts(facts, Fact::key))
        .param("indicators", texts(facts, Fact::indicator))
        .param("days", texts(facts, one -> one.day().toString()))
        .param("regions", texts(facts, Fact::region))
        .param("units", texts(facts, Fact::unit))
        .param("matters", texts(facts, Fact::matter))
        .param("outcomes", texts(facts, Fact::outcome))
        .param("measures", texts(facts, one -> one.measure().toPlainString()))
        .param("origins", texts(facts, Fact::origin))
        .param("reasons", texts(facts, Fact::reason))
        .param("at", Timestamp.from(at))
        .query(Integer.class)
        .single();
  }

  private static String[] texts(List<Fact> facts, java.util.function.Function<Fact, String> part) {
    return facts.stream().map(part).toArray(String[]::new);
  }

  /** Where this source was read to, locked until the caller's transaction ends. */
  Place place(String source) {
    int made =
        sql.sql(
                """
                insert into statistics.follower (source, transaction, place)
                values (:source, 0, 0) on conflict do nothing\
                """)
            .param("source", source)
            .update();
    return made > 1
        ? Place.START
        : Optional.ofNullable(
                sql.sql("select * from statistics.follower where source = :source for update")
                    .param("source", source)
                    .query((row, _) -> new Place(row.getLong("transaction"), row.getLong("place")))
                    .single())
            .orElse(Place.START);
  }

  void place(String source, Place place) {
    int moved =
        sql.sql(
                """
                update statistics.follower set transaction = :transaction, place = :place
                where source = :source\
                """)
            .param("transaction", place.transaction())
            .param("place", place.place())
            .param("source", source)
            .update();
    if (moved != 1) {
      throw new IllegalStateException("No follower of " + source);
    }
  }
}
