package org.wenlan.account.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.wenlan.account.Permission;

/** The table of addresses and permissions, {@code access.tsv}. Immutable. */
final class Access {
  private final Map<Endpoint, Permission> table;

  private Access(Map<Endpoint, Permission> table) {
    this.table = table;
  }

  /** One address, as its controller writes it. */
  record Endpoint(String method, String path) {}

  static Access shipped() {
    try (var file = Access.class.getResourceAsStream("/access.tsv")) {
      if (file == null) {
        throw new IllegalStateException("access.tsv is not among the resources");
      }
      var table = new LinkedHashMap<Endpoint, Permission>();
      for (var line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        var fields = line.split("\t");
        var before =
            table.put(new Endpoint(fields[0], fields[1]), Permission.valueOf(fields[2].strip()));
        if (before != null) {
          throw new IllegalStateException("Twice in access.tsv: " + line);
        }
      }
      return new Access(table);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What an address asks; empty for one that is not in the table. */
  Optional<Permission> of(String method, String path) {
    var verb = method.equals("HEAD") ? "GET" : method;
    return Optional.ofNullable(table.get(new Endpoint(verb, path)))
        .or(() -> Optional.ofNullable(table.get(new Endpoint("ANY", path))));
  }

  /** All of it, in the order of the file. */
  Map<Endpoint, Permission> all() {
    return Map.copyOf(table);
  }
}
