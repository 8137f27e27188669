package org.wenlan.account;

/** What a person is here for. Nobody holds two of the three administrations. */
public enum Role {
  /** Runs the machine: settings, imports, health. Sees no case. */
  SYSTEM,
  /** Invites people, gives roles and keys. Sees no case. */
  SECURITY,
  /** Reads what was done by whom. Changes nothing. */
  AUDIT,
  /** Brings official data in. */
  RECORDS,
  /** Receives cases for the centre and dispatches them. */
  OFFICER,
  /** Leads a centre or a unit: decides whether a case gets more time. */
  HEAD,
  /** Answers for a unit: takes or declines what is offered to it. */
  COORDINATOR,
  /** Compares and drafts opinions. */
  EXPERT,
  /** Reviews what an expert drafted, and signs. */
  REVIEWER,
  /** Fills in the statistical returns of a unit. */
  RESPONDENT,
  /** Issues statistical forms, audits returns, compiles and publishes figures. */
  STATISTICIAN;

  /** Whether this is one of the three separate administrations. */
  public boolean administers() {
    return this == SYSTEM || this == SECURITY || this == AUDIT;
  }
}
