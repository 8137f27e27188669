package org.wenlan.documents;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A process of its own that takes one film of so many mebibytes and writes it out again; a test
 * gives it little memory, or kills it.
 */
final class Taking {
  /** Begins the line that counts, among those of the log. */
  static final String SAID = "taken ";

  private Taking() {}

  /** Arguments: mebibytes. Prints the largest piece that left, how many, and the two hashes. */
  public static void main(String[] arguments) throws Exception {
    long bytes = Long.parseLong(arguments[0]) << 20;
    try (var shelf = new Shelf(System.getenv())) {
      var taken = (Taken.Stored) shelf.documents.take("lamp.mp4", film(bytes));
      var pieces = new Pieces();
      var digest = new DigestOutputStream(pieces, MessageDigest.getInstance("SHA-256"));
      digest.on(true);
      shelf.documents.write(taken.document().hash(), digest);
      System.out.printf(
          SAID + "%d %d %s %s%n",
          pieces.largest,
          pieces.many,
          taken.document().hash(),
          HexFormat.of().formatHex(digest.getMessageDigest().digest()));
    }
  }

  /** A film of exactly so many bytes, made as it is read. */
  static InputStream film(long bytes) {
    var start = Made.mp4Start();
    long frames = bytes - start.length;
    var head = Made.bytes(start, Made.big(4, frames), "mdat");
    return new SequenceInputStream(
        new ByteArrayInputStream(head),
        new InputStream() {
          private long left = frames - 8;

          @Override
          public int read() {
            return left-- > 0 ? (int) (left * 31 >> 3 & 0xFF) : -1;
          }

          @Override
          public int read(byte[] into, int offset, int length) {
            if (left <= 0) {
              return -1;
            }
            int some = (int) Math.min(length, left);
            for (int i = 0; i < some; i++) {
              into[offset + i] = (byte) read();
            }
            return some;
          }
        });
  }

  /** Counts what is written. */
  private static final class Pieces extends OutputStream {
    private int largest;
    private int many;

    @Override
    public void write(int b) {
      many++;
    }

    @Override
    public void write(byte[] some, int offset, int length) {
      largest = Math.max(largest, length);
      many++;
    }
  }
}
