package org.wenlan.pledge;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wenlan.docket.Code;
import org.wenlan.pledge.Certificates.Certificate;
import org.wenlan.pledge.Certificates.Said;
import org.wenlan.pledge.Certificates.Standing;
import org.wenlan.register.Register;
import tools.jackson.databind.json.JsonMapper;

/** Certificates in the schema {@code pledge}. */
@Component
class CertificateStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient sql;
  private final Register register;

  CertificateStore(JdbcClient sql, Register register) {
    this.sql = sql;
    this.register = register;
  }

  /** Gives a certificate of how a pledge stands now; those before it are replaced. */
  void add(Pledge one, LocalDate day) {
    var said =
        Said.of(
            one,
            one.asked().numbers().stream()
                .map(number ->
                    new Certificates.Secured(
                        number.key(),
                        register.find(number).map(entry -> entry.right().title()).orElse("")))
                .toList());
    int added =
        sql.sql(
                """
                insert into pledge.certificate (code, number, serial, given, body)
                select :code, :number, count(*) + 1, :given, cast(:body as jsonb)
                from pledge.certificate where number = :number\
                """)
            .param("code", Code.fresh())
            .param("number", one.number())
            .param("given", Date.valueOf(day))
            .param("body", JSON.writeValueAsString(said))
            .update();
    if (added != 1) {
      throw new IllegalStateException("No certificate of " + one.number());
    }
  }

  Optional<Certificate> byCode(String code) {
    return all("code = :what", code).stream().findFirst();
  }

  /** The latest first. */
  List<Certificate> of(String number) {
    return all("number = :what", number);
  }

  private List<Certificate> all(String condition, String what) {
    return sql.sql(
            """
            select *, serial = (select max(serial) from pledge.certificate as other
              where other.number = certificate.number) as latest
            from pledge.certificate where %s order by serial desc\
            """
                .formatted(condition))
        .param("what", what)
        .query((row, _) -> {
          var said = JSON.readValue(row.getString("body"), Said.class);
          return new Certificate(
              row.getString("code"),
              row.getString("number"),
              row.getInt("serial"),
              row.getObject("given", LocalDate.class),
              said,
              !row.getBoolean("latest")
                  ? Standing.REPLACED
                  : said.discharged() ? Standing.DISCHARGED : Standing.HOLDS);
        })
        .list();
  }
}
