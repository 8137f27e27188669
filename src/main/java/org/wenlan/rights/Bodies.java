package org.wenlan.rights;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import org.wenlan.kernel.Sha256;

/** A record as it lies in the table: Wenlan's JSON, deflated at the fastest level. */
final class Bodies {
  private Bodies() {}

  static byte[] pack(Patent patent) {
    var deflater = new Deflater(Deflater.BEST_SPEED);
    var json = PatentJson.bytes(patent);
    var bytes = new ByteArrayOutputStream(json.length / 2 + 64);
    try {
      // The length first: unpacking then needs one buffer of just that size.
      bytes.writeBytes(ByteBuffer.allocate(4).putInt(json.length).array());
      try (var out = new DeflaterOutputStream(bytes, deflater, 8192)) {
        out.write(json);
      }
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      deflater.end();
    }
  }

  static Patent unpack(byte[] body) {
    var inflater = new Inflater();
    try {
      var json = new byte[ByteBuffer.wrap(body).getInt()];
      inflater.setInput(body, 4, body.length - 4);
      for (int done = 0; done < json.length; ) {
        int more = inflater.inflate(json, done, json.length - done);
        if (more == 0) {
          throw new IllegalStateException("A stored document is cut off");
        }
        done += more;
      }
      return PatentJson.read(json);
    } catch (DataFormatException damaged) {
      throw new IllegalStateException("A stored document is damaged", damaged);
    } finally {
      inflater.end();
    }
  }

  /** What tells one source record from another: the first eight bytes of its SHA-256. */
  static long hash(Patent patent) {
    return ByteBuffer.wrap(Sha256.of(PatentJson.bytes(patent))).getLong();
  }
}
