package org.wenlan.territory;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.territory.Unit.Level;
import org.wenlan.territory.Unit.Matter;

/** The tables of the schema {@code territory}. */
@Component
class UnitStore {
  private final JdbcClient sql;

  UnitStore(JdbcClient sql) {
    this.sql = sql;
  }

  List<Unit> all() {
    return sql.sql(
            """
            select * from territory.unit
             order by array_position(
                        array['PROVINCE', 'CITY', 'COUNTY', 'INSTITUTION', 'PARTNER'], level), code\
            """)
        .query((row, i) -> unit(row))
        .list();
  }

  Optional<Unit> find(String code) {
    return sql.sql("select * from territory.unit where code = :code")
        .param("code", code)
        .query((row, i) -> unit(row))
        .optional();
  }

  List<String> within(String code) {
    return sql.sql(
            """
            with recursive below as (
              select code from territory.unit where code = :code
              union
              select u.code from territory.unit u join below b on u.parent = b.code)
            select code from below order by code\
            """)
        .param("code", code)
        .query((row, _) -> row.getString("code"))
        .list();
  }

  void put(Unit unit) {
    sql.sql(
            """
            insert into territory.unit (code, name_zh, name_en, level, region, parent, agreed, ends,
                                        matters, fields, capacity, available)
            values (:code, :zh, :en, :level, :region, :parent, :agreed, :ends,
                    :matters, :fields, :capacity, :available)
            on conflict (code) do update
               set name_zh = excluded.name_zh, name_en = excluded.name_en, level = excluded.level,
                   region = excluded.region, parent = excluded.parent, agreed = excluded.agreed,
                   ends = excluded.ends, matters = excluded.matters, fields = excluded.fields,
                   capacity = excluded.capacity, available = excluded.available\
            """)
        .param("code", unit.code())
        .param("zh", unit.nameZh())
        .param("en", unit.nameEn())
        .param("level", unit.level().name())
        .param("region", unit.region())
        .param("parent", unit.parent(), java.sql.Types.VARCHAR)
        .param("agreed", unit.agreed(), java.sql.Types.DATE)
        .param("ends", unit.ends(), java.sql.Types.DATE)
        .param("matters", unit.matters().stream().map(Enum::name).sorted().toArray(String[]::new))
        .param("fields", unit.fields().toArray(String[]::new))
        .param("capacity", unit.capacity())
        .param("available", unit.available())
        .update();
  }

  List<Delegation> delegations() {
    return sql.sql("select * from territory.delegation order by since desc, id desc")
        .query((row, _) ->
            new Delegation(
                row.getString("giver"),
                row.getString("taker"),
                Matter.valueOf(row.getString("matter")),
                row.getObject("since", LocalDate.class),
                day(row.getDate("until")),
                row.getString("reference")))
        .list();
  }

  void add(Delegation delegation) {
    int added =
        sql.sql(
                """
                insert into territory.delegation (giver, taker, matter, since, until, reference)
                values (:giver, :taker, :matter, :since, :until, :reference)\
                """)
            .param("giver", delegation.giver())
            .param("taker", delegation.taker())
            .param("matter", delegation.matter().name())
            .param("since", Date.valueOf(delegation.since()))
            .param("until", delegation.until(), java.sql.Types.DATE)
            .param("reference", delegation.reference())
            .update();
    if (added != 1) {
      throw new IllegalStateException("A delegation was not kept");
    }
  }

  private static Unit unit(ResultSet row) throws SQLException {
    return new Unit(
        row.getString("code"),
        row.getString("name_zh"),
        row.getString("name_en"),
        Level.valueOf(row.getString("level")),
        row.getString("region"),
        row.getString("parent"),
        day(row.getDate("agreed")),
        day(row.getDate("ends")),
        texts(row, "matters").stream().map(Matter::valueOf).collect(Collectors.toSet()),
        texts(row, "fields"),
        row.getInt("capacity"),
        row.getBoolean("available"));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }

  private static @Nullable LocalDate day(@Nullable Date date) {
    return date == null ? null : date.toLocalDate();
  }
}
