package org.wenlan.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;

/** What a scanner said, as the table of documents keeps it. */
record ScanColumns(
    String word, @Nullable Instant at, @Nullable String signatures, @Nullable String threat) {

  static ScanColumns of(Scan scan) {
    return switch (scan) {
      case Scan.Unscanned() -> new ScanColumns("UNSCANNED", null, null, null);
      case Scan.Clean(var at, var signatures) -> new ScanColumns("CLEAN", at, signatures, null);
      case Scan.Declined(var at, var signatures) ->
          new ScanColumns("DECLINED", at, signatures, null);
      case Scan.Threat(var at, var signatures, var name) ->
          new ScanColumns("THREAT", at, signatures, name);
    };
  }

  Map<String, Object> parameters() {
    return Map.of(
        "scan",
        word,
        "scanned",
        new SqlParameterValue(Types.TIMESTAMP, at == null ? null : Timestamp.from(at)),
        "signatures",
        new SqlParameterValue(Types.VARCHAR, signatures),
        "threat",
        new SqlParameterValue(Types.VARCHAR, threat));
  }

  static Scan read(ResultSet row) throws SQLException {
    var word = row.getString("scan");
    if (word.equals("UNSCANNED")) {
      return new Scan.Unscanned();
    }
    var at = row.getTimestamp("scanned").toInstant();
    var signatures = row.getString("signatures");
    return switch (word) {
      case "CLEAN" -> new Scan.Clean(at, signatures);
      case "DECLINED" -> new Scan.Declined(at, signatures);
      case "THREAT" -> new Scan.Threat(at, signatures, row.getString("threat"));
      default -> throw new IllegalStateException("No scan is called " + word);
    };
  }
}
