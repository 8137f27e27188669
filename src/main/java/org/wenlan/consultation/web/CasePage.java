package org.wenlan.consultation.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.calendar.Limit;
import org.wenlan.consultation.Consultation;
import org.wenlan.consultation.State;
import org.wenlan.consultation.Submission.Listing;
import org.wenlan.consultation.Work;
import org.wenlan.dispatching.Recommendation;
import org.wenlan.docket.CaseFile.Event;
import org.wenlan.docket.CaseFile.History;
import org.wenlan.docket.Docket.Running;
import org.wenlan.judging.Defence;
import org.wenlan.kernel.Refusal;

/**
 * A case as those who handle it see it.
 *
 * @param names of units by code, in the reader's language
 * @param fault what could not be done; empty otherwise
 * @param since what others did meanwhile
 */
record CasePage(
    Consultation found,
    Actor.Person who,
    History history,
    List<Running> clocks,
    RightToday.Shown rightToday,
    List<Listing> listings,
    int places,
    Recommendation recommendation,
    Map<String, String> names,
    String fault,
    List<Event> since,
    Words words,
    Locale language) {

  boolean may(String permission) {
    return who.may(Permission.valueOf(permission));
  }

  /** Whether it lies with the reader's unit. */
  boolean mine() {
    return who.unit().equals(found.worker());
  }

  /** Whether the reader has taken it. */
  boolean holds() {
    return found.state() instanceof State.InWork(var work) && who.id().equals(work.expert());
  }

  String name(String code) {
    return names.getOrDefault(code, code);
  }

  String best() {
    return recommendation.ranked().isEmpty() ? "" : recommendation.ranked().getFirst().unit();
  }

  /** Keys of the parts of a score, in order. */
  List<String> parts() {
    return recommendation.ranked().isEmpty()
        ? List.of()
        : recommendation.ranked().getFirst().parts().stream()
            .map(Recommendation.Part::key)
            .toList();
  }

  String percent(double value) {
    return "%.0f %%".formatted(value * 100);
  }

  String why(Refusal why) {
    return words.sentence(why, language);
  }

  /** How sure we are of that rule; empty for one read in the law itself. */
  String doubt(Running clock) {
    return words.doubt(clock.pin(), language);
  }

  /** What an event says, in the reader's words where it says it in codes. */
  String said(Event event) {
    var first = event.said().replaceFirst("[ :].*", "");
    var rest = event.said().substring(first.length());
    return switch (event.act()) {
      case "accept" -> words.text(language, "consultation.difficulty." + first);
      case "refuse" -> words.text(language, "consultation.reason." + first) + rest;
      case "offer", "decline", "lapse" -> name(first) + rest;
      case "pause" -> clock(first) + ": " + word("pauses", rest.strip());
      case "overdue", "resume", "ask-time", "grant-time", "deny-time" -> clock(first) + rest;
      default -> event.said();
    };
  }

  private String clock(String name) {
    return words.text(language, "consultation.clock." + name);
  }

  /** Whether the reader may let a clock stand still, and ask for more time. */
  boolean times() {
    return (may("DISPATCH") && who.unit().equals(found.file().owner()))
        || who.id().equals(found.file().holder());
  }

  /** Whether the reader decides about the time that somebody else asked for. */
  boolean decides(Running clock) {
    return clock.wish() != null
        && may("APPROVE")
        && who.unit().equals(found.file().owner())
        && !who.id().equals(clock.wish().by());
  }

  /** Why a clock stands still. */
  String pause(Running clock) {
    return word("pauses", clock.countdown().pauses().getLast().reason());
  }

  String word(String group, String code) {
    return words.word(group, code, language);
  }

  /** A length of time, in the reader's words. */
  String length(Limit limit) {
    return words.text(language, "consultation.clock.length." + limit.unit(), limit.amount());
  }

  String priorArt(Work work) {
    return work.defences().stream()
        .filter(Defence.PriorArt.class::isInstance)
        .map(one -> ((Defence.PriorArt) one).document())
        .findFirst()
        .orElse("");
  }

  boolean priorArtShown(Work work) {
    return work.defences().stream()
        .anyMatch(one -> one instanceof Defence.PriorArt prior && prior.shown());
  }
}
