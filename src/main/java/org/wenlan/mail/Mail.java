package org.wenlan.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wenlan.mail.Smtp.Letter;
import org.wenlan.platform.Settings;

/** The door: puts letters into the outbox and tells what became of them. Thread-safe. */
@Component
public class Mail {
  private final PostStore store;
  private final Smtp smtp;
  private final String address;

  Mail(PostStore store, Smtp smtp, Settings settings) {
    this.store = store;
    this.smtp = smtp;
    this.address =
        settings
            .given(Settings.Name.WENLAN_ADDRESS)
            .orElse("http://localhost:" + settings.text(Settings.Name.WENLAN_PORT))
            .replaceFirst("/+$", "");
  }

  /** The whole address of a page, as letters name it; never what a request calls the host. */
  public String link(String path) {
    return address + path;
  }

  /**
   * A letter on its way.
   *
   * @param sent when the server took it; null while it has not
   * @param last why the last attempt failed; empty when none did
   * @param givenUp whether it is tried no more
   */
  public record Posted(
      UUID id,
      String address,
      String subject,
      Instant made,
      @Nullable Instant sent,
      String last,
      boolean givenUp) {}

  /** Whether letters can be sent: the settings name a server. */
  public boolean known() {
    return smtp.known();
  }

  /**
   * Puts a letter into the outbox; it stands or falls with the caller's transaction. False, and
   * nothing is kept, while no server is set up.
   *
   * @param about the number of the case
   */
  public boolean send(String address, String about, Letter letter, Instant at) {
    if (!known() || address.isBlank()) {
      return false;
    }
    store.add(UUID.randomUUID(), address.strip(), about, letter, at);
    return true;
  }

  /** All letters about a case, oldest first. */
  public List<Posted> about(String number) {
    return store.about(number);
  }
}
