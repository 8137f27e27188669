package org.wenlan.composite;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.composite.Models.Text;
import org.wenlan.composite.Publications.Entry;
import org.wenlan.composite.Publications.Kept;
import tools.jackson.databind.json.JsonMapper;

/** Editions, in the schema {@code composite}: put in once, never changed. */
@Component
class PublicationStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient sql;

  PublicationStore(JdbcClient sql) {
    this.sql = sql;
  }

  Optional<String> with(String fingerprint) {
    return sql.sql("select id from composite.edition where fingerprint = :fingerprint")
        .param("fingerprint", fingerprint)
        .query(String.class)
        .optional();
  }

  int next(String model) {
    return sql.sql(
            "select coalesce(max(number), 0) + 1 from composite.edition where model = :model")
        .param("model", model)
        .query(Integer.class)
        .single();
  }

  void put(Edition edition, int number, String fingerprint, Model.Files files, Instant at) {
    int kept =
        sql.sql(
                """
                insert into composite.edition
                  (id, model, number, fingerprint, method, indicators, content, published)
                values (:id, :model, :number, :fingerprint, :method, :indicators,
                  :content::jsonb, :at)\
                """)
            .param("id", edition.id())
            .param("model", edition.made().model())
            .param("number", number)
            .param("fingerprint", fingerprint)
            .param("method", files.method().text())
            .param("indicators", files.indicators().text())
            .param("content", JSON.writeValueAsString(edition))
            .param("at", Timestamp.from(at))
            .update();
    if (kept != 1) {
      throw new IllegalStateException("Not kept: " + edition.id());
    }
  }

  Optional<Kept> find(String id) {
    return sql.sql(
            "select content, method, indicators, published from composite.edition where id = :id")
        .param("id", id)
        .query((row, _) ->
            new Kept(
                JSON.readValue(row.getString("content"), Edition.class),
                new Model.Files(
                    new Text("method.yaml", row.getString("method")),
                    new Text("indicators.tsv", row.getString("indicators"))),
                row.getTimestamp("published").toInstant()))
        .optional();
  }

  /** The newest first. */
  List<Entry> all() {
    return sql.sql(
            """
            select id, published, content->'name'->>'zh' zh, content->'name'->>'en' en,
              content->'made'->>'version' version, content->'made'->>'vintage' vintage,
              (select min(line->>'period') from jsonb_array_elements(content->'lines') line) first,
              (select max(line->>'period') from jsonb_array_elements(content->'lines') line) last,
              (select count(distinct line->>'unit')
               from jsonb_array_elements(content->'lines') line) units
            from composite.edition order by published desc, id\
            """)
        .query((row, _) ->
            new Entry(
                row.getString("id"),
                new Model.Words(row.getString("zh"), row.getString("en")),
                row.getString("version"),
                row.getString("vintage"),
                row.getString("first"),
                row.getString("last"),
                row.getInt("units"),
                row.getTimestamp("published").toInstant()))
        .list();
  }
}
