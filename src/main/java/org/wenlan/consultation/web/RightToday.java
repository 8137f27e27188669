package org.wenlan.consultation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wenlan.consultation.Request;
import org.wenlan.register.Burden;
import org.wenlan.register.Entry;
import org.wenlan.register.Register;
import org.wenlan.register.RightNumber;
import org.wenlan.rights.Patents;

/** What lies on the right of a case on the day on which somebody looks, by the register. */
@Component
final class RightToday {
  private final Patents patents;
  private final Register register;

  RightToday(Patents patents, Register register) {
    this.patents = patents;
    this.register = register;
  }

  /**
   * What is shown.
   *
   * @param number by which the register's page is found; empty when it knows nothing of the right
   */
  record Shown(String number, List<Burden> burdens) {
    static final Shown NOTHING = new Shown("", List.of());
  }

  Shown of(Request.Right right, LocalDate day) {
    var key = right.key();
    return key.isEmpty()
        ? Shown.NOTHING
        : Optional.ofNullable(patents.find(List.of(key)).get(key))
            .flatMap(stored -> Optional.ofNullable(stored.patent().application()))
            .flatMap(application -> register.find(RightNumber.of(application)))
            .map(entry -> shown(entry, day))
            .orElse(Shown.NOTHING);
  }

  private static Shown shown(Entry entry, LocalDate day) {
    return new Shown(entry.right().number().key(), entry.on(day));
  }
}
