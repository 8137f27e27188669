package org.wenlan.retrieval;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.wenlan.query.Field;
import org.wenlan.rights.Patent;
import org.wenlan.rights.Patent.Role;
import org.wenlan.wording.Words;

/** The text of a record's fields, as the index reads it and as hits are marked in it. */
final class Texts {
  static final List<Field> FIELDS =
      List.of(Field.TI, Field.AB, Field.CLAIMS, Field.DESC, Field.PA, Field.IN, Field.AG, Field.OW);

  private Texts() {}

  /**
   * One text of a field: a paragraph of its own for every proximity.
   *
   * @param part its place in the record's list of titles, abstracts, claims, paragraphs or parties
   */
  record Piece(int part, String text) {}

  static List<Piece> of(Patent patent, Field field) {
    return switch (field) {
      case TI -> texts(patent.titles());
      case AB -> texts(patent.abstracts());
      case CLAIMS -> numbered(patent.claims().stream().map(Patent.Claim::text).toList());
      case DESC -> numbered(patent.description().stream().map(Patent.Paragraph::text).toList());
      case PA -> names(patent, EnumSet.of(Role.APPLICANT, Role.OWNER));
      case IN -> names(patent, EnumSet.of(Role.INVENTOR));
      case AG -> names(patent, EnumSet.of(Role.AGENT));
      case OW -> names(patent, EnumSet.of(Role.OWNER));
      default -> List.of();
    };
  }

  private static List<Piece> texts(List<Patent.Text> texts) {
    return numbered(texts.stream().map(Patent.Text::text).toList());
  }

  private static List<Piece> numbered(List<String> texts) {
    var pieces = new ArrayList<Piece>(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      pieces.add(new Piece(i, Words.paragraph(texts.get(i))));
    }
    return pieces;
  }

  /** Every name as written, and behind it in its one spelling where that is another. */
  private static List<Piece> names(Patent patent, Set<Role> roles) {
    var pieces = new ArrayList<Piece>();
    for (int i = 0; i < patent.parties().size(); i++) {
      var party = patent.parties().get(i);
      if (roles.contains(party.role())) {
        pieces.add(new Piece(i, Words.paragraph(party.name())));
        if (!party.normalised().equals(party.name()) && !party.normalised().isBlank()) {
          pieces.add(new Piece(i, Words.paragraph(party.normalised())));
        }
      }
    }
    return pieces;
  }

  /** The one string that a field's texts are for the index. */
  static String joined(List<Piece> pieces) {
    if (pieces.size() == 1) {
      return pieces.getFirst().text();
    }
    var joined = new StringBuilder();
    for (var piece : pieces) {
      if (!joined.isEmpty()) {
        joined.append(Words.BREAK);
      }
      joined.append(piece.text());
    }
    return joined.toString();
  }
}
