package org.wenlan.writs;

import java.util.Map;
import java.util.Optional;
import org.wenlan.account.Actor;
import org.wenlan.kernel.Refusal;
import org.wenlan.law.Bilingual;

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
   * @param bindings what the stage of the case says of templates, by their codes; of others nothing
   */
  record Matter(
      String title,
      String page,
      String region,
      boolean may,
      boolean inside,
      Map<String, String> known,
      Map<String, Binding> bindings) {

    public Matter {
      known = Map.copyOf(known);
      bindings = Map.copyOf(bindings);
    }

    /** A case whose stage says nothing of any template. */
    public Matter(
        String title,
        String page,
        String region,
        boolean may,
        boolean inside,
        Map<String, String> known) {
      this(title, page, region, may, inside, known, Map.of());
    }
  }

  /** What the stage of a case says of a template. */
  sealed interface Binding {

    /** Such a writ cannot be issued now. */
    record Shut(Refusal why) implements Binding {}

    /** These blanks say what the file says, and nobody types them; an empty one says nothing. */
    record Fixed(Map<String, Bilingual> blanks) implements Binding {

      public Fixed {
        blanks = Map.copyOf(blanks);
      }
    }
  }
}
