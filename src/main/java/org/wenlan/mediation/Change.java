package org.wenlan.mediation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenlan.mediation.Mediation.Agreement;
import org.wenlan.mediation.Mediation.Confirmation;
import org.wenlan.mediation.Mediation.Dossier;
import org.wenlan.mediation.Mediation.Extension;
import org.wenlan.mediation.Mediation.HandOver;
import org.wenlan.mediation.Mediation.Mediator;
import org.wenlan.mediation.Mediation.Session;

/** A dossier on its way from one state to the next. Not shared between threads. */
final class Change {
  private String dispute;
  private String organisation;
  private @Nullable LocalDate accepted;
  private @Nullable Mediator mediator;
  private int replaced;
  private final List<Session> sessions;
  private @Nullable Extension extension;
  private @Nullable Agreement agreement;
  private @Nullable Confirmation confirmation;
  private @Nullable HandOver handOver;
  private @Nullable LocalDate returned;

  Change(Dossier from) {
    this.dispute = from.dispute();
    this.organisation = from.organisation();
    this.accepted = from.accepted();
    this.mediator = from.mediator();
    this.replaced = from.replaced();
    this.sessions = new ArrayList<>(from.sessions());
    this.extension = from.extension();
    this.agreement = from.agreement();
    this.confirmation = from.confirmation();
    this.handOver = from.handOver();
    this.returned = from.returned();
  }

  static Dossier begun(String organisation) {
    return new Dossier("", organisation, null, null, 0, List.of(), null, null, null, null, null);
  }

  Change dispute(String number) {
    dispute = number;
    return this;
  }

  Change organisation(String code) {
    organisation = code;
    return this;
  }

  Change accepted(LocalDate day) {
    accepted = day;
    return this;
  }

  Change mediator(@Nullable Mediator one) {
    mediator = one;
    return this;
  }

  Change replacedOnce() {
    replaced++;
    return this;
  }

  Change session(Session one) {
    sessions.add(one);
    return this;
  }

  Change extension(@Nullable Extension one) {
    extension = one;
    return this;
  }

  Change agreement(@Nullable Agreement one) {
    agreement = one;
    return this;
  }

  Change confirmation(@Nullable Confirmation one) {
    confirmation = one;
    return this;
  }

  Change handOver(HandOver one) {
    handOver = one;
    return this;
  }

  Change returned(@Nullable LocalDate day) {
    returned = day;
    return this;
  }

  Dossier done() {
    return new Dossier(
        dispute,
        organisation,
        accepted,
        mediator,
        replaced,
        sessions,
        extension,
        agreement,
        confirmation,
        handOver,
        returned);
  }
}
