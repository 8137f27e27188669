package org.wenlan.account;

import java.util.EnumSet;
import java.util.Set;

/** What an address asks of whoever calls it: one line each, with the roles that have it. */
public enum Permission {
  /** Open to everyone. */
  PUBLIC,
  /** Everyone who is signed in. */
  SIGNED_IN(Role.values()),
  /** Programs with a key. */
  CLIENT,
  IMPORT(Role.SYSTEM, Role.RECORDS),
  PEOPLE(Role.SECURITY),
  DEEDS(Role.AUDIT),
  UNITS(Role.SECURITY, Role.OFFICER),
  DESK(Role.OFFICER, Role.HEAD, Role.COORDINATOR, Role.EXPERT, Role.REVIEWER),
  DISPATCH(Role.OFFICER),
  APPROVE(Role.HEAD),
  ANSWER_OFFER(Role.COORDINATOR),
  JUDGE(Role.EXPERT),
  REVIEW(Role.REVIEWER),
  /** Returns: those who fill them, those who audit them, and programs of a unit that fills. */
  RETURNS(Role.RESPONDENT, Role.STATISTICIAN),
  FILL_RETURN(Role.RESPONDENT),
  STATISTICS(Role.STATISTICIAN),
  /** Patent navigation reports: those who analyse and those who read what others analysed. */
  NAVIGATION(Role.EXPERT, Role.REVIEWER, Role.STATISTICIAN),
  /** Deciding which names are one body's. */
  NAMES(Role.RECORDS, Role.STATISTICIAN);

  private final Set<Role> roles;

  Permission(Role... roles) {
    this.roles = roles.length == 0 ? Set.of() : EnumSet.of(roles[0], roles);
  }

  /** Roles that have it; empty for what is not given by role. */
  public Set<Role> roles() {
    return roles;
  }
}
