package org.wenlan.account;

import java.net.URI;
import java.time.Clock;
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

  /** Stops or starts a program. */
  @Transactional
  public void change(Actor by, UUID id, boolean active) {
    store.change(id, active);
    deeds.note(by, "change-client", id.toString(), active ? "active" : "stopped");
  }

  /** Where to send, and the secret both sides know. */
  public record Webhook(URI address, byte[] secret) {}
}
