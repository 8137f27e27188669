package org.wenlan.affairs;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Definitions and proposals in the schema {@code affairs}. */
@Component
class DefinitionStore {
  private final JdbcClient sql;

  DefinitionStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** A definition as it was published. */
  record Row(
      String code,
      int version,
      String text,
      String bank,
      boolean shipped,
      String publisher,
      String why,
      Instant published) {}

  private JdbcClient.MappedQuerySpec<Row> rows(JdbcClient.StatementSpec statement) {
    return statement.query((row, _) ->
        new Row(
            row.getString("code"),
            row.getInt("version"),
            row.getString("text"),
            row.getString("bank"),
            row.getBoolean("shipped"),
            row.getString("publisher"),
            row.getString("why"),
            row.getTimestamp("published").toInstant()));
  }

  /** How many versions were published: none is ever taken back. */
  long count() {
    return sql.sql("select count(*) from affairs.definition").query(Long.class).single();
  }

  List<Row> current() {
    return rows(sql.sql(
            """
            select distinct on (code) * from affairs.definition order by code, version desc\
            """))
        .list();
  }

  Optional<Row> find(String code, int version) {
    return rows(sql.sql(
                "select * from affairs.definition where code = :code and version = :version")
            .param("code", code)
            .param("version", version))
        .optional();
  }

  List<Row> versions(String code) {
    return rows(sql.sql("select * from affairs.definition where code = :code order by version desc")
            .param("code", code))
        .list();
  }

  /** False when somebody else published this version. */
  boolean add(Row row) {
    return sql.sql(
                """
                insert into affairs.definition
                  (code, version, text, bank, shipped, publisher, why, published)
                values (:code, :version, :text, :bank, :shipped, :publisher, :why, :published)
                on conflict do nothing\
                """)
            .param("code", row.code())
            .param("version", row.version())
            .param("text", row.text())
            .param("bank", row.bank())
            .param("shipped", row.shipped())
            .param("publisher", row.publisher())
            .param("why", row.why())
            .param("published", Timestamp.from(row.published()))
            .update()
        == 1;
  }

  long propose(Definitions.Proposal one) {
    return sql.sql(
            """
            insert into affairs.proposal
              (code, base, text, why, proposer, proposed, name, decision, decider, said)
            values (:code, :base, :text, :why, :proposer, :proposed, :name, 'open', '', '')
            returning id\
            """)
        .param("code", one.code())
        .param("base", one.base())
        .param("text", one.text())
        .param("why", one.why())
        .param("proposer", one.proposer())
        .param("proposed", Timestamp.from(one.proposed()))
        .param("name", one.name())
        .query(Long.class)
        .single();
  }

  List<Definitions.Proposal> proposals() {
    return proposals(
        sql.sql("select * from affairs.proposal where decision = 'open' order by id limit 200"));
  }

  Optional<Definitions.Proposal> proposal(long id) {
    return proposals(sql.sql("select * from affairs.proposal where id = :id").param("id", id))
        .stream()
        .findFirst();
  }

  /** The same, held until the end of the transaction, so that it is decided once. */
  Optional<Definitions.Proposal> held(long id) {
    return proposals(
            sql.sql("select * from affairs.proposal where id = :id for update").param("id", id))
        .stream()
        .findFirst();
  }

  private static List<Definitions.Proposal> proposals(JdbcClient.StatementSpec statement) {
    return statement
        .query((row, _) ->
            new Definitions.Proposal(
                row.getLong("id"),
                row.getString("code"),
                row.getInt("base"),
                row.getString("text"),
                row.getString("why"),
                row.getObject("proposer", UUID.class),
                row.getString("name"),
                row.getTimestamp("proposed").toInstant(),
                row.getString("decision"),
                row.getString("decider"),
                row.getString("said")))
        .list();
  }

  void decide(long id, String decision, String decider, String said) {
    sql.sql(
            """
            update affairs.proposal set decision = :decision, decider = :decider, said = :said
            where id = :id\
            """)
        .param("decision", decision)
        .param("decider", decider)
        .param("said", said)
        .param("id", id)
        .update();
  }
}
