package org.wenlan.enforcement;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
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

  private static Map<String, String> known(Adjudication found) {
    var known = new TreeMap<String, String>();
    var request = found.request();
    var respondents = String.join(", ", request.respondents());
    known.put("petitioner", request.petitioner());
    known.put("respondent", respondents);
    known.put("parties", request.petitioner() + "; " + respondents);
    known.put("right", request.right());
    var course = found.course();
    if (course.accepted() != null) {
      known.put("accepted", course.accepted().toString());
    }
    if (course.oral() != null) {
      known.put("held", course.oral().on().toString());
      known.put("place", course.oral().place());
    }
    return known;
  }
}
