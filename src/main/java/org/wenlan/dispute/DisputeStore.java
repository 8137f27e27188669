package org.wenlan.dispute;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.dispute.Dispute.Taken;
import org.wenlan.dispute.Funnel.Step;
import org.wenlan.dispute.Route.Ending;
import tools.jackson.databind.json.JsonMapper;

/** Disputes and their routes in the schema {@code dispute}. */
@Component
class DisputeStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient sql;

  DisputeStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Until the transaction ends nobody else changes what meets here. */
  void hold(String place) {
    var _ =
        sql.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 7))) as held")
            .param(place)
            .query(Integer.class)
            .single();
  }

  void add(String number, Matter matter, LocalDate opened) {
    one(
        sql.sql(
                """
                insert into dispute.dispute (number, place, same, kind, act, agreed, opened, body)
                values (:number, :place, :same, :kind, :act, '', :opened, cast(:body as jsonb))\
                """)
            .param("number", number)
            .param("place", matter.place())
            .param("same", matter.same())
            .param("kind", matter.kind().name())
            .param("act", matter.act().name())
            .param("opened", Date.valueOf(opened))
            .param("body", JSON.writeValueAsString(matter))
            .update());
  }

  void agreed(String number, String text) {
    one(
        sql.sql("update dispute.dispute set agreed = ? where number = ?")
            .param(text)
            .param(number)
            .update());
  }

  void take(String dispute, Taken one) {
    one(
        sql.sql(
                """
                insert into dispute.route
                  (dispute, route, court, case_number, opened, closed, outcome, recorded)
                values (:dispute, :route, :court, :case, :opened, :closed, :outcome, :recorded)\
                """)
            .param("dispute", dispute)
            .param("route", one.route().name())
            .param("court", one.court())
            .param("case", one.caseNumber())
            .param("opened", Date.valueOf(one.opened()))
            .param("closed", one.closed(), java.sql.Types.DATE)
            .param("outcome", one.outcome() == null ? null : one.outcome().name())
            .param("recorded", one.recorded())
            .update());
  }

  /** Ends a case, on every dispute that it is a route of; whether it was open. */
  boolean close(String court, String caseNumber, LocalDate day, Ending outcome) {
    return sql.sql(
                """
                update dispute.route set closed = :day, outcome = :outcome
                where court = :court and case_number = :case and closed is null\
                """)
            .param("day", Date.valueOf(day))
            .param("outcome", outcome.name())
            .param("court", court)
            .param("case", caseNumber)
            .update()
        > 0;
  }

  Optional<Dispute> find(String number) {
    return disputes("number = ?", number).stream().findFirst();
  }

  Optional<Dispute> same(String same) {
    return disputes("same = ?", same).stream().findFirst();
  }

  Optional<Dispute> of(String caseNumber) {
    return disputes(
            """
            number = (select dispute from dispute.route where case_number = ?
              order by id desc limit 1)\
            """,
            caseNumber)
        .stream()
        .findFirst();
  }

  List<Dispute> at(String place) {
    return disputes("place = ?", place);
  }

  private List<Dispute> disputes(String condition, String argument) {
    return routed(
        sql.sql("select * from dispute.dispute where " + condition + " order by number")
            .param(argument));
  }

  /** Disputes with their routes, by two questions, however many they are. */
  private List<Dispute> routed(JdbcClient.StatementSpec statement) {
    var heads = statement.query((row, _) -> head(row)).list();
    if (heads.isEmpty()) {
      return List.of();
    }
    var routes = new HashMap<String, List<Taken>>();
    sql.sql("select * from dispute.route where dispute = any(:numbers) order by id")
        .param("numbers", heads.stream().map(Dispute::number).toArray(String[]::new))
        .query(row -> {
          routes.computeIfAbsent(row.getString("dispute"), _ -> new ArrayList<>()).add(taken(row));
        });
    return heads.stream()
        .map(one ->
            new Dispute(
                one.number(),
                one.matter(),
                one.agreed(),
                one.opened(),
                routes.getOrDefault(one.number(), List.of())))
        .toList();
  }

  private static Dispute head(ResultSet row) throws SQLException {
    return new Dispute(
        row.getString("number"),
        JSON.readValue(row.getString("body"), Matter.class),
        row.getString("agreed"),
        row.getObject("opened", LocalDate.class),
        List.of());
  }

  private static Taken taken(ResultSet row) throws SQLException {
    return new Taken(
        Route.valueOf(row.getString("route")),
        row.getString("court"),
        row.getString("case_number"),
        row.getObject("opened", LocalDate.class),
        row.getObject("closed", LocalDate.class),
        ending(row.getString("outcome")),
        row.getString("recorded"));
  }

  private static @Nullable Ending ending(@Nullable String name) {
    return name == null ? null : Ending.valueOf(name);
  }

  List<Step> steps(LocalDate first, LocalDate last) {
    return sql.sql(
            """
            select route,
              count(*) as entered,
              count(*) filter (where closed is not null) as ended,
              count(*) filter (where outcome = 'SETTLED') as settled,
              count(*) filter (where outcome = 'DECIDED') as decided,
              count(*) filter (where exists (select 1 from dispute.route later
                where later.dispute = one.dispute and later.id > one.id
                  and later.route <> one.route)) as went
            from dispute.route one where opened between :first and :last group by route\
            """)
        .param("first", Date.valueOf(first))
        .param("last", Date.valueOf(last))
        .query((row, _) ->
            new Step(
                Route.valueOf(row.getString("route")),
                row.getInt("entered"),
                row.getInt("ended"),
                row.getInt("settled"),
                row.getInt("decided"),
                row.getInt("went")))
        .list();
  }

  private static final String BEFORE =
      """
      exists (select 1 from dispute.route left join docket.case_file as file
        on file.number = route.case_number
        where route.dispute = one.number
          and (route.recorded = :unit or file.owner = :unit or file.desk = :unit
            or exists (select 1 from docket.access
              where access.number = file.number and access.unit = :unit and access.ends is null)))\
      """;

  /** Whether a case of it lies before a unit. */
  boolean before(String unit, String number) {
    return sql.sql(
            "select exists (select 1 from dispute.dispute one where number = :number and %s)"
                .formatted(BEFORE))
        .param("number", number)
        .param("unit", unit)
        .query(Boolean.class)
        .single();
  }

  List<Dispute> newest(String unit, int most) {
    return routed(
        sql.sql(
                "select * from dispute.dispute one where %s order by number desc limit :most"
                    .formatted(BEFORE))
            .param("unit", unit)
            .param("most", most));
  }

  private static void one(int rows) {
    if (rows != 1) {
      throw new IllegalStateException("Not one row but " + rows);
    }
  }
}
