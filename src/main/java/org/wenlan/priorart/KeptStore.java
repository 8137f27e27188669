package org.wenlan.priorart;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.priorart.KeptSearch.Mark;
import org.wenlan.priorart.KeptSearch.Remark;
import tools.jackson.databind.json.JsonMapper;

/** Kept searches and what is said of their documents, in the schema {@code priorart}. */
@Component
class KeptStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SEARCH =
      "select id, name, question, version, made, looked from priorart.search ";

  private final JdbcClient sql;

  KeptStore(JdbcClient sql) {
    this.sql = sql;
  }

  int count(UUID owner) {
    return sql.sql("select count(*) from priorart.search where owner = :owner")
        .param("owner", owner)
        .query(Integer.class)
        .single();
  }

  long add(UUID owner, String name, Question question, Instant at) {
    return sql.sql(
            """
            insert into priorart.search (owner, name, question, made, looked)
            values (:owner, :name, :question::jsonb, :at, :at) returning id\
            """)
        .param("owner", owner)
        .param("name", name)
        .param("question", JSON.writeValueAsString(question))
        .param("at", Timestamp.from(at))
        .query(Long.class)
        .single();
  }

  Optional<KeptSearch> find(UUID owner, long id) {
    return sql.sql(SEARCH + "where owner = :owner and id = :id")
        .param("owner", owner)
        .param("id", id)
        .query((row, _) -> search(row, remarks(id)))
        .optional();
  }

  List<KeptSearch> all(UUID owner) {
    return sql.sql(SEARCH + "where owner = :owner order by looked desc, id desc")
        .param("owner", owner)
        .query((row, _) -> search(row, remarks(row.getLong("id"))))
        .list();
  }

  private static KeptSearch search(ResultSet row, List<Remark> remarks) throws SQLException {
    return new KeptSearch(
        row.getLong("id"),
        row.getString("name"),
        JSON.readValue(row.getString("question"), Question.class),
        row.getLong("version"),
        row.getTimestamp("made").toInstant(),
        row.getTimestamp("looked").toInstant(),
        remarks);
  }

  private List<Remark> remarks(long search) {
    return sql.sql(
            """
            select number, title, published, rank, mark, note from priorart.remark
            where search = :search order by id\
            """)
        .param("search", search)
        .query((row, _) ->
            new Remark(
                row.getString("number"),
                row.getString("title"),
                row.getObject("published", LocalDate.class),
                row.getInt("rank"),
                Mark.valueOf(row.getString("mark")),
                row.getString("note")))
        .list();
  }

  /** Holds one for a change; false when it is not theirs. */
  boolean lock(UUID owner, long id) {
    return sql.sql(
                "update priorart.search set version = version + 1 where owner = :owner and id = :id")
            .param("owner", owner)
            .param("id", id)
            .update()
        == 1;
  }

  void put(long search, Remark remark) {
    var published = remark.published();
    int kept =
        sql.sql(
                """
                insert into priorart.remark (search, number, title, published, rank, mark, note)
                values (:search, :number, :title, :published, :rank, :mark, :note)
                on conflict (search, number) do update
                  set mark = excluded.mark, note = excluded.note\
                """)
            .param("search", search)
            .param("number", remark.number())
            .param("title", remark.title())
            .param("published", published == null ? null : Date.valueOf(published))
            .param("rank", remark.rank())
            .param("mark", remark.mark().name())
            .param("note", remark.note())
            .update();
    if (kept != 1) {
      throw new IllegalStateException("Not kept: " + remark.number());
    }
  }

  void looked(UUID owner, long id, Instant at) {
    int changed =
        sql.sql("update priorart.search set looked = :at where owner = :owner and id = :id")
            .param("at", Timestamp.from(at))
            .param("owner", owner)
            .param("id", id)
            .update();
    if (changed > 1) {
      throw new IllegalStateException("Two searches have the number " + id);
    }
  }

  boolean delete(UUID owner, long id) {
    return sql.sql("delete from priorart.search where owner = :owner and id = :id")
            .param("owner", owner)
            .param("id", id)
            .update()
        == 1;
  }
}
