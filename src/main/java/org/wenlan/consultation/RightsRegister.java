package org.wenlan.consultation;

import java.time.LocalDate;
import java.util.List;

/** What the register knows of rights that people name. */
interface RightsRegister {

  /** The same rights, in order, with what the register says on that day. */
  List<Request.Right> look(List<Request.Right> asked, LocalDate day);

  /** The text of a claim; empty when the register does not hold it. */
  String claim(Request.Right right);
}
