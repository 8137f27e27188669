package org.wenlan.mediation;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.dispute.Matter;
import org.wenlan.mediation.Organisations.Figures;
import org.wenlan.mediation.Organisations.Kind;
import org.wenlan.mediation.Organisations.Listed;
import org.wenlan.mediation.Organisations.Organisation;
import org.wenlan.mediation.Organisations.Station;

/** Organisations and mediators in the schema {@code mediation}. */
@Component
class OrganisationStore {
  private final JdbcClient sql;

  OrganisationStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Whether it is new. */
  boolean put(Organisation one, LocalDate day) {
    return sql.sql(
            """
            insert into mediation.organisation
              (code, name, kind, unit, region, court, fields, languages, active, since)
            values (:code, :name, :kind, :unit, :region, :court, :fields, :languages, :active, :day)
            on conflict (code) do update set name = excluded.name, kind = excluded.kind,
              unit = excluded.unit, region = excluded.region, court = excluded.court,
              fields = excluded.fields, languages = excluded.languages, active = excluded.active
            returning xmax = 0\
            """)
        .param("code", one.code())
        .param("name", one.name())
        .param("kind", one.kind().name())
        .param("unit", one.unit())
        .param("region", one.region())
        .param("court", one.court())
        .param("fields", written(one.fields()))
        .param("languages", one.languages())
        .param("active", one.active())
        .param("day", Date.valueOf(day))
        .query(Boolean.class)
        .single();
  }

  /** Whether it is new. */
  boolean put(Listed one, LocalDate day) {
    return sql.sql(
            """
            insert into mediation.mediator (organisation, person, name, fields, languages, station,
              court, conflicts, active, since)
            values (:organisation, :person, :name, :fields, :languages, :station, :court,
              :conflicts, :active, :day)
            on conflict (organisation, person) do update set name = excluded.name,
              fields = excluded.fields, languages = excluded.languages,
              station = excluded.station, court = excluded.court,
              conflicts = excluded.conflicts, active = excluded.active
            returning xmax = 0\
            """)
        .param("organisation", one.organisation())
        .param("person", one.person())
        .param("name", one.name())
        .param("fields", written(one.fields()))
        .param("languages", one.languages())
        .param("station", one.station().name())
        .param("court", one.court())
        .param("conflicts", String.join("\n", one.conflicts()))
        .param("active", one.active())
        .param("day", Date.valueOf(day))
        .query(Boolean.class)
        .single();
  }

  private static String written(Set<Matter.Kind> fields) {
    return fields.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
  }

  private static Set<Matter.Kind> fields(String written) {
    var fields = EnumSet.noneOf(Matter.Kind.class);
    if (!written.isBlank()) {
      Arrays.stream(written.split(" ", -1)).map(Matter.Kind::valueOf).forEach(fields::add);
    }
    return fields;
  }

  List<Organisation> organisations() {
    return sql.sql("select * from mediation.organisation order by not active, name")
        .query((row, _) -> organisation(row))
        .list();
  }

  Optional<Organisation> organisation(String code) {
    return sql.sql("select * from mediation.organisation where code = ?")
        .param(code)
        .query((row, _) -> organisation(row))
        .optional();
  }

  private static Organisation organisation(ResultSet row) throws SQLException {
    return new Organisation(
        row.getString("code"),
        row.getString("name"),
        Kind.valueOf(row.getString("kind")),
        row.getString("unit"),
        row.getString("region"),
        row.getString("court"),
        fields(row.getString("fields")),
        row.getString("languages"),
        row.getBoolean("active"));
  }

  List<Listed> mediators(String organisation) {
    return sql.sql(
            """
            select * from mediation.mediator where :code = '' or organisation = :code
            order by not active, name\
            """)
        .param("code", organisation)
        .query((row, _) -> listed(row))
        .list();
  }

  Optional<Listed> mediator(long id) {
    return sql.sql("select * from mediation.mediator where id = ?")
        .param(id)
        .query((row, _) -> listed(row))
        .optional();
  }

  private static Listed listed(ResultSet row) throws SQLException {
    return new Listed(
        row.getLong("id"),
        row.getString("organisation"),
        row.getObject("person", UUID.class),
        row.getString("name"),
        fields(row.getString("fields")),
        row.getString("languages"),
        Station.valueOf(row.getString("station")),
        row.getString("court"),
        row.getString("conflicts").lines().toList(),
        row.getBoolean("active"));
  }

  Map<String, Figures> figures() {
    var all = new LinkedHashMap<String, Figures>();
    var rows =
        sql.sql(
                """
                select organisation, count(*) as accepted,
                  count(*) filter (where ended is not null and consented) as ended,
                  count(*) filter (where settled) as settled,
                  coalesce(sum(ended - accepted) filter (where consented), 0) as days
                from mediation.line where accepted is not null group by organisation\
                """)
            .query((row, _) ->
                Map.entry(
                    row.getString("organisation"),
                    new Figures(
                        row.getInt("accepted"),
                        row.getInt("ended"),
                        row.getInt("settled"),
                        row.getLong("days"))))
            .list();
    rows.forEach(one -> all.put(one.getKey(), one.getValue()));
    return all;
  }
}
