package org.wenlan.docket;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wenlan.account.Actor;
import org.wenlan.docket.CaseFile.Event;
import org.wenlan.docket.CaseFile.Filed;
import org.wenlan.docket.CaseFile.Message;
import org.wenlan.docket.DeadlineTaker.Deadline;
import org.wenlan.docket.Docket.Lane;
import org.wenlan.docket.Docket.Running;
import org.wenlan.docket.Docket.View;

/** Where cases are kept: PostgreSQL, and in the simulation of a centre a map. */
interface CaseBook {

  List<Long> series(int count);

  void open(List<Opening> openings, Actor by, Instant at);

  Optional<CaseFile> find(String number);

  /** Those that there are of these, in no order. */
  List<CaseFile> all(List<String> numbers);

  Optional<CaseFile> byCode(String number, byte[] code);

  /**
   * Whoever has this code finds the case from now on, and nobody by the one before; false without
   * such a case.
   */
  boolean recode(String number, byte[] code);

  boolean letIn(String number, String unit);

  /** False, and nothing changed, when the version is another one by now. */
  boolean turn(String number, long version, Turn turn, Actor by, Instant at);

  List<Event> events(String number);

  List<Message> messages(String number);

  List<Filed> filed(String number);

  void say(String number, Message message);

  void file(String number, Filed filed);

  List<Running> clocks(String number);

  List<CaseFile> lane(View view, String after, int most);

  Map<Lane, Integer> counts(View view);

  Map<String, Integer> load(List<String> units);

  List<CaseFile> sentBy(UUID client, String before, int most);

  /** A deadline that has passed, locked by the caller's transaction; none when all are taken. */
  Optional<Passed> passed(Instant now);

  /** It fired, for good. */
  void fired(long clock, Instant at);

  /** It could not be taken; tried again at that time. */
  void failed(long clock, Instant again, String why);

  /** A clock that has run out. */
  record Passed(long clock, String kind, Deadline deadline, int tries) {}
}
