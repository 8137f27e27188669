package org.wenlan.notices;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.notices.Notices.Published;

/** How notices were sent and what came of them, in the schema {@code notices}. */
@Component
class NoticeStore {
  private final JdbcClient sql;

  NoticeStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** A notice that was sent before. */
  record Sent(String number, byte[] digest) {}

  Optional<Sent> sent(String sender, String reference) {
    return sql.sql(
            """
            select number, digest from notices.notice
            where sender = :sender and reference = :reference\
            """)
        .param("sender", sender)
        .param("reference", reference)
        .query((row, _) -> new Sent(row.getString("number"), row.getBytes("digest")))
        .optional();
  }

  /** Keeps it; false when a call at the same moment has kept this reference first. */
  boolean add(String number, String sender, Notice.Said said, byte[] digest, LocalDate day) {
    return sql.sql(
                """
                insert into notices.notice (number, sender, reference, digest, complainant,
                  platform, matter, right_number, received)
                values (:number, :sender, :reference, :digest, :complainant, :platform, :matter,
                  :right, :day) on conflict (sender, reference) do nothing\
                """)
            .param("number", number)
            .param("sender", sender)
            .param("reference", said.reference())
            .param("digest", digest)
            .param("complainant", said.complainant().strip())
            .param("platform", said.platform())
            .param("matter", said.right().matter().name())
            .param("right", said.right().number())
            .param("day", Date.valueOf(day))
            .update()
        == 1;
  }

  void stated(String number) {
    sql.sql("update notices.notice set stated = true where number = :number")
        .param("number", number)
        .update();
  }

  void closed(String number, String outcome, LocalDate day) {
    int kept =
        sql.sql(
                """
                update notices.notice set outcome = :outcome, closed = :day
                where number = :number and outcome is null\
                """)
            .param("number", number)
            .param("outcome", outcome)
            .param("day", Date.valueOf(day))
            .update();
    if (kept != 1) {
      throw new IllegalStateException(number + " has ended already");
    }
  }

  List<Published> published(String before, int most) {
    return sql.sql(
            """
            select * from notices.notice where :before = '' or number < :before
            order by number desc limit :most\
            """)
        .param("before", before)
        .param("most", most)
        .query((row, _) -> {
          var outcome = row.getString("outcome");
          return new Published(
              row.getString("number"),
              row.getString("platform"),
              row.getString("matter"),
              row.getString("right_number"),
              row.getObject("received", LocalDate.class),
              row.getBoolean("stated"),
              outcome == null ? "" : outcome);
        })
        .list();
  }

  /** How many notices of a complainant ended in which way since a day. */
  Map<String, Integer> outcomes(String complainant, LocalDate since) {
    var outcomes = new HashMap<String, Integer>();
    sql.sql(
            """
            select outcome, count(*) as notices from notices.notice
            where complainant = :complainant and outcome is not null and closed >= :since
            group by outcome\
            """)
        .param("complainant", complainant.strip())
        .param("since", Date.valueOf(since))
        .query(row -> {
          outcomes.put(row.getString("outcome"), row.getInt("notices"));
        });
    return outcomes;
  }

  /** The same for every complainant of that time. */
  Map<String, Map<String, Integer>> outcomes(LocalDate since) {
    var all = new HashMap<String, Map<String, Integer>>();
    sql.sql(
            """
            select complainant, outcome, count(*) as notices from notices.notice
            where outcome is not null and closed >= :since group by complainant, outcome\
            """)
        .param("since", Date.valueOf(since))
        .query(row -> {
          all.computeIfAbsent(row.getString("complainant"), _ -> new HashMap<>())
              .put(row.getString("outcome"), row.getInt("notices"));
        });
    return all;
  }
}
