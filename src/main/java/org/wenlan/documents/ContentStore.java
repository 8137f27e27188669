package org.wenlan.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
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
                  (hash, body, name, kind, bytes, media_type, active, stored,
                   scan, scanned, signatures, threat)
                values (:hash, :body, :name, :kind, :bytes, :type, :active, :now,
                        :scan, :scanned, :signatures, :threat)
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
            .params(ScanColumns.of(document.scan()).parameters())
            .update()
        == 1;
  }

  /** Documents by their hashes, each once, of those that there are. */
  List<Row> find(Collection<String> hashes) {
    return sql.sql("select * from documents.document where hash = any(:hashes)")
        .param("hashes", hashes.stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new))
        .query((row, i) -> row(row))
        .list();
  }

  /** Writes down what a scanner said. */
  void scanned(String hash, Scan scan) {
    sql.sql(
            """
            update documents.document
               set scan = :scan, scanned = :scanned, signatures = :signatures, threat = :threat
             where hash = :hash\
            """)
        .param("hash", HexFormat.of().parseHex(hash))
        .params(ScanColumns.of(scan).parameters())
        .update();
  }

  /** A scanner gave no answer to it: others come first next time. */
  void tried(String hash, Instant at) {
    sql.sql("update documents.document set tried = :at where hash = :hash")
        .param("hash", HexFormat.of().parseHex(hash))
        .param("at", Timestamp.from(at))
        .update();
  }

  /**
   * Documents to look into: first those that no scanner saw; then, where its signatures are others
   * by now, those that came since a time, and those in quarantine however old.
   */
  List<Row> toScan(String signatures, Instant since, int most) {
    return sql.sql(
            """
            (select * from documents.document
              where scan = 'UNSCANNED' order by tried nulls first limit :most)
            union all
            (select * from documents.document
              where scan <> 'UNSCANNED' and signatures <> :signatures
                and (stored > :since or scan = 'THREAT')
              order by tried nulls first limit :most)
            limit :most\
            """)
        .param("signatures", signatures)
        .param("since", Timestamp.from(since))
        .param("most", most)
        .query((row, i) -> row(row))
        .list();
  }

  /** How many documents are in quarantine. */
  long quarantined() {
    return sql.sql("select count(*) from documents.document where scan = 'THREAT'")
        .query(Long.class)
        .single();
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
            row.getBoolean("active"),
            ScanColumns.read(row)),
        row.getObject("body", UUID.class));
  }
}
