package org.wenlan.returns;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.kernel.Period;
import org.wenlan.returns.Return.Vintage;
import org.wenlan.returns.Returns.Erratum;

/** What was published by returns, and what changed since, in the schema {@code returns}. */
@Component
class VintageStore {
  private final JdbcClient sql;

  VintageStore(JdbcClient sql) {
    this.sql = sql;
  }

  void add(long id, Vintage vintage) {
    kept(
        sql.sql(
                """
                insert into returns.vintage (return, number, cells, reason, who, at)
                values (:id, :number, :cells::jsonb, :reason, :who, :at)\
                """)
            .param("id", id)
            .param("number", vintage.number())
            .param("cells", GridJson.cells(vintage.grid()))
            .param("reason", vintage.reason())
            .param("who", vintage.who())
            .param("at", Timestamp.from(vintage.at()))
            .update());
  }

  /** All of a return, the first one first. */
  List<Vintage> of(long id) {
    return sql.sql("select * from returns.vintage where return = :id order by number")
        .param("id", id)
        .query((row, _) ->
            new Vintage(
                row.getInt("number"),
                GridJson.grid(row.getString("cells")),
                row.getString("reason"),
                row.getString("who"),
                row.getTimestamp("at").toInstant()))
        .list();
  }

  /** What it said when it was locked last. */
  Optional<Grid> last(long id) {
    return sql.sql(
            """
            select cells from returns.vintage where return = :id order by number desc limit 1\
            """)
        .param("id", id)
        .query((row, _) -> GridJson.grid(row.getString("cells")))
        .optional();
  }

  /** From here to the end of the transaction nobody else claims what is fed. */
  void claiming() {
    sql.sql("select pg_advisory_xact_lock(hashtext('returns.fed'))").query((_, _) -> 0).list();
  }

  /**
   * Another return of the same body whose fact would be counted beside this one: of a flow one of
   * an overlapping period, of a stock one that ends on the same day.
   */
  Optional<Long> fedBy(Return one, String indicator, String matter, boolean flow) {
    return sql.sql(
            """
            select return from returns.fed
            where indicator = :indicator and unit = :unit and region = :region
              and matter = :matter and return <> :id
              and case when :flow then first <= :last and last >= :first else last = :last end
            order by return limit 1\
            """)
        .param("indicator", indicator)
        .param("unit", one.unit())
        .param("region", one.region())
        .param("matter", matter)
        .param("id", one.id())
        .param("flow", flow)
        .param("first", Date.valueOf(one.period().first().atDay(1)))
        .param("last", Date.valueOf(one.period().end()))
        .query(Long.class)
        .optional();
  }

  void feeds(Return one, String indicator, String matter) {
    kept(
        sql.sql(
                """
                insert into returns.fed (indicator, unit, region, matter, first, last, return)
                values (:indicator, :unit, :region, :matter, :first, :last, :id)
                on conflict (indicator, unit, region, matter, first, last)
                do update set return = excluded.return\
                """)
            .param("indicator", indicator)
            .param("unit", one.unit())
            .param("region", one.region())
            .param("matter", matter)
            .param("first", Date.valueOf(one.period().first().atDay(1)))
            .param("last", Date.valueOf(one.period().end()))
            .param("id", one.id())
            .update());
  }

  void add(Erratum erratum) {
    kept(
        sql.sql(
                """
                insert into returns.erratum (return, vintage, indicator, period, region, unit, col,
                  before, now, reason, day)
                values (:id, :vintage, :indicator, :period, :region, :unit, :column, :before, :now,
                  :reason, :day)\
                """)
            .param("id", erratum.returned())
            .param("vintage", erratum.vintage())
            .param("indicator", erratum.indicator())
            .param("period", erratum.period().toString())
            .param("region", erratum.region())
            .param("unit", erratum.body())
            .param("column", erratum.column())
            .param("before", erratum.before())
            .param("now", erratum.now())
            .param("reason", erratum.reason())
            .param("day", Date.valueOf(erratum.day()))
            .update());
  }

  /** Newest first. */
  List<Erratum> errata(long before, int most) {
    return sql.sql(
            """
            select * from returns.erratum where id < :before order by id desc limit :most\
            """)
        .param("before", before)
        .param("most", most)
        .query((row, _) ->
            new Erratum(
                row.getLong("id"),
                row.getLong("return"),
                row.getInt("vintage"),
                row.getString("indicator"),
                Period.parse(row.getString("period")).orElseThrow(),
                row.getString("region"),
                row.getString("unit"),
                row.getString("col"),
                row.getBigDecimal("before"),
                row.getBigDecimal("now"),
                row.getString("reason"),
                row.getObject("day", LocalDate.class)))
        .list();
  }

  private static void kept(int rows) {
    if (rows != 1) {
      throw new IllegalStateException("Not kept");
    }
  }
}
