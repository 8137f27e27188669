package org.wenlan.docket;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.docket.Docket.Lane;
import org.wenlan.docket.Docket.View;

/** Cases by their numbers and by whose desk they lie on, from the schema {@code docket}. */
@Component
class DeskStore {
  private final JdbcClient sql;

  DeskStore(JdbcClient sql) {
    this.sql = sql;
  }

  Optional<CaseFile> find(String number) {
    return sql.sql("select * from docket.case_file where number = :number")
        .param("number", number)
        .query((row, _) -> DocketStore.file(row))
        .optional();
  }

  List<CaseFile> all(List<String> numbers) {
    return sql.sql("select * from docket.case_file where number = any(:numbers)")
        .param("numbers", numbers.toArray(String[]::new))
        .query((row, _) -> DocketStore.file(row))
        .list();
  }

  boolean recode(String number, byte[] code) {
    return sql.sql("update docket.case_file set code = :code where number = :number")
            .param("code", code)
            .param("number", number)
            .update()
        == 1;
  }

  private static String condition(Lane lane) {
    return switch (lane) {
      case HERE -> "desk = :unit";
      case MINE -> "holder = :person";
      case FREE -> "desk = :unit and holder is null";
      case ELSEWHERE -> "owner = :unit and owner <> desk";
      case DUE -> "desk = :unit and coalesce(due, date '9999-12-31') = :day";
      case OVERDUE -> "desk = :unit and coalesce(due, date '9999-12-31') < :day";
    };
  }

  /** Pages go by last day and number: a case without a last day stands at the end. */
  List<CaseFile> lane(View view, String after, int most) {
    // Its place is asked first: an index is entered at values, not at the answer of another query.
    var place = "and (coalesce(due, date '9999-12-31'), number) > (:place, :after)";
    return bound(
            """
            select * from docket.case_file
            where open and kind = :kind and %s %s %s
            order by coalesce(due, date '9999-12-31'), number limit :most\
            """
                .formatted(
                    condition(view.lane()),
                    view.state().isEmpty() ? "" : "and state = :state",
                    after.isEmpty() ? "" : place),
            view)
        .param("after", after)
        .param("place", place(after))
        .param("most", most)
        .query((row, _) -> DocketStore.file(row))
        .list();
  }

  private LocalDate place(String after) {
    return sql.sql(
            """
            select coalesce(due, date '9999-12-31') as place from docket.case_file
            where number = :after\
            """)
        .param("after", after)
        .query((row, _) -> row.getObject("place", LocalDate.class))
        .optional()
        .orElse(LocalDate.of(9999, 12, 31));
  }

  /** Counted in the order of an index: without it PostgreSQL reads the whole table for a few. */
  Map<Lane, Integer> counts(View view) {
    var counts = new EnumMap<Lane, Integer>(Lane.class);
    for (var lane : Lane.values()) {
      counts.put(
          lane,
          bound(
                  """
                  select count(*) from (select 1 from docket.case_file
                  where open and kind = :kind and %s
                  order by coalesce(due, date '9999-12-31'), number limit :most) as counted\
                  """
                      .formatted(condition(lane)),
                  view)
              .param("most", Docket.COUNTED)
              .query(Integer.class)
              .single());
    }
    return counts;
  }

  private JdbcClient.StatementSpec bound(String statement, View view) {
    return sql.sql(statement)
        .param("kind", view.kind())
        .param("unit", view.unit())
        .param("person", view.person())
        .param("day", view.day())
        .param("state", view.state());
  }

  Map<String, Integer> load(List<String> units) {
    var load = new HashMap<String, Integer>();
    sql.sql(
            """
            select desk, count(*) as cases from docket.case_file
            where open and desk in (:units) group by desk\
            """)
        .param("units", units)
        .query((row, _) -> load.put(row.getString("desk"), row.getInt("cases")))
        .list();
    return load;
  }

  Map<String, Map<String, Integer>> tally(String kind, List<String> acts, Instant since) {
    var tally = new HashMap<String, Map<String, Integer>>();
    sql.sql(
            """
            select case when event.unit = '' then split_part(event.said, ':', 1)
                else event.unit end as unit, event.act, count(*) as times
            from docket.event join docket.case_file using (number)
            where case_file.kind = :kind and event.act in (:acts) and event.at >= :since
            group by 1, 2\
            """)
        .param("kind", kind)
        .param("acts", acts)
        .param("since", Timestamp.from(since))
        .query(row -> {
          tally
              .computeIfAbsent(row.getString("unit"), _ -> new HashMap<>())
              .put(row.getString("act"), row.getInt("times"));
        });
    return tally;
  }

  Map<String, Integer> overdue(String kind, LocalDate today) {
    var overdue = new HashMap<String, Integer>();
    sql.sql(
            """
            select desk, count(*) as cases from docket.case_file
            where open and kind = :kind and due < :today group by desk\
            """)
        .param("kind", kind)
        .param("today", today)
        .query(row -> {
          overdue.put(row.getString("desk"), row.getInt("cases"));
        });
    return overdue;
  }

  List<CaseFile> sentBy(UUID client, String before, int most) {
    return sql.sql(
            """
            select * from docket.case_file
            where client = :client and (:before = '' or number < :before)
            order by number desc limit :most\
            """)
        .param("client", client)
        .param("before", before)
        .param("most", most)
        .query((row, _) -> DocketStore.file(row))
        .list();
  }
}
