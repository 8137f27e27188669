package org.wenlan.priorart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.wenlan.retrieval.Corpus;

/**
 * The forms of an English word that an index has, so that a question about a battery meets
 * batteries (Porter 1980, as Snowball's "english"). What people search word by word stays as they
 * typed it; only nearness looks at forms. For one question and one thread.
 */
final class WordForms {
  /** Shorter words have too many others that begin alike. */
  private static final Pattern WORD = Pattern.compile("[a-z]{4,40}");

  /** Of the words that begin like a stem so many are looked at. */
  private static final int LOOKED_AT = 2_000;

  private final Statistics statistics;
  private final EnglishStemmer stemmer = new EnglishStemmer();
  private final Map<String, List<String>> known = new HashMap<>();

  WordForms(Statistics statistics) {
    this.statistics = statistics;
  }

  /** What is common to all forms of a word; any other term itself. */
  String stem(String term) {
    if (!WORD.matcher(term).matches()) {
      return term;
    }
    stemmer.setCurrent(term);
    stemmer.stem();
    return stemmer.getCurrent();
  }

  /** Every word of the index with this stem, in alphabetical order. */
  List<String> of(String stem) {
    return WORD.matcher(stem).matches() ? known.computeIfAbsent(stem, this::find) : List.of();
  }

  private List<String> find(String stem) {
    // "batteri" is the stem of "battery" too.
    var beginning = stem.endsWith("i") ? stem.substring(0, stem.length() - 1) : stem;
    var forms = new TreeSet<String>();
    try {
      for (var field : statistics.fields()) {
        statistics
            .lexicon()
            .beginning(
                Corpus.name(field),
                beginning,
                LOOKED_AT,
                term -> {
                  if (stem(term).equals(stem)) {
                    forms.add(term);
                  }
                });
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return List.copyOf(forms);
  }
}
