package org.wenlan.query;

import java.util.List;

/** What came of reading a query. */
public sealed interface Interpretation {

  /**
   * It can be searched.
   *
   * @param printed the query as understood, in the {@code epo} dialect with every field named
   * @param remarks what the reader guessed or what may surprise, in words; may be empty
   */
  record Understood(Wanted wanted, String printed, List<Remark> remarks) implements Interpretation {
    public Understood {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * It cannot.
   *
   * @param at where in the typed text, from 0
   * @param length how many characters are meant, 0 for a place between two
   * @param code stable, such as {@code unbalanced-quote}; also the message key's last part
   * @param arguments for the message, in order
   * @param instead a query that would do what was probably meant; empty when there is none
   */
  record Misread(int at, int length, String code, List<String> arguments, String instead)
      implements Interpretation {
    public Misread {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * A note to the searcher.
   *
   * @param code stable; also the message key's last part
   */
  record Remark(String code, List<String> arguments) {
    public Remark {
      arguments = List.copyOf(arguments);
    }
  }
}
