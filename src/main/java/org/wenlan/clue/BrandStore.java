package org.wenlan.clue;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Watched brands in the schema {@code clue}. */
@Component
class BrandStore {
  private final JdbcClient sql;

  BrandStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Keeps a brand; empty when somebody changed it since, or its name is another brand's. */
  Optional<Long> put(String owner, WatchedBrand one, Instant at) {
    return sql.sql(
            one.id() == 0
                ? """
                insert into clue.brand (owner, name, names, holder, right_number, classes,
                  categories, price, sellers, since, until, changed)
                values (:owner, :name, :names, :holder, :right, :classes, :categories, :price,
                  :sellers, :since, :until, :at)
                on conflict (owner, name) do nothing returning id\
                """
                : """
                update clue.brand set name = :name, names = :names, holder = :holder,
                  right_number = :right, classes = :classes, categories = :categories,
                  price = :price, sellers = :sellers, since = :since, until = :until,
                  changed = :at, version = version + 1
                where owner = :owner and id = :id and version = :version
                  and not exists (select 1 from clue.brand b
                    where b.owner = :owner and b.name = :name and b.id <> :id)
                returning id\
                """)
        .param("owner", owner)
        .param("id", one.id())
        .param("version", one.version())
        .param("name", one.name())
        .param("names", one.names().toArray(String[]::new))
        .param("holder", one.holder())
        .param("right", one.right())
        .param("classes", one.classes().toArray(String[]::new))
        .param("categories", one.categories().toArray(String[]::new))
        .param("price", one.price(), java.sql.Types.NUMERIC)
        .param("sellers", one.sellers().toArray(String[]::new))
        .param("since", one.since())
        .param("until", one.until(), java.sql.Types.DATE)
        .param("at", Timestamp.from(at))
        .query(Long.class)
        .optional();
  }

  Optional<WatchedBrand> find(String owner, long id) {
    return sql.sql("select * from clue.brand where owner = :owner and id = :id")
        .param("owner", owner)
        .param("id", id)
        .query((row, _) -> brand(row))
        .optional();
  }

  Optional<WatchedBrand> named(String owner, String name) {
    return sql.sql("select * from clue.brand where owner = :owner and name = :name")
        .param("owner", owner)
        .param("name", name)
        .query((row, _) -> brand(row))
        .optional();
  }

  List<WatchedBrand> list(String owner, String part, String after, int most) {
    return sql.sql(
            """
            select * from clue.brand
            where owner = :owner and name > :after
              and (:part = '' or array_to_string(names, ' ') || ' ' || holder ilike :like)
            order by name limit :most\
            """)
        .param("owner", owner)
        .param("after", after)
        .param("part", part)
        .param("like", "%" + part.replaceAll("([\\\\%_])", "\\\\$1") + "%")
        .param("most", most)
        .query((row, _) -> brand(row))
        .list();
  }

  long count(String owner) {
    return sql.sql("select count(*) from clue.brand where owner = :owner")
        .param("owner", owner)
        .query(Long.class)
        .single();
  }

  List<WatchedBrand> on(String owner, LocalDate day) {
    return sql.sql(
            """
            select * from clue.brand
            where owner = :owner and since <= :day and (until is null or until >= :day)\
            """)
        .param("owner", owner)
        .param("day", day)
        .query((row, _) -> brand(row))
        .list();
  }

  private static WatchedBrand brand(ResultSet row) throws SQLException {
    return new WatchedBrand(
        row.getLong("id"),
        texts(row.getArray("names")),
        row.getString("holder"),
        row.getString("right_number"),
        texts(row.getArray("classes")),
        texts(row.getArray("categories")),
        row.getBigDecimal("price"),
        texts(row.getArray("sellers")),
        row.getObject("since", LocalDate.class),
        row.getObject("until", LocalDate.class),
        row.getLong("version"));
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
