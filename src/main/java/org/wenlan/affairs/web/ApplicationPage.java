package org.wenlan.affairs.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenlan.affairs.Affair;
import org.wenlan.affairs.Application;
import org.wenlan.affairs.Filled;
import org.wenlan.affairs.Standing;
import org.wenlan.docket.CaseFile.Event;
import org.wenlan.docket.CaseFile.Filed;
import org.wenlan.law.Bilingual;
import org.wenlan.law.Mark;
import org.wenlan.mail.Mail;
import org.wenlan.territory.Unit;

/**
 * An application as an office sees it.
 *
 * @param steps that may be tried next; the door decides again
 * @param units that can be asked
 * @param letters what was written to the applicant
 * @param mailing whether a mail server is set up
 * @param fault what could not be done; empty otherwise
 */
record ApplicationPage(
    Application application,
    Affair affair,
    List<Event> events,
    List<Filed> filed,
    List<Timed> clocks,
    List<String> steps,
    List<Unit> units,
    List<Mail.Posted> letters,
    boolean mailing,
    String fault) {

  /**
   * The rule of a clock that runs.
   *
   * @param doubt how unsure we are of it; null for one read in the law itself
   */
  record Timed(String key, Bilingual title, @Nullable Mark doubt) {}

  Filled filled() {
    return new Filled(affair, application.said().answers());
  }

  /** The stage that it is in; null when it has ended. */
  Affair.@Nullable Stage stage() {
    int at = application.standing().stage();
    return at < 0 ? null : affair.stages().get(at);
  }

  /** What asked units and experts said. */
  List<Standing.Voice> voices() {
    return application.standing() instanceof Standing.InStage in ? in.voices() : List.of();
  }

  /** Units that were asked. */
  List<String> asked() {
    return application.standing() instanceof Standing.InStage in ? in.asked() : List.of();
  }

  boolean panel() {
    var stage = stage();
    return stage != null && stage.work() == Affair.Work.PANEL;
  }

  /** Stages that were passed. */
  List<Standing.Passed> passed() {
    return switch (application.standing()) {
      case Standing.InStage one -> one.way().passed();
      case Standing.Correcting one -> one.way().passed();
      case Standing.Announced one -> one.way().passed();
      case Standing.Granted one -> one.way().passed();
      case Standing.Refused one -> one.way().passed();
      case Standing.Withdrawn _, Standing.Lapsed _ -> List.of();
    };
  }
}
