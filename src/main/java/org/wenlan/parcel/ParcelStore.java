package org.wenlan.parcel;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Parcels in the schema {@code parcel}. */
@Component
class ParcelStore {
  private final JdbcClient sql;

  ParcelStore(JdbcClient sql) {
    this.sql = sql;
  }

  void put(Parcel one, Instant at) {
    int kept =
        sql.sql(
                """
                insert into parcel.parcel (seal, name, made, bytes)
                values (:seal, :name, :made, :bytes) on conflict (seal) do nothing\
                """)
            .param("seal", one.seal())
            .param("name", one.name())
            .param("made", Timestamp.from(at))
            .param("bytes", one.bytes())
            .update();
    if (kept > 1) {
      throw new IllegalStateException("Kept " + kept);
    }
  }

  Optional<Parcel> find(String seal) {
    return sql.sql("select name, seal, bytes from parcel.parcel where seal = :seal")
        .param("seal", seal)
        .query((row, _) ->
            new Parcel(row.getString("name"), row.getString("seal"), row.getBytes("bytes")))
        .optional();
  }
}
