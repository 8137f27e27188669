package org.wenlan.documents;

/**
 * A document that is stored whole. Two people may hand in the same bytes under two names: the bytes
 * are kept once, and whoever files the document keeps the name beside the hash. {@link
 * Documents#find} knows only the name under which the bytes came first, which may be a stranger's:
 * show {@link #named} instead.
 *
 * @param hash SHA-256 of the bytes, 64 small hexadecimal digits
 * @param name normalised: NFC, no path, no control characters, at most 200 characters, with an
 *     ending that agrees with the kind
 * @param kind found in the bytes
 * @param bytes how many, above 0
 * @param mediaType for {@code Content-Type}, with the character set of a text
 * @param active whether it carries something that acts when it is opened, or a part that could not
 *     be looked into: scripts, actions, attachments of a PDF; embedded objects of an Office file.
 *     To be said beside the link
 * @param scan what a virus scanner said of it, to be said there too
 */
public record Document(
    String hash, String name, Kind kind, long bytes, String mediaType, boolean active, Scan scan) {

  /**
   * The same bytes under the name of who filed them here.
   *
   * @param own a name as {@link Documents} normalised it
   */
  public Document named(String own) {
    var ending = own.substring(own.lastIndexOf('.') + 1);
    var other = Kind.ofEnding(ending).filter(Kind::text).filter(to -> kind.text()).orElse(kind);
    return new Document(
        hash,
        own,
        other,
        bytes,
        mediaType.replace(kind.mediaType(), other.mediaType()),
        active,
        scan);
  }

  /** The same after a look of a scanner. */
  Document scanned(Scan by) {
    return new Document(hash, name, kind, bytes, mediaType, active, by);
  }
}
