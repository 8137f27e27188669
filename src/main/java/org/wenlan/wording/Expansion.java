package org.wenlan.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;

/** The words of an index that the patterns of one query mean. */
final class Expansion {
  /** Looked at for one pattern in one field, in a search by words alone. */
  static final int MOST = 50_000;

  /** Looked at in a proximity, where every word keeps its positions open. */
  static final int MOST_NEAR = 1_000;

  /** Looked at for all patterns of one query. */
  private static final int MOST_IN_ALL = 200_000;

  private static final int TIME_IS_ASKED_EVERY = 1_024;

  private final IndexReader reader;
  private final Deadline deadline;
  private int inAll;

  Expansion(IndexReader reader, Deadline deadline) {
    this.reader = reader;
    this.deadline = deadline;
  }

  /**
   * The words of a field that fit a pattern of letters, {@code *}, {@code ?} and {@code #}.
   *
   * @throws TooBroad when there are more than {@code most}, or too many in the whole query, or the
   *     time is up
   */
  List<BytesRef> words(String field, String pattern, int most) {
    var compiled = new CompiledAutomaton(automaton(pattern), false, true, false);
    var found = new TreeSet<BytesRef>();
    try {
      for (var leaf : reader.leaves()) {
        Terms terms = leaf.reader().terms(field);
        if (terms == null) {
          continue;
        }
        var matching = compiled.getTermsEnum(terms);
        for (var term = matching.next(); term != null; term = matching.next()) {
          if (found.add(BytesRef.deepCopyOf(term)) && found.size() > most) {
            throw TooBroad.manyWords(pattern, most);
          }
          if (found.size() % TIME_IS_ASKED_EVERY == 0 && deadline.shouldExit()) {
            throw TooBroad.late(deadline);
          }
        }
        if (deadline.shouldExit()) {
          throw TooBroad.late(deadline);
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    inAll += found.size();
    if (inAll > MOST_IN_ALL) {
      throw TooBroad.manyWords(pattern, MOST_IN_ALL);
    }
    return List.copyOf(found);
  }

  private static Automaton automaton(String pattern) {
    var parts = new ArrayList<Automaton>();
    var literal = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char character = pattern.charAt(i);
      if ("*?#".indexOf(character) < 0) {
        literal.append(character);
        continue;
      }
      literal(parts, literal);
      parts.add(
          switch (character) {
            case '*' -> Operations.repeat(letter());
            case '?' -> Operations.optional(letter());
            default -> letter();
          });
    }
    literal(parts, literal);
    return Operations.determinize(
        Operations.concatenate(parts), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
  }

  /** Any letter; the first few characters are the index's own marks. */
  private static Automaton letter() {
    return Automata.makeCharRange(' ' + 1, Character.MAX_CODE_POINT);
  }

  private static void literal(List<Automaton> parts, StringBuilder literal) {
    if (literal.length() > 0) {
      parts.add(Automata.makeString(literal.toString()));
      literal.setLength(0);
    }
  }
}
