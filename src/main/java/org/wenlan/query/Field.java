package org.wenlan.query;

/** What can be searched. The name in lower case is the canonical spelling. */
public enum Field {
  /** Title. */
  TI,
  /** Abstract. */
  AB,
  /** Title or abstract. */
  TA,
  /** Claims. */
  CLAIMS,
  /** Description. */
  DESC,
  /** Title, abstract, names of applicants and inventors. */
  TXT,
  /** All text: title, abstract, claims, description, names. */
  FTXT,
  /** All text without names. */
  NFTXT,
  /** Title, abstract and claims. */
  TAC,
  /** Applicant or owner. */
  PA,
  /** Inventor. */
  IN,
  /** Inventor or applicant. */
  IA,
  /** Agent. */
  AG,
  /** Owner at present. */
  OW,
  /** Publication number. */
  PN,
  /** Application number. */
  AP,
  /** Priority number. */
  PR,
  /** Publication, application or priority number. */
  NUM,
  /** Publication day. */
  PD,
  /** Application (filing) day. */
  AD,
  /** Priority day. */
  PRD,
  /** IPC symbol. */
  IPC,
  /** CPC symbol. */
  CPC,
  /** IPC or CPC symbol. */
  CL,
  /** CPC combination set. */
  CPCC,
  /** Locarno class. */
  LOCARNO,
  /** Documents that this one cites. */
  CT,
  /** Documents that this one is cited by. */
  CTBY,
  /** Category of a citation, such as X. */
  CTCAT,
  /** Simple family. */
  FAM,
  /** Legal status. */
  LS,
  /** Region of an applicant. */
  RG,
  /** Publishing office. */
  PC,
  /** Kind code. */
  KIND,
  /** Kind of right: invention, utility model, design. */
  RT,
  /** Language of the text. */
  LA,
  /** Source format. */
  SRC,
  /** WIPO technology field, 1 to 35. */
  TF
}
