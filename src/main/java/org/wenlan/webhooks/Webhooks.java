package org.wenlan.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The door: puts messages into the outbox, and tells what became of them. Thread-safe. */
@Component
public class Webhooks {
  private final OutboxStore store;

  Webhooks(OutboxStore store) {
    this.store = store;
  }

  /**
   * A message on its way.
   *
   * @param about the number of the case; messages about one case arrive in order
   * @param state where it stands
   * @param last what the last attempt ended with; empty before the first
   */
  public record Delivery(
      UUID id, UUID client, String type, String about, Instant at, Outgoing state, String last) {}

  /** Puts a message into the outbox; it stands or falls with the caller's transaction. */
  public void send(UUID client, String type, String about, String json, Instant at) {
    store.add(UUID.randomUUID(), client, type, about, json, at);
  }

  /** The latest messages to a program. */
  public List<Delivery> of(UUID client, int most) {
    return store.of(client, most);
  }

  /** All messages about a case, oldest first. */
  public List<Delivery> about(String number) {
    return store.about(number);
  }

  /** Sends one again that was given up, as a person asks. */
  public void again(UUID delivery, Instant at) {
    store.again(delivery, at);
  }
}
