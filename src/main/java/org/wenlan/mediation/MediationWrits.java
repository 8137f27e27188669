package org.wenlan.mediation;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.account.Permission;
import org.wenlan.writs.WritDesk;

/**
 * The writs of a mediation. What says something of the room, the agreement and the invitation to a
 * session, is the mediator's alone.
 */
@Component
class MediationWrits implements WritDesk {
  private final Mediations mediations;

  MediationWrits(Mediations mediations) {
    this.mediations = mediations;
  }

  @Override
  public String kind() {
    return Mediation.KIND;
  }

  @Override
  public boolean owns(String number) {
    return number.startsWith(Mediation.PREFIX);
  }

  @Override
  public Optional<Matter> open(Actor.Person who, String number) {
    return mediations
        .find(who, number)
        .map(found -> {
          boolean mediates = found.mediatedBy(who.id());
          return new Matter(
              found.file().title(),
              "/mediations/desk/" + number,
              found.file().region(),
              mediates || who.may(Permission.DISPATCH),
              mediates,
              known(found));
        });
  }

  private static Map<String, String> known(Mediation found) {
    var known = new TreeMap<String, String>();
    var matter = found.asked().matter();
    var petitioner = String.join(", ", matter.petitioners());
    var respondent = String.join(", ", matter.respondents());
    known.put("petitioner", petitioner);
    known.put("respondent", respondent);
    known.put("parties", petitioner + "; " + respondent);
    known.put("matter", found.asked().claim());
    known.put("court", found.asked().source().name());
    known.put("reference", found.asked().source().number());
    var dossier = found.dossier();
    if (dossier.accepted() != null) {
      known.put("accepted", dossier.accepted().toString());
    }
    if (dossier.mediator() != null) {
      known.put("mediator", dossier.mediator().name());
      known.put("disclosure", dossier.mediator().disclosure());
    }
    if (dossier.handOver() != null) {
      known.put("body", dossier.handOver().body());
    }
    var agreement = dossier.agreement();
    if (agreement != null && agreement.effective() != null) {
      known.put("effective", agreement.effective().toString());
    }
    return known;
  }
}
