package org.wenlan.statistics;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.kernel.Period;
import org.wenlan.statistics.Figures.Part;
import org.wenlan.statistics.Figures.Row;

/** Numbers out of the months of facts, in the schema {@code statistics}. */
@Component
class FigureStore {
  private final JdbcClient sql;

  FigureStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** A region with all that lies in it: codes of GB/T 2260 from the first to the last. */
  record Range(String low, String high) {

    static Range of(String region) {
      var stem = region.replaceFirst("(00)+$", "");
      return new Range(region, stem + "999999".substring(Math.min(stem.length(), 6)));
    }

    boolean holds(String region) {
      return low.compareTo(region) <= 0 && region.compareTo(high) <= 0;
    }
  }

  /**
   * What was entered, by region: of a flow the sum of the months, of a stock the last level since
   * the year began.
   */
  Map<String, BigDecimal> byRegion(Indicator one, Period period, Range range) {
    var statement =
        one.kind() == Indicator.Kind.FLOW
            ? """
            select region, sum(measure) as measure from statistics.monthly
            where indicator = :indicator and month between :first and :last
              and region between :low and :high
            group by region\
            """
            : """
            select region, sum(measure) as measure from (
              select distinct on (region, unit, matter, outcome) region, measure
              from statistics.level
              where indicator = :indicator and month between :first and :last
                and region between :low and :high
              order by region, unit, matter, outcome, month desc) last
            group by region\
            """;
    var found = new HashMap<String, BigDecimal>();
    asked(statement, one, period, range)
        .query(row -> {
          found.put(row.getString("region"), row.getBigDecimal("measure"));
        });
    return found;
  }

  /**
   * The same for all indicators at once; which of them stand and which happen, the caller's
   * dictionary says by asking only for those that it knows.
   */
  Map<String, Map<String, BigDecimal>> all(Period period, Range range, List<String> stocks) {
    var found = new HashMap<String, Map<String, BigDecimal>>();
    sql.sql(
            """
            select indicator, region, sum(measure) as measure from statistics.monthly
            where month between :first and :last and region between :low and :high
              and indicator <> all(cast(:stocks as text[]))
            group by indicator, region
            union all
            select indicator, region, sum(measure) from (
              select distinct on (indicator, region, unit, matter, outcome)
                indicator, region, measure
              from statistics.level
              where indicator = any(cast(:stocks as text[])) and month between :january and :last
                and region between :low and :high
              order by indicator, region, unit, matter, outcome, month desc) last
            group by indicator, region\
            """)
        .param("first", Date.valueOf(period.first().atDay(1)))
        .param("january", Date.valueOf(period.first().withMonth(1).atDay(1)))
        .param("last", Date.valueOf(period.last().atDay(1)))
        .param("low", range.low())
        .param("high", range.high())
        .param("stocks", stocks.toArray(String[]::new))
        .query(row -> {
          found
              .computeIfAbsent(row.getString("indicator"), _ -> new HashMap<>())
              .put(row.getString("region"), row.getBigDecimal("measure"));
        });
    return found;
  }

  /** Of a flow, what was entered in each month from the first to the last of these periods. */
  Map<YearMonth, Map<String, BigDecimal>> byMonth(
      Indicator one, List<Period> periods, Range range) {
    var first = periods.stream().map(Period::first).min(YearMonth::compareTo).orElseThrow();
    var last = periods.stream().map(Period::last).max(YearMonth::compareTo).orElseThrow();
    var found = new TreeMap<YearMonth, Map<String, BigDecimal>>();
    sql.sql(
            """
            select month, region, measure from statistics.monthly
            where indicator = :indicator and month between :first and :last
              and region between :low and :high\
            """)
        .param("indicator", one.code())
        .param("first", Date.valueOf(first.atDay(1)))
        .param("last", Date.valueOf(last.atDay(1)))
        .param("low", range.low())
        .param("high", range.high())
        .query(row -> {
          found
              .computeIfAbsent(
                  YearMonth.from(row.getObject("month", LocalDate.class)), _ -> new HashMap<>())
              .put(row.getString("region"), row.getBigDecimal("measure"));
        });
    return found;
  }

  Map<String, BigDecimal> parts(Indicator one, Part by, Period period, Range range) {
    var statement =
        one.kind() == Indicator.Kind.FLOW
            ? """
            select part, sum(measure) as measure from statistics.part
            where indicator = :indicator and kind = :by and month between :first and :last
              and region between :low and :high
            group by part\
            """
            : """
            select case :by when 'UNIT' then unit when 'MATTER' then matter else outcome end as part,
              sum(measure) as measure
            from (
              select distinct on (region, unit, matter, outcome) unit, matter, outcome, measure
              from statistics.level
              where indicator = :indicator and month between :first and :last
                and region between :low and :high
              order by region, unit, matter, outcome, month desc) last
            group by 1\
            """;
    var found = new HashMap<String, BigDecimal>();
    asked(statement, one, period, range)
        .param("by", by.name())
        .query(row -> {
          found.put(row.getString("part"), row.getBigDecimal("measure"));
        });
    return found;
  }

  private JdbcClient.StatementSpec asked(
      String statement, Indicator one, Period period, Range range) {
    var first = one.kind() == Indicator.Kind.STOCK ? period.first().withMonth(1) : period.first();
    return sql.sql(statement)
        .param("indicator", one.code())
        .param("first", Date.valueOf(first.atDay(1)))
        .param("last", Date.valueOf(period.last().atDay(1)))
        .param("low", range.low())
        .param("high", range.high());
  }

  List<Row> rows(Indicator one, Period period, Range range, long before, int most) {
    return asked(
            """
            select * from statistics.fact
            where indicator = :indicator and day >= :first
              and day < (cast(:last as date) + interval '1 month')
              and region between :low and :high and id < :before
            order by id desc limit :most\
            """,
            one,
            period,
            range)
        .param("before", before)
        .param("most", most)
        .query(
            (row, _) -> new Row(row.getLong("id"), fact(row), row.getTimestamp("at").toInstant()))
        .list();
  }

  private static Fact fact(ResultSet row) throws SQLException {
    return new Fact(
        row.getString("key"),
        row.getString("indicator"),
        row.getObject("day", LocalDate.class),
        row.getString("region"),
        row.getString("unit"),
        row.getString("matter"),
        row.getString("outcome"),
        row.getBigDecimal("measure"),
        row.getString("origin"),
        row.getString("reason"));
  }

  /** The explanation of a difference. */
  Optional<String> explanation(String indicator, Period period, String region) {
    return sql.sql(
            """
            select explanation from statistics.difference
            where indicator = :indicator and period = :period and region = :region\
            """)
        .param("indicator", indicator)
        .param("period", period.toString())
        .param("region", region)
        .query(String.class)
        .optional();
  }

  void explain(
      String indicator,
      Period period,
      String region,
      Figures.Difference found,
      String why,
      String by,
      Instant at) {
    int kept =
        sql.sql(
                """
                insert into statistics.difference
                  (indicator, period, region, reported, summed, explanation, by, at)
                values (:indicator, :period, :region, :reported, :summed, :why, :by, :at)
                on conflict (indicator, period, region) do update
                set reported = :reported, summed = :summed, explanation = :why, by = :by, at = :at\
                """)
            .param("indicator", indicator)
            .param("period", period.toString())
            .param("region", region)
            .param("reported", found.reported())
            .param("summed", found.summed())
            .param("why", why)
            .param("by", by)
            .param("at", Timestamp.from(at))
            .update();
    if (kept != 1) {
      throw new IllegalStateException("An explanation of " + indicator + " was not kept");
    }
  }
}
