package org.wenlan.site.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The style sheet, the scripts and the picture of the site. Each is named after its content, so
 * that a browser may keep it for ever and never shows an old one.
 */
@Component
class Assets {
  private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

  private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";

  /** What there is: the name without its hash, and where it lies on the class path. */
  private static final Map<String, String> FILES =
      Map.of(
          "site.css", "/assets/site.css",
          "site.js", "/assets/site.js",
          "grid.js", "/assets/grid.js",
          "icon.svg", "/assets/icon.svg",
          "charts.js", "/assets/charts.js",
          "echarts.js", ECHARTS,
          "htmx.js", HTMX);

  /** A file as it is sent. */
  record Asset(String type, byte[] content) {}

  private final Map<String, String> addresses = new HashMap<>();
  private final Map<String, Asset> byFile = new HashMap<>();

  Assets() {
    FILES.forEach(this::load);
  }

  private void load(String name, String place) {
    try (var in = Assets.class.getResourceAsStream(place)) {
      if (in == null) {
        throw new IllegalStateException("Not on the class path: " + place);
      }
      var content = in.readAllBytes();
      int dot = name.lastIndexOf('.');
      var file = name.substring(0, dot) + "." + hash(content) + name.substring(dot);
      addresses.put(name, "/assets/" + file);
      byFile.put(file, new Asset(type(name.substring(dot)), content));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Where {@code site.css} and the like lie today. */
  String address(String name) {
    var address = addresses.get(name);
    if (address == null) {
      throw new IllegalArgumentException("There is no asset " + name);
    }
    return address;
  }

  /** The file of this hashed name. */
  Optional<Asset> find(String file) {
    return Optional.ofNullable(byFile.get(file));
  }

  private static String type(String ending) {
    return switch (ending) {
      case ".css" -> "text/css;charset=UTF-8";
      case ".js" -> "text/javascript;charset=UTF-8";
      case ".svg" -> "image/svg+xml";
      case String other -> throw new IllegalArgumentException(other);
    };
  }

  private static String hash(byte[] content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
