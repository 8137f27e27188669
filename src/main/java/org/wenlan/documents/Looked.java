package org.wenlan.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.wenlan.documents.Found.Bad;
import org.wenlan.documents.Found.Sound;
import org.wenlan.kernel.Refusal;

/** What came of a look into a whole file. */
sealed interface Looked {

  /** It may be stored, as this. */
  record Fit(Document document) implements Looked {}

  /** It may not. */
  record Unfit(Refusal why) implements Looked {}

  /** Looks into a file of that name. */
  static Looked at(Body body, String given) {
    return switch (Naming.of(given)) {
      case Naming.Refused refused -> new Unfit(refused.why());
      case Naming.Named named ->
          switch (Examination.of(body, named.kind())) {
            case Bad bad -> new Unfit(bad.why());
            case Sound sound -> new Fit(document(body, named.name(), sound));
          };
    };
  }

  private static Document document(Body body, String name, Sound sound) {
    var kind = sound.kind();
    var type = kind.mediaType() + (kind.text() ? ";charset=" + sound.charset() : "");
    return new Document(
        hash(body), name, kind, body.bytes(), type, sound.active(), new Scan.Unscanned());
  }

  private static String hash(Body body) {
    var digest = digest();
    for (long place = 0; place < body.bytes(); place += Body.CHUNK) {
      digest.update(body.slice(place, Body.CHUNK));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** SHA-256, which every Java has. */
  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
