package org.wenlan.enforcement;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.enforcement.CaseParties.Saying;
import org.wenlan.enforcement.CaseParties.Side;
import org.wenlan.enforcement.CaseParties.Word;

/** What parties wrote on their pages. Rows are added and stay. */
@Component
class SaidStore {
  private final JdbcClient sql;

  SaidStore(JdbcClient sql) {
    this.sql = sql;
  }

  void add(String number, Word word) {
    int rows =
        sql.sql(
                """
                insert into enforcement.said (number, serial, side, kind, text, at)
                select :number, count(*) + 1, :side, :kind, :text, :at
                from enforcement.said where number = :number\
                """)
            .param("number", number)
            .param("side", word.side().name())
            .param("kind", word.kind().name())
            .param("text", word.text())
            .param("at", Timestamp.from(word.at()))
            .update();
    if (rows != 1) {
      throw new IllegalStateException("Nothing was said in " + number);
    }
  }

  List<Word> words(String number) {
    return sql.sql("select * from enforcement.said where number = ? order by serial")
        .param(number)
        .query((row, _) ->
            new Word(
                Side.valueOf(row.getString("side")),
                Saying.valueOf(row.getString("kind")),
                row.getString("text"),
                row.getTimestamp("at").toInstant()))
        .list();
  }
}
