package org.wenlan.mediation;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.mediation.Mediation.Clause;
import org.wenlan.mediation.Mediations.Lane;
import org.wenlan.mediation.Mediations.Line;

/** One line a mediation to list and count by. */
@Component
class MediationStore {
  private static final String WORK = "line.stage in ('Unassigned', 'Applied', 'Asking')";
  private static final String ROOM = "line.stage in ('Mediating', 'Signing')";
  private static final String AFTER = "line.open and line.stage in ('Settled', 'Arbitrating')";
  private static final String OVER = "not line.open";
  private static final String MINE = "line.open and line.person = :person";
  private static final String SEEN = "(line.desk = :unit or line.owner = :unit)";

  private final JdbcClient sql;

  MediationStore(JdbcClient sql) {
    this.sql = sql;
  }

  void add(Mediation one, String reference, LocalDate opened) {
    one(
        sql.sql(
                """
                insert into mediation.line (number, client, reference, owner, desk, organisation,
                  kind, source, petitioner, respondent, stage, open, opened)
                values (:number, :client, :reference, :owner, :desk, :organisation, :kind, :source,
                  :petitioner, :respondent, :stage, :open, :opened)\
                """)
            .param("number", one.number())
            .param("client", one.file().client(), Types.OTHER)
            .param("reference", reference)
            .param("owner", one.file().owner())
            .param("desk", one.file().desk())
            .param("organisation", one.dossier().organisation())
            .param("kind", one.asked().matter().kind().name())
            .param("source", one.asked().source().from().name())
            .param("petitioner", String.join("; ", one.asked().matter().petitioners()))
            .param("respondent", String.join("; ", one.asked().matter().respondents()))
            .param("stage", one.stage().code())
            .param("open", one.open())
            .param("opened", Date.valueOf(opened))
            .update());
  }

  void put(Mediation one, LocalDate today) {
    var mediator = one.dossier().mediator();
    boolean over =
        switch (one.stage()) {
          case Stage.Settled _, Stage.Closed _, Stage.Arbitrating _, Stage.Awarded _ -> true;
          case Stage.Unassigned _,
              Stage.Applied _,
              Stage.Asking _,
              Stage.Mediating _,
              Stage.Signing _ ->
              false;
        };
    one(
        sql.sql(
                """
                update mediation.line set desk = :desk, organisation = :organisation,
                  mediator = :mediator, person = :person, stage = :stage, open = :open,
                  accepted = :accepted, settled = settled or :settled, next_due = :due,
                  consented = consented or :consented,
                  ended = case when :over then coalesce(ended, :today) end
                where number = :number\
                """)
            .param("desk", one.file().desk())
            .param("organisation", one.dossier().organisation())
            .param("mediator", mediator == null ? null : mediator.id(), Types.BIGINT)
            .param("person", mediator == null ? null : mediator.person(), Types.OTHER)
            .param("stage", one.stage().code())
            .param("open", one.open())
            .param("accepted", one.dossier().accepted(), Types.DATE)
            .param("settled", one.stage() instanceof Stage.Settled)
            .param(
                "consented",
                one.stage() instanceof Stage.Mediating || one.stage() instanceof Stage.Signing)
            .param("due", due(one), Types.DATE)
            .param("over", over)
            .param("today", Date.valueOf(today))
            .param("number", one.number())
            .update());
  }

  private static @Nullable LocalDate due(Mediation one) {
    var agreement = one.dossier().agreement();
    return agreement == null || agreement.effective() == null
        ? null
        : agreement.clauses().stream()
            .filter(clause -> clause.performed() == null)
            .map(Clause::due)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null);
  }

  private static void one(int rows) {
    if (rows != 1) {
      throw new IllegalStateException("Not one row but " + rows);
    }
  }

  /** Locks it until the transaction ends. */
  void hold(String number) {
    var _ =
        sql.sql("select number from mediation.line where number = ? for update")
            .param(number)
            .query(String.class)
            .optional();
  }

  /** The code of the side that answers; an older one opens nothing any more. */
  void code(String number, byte[] code) {
    one(
        sql.sql("update mediation.line set code = ? where number = ?")
            .param(code)
            .param(number)
            .update());
  }

  boolean answering(String number, byte[] code) {
    return sql.sql("select exists (select 1 from mediation.line where number = ? and code = ?)")
        .param(number)
        .param(code)
        .query(Boolean.class)
        .single();
  }

  /** What this program sent under a number of its own. */
  Optional<String> referred(UUID client, String reference) {
    return sql.sql("select number from mediation.line where client = ? and reference = ?")
        .param(client)
        .param(reference)
        .query(String.class)
        .optional();
  }

  List<Line> ofClient(UUID client, String before, int most) {
    return sql.sql(
            """
            select line.*, case_file.due from mediation.line join docket.case_file using (number)
            where line.client = :client and (:before = '' or line.number < :before)
            order by line.number desc limit :most\
            """)
        .param("client", client)
        .param("before", before)
        .param("most", most)
        .query((row, _) -> line(row))
        .list();
  }

  List<Line> lane(String unit, UUID person, Lane lane, String before, int most) {
    var condition =
        switch (lane) {
          case WORK -> WORK;
          case ROOM -> ROOM;
          case MINE -> MINE;
          case AFTER -> AFTER;
          case OVER -> OVER;
        };
    return sql.sql(
            """
            select line.*, case_file.due from mediation.line join docket.case_file using (number)
            where %s and %s and (:before = '' or line.number < :before)
              and cast(:person as uuid) is not null
            order by line.number desc limit :most\
            """
                .formatted(SEEN, condition))
        .param("unit", unit)
        .param("person", person)
        .param("before", before)
        .param("most", most)
        .query((row, _) -> line(row))
        .list();
  }

  Map<Lane, Integer> counts(String unit, UUID person) {
    return sql.sql(
            """
            select
              count(*) filter (where %s) as work,
              count(*) filter (where %s) as room,
              count(*) filter (where %s) as mine,
              count(*) filter (where %s) as after,
              count(*) filter (where %s) as over
            from mediation.line where %s\
            """
                .formatted(WORK, ROOM, MINE, AFTER, OVER, SEEN))
        .param("unit", unit)
        .param("person", person)
        .query((row, _) ->
            Map.of(
                Lane.WORK, row.getInt("work"),
                Lane.ROOM, row.getInt("room"),
                Lane.MINE, row.getInt("mine"),
                Lane.AFTER, row.getInt("after"),
                Lane.OVER, row.getInt("over")))
        .single();
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getString("number"),
        row.getString("kind"),
        row.getString("source"),
        row.getString("reference"),
        row.getString("petitioner"),
        row.getString("respondent"),
        row.getString("stage"),
        row.getBoolean("open"),
        row.getObject("due", LocalDate.class),
        row.getObject("next_due", LocalDate.class),
        row.getObject("opened", LocalDate.class));
  }
}
