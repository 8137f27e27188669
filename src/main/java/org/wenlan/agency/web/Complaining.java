package org.wenlan.agency.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.agency.Clue;
import org.wenlan.agency.Clues;
import org.wenlan.site.Bodies;
import org.wenlan.site.Problem;

/** Complaints that come in by the API, at the same pace as those of the page. */
@Component
class Complaining {
  private final Clues clues;
  private final Bodies bodies;
  private final ComplaintPace pace;
  private final Clock clock;

  Complaining(Clues clues, Bodies bodies, ComplaintPace pace, Clock clock) {
    this.clues = clues;
    this.bodies = bodies;
    this.pace = pace;
    this.clock = clock;
  }

  /** The body of a complaint, if one more may come from there now. */
  Bodies.Body read(HttpServletRequest request, Locale language) throws IOException {
    return pace.lets(String.valueOf(request.getRemoteAddr()), clock.instant())
        ? body(request, language)
        : new Bodies.Body.Unread(Problem.tooMany((int) ComplaintPace.WINDOW.toSeconds()));
  }

  Bodies.Body body(HttpServletRequest request, Locale language) throws IOException {
    return bodies.read(request, language);
  }

  Clues.Taken tell(Clue.Said said) {
    return clues.tell(new Actor.Anyone(), said, clock.instant());
  }

  Optional<Clue> progress(String number, String code) {
    return clues.byCode(number.strip().toUpperCase(Locale.ROOT), code);
  }
}
