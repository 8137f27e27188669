package org.wenlan.priorart.web;

import java.time.Instant;
import java.util.List;
import org.wenlan.judging.Feature;
import org.wenlan.priorart.Candidate.Answer;
import org.wenlan.priorart.KeptSearch;
import org.wenlan.priorart.PriorArt.Strategy;

/**
 * A search report, as a page and on paper.
 *
 * @param at when it was drawn up
 */
record ReportPage(
    KeptSearch search,
    List<Feature> features,
    Strategy strategy,
    List<Line> documents,
    Instant at) {

  /** A document with what it says of each feature. */
  record Line(KeptSearch.Remark remark, List<Answer> answers) {}

  /** What a document says of a feature; share 0 where it says nothing or is gone. */
  Answer answer(Line line, int feature) {
    return feature < line.answers().size() ? line.answers().get(feature) : new Answer(0, null);
  }

  /** The question in the first words of it. */
  String asked() {
    var question = search.question();
    var whole = String.join("\n", question.title(), question.claim(), question.text()).strip();
    return whole.length() <= 1_500 ? whole : whole.substring(0, 1_500) + "…";
  }

  /** How many documents were looked at and left out. */
  long of(KeptSearch.Mark mark) {
    return search.remarks().stream().filter(one -> one.mark() == mark).count();
  }
}
