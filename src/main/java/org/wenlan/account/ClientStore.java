package org.wenlan.account;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.account.Clients.Registered;
import org.wenlan.account.Clients.Webhook;

/** The table of programs. */
@Component
class ClientStore {
  private final JdbcClient sql;

  ClientStore(JdbcClient sql) {
    this.sql = sql;
  }

  void add(Registered client, byte[] key, byte[] secret, Instant now) {
    sql.sql(
            """
            insert into account.client (id, name, unit, key, secret, webhook, since)
            values (:id, :name, :unit, :key, :secret, :webhook, :now)\
            """)
        .param("id", client.id())
        .param("name", client.name())
        .param("unit", client.unit())
        .param("key", key)
        .param("secret", secret)
        .param("webhook", client.webhook())
        .param("now", Timestamp.from(now))
        .update();
  }

  List<Registered> all() {
    return sql.sql("select * from account.client order by name")
        .query((row, i) -> client(row))
        .list();
  }

  Optional<Registered> find(UUID id) {
    return sql.sql("select * from account.client where id = :id")
        .param("id", id)
        .query((row, i) -> client(row))
        .optional();
  }

  Optional<Registered> byKey(byte[] key) {
    return sql.sql("select * from account.client where key = :key and active")
        .param("key", key)
        .query((row, i) -> client(row))
        .optional();
  }

  Optional<Webhook> webhook(UUID id) {
    return sql.sql("select webhook, secret from account.client where id = :id and active")
        .param("id", id)
        .query(
            (row, i) -> new Webhook(URI.create(row.getString("webhook")), row.getBytes("secret")))
        .optional();
  }

  /** False when the program used this word before; what is too old to count is forgotten. */
  boolean useOnce(UUID client, String nonce, Instant now, Instant old) {
    int _ =
        sql.sql("delete from account.nonce where at < :old")
            .param("old", Timestamp.from(old))
            .update();
    return sql.sql(
                """
                insert into account.nonce (client, nonce, at) values (:client, :nonce, :now)
                on conflict do nothing\
                """)
            .param("client", client)
            .param("nonce", nonce)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  void change(UUID id, boolean active) {
    sql.sql("update account.client set active = :active where id = :id")
        .param("id", id)
        .param("active", active)
        .update();
  }

  private static Registered client(ResultSet row) throws SQLException {
    return new Registered(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("unit"),
        row.getString("webhook"),
        row.getBoolean("active"));
  }
}
