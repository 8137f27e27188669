package org.wenlan.returns;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.returns.Form.Kind;

/** As what units report, in the schema {@code returns}. */
@Component
class RespondentStore {
  private final JdbcClient sql;

  RespondentStore(JdbcClient sql) {
    this.sql = sql;
  }

  Map<String, Kind> all() {
    var kinds = new HashMap<String, Kind>();
    sql.sql("select * from returns.respondent")
        .query(row -> {
          kinds.put(row.getString("unit"), Kind.valueOf(row.getString("kind")));
        });
    return kinds;
  }

  void put(String unit, Kind kind) {
    int kept =
        sql.sql(
                """
                insert into returns.respondent (unit, kind) values (:unit, :kind)
                on conflict (unit) do update set kind = excluded.kind\
                """)
            .param("unit", unit)
            .param("kind", kind.name())
            .update();
    if (kept != 1) {
      throw new IllegalStateException("Not kept: " + unit);
    }
  }
}
