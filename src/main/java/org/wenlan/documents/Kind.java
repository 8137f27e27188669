package org.wenlan.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a document may be. Found in its bytes; the ending of its name has to agree. Archives, old
 * Office files, web pages and programs are no evidence that one person can show another safely, and
 * are not here.
 */
public enum Kind {
  PDF("application/pdf", "pdf"),
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg", "jpeg", "jpe"),
  GIF("image/gif", "gif"),
  WEBP("image/webp", "webp"),
  TXT("text/plain", "txt", "log"),
  CSV("text/csv", "csv"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  MP4("video/mp4", "mp4", "m4v");

  private final String mediaType;
  private final List<String> endings;

  Kind(String mediaType, String... endings) {
    this.mediaType = mediaType;
    this.endings = List.of(endings);
  }

  /** The media type, without a character set. */
  public String mediaType() {
    return mediaType;
  }

  /** Endings of names that agree with it, without the dot, the usual one first. */
  public List<String> endings() {
    return endings;
  }

  /** Whether the larger limit of moving pictures holds for it. */
  public boolean video() {
    return this == MP4;
  }

  /** Whether it can be shown by an {@code img} element. */
  public boolean picture() {
    return this == PNG || this == JPEG || this == GIF || this == WEBP;
  }

  boolean text() {
    return this == TXT || this == CSV;
  }

  /** The kind that an ending stands for, in any case of letters. */
  public static Optional<Kind> ofEnding(String ending) {
    var small = ending.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(kind -> kind.endings.contains(small)).findFirst();
  }

  /** All endings as a reader is told them: {@code pdf, png, ...}. */
  public static String accepted() {
    return Arrays.stream(values())
        .map(kind -> kind.endings.getFirst())
        .collect(Collectors.joining(", "));
  }
}
