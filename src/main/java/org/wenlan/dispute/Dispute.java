package org.wenlan.dispute;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenlan.dispute.Route.Ending;

/**
 * A dispute and its routes, the earliest first.
 *
 * @param agreed what arbitration agreement the parties made; empty when none
 */
public record Dispute(
    String number, Matter matter, String agreed, LocalDate opened, List<Taken> routes) {

  public Dispute {
    routes = List.copyOf(routes);
  }

  /**
   * A route that it took.
   *
   * @param court where a suit is; empty for other routes
   * @param caseNumber of the case that carries it, for a suit the court's
   * @param closed null while it is open
   * @param recorded the unit that said so
   */
  public record Taken(
      Route route,
      String court,
      String caseNumber,
      LocalDate opened,
      @Nullable LocalDate closed,
      @Nullable Ending outcome,
      String recorded) {

    /** Whether it goes on. */
    public boolean open() {
      return closed == null;
    }
  }

  /** The open route of this kind; null when none is. */
  public @Nullable Taken open(Route route) {
    return routes.stream()
        .filter(one -> one.route() == route && one.open())
        .findFirst()
        .orElse(null);
  }
}
