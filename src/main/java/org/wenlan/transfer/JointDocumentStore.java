package org.wenlan.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.account.Actor;
import org.wenlan.transfer.JointDocuments.Entry;

/** Documents of joint work in the schema {@code transfer}. */
@Component
class JointDocumentStore {
  private final JdbcClient sql;

  JointDocumentStore(JdbcClient sql) {
    this.sql = sql;
  }

  void add(Actor.Person who, Entry one) {
    int kept =
        sql.sql(
                """
                insert into transfer.joint_document (owner, kind, title, partners, day, summary,
                  open_to_all, entered_by, entered_name)
                values (:owner, :kind, :title, :partners, :day, :summary, false, :by, :name)\
                """)
            .param("owner", who.unit())
            .param("kind", one.kind().name())
            .param("title", one.title().strip())
            .param("partners", one.partners().strip())
            .param("day", one.day())
            .param("summary", one.summary().strip())
            .param("by", who.id())
            .param("name", who.name())
            .update();
    if (kept != 1) {
      throw new IllegalStateException("Kept " + kept);
    }
  }

  boolean release(Actor.Person who, long id) {
    return sql.sql(
                """
                update transfer.joint_document set open_to_all = true, released_name = :name
                where owner = :owner and id = :id and not open_to_all\
                """)
            .param("name", who.name())
            .param("owner", who.unit())
            .param("id", id)
            .update()
        == 1;
  }

  Optional<Entry> find(String owner, long id) {
    return sql.sql("select * from transfer.joint_document where owner = :owner and id = :id")
        .param("owner", owner)
        .param("id", id)
        .query((row, _) -> entry(row))
        .optional();
  }

  List<Entry> open(int most) {
    return sql.sql(
            """
            select * from transfer.joint_document where open_to_all
            order by day desc, id desc limit :most\
            """)
        .param("most", most)
        .query((row, _) -> entry(row))
        .list();
  }

  List<Entry> all(String owner, int most) {
    return sql.sql(
            """
            select * from transfer.joint_document where owner = :owner
            order by day desc, id desc limit :most\
            """)
        .param("owner", owner)
        .param("most", most)
        .query((row, _) -> entry(row))
        .list();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("id"),
        JointDocuments.Kind.valueOf(row.getString("kind")),
        row.getString("title"),
        row.getString("partners"),
        row.getObject("day", LocalDate.class),
        row.getString("summary"),
        row.getObject("entered_by", UUID.class),
        row.getString("entered_name"),
        row.getString("released_name"));
  }
}
