package org.wenlan.yearbook;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenlan.statistics.Indicator.Wording;

/**
 * A yearbook as it was built: every number frozen with where it came from.
 *
 * @param leftOut what is not said for want of a number: "chapter: indicators"
 */
public record Content(
    Wording title, List<Chapter> chapters, List<Frozen> numbers, List<String> leftOut) {

  public Content {
    chapters = List.copyOf(chapters);
    numbers = List.copyOf(numbers);
    leftOut = List.copyOf(leftOut);
  }

  /** A chapter. */
  public record Chapter(
      String code, Wording title, List<Sentence> sentences, List<Picture> pictures) {

    public Chapter {
      sentences = List.copyOf(sentences);
      pictures = List.copyOf(pictures);
    }

    /** Its sentences as one paragraph. */
    public String prose(java.util.Locale language) {
      return sentences.stream()
          .map(sentence -> sentence.text().in(language))
          .collect(
              java.util.stream.Collectors.joining(language.getLanguage().equals("zh") ? "" : " "));
    }
  }

  /**
   * A sentence.
   *
   * @param template as it is written, with references
   * @param text as it reads
   * @param numbers places in {@link Content#numbers}
   */
  public record Sentence(Wording template, Wording text, List<Integer> numbers) {

    public Sentence {
      numbers = List.copyOf(numbers);
    }
  }

  /** Where a number comes from. */
  public enum How {
    /** The sum of facts, or the level that the last fact says. */
    FACT,
    /** Computed from facts. */
    COMPUTED,
    /** Said by the body that reported it, and by nothing that could be computed here. */
    REPORTED
  }

  /**
   * A number as it stood.
   *
   * @param kind of reference: VALUE, MONEY, CHANGE, POINTS, SHARE or PLACE
   * @param value in the unit of the indicator, per cent or a place
   * @param bound exact, over, about, upto or nearly
   * @param source the body that reported it; empty where many did
   */
  public record Frozen(
      String indicator,
      String kind,
      String period,
      String region,
      BigDecimal value,
      String bound,
      How how,
      String source) {}

  /**
   * A table with its picture.
   *
   * @param kind of picture: series, regions or top-ten
   * @param heads of the columns after the first
   * @param note why something is missing; empty texts when nothing is
   */
  public record Picture(
      String code,
      String kind,
      Wording title,
      List<Wording> heads,
      List<Line> lines,
      Wording note) {

    public Picture {
      heads = List.copyOf(heads);
      lines = List.copyOf(lines);
    }
  }

  /** A row of it; a value that is not known is null. */
  public record Line(Wording name, List<@Nullable BigDecimal> values) {}
}
