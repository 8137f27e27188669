package org.wenlan.agency;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.writs.WritDesk;

/** The writs of a clue: an invitation to a talk, an order to rectify. */
@Component
class AgencyWrits implements WritDesk {
  private final Clues clues;
  private final AgencyRegister register;

  AgencyWrits(Clues clues, AgencyRegister register) {
    this.clues = clues;
    this.register = register;
  }

  @Override
  public String kind() {
    return Clue.KIND;
  }

  @Override
  public boolean owns(String number) {
    return number.startsWith(Clue.PREFIX);
  }

  @Override
  public Optional<Matter> open(Actor.Person who, String number) {
    return clues
        .find(who, number)
        .map(clue ->
            new Matter(
                clue.said().subject(),
                "/agencies/clues/" + number,
                clue.file().region(),
                clue.stage().open() && who.may(Permission.DISPATCH),
                true,
                known(clue)));
  }

  private Map<String, String> known(Clue clue) {
    var known = new TreeMap<String, String>();
    known.put(
        "agency",
        register
            .find(clue.said().licence())
            .map(agency -> agency.entry().name())
            .orElse(clue.said().subject()));
    var work = clue.stage().done();
    if (work != null) {
      known.put("findings", work.check().text());
      known.put("subject", work.check().text());
      if (work.order() != null) {
        known.put("until", work.order().due());
      }
    }
    return known;
  }
}
