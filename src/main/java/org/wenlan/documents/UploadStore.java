package org.wenlan.documents;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.kernel.Refusal;

/** The table of uploads, and the pieces that they put down. */
@Component
class UploadStore {

  /**
   * An upload as it stands.
   *
   * @param bytes how many there will be; below zero while nobody knows
   * @param hash of the document that came of it; empty when none did yet
   */
  record Row(
      UUID id, String name, long bytes, long received, String hash, Optional<Refusal> refused) {

    boolean full() {
      return received == bytes;
    }

    boolean over() {
      return !hash.isEmpty() || refused.isPresent();
    }
  }

  private static final String FORGET =
      """
      with gone as (
        delete from documents.upload where %s returning id
      ), freed as (
        delete from documents.chunk where body in (
          select id from gone
           where not exists (select from documents.document where body = gone.id))
      )
      select count(*) from gone\
      """;

  private final JdbcClient sql;

  UploadStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Begins one; without an owner nobody can resume it. */
  void add(UUID id, @Nullable String owner, String name, long bytes, Instant now) {
    one(
        sql.sql(
                """
                insert into documents.upload (id, owner, name, bytes, touched)
                values (:id, :owner, :name, :bytes, :now)\
                """)
            .param("id", id)
            .param("owner", owner)
            .param("name", name)
            .param("bytes", bytes)
            .param("now", Timestamp.from(now))
            .update());
  }

  Optional<Row> find(UUID id, String owner) {
    return sql.sql("select * from documents.upload where id = :id and owner = :owner")
        .param("id", id)
        .param("owner", owner)
        .query((row, i) -> row(row))
        .optional();
  }

  /** Holds it until the transaction ends, so that it ends once. */
  Optional<Row> lock(UUID id) {
    return sql.sql("select * from documents.upload where id = :id for update")
        .param("id", id)
        .query((row, i) -> row(row))
        .optional();
  }

  /**
   * Puts a piece, which reaches into no second chunk, behind what there is. To be called in a
   * transaction.
   *
   * @return whether the upload ended where the piece begins; nothing happens when not
   */
  boolean grow(UUID id, long at, byte[] piece, Instant now) {
    int grown =
        sql.sql(
                """
                update documents.upload set received = received + :length, touched = :now
                 where id = :id and received = :at and hash is null and rule is null\
                """)
            .param("length", piece.length)
            .param("now", Timestamp.from(now))
            .param("id", id)
            .param("at", at)
            .update();
    if (grown == 0) {
      return false;
    }
    one(
        sql.sql(
                """
                insert into documents.chunk as there (body, ordinal, bytes)
                values (:id, :ordinal, :piece)
                on conflict (body, ordinal) do update set bytes = there.bytes || excluded.bytes\
                """)
            .param("id", id)
            .param("ordinal", Math.toIntExact(at / Body.CHUNK))
            .param("piece", piece)
            .update());
    return true;
  }

  /** The length is known now, because everything has come; it is returned. */
  long whole(UUID id) {
    return sql.sql("update documents.upload set bytes = received where id = :id returning bytes")
        .param("id", id)
        .query(Long.class)
        .single();
  }

  void complete(UUID id, String hash, Instant now) {
    one(
        sql.sql("update documents.upload set hash = :hash, touched = :now where id = :id")
            .param("hash", HexFormat.of().parseHex(hash))
            .param("now", Timestamp.from(now))
            .param("id", id)
            .update());
  }

  /** Ends it without a document; its pieces go. */
  void refuse(UUID id, Refusal why, Instant now) {
    one(
        sql.sql(
                """
                update documents.upload set rule = :rule, arguments = :arguments, touched = :now
                 where id = :id\
                """)
            .param("rule", why.rule())
            .param("arguments", why.arguments().toArray(String[]::new))
            .param("now", Timestamp.from(now))
            .param("id", id)
            .update());
    dropChunks(id);
  }

  /** Forgets an upload; its pieces go unless a document came of them. */
  void forget(UUID id) {
    sql.sql(FORGET.formatted("id = :id")).param("id", id).query(Integer.class).single();
  }

  void dropChunks(UUID body) {
    sql.sql("delete from documents.chunk where body = :body").param("body", body).update();
  }

  /** Forgets uploads that nobody touched since, with their pieces; documents stay. */
  int forgetBefore(Instant then) {
    return sql.sql(FORGET.formatted("touched < :then"))
        .param("then", Timestamp.from(then))
        .query(Integer.class)
        .single();
  }

  private static Row row(ResultSet row) throws SQLException {
    var hash = row.getBytes("hash");
    var rule = row.getString("rule");
    return new Row(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getLong("bytes"),
        row.getLong("received"),
        hash == null ? "" : HexFormat.of().formatHex(hash),
        rule == null
            ? Optional.empty()
            : Optional.of(new Refusal(rule, "", words(row.getArray("arguments")))));
  }

  private static List<String> words(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  private static void one(int rows) {
    if (rows != 1) {
      throw new IllegalStateException("Instead of one upload there were " + rows);
    }
  }
}
