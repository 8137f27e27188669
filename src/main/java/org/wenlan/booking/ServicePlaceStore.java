package org.wenlan.booking;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Centres and counters in the schema {@code booking}. */
@Component
class ServicePlaceStore {
  private static final String LINE = "\n";

  private final JdbcClient sql;

  ServicePlaceStore(JdbcClient sql) {
    this.sql = sql;
  }

  List<Centre> centres() {
    return sql.sql("select * from booking.centre order by code")
        .query((row, _) ->
            new Centre(
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("address"),
                row.getString("unit"),
                row.getString("region"),
                row.getString("tenants").lines().toList()))
        .list();
  }

  List<Counter> counters() {
    return counters(sql.sql("select * from booking.counter order by centre, code"));
  }

  Optional<Counter> counter(String code) {
    return counters(sql.sql("select * from booking.counter where code = :code").param("code", code))
        .stream()
        .findFirst();
  }

  private static List<Counter> counters(JdbcClient.StatementSpec statement) {
    return statement
        .query((row, _) ->
            new Counter(
                row.getString("code"),
                row.getString("centre"),
                row.getString("name_zh"),
                row.getString("name_en"),
                Counter.hours(row.getString("opens")).orElseThrow(),
                row.getInt("minutes"),
                row.getInt("capacity"),
                row.getInt("ahead"),
                row.getBoolean("active")))
        .list();
  }

  void put(Centre one) {
    sql.sql(
            """
            insert into booking.centre (code, name_zh, name_en, address, unit, region, tenants)
            values (:code, :zh, :en, :address, :unit, :region, :tenants)
            on conflict (code) do update set name_zh = excluded.name_zh,
              name_en = excluded.name_en, address = excluded.address, unit = excluded.unit,
              region = excluded.region, tenants = excluded.tenants\
            """)
        .param("code", one.code())
        .param("zh", one.nameZh())
        .param("en", one.nameEn())
        .param("address", one.address())
        .param("unit", one.unit())
        .param("region", one.region())
        .param("tenants", String.join(LINE, one.tenants()))
        .update();
  }

  void put(Counter one) {
    sql.sql(
            """
            insert into booking.counter
              (code, centre, name_zh, name_en, opens, minutes, capacity, ahead, active)
            values (:code, :centre, :zh, :en, :opens, :minutes, :capacity, :ahead, :active)
            on conflict (code) do update set centre = excluded.centre, name_zh = excluded.name_zh,
              name_en = excluded.name_en, opens = excluded.opens, minutes = excluded.minutes,
              capacity = excluded.capacity, ahead = excluded.ahead, active = excluded.active\
            """)
        .param("code", one.code())
        .param("centre", one.centre())
        .param("zh", one.nameZh())
        .param("en", one.nameEn())
        .param("opens", one.hours())
        .param("minutes", one.minutes())
        .param("capacity", one.capacity())
        .param("ahead", one.ahead())
        .param("active", one.active())
        .update();
  }
}
