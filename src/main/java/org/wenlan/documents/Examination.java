package org.wenlan.documents;

import org.wenlan.documents.Found.Bad;
import org.wenlan.documents.Found.Sound;
import org.wenlan.kernel.Refusal;

/**
 * Finds out what a file is by its bytes, and whether it is only that. Flat in memory: a few pieces,
 * whatever the file's length. Nothing is decoded, rendered or run.
 */
final class Examination {
  private final Body body;
  private final Kind named;

  private Examination(Body body, Kind named) {
    this.body = body;
    this.named = named;
  }

  /** Looks at a file whose name promises a kind. */
  static Found of(Body body, Kind named) {
    return new Examination(body, named).look();
  }

  private Found look() {
    if (body.bytes() == 0) {
      return new Bad(Reasons.empty());
    }
    if (PdfCheck.is(body)) {
      return agreed(Kind.PDF);
    }
    if (Pictures.isPng(body)) {
      return agreed(Kind.PNG);
    }
    if (Jpeg.is(body)) {
      return agreed(Kind.JPEG);
    }
    if (Pictures.isGif(body)) {
      return agreed(Kind.GIF);
    }
    if (Pictures.isWebp(body)) {
      return agreed(Kind.WEBP);
    }
    if (Film.is(body)) {
      return agreed(Kind.MP4);
    }
    if (Packages.is(body)) {
      return packed();
    }
    if (executable()) {
      return new Bad(Reasons.executable());
    }
    if (body.has(0, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
      return new Bad(Reasons.oldOffice());
    }
    if (archive()) {
      return new Bad(Reasons.archive());
    }
    if (Polyglot.latePdf(body)) {
      return new Bad(Reasons.polyglot(Kind.PDF));
    }
    return Wording.markup(body) ? new Bad(Reasons.markup()) : agreed(Kind.TXT);
  }

  /**
   * Goes on only when the name says the same: whoever named it otherwise made a mistake or hides.
   */
  private Found agreed(Kind kind) {
    if (kind != named && !(kind.text() && named.text())) {
      return kind.text() && Wording.check(body) instanceof Bad unreadable
          ? unreadable
          : new Bad(Reasons.kindDiffers(named, kind));
    }
    var second = Polyglot.check(kind, body);
    if (second.isPresent()) {
      return new Bad(second.get());
    }
    return switch (kind) {
      case PDF -> PdfCheck.check(body);
      case PNG -> Pictures.png(body);
      case JPEG -> Jpeg.check(body);
      case GIF -> Pictures.gif(body);
      case WEBP -> Pictures.webp(body);
      case MP4 -> Film.check(body);
      case TXT, CSV -> text();
      case DOCX, XLSX -> packed();
    };
  }

  private Found text() {
    return switch (Wording.check(body)) {
      case Sound sound -> new Sound(named, false, sound.charset());
      case Bad bad -> bad;
    };
  }

  private Found packed() {
    if (Polyglot.latePdf(body)) {
      return new Bad(Reasons.polyglot(named));
    }
    return switch (Office.check(body, named)) {
      case Sound sound -> sound.kind() == named ? sound : new Bad(differs(sound.kind()));
      case Bad bad -> bad;
    };
  }

  private Refusal differs(Kind found) {
    return Reasons.kindDiffers(named, found);
  }

  private boolean executable() {
    // Two letters alone could begin a text: a program has zeros after them.
    boolean dos = body.has(0, "MZ") && body.at(2) >= 0 && zeros();
    return dos
        || body.has(0, "\u007fELF")
        || body.has(0, "#!/")
        || body.has(0, "#! /")
        || body.has(0, "\u00ca\u00fe\u00ba\u00be")
        || body.has(0, "\u00fe\u00ed\u00fa")
        || body.has(1, "\u00fa\u00ed\u00fe")
        || body.has(0, "\0asm")
        || body.has(0, "dex\n")
        || body.has(0, "L\0\0\0\1\u0014\2\0");
  }

  private boolean zeros() {
    for (int i = 2; i < 64; i++) {
      if (body.at(i) == 0) {
        return true;
      }
    }
    return false;
  }

  private boolean archive() {
    return body.has(0, "Rar!\u001a")
        || body.has(0, "7z\u00bc\u00af\u0027\u001c")
        || body.has(0, "\u001f\u008b")
        || body.has(0, "\u00fd7zXZ")
        || body.has(0, "BZh")
        || body.has(0, "MSCF\0")
        || body.has(257, "ustar")
        || body.has(0, "(\u00b5/\u00fd");
  }
}
