package org.wenlan.mediation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.mediation.Mediation.Side;
import org.wenlan.mediation.Room.Kind;
import org.wenlan.mediation.Room.Word;

/** What was said in rooms. Only {@link Room} reads it. */
@Component
class RoomStore {
  private final JdbcClient sql;

  RoomStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Adds a word; its version is one more than the last of its kind unless one is given. */
  void add(String number, Kind kind, int version, String author, String text, Instant at) {
    int rows =
        sql.sql(
                """
                insert into mediation.word (number, kind, version, author, text, at)
                select :number, :kind,
                  case when :version > 0 then :version else
                    1 + coalesce((select max(version) from mediation.word
                      where number = :number and kind = :kind), 0) end,
                  :author, :text, :at\
                """)
            .param("number", number)
            .param("kind", kind.name())
            .param("version", version)
            .param("author", author)
            .param("text", text)
            .param("at", Timestamp.from(at))
            .update();
    if (rows != 1) {
      throw new IllegalStateException("Nothing was said in " + number);
    }
  }

  /** Whether there was such a proposal of somebody else that the side had not answered. */
  boolean answer(String number, long word, Side side, boolean accepts) {
    var column = side.name().toLowerCase(Locale.ROOT);
    return sql.sql(
                """
                update mediation.word set %s = :answer
                where id = :word and number = :number and kind = 'PROPOSAL' and author <> :side
                  and %s is null\
                """
                    .formatted(column, column))
            .param("answer", accepts ? "ACCEPTED" : "DECLINED")
            .param("word", word)
            .param("number", number)
            .param("side", side.name())
            .update()
        == 1;
  }

  List<Word> words(String number) {
    return sql.sql("select * from mediation.word where number = ? order by id")
        .param(number)
        .query((row, _) ->
            new Word(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                row.getInt("version"),
                row.getString("author"),
                row.getString("text"),
                row.getTimestamp("at").toInstant(),
                row.getString("petitioner"),
                row.getString("respondent")))
        .list();
  }
}
