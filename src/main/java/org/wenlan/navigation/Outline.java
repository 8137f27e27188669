package org.wenlan.navigation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wenlan.law.Mark;

/**
 * What a kind of navigation report asks and shows.
 *
 * @param code stable, such as {@code industry}
 * @param version of the outline; a report keeps the whole outline that it was begun with
 */
public record Outline(
    String code,
    String version,
    Words name,
    Words about,
    Follows follows,
    List<Search> searches,
    List<Section> sections) {

  public Outline {
    searches = List.copyOf(searches);
    sections = List.copyOf(sections);
  }

  /** A text in both languages; one of them may be empty where people write. */
  public record Words(String zh, String en) {

    /** In this language, or in the other one where nobody has written this one. */
    public String in(Locale language) {
      var own = language.getLanguage().equals("zh") ? zh : en;
      return own.isBlank() ? (own.equals(zh) ? en : zh) : own;
    }

    /** The language in which {@link #in} answers: {@code zh-CN} or {@code en}. */
    public String tongue(Locale language) {
      boolean chinese = language.getLanguage().equals("zh");
      boolean own = !(chinese ? zh : en).isBlank();
      return chinese == own ? "zh-CN" : "en";
    }

    /** Whether nobody has written anything. */
    public boolean blank() {
      return zh.isBlank() && en.isBlank();
    }
  }

  /**
   * The part of the standard that it follows.
   *
   * @param part such as {@code GB/T 39551.3-2020}
   * @param mark how sure we are that it follows it
   */
  public record Follows(String part, Words name, Mark mark) {}

  /**
   * A search that a report of this kind is filled from.
   *
   * @param needed whether nothing can be filled without it
   * @param suggest a query in the {@code epo} dialect to begin with, with {@code {region}} for the
   *     report's region; may be empty
   */
  public record Search(String code, Words name, Words what, boolean needed, String suggest) {}

  /**
   * A section.
   *
   * @param question that the analyst answers
   */
  public record Section(String code, Words title, Words question, List<Picture> pictures) {
    public Section {
      pictures = List.copyOf(pictures);
    }
  }

  /**
   * A table with its picture.
   *
   * @param search code of the search that it is of
   * @param with code of the search beside it; empty for none
   * @param table id of a table of landscapes
   */
  public record Picture(String search, String with, String table) {}

  /** A search by its code. */
  public Optional<Search> search(String wanted) {
    return searches.stream().filter(one -> one.code().equals(wanted)).findFirst();
  }

  /** A section by its code. */
  public Optional<Section> section(String wanted) {
    return sections.stream().filter(one -> one.code().equals(wanted)).findFirst();
  }
}
