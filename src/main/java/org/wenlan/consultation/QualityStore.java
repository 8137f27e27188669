package org.wenlan.consultation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How well units have answered, out of the opinions and their later results. */
@Component
class QualityStore implements Quality {
  /** A record of many answers changes slowly, and a batch of offers asks for it each time. */
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final JdbcClient sql;
  private final Clock clock;
  private volatile Map<String, Record> kept = Map.of();
  private volatile Instant since = Instant.MIN;

  QualityStore(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public Map<String, Record> units() {
    var now = clock.instant();
    if (now.isBefore(since) || since.equals(Instant.MIN) || now.isAfter(since.plus(FRESH))) {
      kept = asked();
      since = now;
    }
    return kept;
  }

  private Map<String, Record> asked() {
    var known = new HashMap<String, Record>();
    sql.sql(
            """
            select unit, avg(in_time::int) as punctual,
              avg((result.conclusion like 'LIKELY_INFRINGES%'
                <> (opinion.conclusion like 'LIKELY_INFRINGES%'))::int) as reversed
            from consultation.opinion left join consultation.result
              on result.number = opinion.number and result.source <> 'second-judgement'
            where opinion.conclusion <> 'CANNOT_JUDGE'
            group by unit\
            """)
        .query(row -> {
          var reversed = row.getBigDecimal("reversed");
          known.put(
              row.getString("unit"),
              new Record(
                  OptionalDouble.of(row.getDouble("punctual")),
                  reversed == null
                      ? OptionalDouble.empty()
                      : OptionalDouble.of(reversed.doubleValue())));
        });
    return Map.copyOf(known);
  }
}
