package org.wenlan.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wenlan.platform.Checkup.Finding;

/** Java, the home folder and the database. */
@Component
final class MachineCheckup implements Checkup {
  private static final long LITTLE = 2L << 30;

  private final Settings settings;
  private final ObjectProvider<Database> database;

  MachineCheckup(Settings settings, ObjectProvider<Database> database) {
    this.settings = settings;
    this.database = database;
  }

  @Override
  public List<Finding> examine() {
    var findings = new ArrayList<Finding>();
    int java = Runtime.version().feature();
    findings.add(
        java >= 25
            ? Finding.well("java", "platform.doctor.java", String.valueOf(Runtime.version()))
            : Finding.down("java", "platform.doctor.java.old", String.valueOf(java)));
    findings.add(home());
    if (settings.given(Settings.Name.WENLAN_SEARCH_URL).isPresent()) {
      findings.add(Finding.degraded("search", "platform.doctor.search"));
    }
    findings.add(database());
    return findings;
  }

  private Finding home() {
    var home = settings.home();
    try {
      Files.createDirectories(home);
      var free = Files.getFileStore(home).getUsableSpace();
      if (!Files.isWritable(home)) {
        return Finding.down("home", "platform.doctor.home.closed", home.toString());
      }
      var gibibytes = free / (double) (1 << 30);
      return free < LITTLE
          ? Finding.degraded("home", "platform.doctor.home.full", home.toString(), gibibytes)
          : Finding.well("home", "platform.doctor.home", home.toString(), gibibytes);
    } catch (IOException closed) {
      return Finding.down("home", "platform.doctor.home.closed", home.toString());
    }
  }

  private Finding database() {
    try {
      var opened = database.getObject();
      return opened.answers()
          ? Finding.well("database", "platform.doctor.database", opened.address())
          : Finding.down("database", "platform.doctor.database.silent", opened.address());
    } catch (RuntimeException broken) {
      // Whatever stops the database from opening is what the reader of this line needs to hear.
      var cause = org.springframework.core.NestedExceptionUtils.getMostSpecificCause(broken);
      return Finding.down(
          "database", "platform.doctor.database.closed", String.valueOf(cause.getMessage()));
    }
  }
}
