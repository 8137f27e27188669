package org.wenlan.account;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who went to a provider to sign in, and whom it means. */
@Component
class ElsewhereStore {
  private final JdbcClient sql;

  ElsewhereStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Somebody who is away at the provider. */
  record Gone(byte[] browser, String nonce, String verifier, String target) {}

  void gone(byte[] state, Gone gone, Instant now, Instant old) {
    sql.sql("delete from account.gone_to_sign_in where at < :old")
        .param("old", Timestamp.from(old))
        .update();
    sql.sql(
            """
            insert into account.gone_to_sign_in (state, browser, nonce, verifier, target, at)
            values (:state, :browser, :nonce, :verifier, :target, :at)\
            """)
        .param("state", state)
        .param("browser", gone.browser())
        .param("nonce", gone.nonce())
        .param("verifier", gone.verifier())
        .param("target", gone.target())
        .param("at", Timestamp.from(now))
        .update();
  }

  /** Once. */
  Optional<Gone> back(byte[] state, Instant since) {
    return sql.sql(
            """
            delete from account.gone_to_sign_in where state = :state and at >= :since
            returning browser, nonce, verifier, target\
            """)
        .param("state", state)
        .param("since", Timestamp.from(since))
        .query((row, _) ->
            new Gone(
                row.getBytes("browser"),
                row.getString("nonce"),
                row.getString("verifier"),
                row.getString("target")))
        .optional();
  }

  Optional<UUID> person(String issuer, String subject) {
    return sql.sql(
            "select person from account.sign_in_elsewhere where issuer = :issuer and subject = :sub")
        .param("issuer", issuer)
        .param("sub", subject)
        .query(UUID.class)
        .optional();
  }

  /** False when the account belongs to another subject of this provider. */
  boolean link(String issuer, String subject, UUID person, Instant now) {
    return sql.sql(
                """
                insert into account.sign_in_elsewhere (issuer, subject, person, since)
                values (:issuer, :sub, :person, :now) on conflict do nothing\
                """)
            .param("issuer", issuer)
            .param("sub", subject)
            .param("person", person)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }
}
