package org.wenlan.priorart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wenlan.priorart.Candidate.Passage;
import org.wenlan.priorart.QueryTerms.Asked;
import org.wenlan.query.Field;
import org.wenlan.retrieval.Marks;
import org.wenlan.retrieval.Marks.Span;
import org.wenlan.rights.Patent;
import org.wenlan.wording.Words;

/** The passages of one document, read once and asked for each feature. */
final class Passages {
  /** Longer texts are cut at the ends of sentences. */
  private static final int LONG = 320;

  private static final double LEAST = 0.1;
  private static final int SHOWN = 260;
  private static final Pattern SENTENCE = Pattern.compile("(?<=[。；;！？])|(?<=[.!?])\\s+|\\R");

  private final List<Read> all = new ArrayList<>();

  /** A passage with its words. */
  private record Read(
      Field field, int part, String label, String language, String text, Set<String> terms) {}

  private Passages() {}

  static Passages of(Patent patent) {
    var passages = new Passages();
    int part = 0;
    for (var title : patent.titles()) {
      passages.add(Field.TI, part++, "", title.language(), title.text());
    }
    part = 0;
    for (var summary : patent.abstracts()) {
      passages.add(Field.AB, part++, "", summary.language(), summary.text());
    }
    part = 0;
    for (var claim : patent.claims()) {
      passages.add(
          Field.CLAIMS, part++, String.valueOf(claim.number()), claim.language(), claim.text());
    }
    part = 0;
    for (var paragraph : patent.description()) {
      var number = paragraph.number();
      if (!paragraph.heading()) {
        passages.add(
            Field.DESC,
            part,
            number == null ? String.valueOf(part + 1) : number,
            paragraph.language(),
            paragraph.text());
      }
      part++;
    }
    return passages;
  }

  private void add(Field field, int part, String label, String language, String text) {
    for (var piece : pieces(Words.paragraph(text))) {
      all.add(new Read(field, part, label, language, piece, Words.counts(piece).keySet()));
    }
  }

  /** Sentences together as long as they are short enough. */
  private static List<String> pieces(String text) {
    if (text.length() <= LONG) {
      return text.isBlank() ? List.of() : List.of(text);
    }
    var pieces = new ArrayList<String>();
    var open = new StringBuilder();
    for (var sentence : SENTENCE.split(text)) {
      if (open.length() > 0 && open.length() + sentence.length() > LONG) {
        pieces.add(open.toString());
        open.setLength(0);
      }
      open.append(open.isEmpty() || !latin(open) ? "" : " ").append(sentence);
    }
    if (!open.toString().isBlank()) {
      pieces.add(open.toString());
    }
    return pieces;
  }

  private static boolean latin(StringBuilder text) {
    return text.charAt(text.length() - 1) < 0x2000;
  }

  /** The passage that has most of these words by their rarity; null when none has a tenth. */
  @Nullable Passage best(List<Asked> feature) {
    double whole = feature.stream().mapToDouble(Asked::idf).sum();
    Read best = null;
    double most = 0;
    for (var read : all) {
      double share = 0;
      for (var term : feature) {
        share += has(read.terms(), term) ? term.idf() / whole : 0;
      }
      if (share > most + 1e-9) {
        best = read;
        most = share;
      }
    }
    return best == null || most < LEAST ? null : passage(best, feature, most);
  }

  private static boolean has(Set<String> terms, Asked asked) {
    return asked.forms().stream().anyMatch(terms::contains);
  }

  /** How many of these words, by their rarity, the document has at all. */
  double share(List<Asked> feature) {
    var there = new HashSet<String>();
    all.forEach(read -> there.addAll(read.terms()));
    double whole = feature.stream().mapToDouble(Asked::idf).sum();
    return whole == 0
        ? 0
        : feature.stream().filter(term -> has(there, term)).mapToDouble(Asked::idf).sum() / whole;
  }

  private static Passage passage(Read read, List<Asked> feature, double share) {
    var asked = new HashSet<String>();
    feature.forEach(term -> asked.addAll(term.forms()));
    var marked =
        new Marks.Marked(read.field(), read.part(), read.text(), spans(read.text(), asked));
    return new Passage(read.field(), read.label(), read.language(), share, marked.excerpt(SHOWN));
  }

  private static List<Span> spans(String text, Set<String> asked) {
    var words = Words.of(text);
    var byPlace = new HashMap<Integer, Words.Word>();
    words.all().forEach(word -> byPlace.put(word.position(), word));
    var spans = new ArrayList<Span>();
    for (var word : words.all()) {
      int at = word.position();
      if (asked.contains(word.text())) {
        add(spans, word.start(), word.end());
      }
      var pair = words.pairs().get(at);
      var second = byPlace.get(at + 1);
      if (pair != null && second != null && asked.contains(pair)) {
        add(spans, word.start(), second.end());
      }
    }
    return spans;
  }

  /** Neighbours become one. */
  private static void add(List<Span> spans, int from, int to) {
    var last = spans.isEmpty() ? null : spans.getLast();
    if (last != null && last.to() >= from) {
      spans.set(spans.size() - 1, new Span(last.from(), Math.max(last.to(), to)));
    } else {
      spans.add(new Span(from, to));
    }
  }

  /** Of every document of these. */
  static Map<String, Passages> of(Iterable<Patent> patents) {
    var passages = new HashMap<String, Passages>();
    patents.forEach(patent -> passages.put(patent.number().toString(), of(patent)));
    return passages;
  }
}
