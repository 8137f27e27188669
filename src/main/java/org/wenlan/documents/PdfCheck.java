package org.wenlan.documents;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.wenlan.documents.Found.Bad;
import org.wenlan.documents.Found.Sound;

/**
 * Looks through a PDF once, without building it: the header is at the very beginning, nothing
 * stands behind the end, the pages are within the limit, and whatever acts is noted.
 *
 * <p>Seen: every name in the file, and in object streams that are packed by deflate without a
 * predictor, which is how programs write them. Not seen: object streams that are packed otherwise,
 * and encrypted ones; such a file counts as active. Also not seen: what stands inside content
 * streams and attached files (an attachment itself is noted), and a page tree that names the same
 * page many times and lies about its count.
 */
final class PdfCheck {
  /** Pages at most. */
  static final long PAGES = 5_000;

  /** Unpacked bytes of all object streams of a file at most. */
  static final long UNPACKED = 256L << 20;

  private static final int STREAMS = 50_000;
  private static final int TAIL = 2048;
  private static final String END = "%%EOF";

  private final Body body;
  private long unpacked;
  private long read;
  private int streams;
  private long pages;
  private boolean active;

  private PdfCheck(Body body) {
    this.body = body;
  }

  static boolean is(Body body) {
    return body.has(0, "%PDF-");
  }

  static Found check(Body body) {
    int major = body.at(5);
    if (major != '1' && major != '2' || body.at(6) != '.') {
      return new Bad(Reasons.damaged(Kind.PDF));
    }
    long end = end(body);
    if (end < 0) {
      return new Bad(Reasons.appended(Kind.PDF));
    }
    for (long place = end; place < body.bytes(); place++) {
      int b = body.at(place);
      if (b != 0 && b != '\n' && b != '\r' && b != ' ' && b != '\t') {
        return new Bad(Reasons.appended(Kind.PDF));
      }
    }
    return new PdfCheck(body).scan();
  }

  /** The place behind the last mark of the end, which stands in the last bytes; -1 when not. */
  private static long end(Body body) {
    for (long place = body.bytes() - END.length();
        place >= Math.max(0, body.bytes() - TAIL);
        place--) {
      if (body.has(place, END)) {
        return place + END.length();
      }
    }
    return -1;
  }

  private Found scan() {
    var names = new PdfNames(false);
    long place = 0;
    while (place < body.bytes()) {
      var some = body.slice(place, 1 << 16);
      for (int i = 0; i < some.length; i++) {
        names.accept(some[i] & 0xFF);
        if (names.stream() && names.objects() && !names.plain()) {
          boolean two = some[i] == '\r' && body.at(place + i + 1) == '\n';
          if (!names.deflated()) {
            active = true;
          } else if (!unpack(place + i + (two ? 2 : 1))) {
            return new Bad(Reasons.packed(Kind.PDF));
          }
        }
      }
      place += some.length;
    }
    active |= names.active() || names.encrypted();
    pages = Math.max(pages + names.pages(), names.pages());
    return pages > PAGES ? new Bad(Reasons.pages()) : new Sound(Kind.PDF, active, "");
  }

  /** Reads the names of an object stream; false when it, with those before, holds too much. */
  private boolean unpack(long from) {
    if (++streams > STREAMS || read > 2 * body.bytes()) {
      return false;
    }
    var names = new PdfNames(true);
    var inflater = new Inflater();
    try (var in = new InflaterInputStream(body.stream(from, body.bytes()), inflater, 8192)) {
      var some = new byte[8192];
      int length;
      while ((length = in.read(some)) > 0) {
        unpacked += length;
        if (unpacked > UNPACKED) {
          return false;
        }
        for (int i = 0; i < length; i++) {
          names.accept(some[i] & 0xFF);
        }
      }
      names.accept(' ');
    } catch (ZipException | EOFException unseen) {
      // Damaged, or not what it says: some reader may still make something of it.
      active = true;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      read += inflater.getBytesRead();
      inflater.end();
    }
    active |= names.active();
    pages += names.pages();
    return true;
  }
}
