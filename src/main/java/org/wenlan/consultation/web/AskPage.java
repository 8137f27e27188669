package org.wenlan.consultation.web;

import java.util.List;
import java.util.Map;
import org.wenlan.consultation.Drafts.Draft;
import org.wenlan.consultation.Request.Right;
import org.wenlan.site.Shell;

/**
 * One page of the public form.
 *
 * @param faults by the name of the field
 * @param right as the register knows it now
 */
record AskPage(Draft draft, Step step, Map<String, Fault> faults, Right right) {

  /**
   * Something to mend.
   *
   * @param step on which page
   */
  record Fault(Step step, String text) {}

  /** What is wrong with a field; empty when nothing is. */
  String fault(String name) {
    var fault = faults.get(name);
    return fault == null ? "" : fault.text();
  }

  /** Where the page before this one is. */
  String before() {
    return step == Step.WHO
        ? "/ask"
        : "/ask/" + draft.code() + "/" + Step.values()[step.ordinal() - 1].path();
  }

  /** How many pages there are to fill in. */
  static int pages() {
    return Step.count();
  }

  /** The pages that are filled in. */
  static List<Step> steps() {
    return List.of(Step.values()).subList(0, Step.count());
  }

  /** An answer as it is read back. */
  String shown(String name, Shell shell) {
    var answer = draft.answer(name);
    return answer.isEmpty()
        ? shell.text("consultation.ask.empty")
        : shell.word("consultation." + name, answer);
  }

  /** The address of a page. */
  String at(Step other) {
    return "/ask/" + draft.code() + "/" + other.path();
  }
}
