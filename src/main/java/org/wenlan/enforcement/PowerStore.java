package org.wenlan.enforcement;

import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.enforcement.Powers.Campaign;
import org.wenlan.enforcement.Powers.Entered;
import org.wenlan.enforcement.Powers.Officer;
import org.wenlan.enforcement.Powers.Power;

/** Powers, certificates and special actions in the schema {@code enforcement}. */
@Component
class PowerStore {
  private final JdbcClient sql;

  PowerStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Those that count, with their ends as they are decided now. */
  List<Power> powers() {
    return entered().stream().filter(Entered::confirmed).map(Entered::now).toList();
  }

  List<Entered> entered() {
    return sql.sql(
            """
            select power.*,
              exists (
                select 1 from enforcement.power_confirmed c where c.power = power.id) as counts,
              (select min(last) from enforcement.power_end e where e.power = power.id) as last
            from enforcement.power order by since desc, id desc\
            """)
        .query((row, _) ->
            new Entered(
                row.getLong("id"),
                new Power(
                    row.getString("unit"),
                    row.getString("cause"),
                    row.getString("region"),
                    row.getObject("since", LocalDate.class),
                    row.getObject("until", LocalDate.class),
                    row.getString("giver"),
                    row.getString("reference")),
                row.getString("noted"),
                row.getObject("person", UUID.class),
                row.getBoolean("counts"),
                row.getObject("last", LocalDate.class)))
        .list();
  }

  void confirm(long power, Actor.Person who, Instant at) {
    one(
        sql.sql(
                """
                insert into enforcement.power_confirmed (power, person, name, at)
                values (:power, :person, :name, :at)\
                """)
            .param("power", power)
            .param("person", who.id())
            .param("name", who.name())
            .param("at", Timestamp.from(at))
            .update());
  }

  void end(long power, LocalDate last, String reference, Actor.Person who, Instant at) {
    one(
        sql.sql(
                """
                insert into enforcement.power_end (power, last, reference, person, name, at)
                values (:power, :last, :reference, :person, :name, :at)\
                """)
            .param("power", power)
            .param("last", Date.valueOf(last))
            .param("reference", reference)
            .param("person", who.id())
            .param("name", who.name())
            .param("at", Timestamp.from(at))
            .update());
  }

  void add(Power one, Actor.Person who, Instant at) {
    one(
        sql.sql(
                """
                insert into enforcement.power
                  (unit, cause, region, since, until, giver, reference, noted, person, at)
                values (:unit, :cause, :region, :since, :until, :giver, :reference, :by, :person,
                  :at)\
                """)
            .param("unit", one.unit())
            .param("cause", one.matter())
            .param("region", one.region())
            .param("since", Date.valueOf(one.since()))
            .param("until", one.until() == null ? null : Date.valueOf(one.until()), Types.DATE)
            .param("giver", one.giver(), Types.VARCHAR)
            .param("reference", one.reference().strip())
            .param("by", who.name())
            .param("person", who.id())
            .param("at", Timestamp.from(at))
            .update());
  }

  List<Officer> officers() {
    return sql.sql("select * from enforcement.officer order by unit, name")
        .query((row, _) ->
            new Officer(
                row.getString("certificate"),
                row.getString("name"),
                row.getString("unit"),
                row.getString("region"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class)))
        .list();
  }

  /** False, and nothing changed, when another unit has it. */
  boolean put(Officer one) {
    return sql.sql(
                """
                insert into enforcement.officer (certificate, name, unit, region, since, until)
                values (:certificate, :name, :unit, :region, :since, :until)
                on conflict (certificate) do update set name = excluded.name,
                  region = excluded.region, since = excluded.since, until = excluded.until
                where officer.unit = excluded.unit\
                """)
            .param("certificate", one.certificate().strip())
            .param("name", one.name().strip())
            .param("unit", one.unit())
            .param("region", one.region())
            .param("since", Date.valueOf(one.since()))
            .param("until", Date.valueOf(one.until()))
            .update()
        == 1;
  }

  List<Campaign> campaigns() {
    return sql.sql("select * from enforcement.campaign order by since desc, code")
        .query((row, _) ->
            new Campaign(
                row.getString("code"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getString("zh"),
                row.getString("en")))
        .list();
  }

  void put(Campaign one) {
    one(
        sql.sql(
                """
                insert into enforcement.campaign (code, since, until, zh, en)
                values (:code, :since, :until, :zh, :en)
                on conflict (code, since) do update set until = excluded.until, zh = excluded.zh,
                  en = excluded.en\
                """)
            .param("code", one.code())
            .param("since", Date.valueOf(one.since()))
            .param("until", Date.valueOf(one.until()))
            .param("zh", one.zh().strip())
            .param("en", one.en().strip())
            .update());
  }

  private static void one(int rows) {
    if (rows != 1) {
      throw new IllegalStateException("Not one row but " + rows);
    }
  }
}
