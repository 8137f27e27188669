package org.wenlan.account;

import java.net.URI;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to programs with keys: platforms that send cases and take webhooks. Thread-safe. */
@Component
public class Clients {
  private static final int SECRET = 32;

  /** How far the clocks of both sides may be apart. */
  private static final Duration NEAR = Duration.ofMinutes(5);

  private final ClientStore store;
  private final Deeds deeds;
  private final Clock clock;

  Clients(ClientStore store, Deeds deeds, Clock clock) {
    this.store = store;
    this.deeds = deeds;
    this.clock = clock;
  }

  /**
   * A program.
   *
   * @param unit that it acts for, such as a platform's code
   * @param webhook where news go; empty for nowhere
   */
  public record Registered(UUID id, String name, String unit, String webhook, boolean active) {}

  /**
   * What its holder must keep: neither is shown again.
   *
   * @param key goes into the header {@code Authorization: Bearer}
   * @param secret signs webhooks, base 64
   */
  public record Issued(Registered client, String key, String secret) {}

  /** Registers a program. */
  @Transactional
  public Issued register(Actor by, String name, String unit, String webhook) {
    var client = new Registered(UUID.randomUUID(), name, unit, webhook, true);
    var key = "wl_" + Secrets.word();
    var secret = Secrets.bytes(SECRET);
    store.add(client, Secrets.kept(key), secret, clock.instant());
    deeds.note(by, "register-client", name, unit + " " + webhook);
    return new Issued(client, key, "whsec_" + Base64.getEncoder().encodeToString(secret));
  }

  /** All of them, by name. */
  public List<Registered> all() {
    return store.all();
  }

  /** The program of a key that still counts. */
  public Optional<Actor.Client> of(String key) {
    return store
        .byKey(Secrets.kept(key))
        .map(one -> new Actor.Client(one.id(), one.name(), one.unit()));
  }

  /** The program of this number. */
  public Optional<Registered> find(UUID id) {
    return store.find(id);
  }

  /** Where news for a program go and what they are signed with; empty where it takes none. */
  public Optional<Webhook> webhook(UUID id) {
    return store.webhook(id).filter(hook -> !hook.address().toString().isEmpty());
  }

  /**
   * A request that a program signed with its secret instead of showing its key.
   *
   * @param about method, path with query, time, nonce and the SHA-256 of the body, a line each
   * @param at when it says that it was signed
   * @param nonce a word that is used once
   * @param signature HMAC-SHA-256 of {@code about}
   */
  public record Signed(UUID client, String about, Instant at, String nonce, byte[] signature) {}

  /**
   * The program that signed a request: with its own secret, within five minutes, and not sent
   * before. Empty otherwise, and it is not said why.
   */
  @Transactional
  public Optional<Actor.Client> of(Signed signed) {
    var now = clock.instant();
    var late = Duration.between(signed.at(), now).abs().compareTo(NEAR) > 0;
    if (late || !signed.nonce().matches("[A-Za-z0-9_-]{16,64}")) {
      return Optional.empty();
    }
    return store
        .webhook(signed.client())
        .filter(one ->
            MessageDigest.isEqual(Secrets.signed(one.secret(), signed.about()), signed.signature()))
        .filter(
            _ -> store.useOnce(signed.client(), signed.nonce(), now, now.minus(NEAR).minus(NEAR)))
        .flatMap(_ -> store.find(signed.client()))
        .map(one -> new Actor.Client(one.id(), one.name(), one.unit()));
  }

  /** Stops or starts a program. */
  @Transactional
  public void change(Actor by, UUID id, boolean active) {
    store.change(id, active);
    deeds.note(by, "change-client", id.toString(), active ? "active" : "stopped");
  }

  /** Where to send, and the secret both sides know. */
  public record Webhook(URI address, byte[] secret) {}
}
