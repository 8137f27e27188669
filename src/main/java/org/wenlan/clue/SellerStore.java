package org.wenlan.clue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What receivers answered about sellers, in the schema {@code clue}. */
@Component
class SellerStore {
  private final JdbcClient sql;

  SellerStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** What was answered about sellers so far. */
  Screening.Histories histories(String owner) {
    record One(String seller, Screening.Answered answered) {}
    Map<String, List<Screening.Answered>> all =
        sql
            .sql(
                """
                select seller_key, answer, answered from clue.line
                where owner = :owner and answer in ('CONFIRMED', 'NOT_CONFIRMED')\
                """)
            .param("owner", owner)
            .query((row, _) ->
                new One(
                    row.getString("seller_key"),
                    new Screening.Answered(
                        row.getTimestamp("answered").toInstant(),
                        row.getString("answer").equals("CONFIRMED"))))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    One::seller,
                    HashMap::new,
                    Collectors.mapping(One::answered, Collectors.toList())));
    return new Screening.Histories(all);
  }
}
