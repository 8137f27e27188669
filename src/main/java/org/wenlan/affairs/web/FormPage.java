package org.wenlan.affairs.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wenlan.affairs.Affair;
import org.wenlan.affairs.Application.Attached;
import org.wenlan.affairs.Applying.Draft;
import org.wenlan.affairs.Applying.Newer;
import org.wenlan.law.Bilingual;

/**
 * A page of a form that is being filled in.
 *
 * @param at code of the page; {@code materials} and {@code check} are the last two
 * @param faults by question, or by material
 * @param ineligible what stands in the way
 * @param newer what a newer definition means for it; null while there is none
 * @param known what the register says of the patents that were named, by question
 */
record FormPage(
    Draft draft,
    String at,
    Map<String, String> faults,
    List<Bilingual> ineligible,
    @Nullable Newer newer,
    Map<String, String> known) {

  static final String MATERIALS = "materials";
  static final String CHECK = "check";

  Affair affair() {
    return draft.filled().affair();
  }

  /** The address of a page of the form. */
  String address(String page) {
    return "/apply/" + draft.code() + "/" + page;
  }

  /** All pages that are shown, in their order. */
  List<String> pages() {
    var pages = new java.util.ArrayList<String>();
    draft.filled().pages().forEach(page -> pages.add(page.code()));
    if (!draft.filled().materials().isEmpty()) {
      pages.add(MATERIALS);
    }
    pages.add(CHECK);
    return pages;
  }

  /** The page before this one. */
  String before() {
    int place = pages().indexOf(at);
    return place <= 0 ? "/affairs/" + affair().code() : address(pages().get(place - 1));
  }

  /** The page behind this one. */
  String next() {
    var pages = pages();
    int place = pages.indexOf(at);
    return address(place < 0 || place + 1 >= pages.size() ? CHECK : pages.get(place + 1));
  }

  int place() {
    return pages().indexOf(at) + 1;
  }

  /** What is wrong with a question; empty when nothing is. */
  String fault(String code) {
    return faults.getOrDefault(code, "");
  }

  /** The page on which a question stands. */
  String pageOf(String question) {
    return affair().pages().stream()
        .filter(page -> page.questions().stream().anyMatch(one -> one.code().equals(question)))
        .map(Affair.Page::code)
        .findFirst()
        .orElse(MATERIALS);
  }

  /** Files that are attached as a material. */
  List<Attached> files(String material) {
    return draft.files().stream().filter(one -> one.material().equals(material)).toList();
  }
}
