package org.wenlan.exchange;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.exchange.Talks.Line;

/** One line a talk, in the schema {@code exchange}. */
@Component
class TalkStore {
  private final JdbcClient sql;

  TalkStore(JdbcClient sql) {
    this.sql = sql;
  }

  void add(Talk talk, String owner, LocalDate day) {
    int rows =
        sql.sql(
                """
                insert into exchange.talk (number, owner, listing, want, title, stage, open, asked)
                values (:number, :owner, :listing, :want, :title, :stage, true, :day)\
                """)
            .param("number", talk.number())
            .param("owner", owner)
            .param("listing", talk.asked().listing())
            .param("want", talk.asked().want())
            .param("title", talk.asked().title())
            .param("stage", talk.stage().code())
            .param("day", Date.valueOf(day))
            .update();
    one(rows);
  }

  /** Keeps the day on which each part of the funnel was first reached. */
  void put(String number, Talk.Stage stage, @Nullable LocalDate dealt, LocalDate day) {
    var offer = stage.offer();
    int rows =
        sql.sql(
                """
                update exchange.talk set stage = :stage, open = :open,
                  talking = coalesce(talking, case when :stage = 'Talking' then cast(:day as date) end),
                  offered = coalesce(offered, case when :stage = 'Offered' then cast(:day as date) end),
                  agreed = coalesce(agreed, case when :stage = 'Agreed' then cast(:day as date) end),
                  dealt = :dealt, amount = :amount, way = :way
                where number = :number\
                """)
            .param("number", number)
            .param("stage", stage.code())
            .param("open", stage.open())
            .param("day", Date.valueOf(day))
            .param("dealt", dealt == null ? null : Date.valueOf(dealt), Types.DATE)
            .param("amount", stage instanceof Talk.Stage.Concluded done ? done.deed().amount() : 0L)
            .param("way", offer == null ? "" : offer.way().name())
            .update();
    one(rows);
  }

  private static void one(int rows) {
    if (rows != 1) {
      throw new IllegalStateException("Not one talk but " + rows);
    }
  }

  List<Line> of(String listing, int most) {
    return sql.sql(
            """
            select * from exchange.talk where listing = :listing
            order by open desc, number desc limit :most\
            """)
        .param("listing", listing)
        .param("most", most)
        .query((row, _) -> line(row))
        .list();
  }

  List<String> open(String listing) {
    return sql.sql(
            "select number from exchange.talk where listing = :listing and open order by number")
        .param("listing", listing)
        .query((row, _) -> row.getString("number"))
        .list();
  }

  /** The first talk about a listing in which both sides agreed and no deal is confirmed yet. */
  Optional<String> agreed(String listing) {
    return sql.sql(
            """
            select number from exchange.talk
            where listing = :listing and open and stage in ('Agreed', 'Proposed')
            order by number limit 1\
            """)
        .param("listing", listing)
        .query((row, _) -> row.getString("number"))
        .optional();
  }

  List<Line> desk(String owner, String before, int most) {
    return sql.sql(
            """
            select * from exchange.talk
            where owner = :owner and open and (:before = '' or number < :before)
            order by number desc limit :most\
            """)
        .param("owner", owner)
        .param("before", before)
        .param("most", most)
        .query((row, _) -> line(row))
        .list();
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getString("number"),
        row.getString("listing"),
        row.getString("want"),
        row.getString("title"),
        row.getString("stage"),
        row.getBoolean("open"),
        row.getObject("asked", LocalDate.class));
  }

  /** What happened between two days, both included, by month. */
  List<Funnel.Month> months(LocalDate from, LocalDate to) {
    return sql.sql(
            """
            select month, sum(contacts) as contacts, sum(talks) as talks, sum(offers) as offers,
              sum(agreed) as agreed, sum(deals) as deals, sum(amount) as amount
            from (
              select to_char(asked, 'YYYY-MM') as month, 1 as contacts, 0 as talks, 0 as offers,
                0 as agreed, 0 as deals, 0 as amount
              from exchange.talk where asked between :from and :to
              union all
              select to_char(talking, 'YYYY-MM'), 0, 1, 0, 0, 0, 0
              from exchange.talk where talking between :from and :to
              union all
              select to_char(offered, 'YYYY-MM'), 0, 0, 1, 0, 0, 0
              from exchange.talk where offered between :from and :to
              union all
              select to_char(agreed, 'YYYY-MM'), 0, 0, 0, 1, 0, 0
              from exchange.talk where agreed between :from and :to
              union all
              select to_char(dealt, 'YYYY-MM'), 0, 0, 0, 0, 1, amount
              from exchange.talk where dealt between :from and :to) counted
            group by month order by month\
            """)
        .param("from", Date.valueOf(from))
        .param("to", Date.valueOf(to))
        .query((row, _) ->
            new Funnel.Month(
                row.getString("month"),
                row.getLong("contacts"),
                row.getLong("talks"),
                row.getLong("offers"),
                row.getLong("agreed"),
                row.getLong("deals"),
                row.getLong("amount")))
        .list();
  }
}
