package org.wenlan.enforcement;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.enforcement.Exhibits.Exhibit;
import org.wenlan.enforcement.Exhibits.Hand;
import org.wenlan.enforcement.Exhibits.Kind;
import org.wenlan.enforcement.Exhibits.Taking;

/** Evidence and its hands in the schema {@code enforcement}: rows are added and stay. */
@Component
class ExhibitStore {
  private final JdbcClient sql;

  ExhibitStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Locks the case until the transaction ends: two pieces do not get one number. */
  void hold(String number) {
    var _ =
        sql.sql("select number from enforcement.line where number = ? for update")
            .param(number)
            .query(String.class)
            .optional();
  }

  /** False when the case has too much already. */
  boolean add(String number, Taking one, Instant at, int most) {
    return sql.sql(
                """
                insert into enforcement.evidence
                  (number, serial, what, kind, origin, place, hash, taken, taker, at)
                select :number, count(*) + 1, :what, :kind, :origin, :place, :hash, :taken, :taker,
                  :at
                from enforcement.evidence where number = :number having count(*) < :most\
                """)
            .param("number", number)
            .param("what", one.what().strip())
            .param("kind", one.kind().name())
            .param("origin", one.origin().strip())
            .param("place", one.place().strip())
            .param("hash", one.hash())
            .param("taken", Date.valueOf(one.day()))
            .param("taker", one.by().strip())
            .param("at", Timestamp.from(at))
            .param("most", most)
            .update()
        == 1;
  }

  void hand(String number, int serial, Hand one) {
    int rows =
        sql.sql(
                """
                insert into enforcement.custody (evidence, serial, giver, taker, why, noted, at)
                select e.id, (select count(*) + 1 from enforcement.custody c
                  where c.evidence = e.id), :giver, :taker, :why, :noted, :at
                from enforcement.evidence e where e.number = :number and e.serial = :serial\
                """)
            .param("number", number)
            .param("serial", serial)
            .param("giver", one.giver())
            .param("taker", one.taker())
            .param("why", one.why())
            .param("noted", one.noted())
            .param("at", Timestamp.from(one.at()))
            .update();
    if (rows != 1) {
      throw new IllegalStateException("Not one piece of evidence but " + rows);
    }
  }

  List<Exhibit> of(String number) {
    var hands = new HashMap<Integer, List<Hand>>();
    sql.sql(
            """
            select e.serial as piece, c.* from enforcement.custody c
            join enforcement.evidence e on e.id = c.evidence
            where e.number = ? order by c.evidence, c.serial\
            """)
        .param(number)
        .query(row -> {
          hands
              .computeIfAbsent(row.getInt("piece"), _ -> new ArrayList<>())
              .add(
                  new Hand(
                      row.getString("giver"),
                      row.getString("taker"),
                      row.getString("why"),
                      row.getString("noted"),
                      row.getTimestamp("at").toInstant()));
        });
    return sql.sql("select * from enforcement.evidence where number = ? order by serial")
        .param(number)
        .query((row, _) ->
            new Exhibit(
                row.getInt("serial"),
                row.getString("what"),
                Kind.valueOf(row.getString("kind")),
                row.getString("origin"),
                row.getString("place"),
                row.getString("hash"),
                row.getObject("taken", LocalDate.class),
                row.getString("taker"),
                hands.getOrDefault(row.getInt("serial"), List.of())))
        .list();
  }
}
