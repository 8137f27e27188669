package org.wenlan.documents.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wenlan.documents.Document;
import org.wenlan.documents.Scan;
import org.wenlan.documents.Upload;

/**
 * An upload as the API shows it.
 *
 * @param offset bytes that are committed
 * @param document what became of it; null while it is not complete
 */
record UploadJson(UUID id, String name, long bytes, long offset, @Nullable DocumentJson document) {

  /**
   * A document as the API shows it.
   *
   * @param hash SHA-256 in hexadecimal digits: cases name their documents by it
   * @param active whether it carries something that acts when opened, or could not be looked into
   * @param scan what a virus scanner said: {@code UNSCANNED}, {@code CLEAN}, {@code DECLINED} or
   *     {@code THREAT}
   */
  record DocumentJson(
      String hash,
      String name,
      String kind,
      long bytes,
      String mediaType,
      boolean active,
      String scan) {

    static DocumentJson of(Document document) {
      return new DocumentJson(
          document.hash(),
          document.name(),
          document.kind().name(),
          document.bytes(),
          document.mediaType(),
          document.active(),
          word(document.scan()));
    }

    private static String word(Scan scan) {
      return switch (scan) {
        case Scan.Unscanned() -> "UNSCANNED";
        case Scan.Clean _ -> "CLEAN";
        case Scan.Declined _ -> "DECLINED";
        case Scan.Threat _ -> "THREAT";
      };
    }
  }

  static UploadJson of(Upload upload) {
    Optional<DocumentJson> document = upload.document().map(DocumentJson::of);
    return new UploadJson(
        upload.id(), upload.name(), upload.bytes(), upload.offset(), document.orElse(null));
  }
}
