package org.wenlan.enforcement;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.enforcement.Adjudication.At;
import org.wenlan.enforcement.Adjudication.Ruling;
import org.wenlan.law.Bilingual;
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
                known(found),
                bindings(found)));
  }

  /** No document is issued of what was not done, and a decision names parties and ruling. */
  private static Map<String, Binding> bindings(Adjudication one) {
    var all = new WritBindings();
    var stage = one.stage();
    var course = one.course();
    boolean accepted = course.accepted() != null;
    var decided = stage.decided();
    var request = one.request();
    var sides = new TreeMap<String, Bilingual>();
    sides.put("petitioner", WritBindings.plain(request.petitioner()));
    sides.put("respondent", WritBindings.plain(String.join(", ", request.respondents())));
    all.fixed("adjudication-acceptance", accepted, "not-accepted", sides);
    all.fixed("answer-notice", accepted, "not-accepted", sides);
    all.open("oral-hearing", course.oral() != null, "no-hearing");
    all.open("suspension", stage instanceof At.Suspended, "not-suspended");
    all.open("appraisal", !course.appraisals().isEmpty(), "not-appraised");
    if (decided != null) {
      sides.put("ruling", ruling(decided.ruling()));
    }
    all.fixed("adjudication-decision", decided != null, "not-decided", sides);
    all.open("adjudication-service", accepted || !stage.open(), "not-accepted");
    all.open("closing", !stage.open(), "not-over");
    return all.all();
  }

  private static Bilingual ruling(Ruling one) {
    return one instanceof Ruling.Infringes
        ? new Bilingual(
            "被请求人的行为构成专利侵权，责令立即停止侵权行为。",
            "The respondent infringes the patent and is to stop at once.")
        : new Bilingual(
            "被请求人的行为不构成专利侵权，驳回请求人的请求。",
            "The respondent does not infringe the patent; the request is refused.");
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
