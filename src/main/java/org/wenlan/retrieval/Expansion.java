package org.wenlan.retrieval;

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

/** The words of an index that a pattern means. */
final class Expansion {
  /** Looked at in a search by words alone. */
  static final int MOST = 50_000;

  /** Looked at in a proximity, where every word keeps its positions open. */
  static final int MOST_NEAR = 1_000;

  private final IndexReader reader;

  Expansion(IndexReader reader) {
    this.reader = reader;
  }

  /**
   * The words of a field that fit a pattern of letters, {@code *}, {@code ?} and {@code #}.
   *
   * @throws TooBroad when there are more than {@code most}
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
            throw new TooBroad(pattern, most);
          }
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
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
            case '*' -> Automata.makeAnyString();
            case '?' -> Operations.optional(Automata.makeAnyChar());
            default -> Automata.makeAnyChar();
          });
    }
    literal(parts, literal);
    return Operations.determinize(
        Operations.concatenate(parts), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
  }

  private static void literal(List<Automaton> parts, StringBuilder literal) {
    if (literal.length() > 0) {
      parts.add(Automata.makeString(literal.toString()));
      literal.setLength(0);
    }
  }
}
