package org.wenlan.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.consultation.Submission.Listing;

/** Listings and opinions in the schema {@code consultation}. */
@Component
class ConsultationStore implements ConsultationBook {
  private final JdbcClient sql;
  private final JdbcTemplate batches;
  private final ResultStore results;

  ConsultationStore(JdbcClient sql, JdbcTemplate batches, ResultStore results) {
    this.results = results;
    this.sql = sql;
    this.batches = batches;
  }

  @Override
  public void lock(String sender) {
    var nothing =
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:sender, 20261))")
            .param("sender", sender)
            .query((_, _) -> "")
            .list();
    if (nothing.size() != 1) {
      throw new IllegalStateException("No lock on " + sender);
    }
  }

  @Override
  public boolean remember(String sender, String key, byte[] digest, Instant at) {
    return sql.sql(
            """
            with added as (
              insert into consultation.remembered (sender, key, digest, at)
              values (:sender, :key, :digest, :at) on conflict do nothing returning digest)
            select digest = :digest from (
              select digest from added union all
              select digest from consultation.remembered where sender = :sender and key = :key
            ) as known limit 1\
            """)
        .param("sender", sender)
        .param("key", key)
        .param("digest", digest)
        .param("at", Timestamp.from(at))
        .query(Boolean.class)
        .single();
  }

  @Override
  public Map<String, Sent> sent(String sender, Collection<String> references) {
    var sent = new HashMap<String, Sent>();
    sql.sql(
            """
            select reference, number, digest from consultation.listing
            where sender = :sender and reference = any(:references)\
            """)
        .param("sender", sender)
        .param("references", references.toArray(String[]::new))
        .query(row -> {
          sent.put(
              row.getString("reference"),
              new Sent(row.getString("number"), row.getBytes("digest")));
        });
    return sent;
  }

  @Override
  public Map<String, String> same(Collection<String> keys) {
    var same = new HashMap<String, String>();
    sql.sql("select key, number from consultation.sameness where key = any(:keys)")
        .param(
            "keys",
            keys.stream()
                .filter(ConsultationStore::isKey)
                .map(HexFormat.of()::parseHex)
                .toArray(byte[][]::new))
        .query(row -> {
          same.put(HexFormat.of().formatHex(row.getBytes("key")), row.getString("number"));
        });
    return same;
  }

  /** A random one joins nothing, so it is not kept. */
  private static boolean isKey(String key) {
    return key.indexOf('-') < 0;
  }

  @Override
  public void same(Map<String, String> numbers) {
    var kept = numbers.entrySet().stream().filter(one -> isKey(one.getKey())).toList();
    if (kept.isEmpty()) {
      return;
    }
    var rows =
        batches.batchUpdate(
            "insert into consultation.sameness (key, number) values (?, ?)",
            kept,
            kept.size(),
            (row, one) -> {
              row.setBytes(1, HexFormat.of().parseHex(one.getKey()));
              row.setString(2, one.getValue());
            });
    if (rows.length == 0) {
      throw new IllegalStateException("Nothing was kept");
    }
  }

  @Override
  public void apart(String number) {
    sql.sql("delete from consultation.sameness where number = :number")
        .param("number", number)
        .update();
  }

  @Override
  public void keep(String sender, List<Kept> rows, Instant at) {
    var now = Timestamp.from(at);
    var kept =
        batches.batchUpdate(
            """
            insert into consultation.listing
              (sender, reference, number, platform, place, seller, price, snapshot, digest, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """,
            rows,
            rows.size(),
            (row, one) -> {
              row.setString(1, sender);
              row.setString(2, one.listing().reference());
              row.setString(3, one.number());
              row.setString(4, one.listing().platform());
              row.setString(5, one.listing().place());
              row.setString(6, one.listing().seller());
              row.setString(7, one.listing().price());
              row.setString(8, one.listing().snapshot());
              row.setBytes(9, one.digest());
              row.setTimestamp(10, now);
            });
    if (kept.length == 0) {
      throw new IllegalStateException("Nothing was kept");
    }
  }

  @Override
  public List<Listing> listings(String number, int most) {
    return sql.sql(
            """
            select * from consultation.listing where number = :number
            order by reference limit :most\
            """)
        .param("number", number)
        .param("most", most)
        .query((row, _) ->
            new Listing(
                row.getString("reference"),
                row.getString("platform"),
                row.getString("place"),
                row.getString("seller"),
                row.getString("price"),
                row.getString("snapshot")))
        .list();
  }

  @Override
  public int places(String number) {
    return sql.sql("select count(*) from consultation.listing where number = :number")
        .param("number", number)
        .query(Integer.class)
        .single();
  }

  @Override
  public void add(Opinion opinion, String digest, String printed, String record, Instant signed) {
    sql.sql(
            """
            insert into consultation.opinion
              (number, code, consultation, unit, conclusion, in_time, signed, digest, printed,
               record)
            values (:number, :code, :consultation, :unit, :conclusion, :inTime, :signed, :digest, :printed,
              :record)\
            """)
        .param("number", opinion.number())
        .param("code", opinion.code())
        .param("consultation", opinion.consultation())
        .param("unit", opinion.unit())
        .param("conclusion", opinion.conclusion().code().name())
        .param("inTime", opinion.inTime())
        .param("signed", Timestamp.from(signed))
        .param("digest", digest)
        .param("printed", printed)
        .param("record", record)
        .update();
  }

  @Override
  public Optional<Signed> opinion(String number) {
    return sql.sql("select * from consultation.opinion where number = :number")
        .param("number", number)
        .query((row, _) -> signed(row))
        .optional();
  }

  @Override
  public Optional<Signed> verified(String code) {
    return sql.sql("select * from consultation.opinion where code = :code")
        .param("code", code)
        .query((row, _) -> signed(row))
        .optional();
  }

  private static Signed signed(ResultSet row) throws SQLException {
    return new Signed(row.getString("record"), row.getString("digest"), row.getString("printed"));
  }

  @Override
  public Set<String> interests(UUID person) {
    return new HashSet<>(
        sql.sql("select name from consultation.interest where person = :person")
            .param("person", person)
            .query((row, _) -> row.getString("name"))
            .list());
  }

  @Override
  public List<Opinions.Line> signed(Instant from, Instant until) {
    return results.signed(from, until);
  }

  @Override
  public void result(Opinions.Result result) {
    results.add(result);
  }

  @Override
  public List<Opinions.Result> results() {
    return results.all();
  }
}
