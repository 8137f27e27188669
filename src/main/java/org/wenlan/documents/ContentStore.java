package org.wenlan.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of documents, and the pieces of their bodies. */
@Component
class ContentStore {

  /** A document and where its bytes are. */
  record Row(Document document, UUID body) {}

  private final JdbcClient sql;

  ContentStore(JdbcClient sql) {
    this.sql = sql;
  }

  Optional<Row> find(String hash) {
    if (!hash.matches("[0-9a-f]{64}")) {
      return Optional.empty();
    }
    return sql.sql("select * from documents.document where hash = :hash")
        .param("hash", HexFormat.of().parseHex(hash))
        .query((row, i) -> row(row))
        .optional();
  }

  /**
   * Adds it. Who comes second with the same bytes waits here until the first one has committed.
   *
   * @return false when the bytes are there already
   */
  boolean add(Document document, UUID body, Instant now) {
    return sql.sql(
                """
                insert into documents.document
                  (hash, body, name, kind, bytes, media_type, active, stored)
                values (:hash, :body, :name, :kind, :bytes, :type, :active, :now)
                on conflict (hash) do nothing\
                """)
            .param("hash", HexFormat.of().parseHex(document.hash()))
            .param("body", body)
            .param("name", document.name())
            .param("kind", document.kind().name())
            .param("bytes", document.bytes())
            .param("type", document.mediaType())
            .param("active", document.active())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** Puts down a body that is one piece. */
  void addChunk(UUID body, byte[] bytes) {
    sql.sql("insert into documents.chunk (body, ordinal, bytes) values (:body, 0, :bytes)")
        .param("body", body)
        .param("bytes", bytes)
        .update();
  }

  /** One piece of a body. */
  byte[] chunk(UUID body, int ordinal) {
    return sql.sql("select bytes from documents.chunk where body = :body and ordinal = :ordinal")
        .param("body", body)
        .param("ordinal", ordinal)
        .query((row, i) -> row.getBytes(1))
        .single();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        new Document(
            HexFormat.of().formatHex(row.getBytes("hash")),
            row.getString("name"),
            Kind.valueOf(row.getString("kind")),
            row.getLong("bytes"),
            row.getString("media_type"),
            row.getBoolean("active")),
        row.getObject("body", UUID.class));
  }
}
