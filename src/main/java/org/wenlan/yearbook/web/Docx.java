package org.wenlan.yearbook.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wenlan.printing.WordDocument;
import org.wenlan.printing.WordDocument.Cell;
import org.wenlan.yearbook.Content;
import org.wenlan.yearbook.Edition;
import org.wenlan.yearbook.Errata.Erratum;

/** A yearbook as a document that can be edited further. */
final class Docx {
  private final WordDocument document = new WordDocument();
  private final Locale language;
  private final Map<String, byte[]> images;

  private Docx(Locale language, Map<String, byte[]> images) {
    this.language = language;
    this.images = images;
  }

  static byte[] of(
      Edition book, List<Erratum> errata, Locale language, Map<String, byte[]> images) {
    var docx = new Docx(language, images);
    docx.write(book, errata);
    return docx.document.bytes();
  }

  private boolean zh() {
    return language.getLanguage().equals("zh");
  }

  private void write(Edition book, List<Erratum> errata) {
    document.title(book.content().title().in(language));
    for (var chapter : book.content().chapters()) {
      document.heading(chapter.title().in(language));
      document.text(chapter.prose(language));
      chapter.pictures().forEach(this::picture);
    }
    if (!errata.isEmpty()) {
      document.heading(zh() ? "勘误" : "Errata");
      for (var one : errata) {
        document.text(
            one.frozen().indicator()
                + " "
                + one.frozen().period()
                + ": "
                + one.frozen().value().toPlainString()
                + " → "
                + (one.now() == null ? "–" : one.now().toPlainString()));
      }
    }
  }

  private void picture(Content.Picture picture) {
    document.caption(picture.title().in(language));
    var image = images.get(picture.code());
    if (image != null) {
      document.picture(image, picture.code());
    }
    if (!picture.lines().isEmpty()) {
      var heads = new ArrayList<>(List.of(""));
      picture.heads().forEach(head -> heads.add(head.in(language)));
      var rows = new ArrayList<List<Cell>>();
      for (var line : picture.lines()) {
        var row = new ArrayList<>(List.of(new Cell(line.name().in(language), "")));
        line.values()
            .forEach(value -> row.add(new Cell(value == null ? "–" : value.toPlainString(), "")));
        rows.add(row);
      }
      document.table(heads, rows);
    }
    var note = picture.note().in(language);
    if (!note.isEmpty()) {
      document.note(note);
    }
  }
}
