package org.wenlan.retrieval;

import java.util.ArrayList;
import java.util.List;
import org.wenlan.query.Field;
import org.wenlan.wording.Words;

/**
 * Where a query matches in a record: in the fields that matched only, and of a phrase or a
 * proximity only where it holds.
 *
 * @param texts those in which something matches, by field and part
 */
public record Marks(List<Marked> texts) {
  /** Of a record that does not match, or matches by its numbers, days and classes alone. */
  public static final Marks NONE = new Marks(List.of());

  public Marks {
    texts = List.copyOf(texts);
  }

  /**
   * A text with its matches.
   *
   * @param field TI, AB, CLAIMS, DESC, PA, IN, AG or OW
   * @param part its place in the record's titles, abstracts, claims, description or parties
   * @param text as the spans count it; equal to the record's for every reader
   * @param spans in order, none overlapping
   */
  public record Marked(Field field, int part, String text, List<Span> spans) {
    public Marked {
      spans = List.copyOf(spans);
    }

    /** The whole text cut into what matches and what does not. */
    public List<Piece> pieces() {
      return pieces(0, text.length());
    }

    /**
     * The neighbourhood of the first match, at most about so many characters long, with an ellipsis
     * where something is left out.
     */
    public List<Piece> excerpt(int length) {
      if (text.length() <= length) {
        return pieces();
      }
      var first = spans.isEmpty() ? new Span(0, 0) : spans.getFirst();
      int from =
          edge(Math.clamp(first.from() - length / 3, 0, Math.max(0, text.length() - length)));
      int to = Math.max(edge(Math.min(text.length(), from + length)), first.to());
      var pieces = new ArrayList<Piece>();
      if (from > 0) {
        pieces.add(new Piece("…", false));
      }
      pieces.addAll(pieces(from, to));
      if (to < text.length()) {
        pieces.add(new Piece("…", false));
      }
      return pieces;
    }

    /** Not in the middle of a word of letters, nor of a surrogate pair. */
    private int edge(int at) {
      for (int i = at; i > Math.max(0, at - 20); i--) {
        if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
          return i;
        }
      }
      return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at))
          ? at - 1
          : at;
    }

    private List<Piece> pieces(int from, int to) {
      var pieces = new ArrayList<Piece>();
      int at = from;
      for (var span : spans) {
        int begin = Math.max(span.from(), from);
        int end = Math.min(span.to(), to);
        if (begin < end) {
          if (at < begin) {
            pieces.add(new Piece(text.substring(at, begin), false));
          }
          pieces.add(new Piece(text.substring(begin, end), true));
          at = end;
        }
      }
      if (at < to) {
        pieces.add(new Piece(text.substring(at, to), false));
      }
      return pieces;
    }
  }

  /**
   * A match.
   *
   * @param from its first character
   * @param to behind its last one
   */
  public record Span(int from, int to) {}

  /**
   * A part of a text.
   *
   * @param marked whether it is a match
   */
  public record Piece(String text, boolean marked) {}

  /** A text of one of the record's fields, cut into what matches and what does not. */
  public List<Piece> pieces(Field field, String text) {
    var written = Words.paragraph(text);
    return in(field).stream()
        .filter(marked -> marked.text().equals(written))
        .findFirst()
        .map(Marked::pieces)
        .orElseGet(() -> List.of(new Piece(text, false)));
  }

  /** The texts of a field in which something matches. */
  public List<Marked> in(Field field) {
    return texts.stream().filter(text -> text.field() == field).toList();
  }
}
