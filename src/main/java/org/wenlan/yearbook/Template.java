package org.wenlan.yearbook;

import java.util.List;
import org.wenlan.statistics.Indicator.Wording;

/**
 * What a yearbook says when the numbers are there.
 *
 * @param title with {@code {y}} for the year
 */
record Template(
    String code, int version, Wording title, List<Chapter> chapters, List<Picture> figures) {

  Template {
    chapters = List.copyOf(chapters);
    figures = List.copyOf(figures);
  }

  /**
   * A chapter.
   *
   * @param sentences as they are written, in both languages
   * @param figures codes of pictures at its end
   */
  record Chapter(String code, Wording title, List<Wording> sentences, List<String> figures) {

    Chapter {
      sentences = List.copyOf(sentences);
      figures = List.copyOf(figures);
    }
  }

  /** How a picture takes its numbers. */
  enum Kind {
    /** The same number of ten years. */
    SERIES,
    /** Numbers of the regions directly below. */
    REGIONS,
    /** A list that the report of a year ships. */
    TOP_TEN
  }

  /**
   * A table with its picture.
   *
   * @param indicators columns
   */
  record Picture(String code, Kind kind, Wording title, List<String> indicators) {

    Picture {
      indicators = List.copyOf(indicators);
    }
  }
}
