package org.wenlan.rights;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenlan.rights.DocumentStore.Row;

/** Rows in PostgreSQL's binary copy format (documentation of COPY, "Binary Format"). */
final class BinaryRows {
  private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', -1, '\r', '\n', 0};
  private static final int BIGINT_OID = 20;

  private BinaryRows() {}

  static byte[] of(List<Row> rows) throws IOException {
    var packed = rows.parallelStream().map(row -> Bodies.pack(row.stored().patent())).toList();
    var bytes = new ByteArrayOutputStream(1 << 20);
    var out = new DataOutputStream(bytes);
    out.write(SIGNATURE);
    out.writeInt(0);
    out.writeInt(0);
    for (int i = 0; i < rows.size(); i++) {
      var patent = rows.get(i).stored().patent();
      var application = patent.application();
      out.writeShort(6);
      text(out, patent.number().toString());
      text(out, patent.number().withoutKind());
      text(out, application == null ? null : application.key());
      text(out, Families.key(patent));
      longs(out, rows.get(i).seen());
      out.writeInt(packed.get(i).length);
      out.write(packed.get(i));
    }
    out.writeShort(-1);
    return bytes.toByteArray();
  }

  private static void text(DataOutputStream out, @Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(-1);
      return;
    }
    var utf8 = text.getBytes(UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  private static void longs(DataOutputStream out, List<Long> values) throws IOException {
    out.writeInt(20 + values.size() * 12);
    out.writeInt(1); // dimensions
    out.writeInt(0); // no nulls
    out.writeInt(BIGINT_OID);
    out.writeInt(values.size());
    out.writeInt(1); // lower bound
    for (var value : values) {
      out.writeInt(8);
      out.writeLong(value);
    }
  }
}
