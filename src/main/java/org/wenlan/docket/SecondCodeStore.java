package org.wenlan.docket;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of second codes, in the schema {@code docket}. */
@Component
class SecondCodeStore implements SecondCodes {
  private final JdbcClient sql;

  SecondCodeStore(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public void put(String number, byte[] code, Instant at) {
    int rows =
        sql.sql(
                """
                insert into docket.second_code (number, code, given)
                values (:number, :code, :given)
                on conflict (number) do update set code = excluded.code, given = excluded.given\
                """)
            .param("number", number)
            .param("code", code)
            .param("given", Timestamp.from(at))
            .update();
    if (rows != 1) {
      throw new IllegalStateException("No code was kept for " + number);
    }
  }

  @Override
  public boolean is(String number, byte[] code) {
    return sql.sql(
            """
            select exists (
              select 1 from docket.second_code where number = :number and code = :code)\
            """)
        .param("number", number)
        .param("code", code)
        .query(Boolean.class)
        .single();
  }
}
