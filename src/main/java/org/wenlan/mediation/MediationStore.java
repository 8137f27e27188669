package org.wenlan.mediation;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.docket.Docket;
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

  /**
   * What a program sent.
   *
   * @param key by which it knows it again; empty for none
   * @param print of the whole
   */
  record Sent(String key, String print) {}

  /** A mediation that came of something sent before, and its print. */
  record Before(String number, String print) {}

  void add(Mediation one, String reference, Sent sent, LocalDate opened) {
    one(
        sql.sql(
                """
                insert into mediation.line (number, client, reference, sent, print, owner, desk,
                  organisation, kind, source, petitioner, respondent, stage, open, opened)
                values (:number, :client, :reference, :sent, :print, :owner, :desk,
                  :organisation, :kind, :source, :petitioner, :respondent, :stage, :open, :opened)\
                """)
            .param("number", one.number())
            .param("client", one.file().client(), Types.OTHER)
            .param("reference", reference)
            .param("sent", sent.key())
            .param("print", sent.print())
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

  /** What this program sent under a key; whoever sends the same meanwhile waits for the answer. */
  Optional<Before> sent(UUID client, String key) {
    var _ =
        sql.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 8))) as held")
            .param(client + "\n" + key)
            .query(Integer.class)
            .single();
    return sql.sql("select number, print from mediation.line where client = ? and sent = ?")
        .param(client)
        .param(key)
        .query((row, _) -> new Before(row.getString("number"), row.getString("print")))
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

  private static String condition(Lane lane) {
    return switch (lane) {
      case WORK -> WORK;
      case ROOM -> ROOM;
      case MINE -> MINE;
      case AFTER -> AFTER;
      case OVER -> OVER;
    };
  }

  List<Line> lane(String unit, UUID person, Lane lane, String before, int most) {
    return sql.sql(
            """
            select line.*, case_file.due from mediation.line join docket.case_file using (number)
            where %s and %s and (:before = '' or line.number < :before)
              and cast(:person as uuid) is not null
            order by line.number desc limit :most\
            """
                .formatted(SEEN, condition(lane)))
        .param("unit", unit)
        .param("person", person)
        .param("before", before)
        .param("most", most)
        .query((row, _) -> line(row))
        .list();
  }

  /** Each at most as many as a docket counts. */
  Map<Lane, Integer> counts(String unit, UUID person) {
    var counts = new EnumMap<Lane, Integer>(Lane.class);
    for (var lane : Lane.values()) {
      counts.put(
          lane,
          sql.sql(
                  """
                  select count(*) from (
                    select 1 from mediation.line where %s and %s
                      and cast(:person as uuid) is not null limit :most) as counted\
                  """
                      .formatted(SEEN, condition(lane)))
              .param("unit", unit)
              .param("person", person)
              .param("most", Docket.COUNTED)
              .query(Integer.class)
              .single());
    }
    return counts;
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
