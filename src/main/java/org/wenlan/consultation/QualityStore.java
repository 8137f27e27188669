package org.wenlan.consultation;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How well units have answered, out of the opinions and their later results. */
@Component
class QualityStore implements Quality {
  private final JdbcClient sql;

  QualityStore(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Map<String, Record> units() {
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
    return known;
  }
}
