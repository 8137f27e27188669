package org.wenlan.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.wenlan.Wenlan;
import org.wenlan.calendar.WorkingCalendar;
import org.wenlan.platform.TestPostgres;

/** A server with the page shell and the beans that a test brings, without any database. */
public final class Site implements AutoCloseable {
  // Null once it is closed: a test class keeps its site for as long as the process lives, and two
  // hundred contexts do not fit into it.
  private @Nullable ConfigurableApplicationContext context;
  private final HttpClient client = HttpClient.newHttpClient();

  /** Deliberately no configuration that a scan finds. */
  @EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
  @org.springframework.context.annotation.ComponentScan("org.wenlan.site")
  static class Shell {}

  private Site(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts on a free port. */
  public static Site with(Class<?>... beans) {
    var sources = new Class<?>[beans.length + 1];
    sources[0] = Shell.class;
    System.arraycopy(beans, 0, sources, 1, beans.length);
    return new Site(
        new SpringApplicationBuilder(sources)
            .web(WebApplicationType.SERVLET)
            .logStartupInfo(false)
            .profiles("shown")
            .run("--server.port=0"));
  }

  /**
   * The whole platform on an empty database and an empty home of its own. What a test puts into
   * {@link #bean} of the register is found a moment later.
   */
  public static Site whole() {
    return whole(Map.of());
  }

  /** The same with files of law of its region, by name; {@code ../returns/NAME} for forms. */
  public static Site whole(Map<String, String> law) {
    return whole(law, Map.of());
  }

  /** The same with more settings. */
  public static Site whole(Map<String, String> law, Map<String, String> settings) {
    return whole(law, settings, _ -> {});
  }

  /** The whole platform by a clock that the test moves. */
  public static Site whole(MovedClock clock) {
    return whole(
        Map.of(),
        Map.of(),
        context ->
            ((GenericApplicationContext) context)
                .registerBean(
                    "movedClock", Clock.class, () -> clock, bean -> bean.setPrimary(true)));
  }

  private static Site whole(
      Map<String, String> law,
      Map<String, String> settings,
      ApplicationContextInitializer<ConfigurableApplicationContext> beans) {
    try {
      var file = Files.createTempFile("wenlan", ".conf");
      var environment = TestPostgres.environment();
      var home = Path.of(environment.getOrDefault("WENLAN_HOME", ""));
      laterYears(home.resolve("calendar"));
      for (var one : law.entrySet()) {
        var folder = home.resolve("law");
        var target = folder.resolve(one.getKey()).normalize();
        Files.createDirectories(target.resolveSibling(""));
        Files.writeString(target, one.getValue());
      }
      var lines =
          environment.entrySet().stream()
              .map(setting -> setting.getKey() + "=" + setting.getValue())
              .toList();
      var more = new java.util.ArrayList<>(lines);
      // The receivers of a test are on this machine.
      more.add("WENLAN_WEBHOOKS_PRIVATE=yes");
      settings.forEach((name, value) -> more.add(name + "=" + value));
      Files.write(file, more);
      System.setProperty("wenlan.config", file.toString());
      return new Site(
          new SpringApplicationBuilder(Wenlan.class)
              .initializers(beans)
              .web(WebApplicationType.SERVLET)
              .logStartupInfo(false)
              .run("--server.port=0"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } finally {
      System.clearProperty("wenlan.config");
    }
  }

  /**
   * Invented years without holidays after the published ones: a test of today must go on working
   * when today is later than the last notice.
   */
  private static void laterYears(Path folder) throws IOException {
    Files.createDirectories(folder);
    var lines = new StringBuilder("year\tnotice\n");
    for (int year = WorkingCalendar.china().through().getYear() + 1; year < 2060; year++) {
      lines.append(year).append("\tinvented for tests\n");
    }
    Files.writeString(folder.resolve("notices.tsv"), lines);
  }

  private ConfigurableApplicationContext context() {
    return Objects.requireNonNull(context, "This site is closed");
  }

  /** A door of the running platform. */
  public <T> T bean(Class<T> type) {
    return context().getBean(type);
  }

  /** All that are of a kind. */
  public <T> java.util.Collection<T> beans(Class<T> type) {
    return context().getBeansOfType(type).values();
  }

  /** Without a slash at the end. */
  public String address() {
    return "http://localhost:" + context().getEnvironment().getProperty("local.server.port");
  }

  /** One request; headers are name and value in turn. */
  public HttpResponse<String> get(String path, String... headers) {
    return send(HttpRequest.newBuilder(URI.create(address() + path)).GET(), headers);
  }

  /** A form with this body. */
  public HttpResponse<String> post(String path, String body, String... headers) {
    return send(
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)),
        headers);
  }

  /** JSON by any method. */
  public HttpResponse<String> json(String method, String path, String body, String... headers) {
    return send(
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body)),
        headers);
  }

  /** A form of parts without any. */
  public HttpResponse<String> parts(String path, String... headers) {
    return send(
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(HttpRequest.BodyPublishers.ofString("--x--\r\n")),
        headers);
  }

  /** Bytes by any method; the headers say what they are. */
  public HttpResponse<String> send(String method, String path, byte[] body, String... headers) {
    return send(
        HttpRequest.newBuilder(URI.create(address() + path))
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body)),
        headers);
  }

  /** The status line and body of a GET whose path goes out exactly as it is written. */
  public String raw(String path) {
    var address = URI.create(address());
    try (var socket = new java.net.Socket(address.getHost(), address.getPort())) {
      var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      return new String(
          socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The bytes of an answer. */
  public byte[] bytes(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(address() + path)).GET();
    if (headers.length > 0) {
      request = request.headers(headers);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()).body();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
    if (headers.length > 0) {
      request = request.headers(headers);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    context().close();
    context = null;
    client.shutdownNow();
  }
}
