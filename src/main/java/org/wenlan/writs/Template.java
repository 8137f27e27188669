package org.wenlan.writs;

import java.util.List;
import org.wenlan.law.Bilingual;

/**
 * What writs of one sort say.
 *
 * @param code such as {@code enforcement.hearing-notice}
 * @param version one more with each change of its words; a writ keeps the one that it was issued by
 * @param kinds of cases, as the docket calls them, that may have such a writ
 * @param series the word that stands before year and number
 * @param basis keys of the rules by which it is given, cited as they hold on its day
 * @param body paragraphs; <code>{name}</code> stands for a blank
 * @param signs who signs, line by line
 * @param inner whether only those see such a writ whom its box counts as inside
 */
public record Template(
    String code,
    int version,
    List<String> kinds,
    Bilingual title,
    Bilingual series,
    List<String> basis,
    List<Blank> blanks,
    List<Bilingual> body,
    List<Bilingual> signs,
    boolean inner) {

  public Template {
    kinds = List.copyOf(kinds);
    basis = List.copyOf(basis);
    blanks = List.copyOf(blanks);
    body = List.copyOf(body);
    signs = List.copyOf(signs);
  }

  /** What may be written into a blank. */
  public enum Sort {
    /** One line. */
    TEXT,
    /** Several lines, each a paragraph of its own. */
    LONG,
    /** A day, ISO 8601. */
    DAY,
    /** A sum in whole yuan. */
    YUAN
  }

  /** A blank. */
  public record Blank(String name, Bilingual label, Sort sort, boolean needed) {}
}
