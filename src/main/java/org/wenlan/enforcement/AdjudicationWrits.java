package org.wenlan.enforcement;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.enforcement.Adjudication.At;
import org.wenlan.writs.WritDesk;

/** The writs of an adjudication. */
@Component
class AdjudicationWrits implements WritDesk {
  private final Adjudications adjudications;

  AdjudicationWrits(Adjudications adjudications) {
    this.adjudications = adjudications;
  }

  @Override
  public String kind() {
    return Adjudication.KIND;
  }

  @Override
  public boolean owns(String number) {
    return number.startsWith(Adjudication.PREFIX);
  }

  @Override
  public Optional<Matter> open(Actor.Person who, String number) {
    return adjudications
        .find(who, number)
        .map(found ->
            new Matter(
                found.request().petitioner()
                    + " / "
                    + String.join(", ", found.request().respondents()),
                "/enforcement/adjudications/" + number,
                found.request().region(),
                who.may(Permission.DISPATCH),
                true,
                known(found)));
  }

  private static Map<String, String> known(Adjudication one) {
    var known = new TreeMap<String, String>();
    var request = one.request();
    var respondents = String.join(", ", request.respondents());
    known.put("petitioner", request.petitioner());
    known.put("respondent", respondents);
    known.put("parties", request.petitioner() + "; " + respondents);
    known.put("right", request.right());
    var course = one.course();
    var accepted = course.accepted();
    if (accepted != null) {
      known.put("accepted", accepted.toString());
    }
    var oral = course.oral();
    if (oral != null) {
      known.put("held", oral.on().toString());
      known.put("place", oral.place());
    }
    if (one.stage() instanceof At.Suspended suspended) {
      known.put("reason", suspended.why());
    }
    var decided = one.stage().decided();
    if (decided != null) {
      known.put("reasons", decided.ruling().text());
    }
    return known;
  }
}
