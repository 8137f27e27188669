package org.wenlan.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of every kind, made by hand byte by byte; all invented. */
final class Made {
  private Made() {}

  static byte[] bytes(Object... parts) {
    var out = new ByteArrayOutputStream();
    for (var part : parts) {
      switch (part) {
        case byte[] some -> out.writeBytes(some);
        case String text -> out.writeBytes(text.getBytes(ISO_8859_1));
        case Integer one -> out.write(one);
        default -> throw new IllegalArgumentException(part.toString());
      }
    }
    return out.toByteArray();
  }

  static byte[] big(int length, long value) {
    var all = ByteBuffer.allocate(8).putLong(value).array();
    return java.util.Arrays.copyOfRange(all, 8 - length, 8);
  }

  static byte[] little(int length, long value) {
    var all = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
    return java.util.Arrays.copyOf(all, length);
  }

  static byte[] png(long width, long height, byte[]... more) {
    var head = bytes(big(4, width), big(4, height), 8, 2, 0, 0, 0);
    var out = bytes("\u0089PNG\r\n\u001a\n", pngChunk("IHDR", head));
    for (var chunk : more) {
      out = bytes(out, chunk);
    }
    return bytes(out, pngChunk("IDAT", deflated(new byte[8])), pngChunk("IEND", new byte[0]));
  }

  static byte[] pngChunk(String type, byte[] content) {
    var crc = new CRC32();
    crc.update(bytes(type, content));
    return bytes(big(4, content.length), type, content, big(4, crc.getValue()));
  }

  static byte[] jpeg(int width, int height) {
    var frame = bytes(0xFF, 0xC0, big(2, 11), 8, big(2, height), big(2, width), 1, 1, 0x11, 0);
    var comment = bytes(0xFF, 0xFE, big(2, 2 + 6), "Wenlan");
    var scan = bytes(0xFF, 0xDA, big(2, 8), 1, 1, 0, 0, 0x3F, 0);
    // An escaped FF and a restart are part of the pixels.
    var pixels = bytes(1, 2, 0xFF, 0, 3, 0xFF, 0xD0, 4);
    return bytes(0xFF, 0xD8, comment, frame, scan, pixels, 0xFF, 0xD9);
  }

  static byte[] gif(int width, int height) {
    var screen = bytes("GIF89a", little(2, width), little(2, height), 0x80, 0, 0, new byte[6]);
    var extension = bytes(0x21, 0xFE, 3, "hey", 0);
    var frame = bytes(0x2C, new byte[4], little(2, width), little(2, height), 0, 2, 1, 0x44, 0);
    return bytes(screen, extension, frame, 0x3B);
  }

  static byte[] webp(int width, int height) {
    var extended =
        bytes("VP8X", little(4, 10), new byte[4], little(3, width - 1), little(3, height - 1));
    var lossless =
        bytes("VP8L", little(4, 5), 0x2F, little(4, (width - 1) | (long) (height - 1) << 14), 0);
    var content = bytes("WEBP", width > 16384 ? extended : bytes(extended, lossless));
    return bytes("RIFF", little(4, content.length), content);
  }

  static byte[] mp4(int pixels) {
    return bytes(mp4Start(), box("mdat", new byte[pixels]));
  }

  static byte[] mp4Start() {
    return bytes(
        box("ftyp", bytes("isom", big(4, 512), "isommp41")), box("moov", box("mvhd", new byte[8])));
  }

  static byte[] box(String type, byte[] content) {
    return bytes(big(4, 8 + content.length), type, content);
  }

  /** A PDF of these objects, the first of which is the catalog. */
  static byte[] pdf(Object... objects) {
    var out = bytes("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    for (int i = 0; i < objects.length; i++) {
      out = bytes(out, (i + 1) + " 0 obj\n", objects[i], "\nendobj\n");
    }
    return bytes(
        out,
        "trailer\n<< /Root 1 0 R /Size " + (objects.length + 1) + " >>\nstartxref\n0\n%%EOF\n");
  }

  static byte[] plainPdf() {
    return pdf(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>");
  }

  static byte[] pdfStream(String entries, byte[] content) {
    return bytes(
        "<< " + entries + " /Length " + content.length + " >>\nstream\r\n",
        content,
        "\r\nendstream");
  }

  static byte[] deflated(byte[] content) {
    var out = new ByteArrayOutputStream();
    try (var packed = new DeflaterOutputStream(out)) {
      packed.write(content);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

  static Map<String, byte[]> parts(String main, String type) {
    var parts = new LinkedHashMap<String, byte[]>();
    parts.put(
        "[Content_Types].xml",
        ("<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                + "content-types\"><Default Extension=\"rels\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/"
                + main
                + "\" ContentType=\""
                + type
                + "\"/></Types>")
            .getBytes(UTF_8));
    parts.put("_rels/.rels", "<Relationships/>".getBytes(UTF_8));
    parts.put(main, "<w>灯</w>".getBytes(UTF_8));
    return parts;
  }

  static byte[] docx() {
    return zip(parts("word/document.xml", WORD));
  }

  static byte[] xlsx() {
    return zip(parts("xl/workbook.xml", EXCEL));
  }

  static byte[] zip(Map<String, byte[]> parts) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  /** A program for Windows, as far as its beginning tells. */
  static byte[] program() {
    return bytes("MZ", 0x90, 0, 3, new byte[55], big(4, 0x40), "PE\0\0", new byte[64]);
  }

  /** A file of a kind. */
  static byte[] of(Kind kind) {
    return switch (kind) {
      case PDF -> plainPdf();
      case PNG -> png(20, 10);
      case JPEG -> jpeg(20, 10);
      case GIF -> gif(20, 10);
      case WEBP -> webp(20, 10);
      case TXT -> "台灯 and a lamp\r\n".getBytes(UTF_8);
      case CSV -> "号,名\r\n1,台灯\r\n".getBytes(UTF_8);
      case DOCX -> docx();
      case XLSX -> xlsx();
      case MP4 -> mp4(100);
    };
  }
}
