package org.wenlan.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wenlan.platform.Settings;

/**
 * While nobody has an account, each start of a server invites three separate administrators and
 * writes the addresses into a file that only the machine's owner reads. There is no default
 * password.
 */
@Component
public class FirstStart {
  private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
  private static final Actor PLATFORM = new Actor.Platform();

  private final Accounts accounts;
  private final PersonStore store;
  private final Settings settings;

  FirstStart(Accounts accounts, PersonStore store, Settings settings) {
    this.accounts = accounts;
    this.store = store;
    this.settings = settings;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) throws IOException {
    if (event.getApplicationContext() instanceof ServletWebServerApplicationContext
        && accounts.empty()) {
      var file = write(invitations());
      LOG.info("Nobody has an account yet: three invitations for administrators are in {}", file);
    }
  }

  /** The words of three invitations: for the system, for security, for the audit. */
  @Transactional
  public List<String> invitations() {
    store.forgetFirst();
    var words = new ArrayList<String>();
    for (var role : List.of(Role.SYSTEM, Role.SECURITY, Role.AUDIT)) {
      words.add(
          accounts.invite(
              PLATFORM, role.name().toLowerCase(java.util.Locale.ROOT), "", Set.of(role)));
    }
    return words;
  }

  private Path write(List<String> words) throws IOException {
    var port = settings.text(Settings.Name.WENLAN_PORT);
    var lines =
        words.stream().map(word -> "http://localhost:" + port + "/welcome/" + word).toList();
    var file = settings.home().resolve("first-start.txt");
    Files.deleteIfExists(file);
    Files.createDirectories(settings.home());
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    return file;
  }
}
