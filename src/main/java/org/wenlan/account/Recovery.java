package org.wenlan.account;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to recovery codes: each lets its person in once in place of a one-time password. Who
 * came in by one signs nothing, and gets a new authenticator by a new invitation only.
 */
@Component
public class Recovery {
  private static final int CODES = 8;

  /** 80 bits: sixteen letters in four groups. */
  private static final int BYTES = 10;

  private final RecoveryStore store;
  private final Deeds deeds;

  Recovery(RecoveryStore store, Deeds deeds) {
    this.store = store;
    this.deeds = deeds;
  }

  /** How many are unused. */
  public int left(UUID person) {
    return store.left(person);
  }

  /**
   * New codes in place of all earlier ones, to be shown this once.
   *
   * @throws IllegalArgumentException when the session did not show its second factor just now
   */
  @Transactional
  public List<String> renew(Accounts.Session session) {
    if (!session.confirmed()) {
      throw new IllegalArgumentException("Recovery codes are made after a second factor only");
    }
    var codes =
        IntStream.range(0, CODES)
            .mapToObj(_ -> OneTime.base32(Secrets.bytes(BYTES)).toLowerCase(Locale.ROOT))
            .map(code -> code.replaceAll("(.{4})(?=.)", "$1-"))
            .toList();
    var person = session.person();
    store.replace(person.id(), codes.stream().map(code -> kept(person.id(), code)).toList());
    deeds.note(person, "recovery-codes", person.id().toString(), String.valueOf(CODES));
    return codes;
  }

  /** Takes a code; false when it is none, or was used before. */
  boolean take(UUID person, String typed) {
    return store.take(person, kept(person, typed));
  }

  private static byte[] kept(UUID person, String code) {
    return Secrets.kept(
        person + ":" + code.replaceAll("[^A-Za-z2-7]", "").toLowerCase(Locale.ROOT));
  }
}
