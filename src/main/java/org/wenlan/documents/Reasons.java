package org.wenlan.documents;

import org.wenlan.kernel.Refusal;

/** Every reason for which a file is refused, each with its two texts in both languages. */
final class Reasons {
  private Reasons() {}

  static Refusal nameEmpty() {
    return of("documents.refusal.name-empty");
  }

  /** It holds characters that do not show, or that turn the text around. */
  static Refusal nameCharacters() {
    return of("documents.refusal.name-characters");
  }

  /** {@code photo.exe.png}: one ending for the reader, another for the machine. */
  static Refusal nameDouble(String inner) {
    return of("documents.refusal.name-double", inner);
  }

  static Refusal empty() {
    return of("documents.refusal.empty");
  }

  static Refusal tooLarge(long mebibytes) {
    return of("documents.refusal.too-large", mebibytes);
  }

  /** Nothing that is accepted, by name or by content. */
  static Refusal kindUnknown() {
    return of("documents.refusal.kind-unknown", Kind.accepted());
  }

  static Refusal kindDiffers(Kind named, Kind found) {
    return of("documents.refusal.kind-differs", named, found, found.endings().getFirst());
  }

  /** HTML, SVG or other XML. */
  static Refusal markup() {
    return of("documents.refusal.markup");
  }

  static Refusal executable() {
    return of("documents.refusal.executable");
  }

  static Refusal archive() {
    return of("documents.refusal.archive");
  }

  /** Before 2007, or encrypted: both are OLE2 inside. */
  static Refusal oldOffice() {
    return of("documents.refusal.old-office");
  }

  /** Readable as two kinds at once. */
  static Refusal polyglot(Kind kind) {
    return of("documents.refusal.polyglot", kind);
  }

  /** Something stands behind the end. */
  static Refusal appended(Kind kind) {
    return of("documents.refusal.appended", kind);
  }

  static Refusal pixels(long width, long height) {
    return of("documents.refusal.pixels", width, height, Pictures.PIXELS / 1_000_000);
  }

  static Refusal pages() {
    return of("documents.refusal.pages", PdfCheck.PAGES);
  }

  static Refusal damaged(Kind kind) {
    return of("documents.refusal.damaged", kind);
  }

  /** A few bytes that unpack to very many. */
  static Refusal packed(Kind kind) {
    return of("documents.refusal.packed", kind);
  }

  static Refusal macros() {
    return of("documents.refusal.macros");
  }

  /** A virus scanner knows it. */
  static Refusal threat(String name) {
    return of("documents.refusal.threat", name);
  }

  /** The same of a document that was kept before the scanner knew it. */
  static Refusal quarantined(String name) {
    return of("documents.refusal.quarantined", name);
  }

  /** A scanner is set and silent. */
  static Refusal unscanned() {
    return of("documents.refusal.unscanned");
  }

  static Refusal uploadUnknown() {
    return of("documents.refusal.upload-unknown");
  }

  static Refusal uploadLonger(long bytes) {
    return of("documents.refusal.upload-longer", bytes);
  }

  private static Refusal of(String rule, Object... arguments) {
    return Refusal.of(rule, "", arguments);
  }
}
