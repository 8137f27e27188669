package org.wenlan.watch;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.wenlan.rights.Patent.Event;

/**
 * Which legal events burden a right or lift a burden: pledge, preservation, licence. By CNIPA's
 * codes as INPADOC has them (PE01, PM01, PC01 pledge; PP01, PD01 preservation; EE01, EM01, EC01
 * licence contracts), elsewhere by the event's words.
 */
final class Burdens {
  private static final Set<String> CODES =
      Set.of("PE01", "PM01", "PC01", "PP01", "PD01", "EE01", "EM01", "EC01");
  private static final Pattern WORDS =
      Pattern.compile(
          "质押|保全|许可|开放许可|PLEDGE|SECURITY INTEREST|PRESERVATION|\\bLICEN[CS]E|SEIZURE|ATTACHMENT");

  private Burdens() {}

  static boolean isBurden(Event event) {
    boolean chinese = event.country().equals("CN") && CODES.contains(event.code().strip());
    return chinese || WORDS.matcher(event.text().toUpperCase(Locale.ROOT)).find();
  }
}
