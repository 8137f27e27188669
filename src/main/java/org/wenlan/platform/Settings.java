package org.wenlan.platform;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Every setting there is, its value and where the value came from. Immutable. */
public final class Settings {

  /** A setting, in the order in which {@code ./wenlan config} prints it. */
  public enum Name {
    WENLAN_HOME("./var", "folder that holds all data"),
    WENLAN_PORT("8080", "port of pages and API"),
    WENLAN_BIND("127.0.0.1", "address that the server listens on; 0.0.0.0 for all"),
    WENLAN_DB_URL("", "JDBC address of a PostgreSQL; empty: the program starts its own"),
    WENLAN_DB_USER("wenlan", "user for WENLAN_DB_URL"),
    WENLAN_DB_PASSWORD("", "password for WENLAN_DB_URL"),
    WENLAN_SEARCH_URL("", "address of an OpenSearch; empty: the index is in process"),
    WENLAN_INDEX_BUFFER("128", "MiB that the index collects before it writes a segment"),
    WENLAN_WEBHOOKS_PRIVATE("no", "yes: webhooks may go to http and to private addresses"),
    WENLAN_DOCUMENT_SIZE("50", "MiB that a document may have at most"),
    WENLAN_VIDEO_SIZE("500", "MiB that a video may have at most"),
    WENLAN_SCANNER("", "ClamAV that scans documents, host:port or /path/of/socket; empty: none"),
    WENLAN_OIDC_ISSUER("", "issuer of OpenID Connect by which people may sign in too; empty: none"),
    WENLAN_OIDC_CLIENT_ID("", "as which the platform is registered there"),
    WENLAN_OIDC_CLIENT_SECRET("", "secret of that registration"),
    WENLAN_OIDC_REDIRECT("", "its address /sign-in/oidc/back, whole; empty: on localhost"),
    WENLAN_OIDC_CLAIM("preferred_username", "claim that is the name by which a person signs in"),
    WENLAN_SMTP_HOST("", "mail server for digests of warnings; empty: none are sent"),
    WENLAN_SMTP_PORT("25", "its port"),
    WENLAN_SMTP_SECURITY("", "starttls or tls; empty: neither"),
    WENLAN_SMTP_USER("", "user there; empty: without signing in"),
    WENLAN_SMTP_PASSWORD("", "password there"),
    WENLAN_SMTP_FROM("wenlan@localhost", "address that mails come from"),
    WENLAN_ADDRESS("", "address of the platform as readers have it, for links in mails"),
    WENLAN_LANGUAGE("", "language of the command line, zh-CN or en; empty: the system's");

    private final String fallback;
    private final String purpose;

    Name(String fallback, String purpose) {
      this.fallback = fallback;
      this.purpose = purpose;
    }

    /** What it is for, in one line. */
    public String purpose() {
      return purpose;
    }

    /** Its default; empty means unset. */
    public String fallback() {
      return fallback;
    }

    /** Whether its value is never printed. */
    public boolean secret() {
      return this == WENLAN_DB_PASSWORD
          || this == WENLAN_OIDC_CLIENT_SECRET
          || this == WENLAN_SMTP_PASSWORD;
    }
  }

  /**
   * A setting's value.
   *
   * @param origin "default", "environment" or the file's path
   */
  public record Value(Name name, String text, String origin) {}

  private final Map<Name, Value> values;

  private Settings(Map<Name, Value> values) {
    this.values = values;
  }

  /**
   * Reads the environment and, where it exists, a file of {@code NAME=value} lines; the environment
   * wins.
   *
   * @throws IllegalArgumentException when the file sets something that does not exist, or a number
   *     is none: a setting that does nothing is found at the start, not in the field
   */
  public static Settings read(Map<String, String> environment, Path file) {
    var written = new Properties();
    if (Files.exists(file)) {
      try (Reader lines = Files.newBufferedReader(file)) {
        written.load(lines);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    var known = Arrays.stream(Name.values()).map(Enum::name).toList();
    for (var key : written.stringPropertyNames()) {
      if (!known.contains(key)) {
        throw new IllegalArgumentException(
            file + ": there is no setting " + key + "; there are " + String.join(", ", known));
      }
    }
    var values = new EnumMap<Name, Value>(Name.class);
    for (var name : Name.values()) {
      var fromEnvironment = environment.get(name.name());
      var fromFile = written.getProperty(name.name());
      if (fromEnvironment != null && !fromEnvironment.isBlank()) {
        values.put(name, new Value(name, fromEnvironment.strip(), "environment"));
      } else if (fromFile != null && !fromFile.isBlank()) {
        values.put(name, new Value(name, fromFile.strip(), file.toString()));
      } else {
        values.put(name, new Value(name, name.fallback, "default"));
      }
    }
    var settings = new Settings(values);
    for (var number :
        List.of(
            Name.WENLAN_PORT,
            Name.WENLAN_SMTP_PORT,
            Name.WENLAN_INDEX_BUFFER,
            Name.WENLAN_DOCUMENT_SIZE,
            Name.WENLAN_VIDEO_SIZE)) {
      if (!settings.text(number).matches("[0-9]{1,5}")) {
        var value = values.get(number);
        throw new IllegalArgumentException(
            number
                + " is to be a whole number, and is '"
                + settings.text(number)
                + "' ("
                + (value == null ? "" : value.origin())
                + ")");
      }
    }
    settings.checkScanner();
    return settings;
  }

  private void checkScanner() {
    var scanner = text(Name.WENLAN_SCANNER);
    if (!scanner.matches("|/.+|[^/].*:[0-9]{1,5}")) {
      throw new IllegalArgumentException(
          Name.WENLAN_SCANNER
              + " is to be host:port, such as 127.0.0.1:3310, or the path of a socket, such as"
              + " /run/clamav/clamd.ctl, and is '"
              + scanner
              + "'");
    }
  }

  /** The value as written; empty when unset. */
  public String text(Name name) {
    var value = values.get(name);
    return value == null ? "" : value.text();
  }

  /** The value when it is set. */
  public Optional<String> given(Name name) {
    return Optional.of(text(name)).filter(text -> !text.isEmpty());
  }

  /** Whether the value is {@code yes}. */
  public boolean on(Name name) {
    return text(name).equals("yes");
  }

  /** The value as a number. */
  public int number(Name name) {
    return Integer.parseInt(text(name));
  }

  /** The folder that holds all data, absolute. */
  public Path home() {
    return Path.of(text(Name.WENLAN_HOME)).toAbsolutePath().normalize();
  }

  /** The same settings with another home and the database that the program starts itself. */
  public Settings inHome(Path home) {
    var moved = new EnumMap<>(values);
    moved.put(Name.WENLAN_HOME, new Value(Name.WENLAN_HOME, home.toString(), "demo"));
    moved.put(Name.WENLAN_DB_URL, new Value(Name.WENLAN_DB_URL, "", "demo"));
    return new Settings(moved);
  }

  /** All settings in their order. */
  public List<Value> all() {
    return List.copyOf(values.values());
  }
}
