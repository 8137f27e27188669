package org.wenlan.documents;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.wenlan.documents.Found.Bad;
import org.wenlan.documents.Found.Sound;
import org.wenlan.documents.Packages.Part;

/**
 * A text or workbook of Office (ISO/IEC 29500): a ZIP whose parts all unpack to what they say,
 * within limits, with a part of content types that names the main part. Macros are refused;
 * embedded objects, ActiveX and templates from elsewhere are noted.
 */
final class Office {
  /** Unpacked bytes at most. */
  static final long UNPACKED = 512L << 20;

  /** A part that unpacks to more than so many times its bytes, and is not small, is a bomb. */
  static final long RATIO = 200;

  private static final long SMALL = 10L << 20;
  private static final int LISTED = 1 << 20;
  private static final String TYPES = "[Content_Types].xml";

  private final Body body;
  private final List<Part> parts;
  private long unpacked;
  private boolean active;
  private Optional<ContentTypes> types = Optional.empty();

  private Office(Body body, List<Part> parts) {
    this.body = body;
    this.parts = parts;
  }

  /**
   * Looks through a ZIP.
   *
   * @param named what the name promises, for the words of a refusal
   */
  static Found check(Body body, Kind named) {
    var parts = Packages.parts(body);
    if (parts.isEmpty()) {
      return new Bad(
          named == Kind.DOCX || named == Kind.XLSX ? Reasons.damaged(named) : Reasons.archive());
    }
    if (parts.get().stream().noneMatch(part -> part.name().equals(TYPES))) {
      return new Bad(Reasons.archive());
    }
    return new Office(body, parts.get()).look(named);
  }

  private Found look(Kind named) {
    for (var part : parts) {
      var name = part.name().toLowerCase(Locale.ROOT);
      if (name.endsWith("vbaproject.bin") || name.contains("/macrosheets/")) {
        return new Bad(Reasons.macros());
      }
      active |= name.contains("/embeddings/") || name.contains("/activex/");
      if (part.unpacked() > SMALL && part.unpacked() / RATIO > part.packed()) {
        return new Bad(Reasons.packed(named));
      }
      unpacked += part.unpacked();
      if (unpacked > UNPACKED) {
        return new Bad(Reasons.packed(named));
      }
      if (!read(part)) {
        return new Bad(Reasons.damaged(named));
      }
    }
    if (types.isEmpty()) {
      return new Bad(Reasons.damaged(named));
    }
    if (types.get().macros()) {
      return new Bad(Reasons.macros());
    }
    return types
        .get()
        .main()
        .filter(main -> parts.stream().anyMatch(part -> part.name().equals(main.part())))
        .<Found>map(main -> new Sound(main.kind(), active, ""))
        .orElseGet(() -> new Bad(Reasons.kindUnknown()));
  }

  /** Unpacks a part, keeping nothing of it but the lists; false when it is not what it says. */
  private boolean read(Part part) {
    boolean types = part.name().equals(TYPES);
    boolean listed = types || part.name().endsWith(".rels");
    if (listed && part.unpacked() > LISTED) {
      return false;
    }
    var list = new ByteArrayOutputStream();
    long length = 0;
    try (InputStream in = open(part)) {
      var some = new byte[8192];
      int one;
      while ((one = in.read(some)) > 0) {
        length += one;
        if (length > part.unpacked()) {
          return false;
        }
        if (listed) {
          list.write(some, 0, one);
        }
      }
    } catch (ZipException | EOFException broken) {
      return false;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    if (types) {
      this.types = ContentTypes.read(list.toByteArray());
    } else if (listed) {
      var text = list.toString(java.nio.charset.StandardCharsets.UTF_8);
      active |= text.contains("attachedTemplate") || text.contains("oleObject");
    }
    return length == part.unpacked();
  }

  private InputStream open(Part part) {
    var packed = body.stream(part.from(), part.from() + part.packed());
    return part.deflated()
        ? new InflaterInputStream(packed, new Inflater(true), 8192) {
          @Override
          public void close() throws IOException {
            inf.end();
            super.close();
          }
        }
        : packed;
  }
}
