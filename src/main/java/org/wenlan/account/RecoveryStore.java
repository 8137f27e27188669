package org.wenlan.account;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Recovery codes that were not used yet, in the schema {@code account}. */
@Component
class RecoveryStore {
  private final JdbcClient sql;

  RecoveryStore(JdbcClient sql) {
    this.sql = sql;
  }

  int left(UUID person) {
    return sql.sql("select count(*) from account.recovery where person = :person")
        .param("person", person)
        .query(Integer.class)
        .single();
  }

  void replace(UUID person, List<byte[]> codes) {
    sql.sql("delete from account.recovery where person = :person").param("person", person).update();
    for (var code : codes) {
      sql.sql("insert into account.recovery (person, code) values (:person, :code)")
          .param("person", person)
          .param("code", code)
          .update();
    }
  }

  /** False when it is not there: of two who bring the same at once, one is let in. */
  boolean take(UUID person, byte[] code) {
    return sql.sql("delete from account.recovery where person = :person and code = :code")
            .param("person", person)
            .param("code", code)
            .update()
        == 1;
  }
}
