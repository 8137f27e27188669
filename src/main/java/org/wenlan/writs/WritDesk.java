package org.wenlan.writs;

import java.util.Map;
import java.util.Optional;
import org.wenlan.account.Actor;

/** How a box lets its cases have writs. It alone knows who may see a case. */
public interface WritDesk {

  /** The kind of its cases, as the docket and the templates call it. */
  String kind();

  /** Whether a number is one of its cases. */
  boolean owns(String number);

  /** A case for somebody who may see it; empty for anybody else. */
  Optional<Matter> open(Actor.Person who, String number);

  /**
   * A case that may have writs.
   *
   * @param title as its page has it
   * @param page the address of its page
   * @param region where it belongs, for the rules that hold there; may be empty
   * @param may whether this person may issue and cancel
   * @param inside whether this person sees and issues what is not for all who may see the case
   * @param known what the box knows of blanks, by their names; it may be changed
   */
  record Matter(
      String title,
      String page,
      String region,
      boolean may,
      boolean inside,
      Map<String, String> known) {

    public Matter {
      known = Map.copyOf(known);
    }
  }
}
