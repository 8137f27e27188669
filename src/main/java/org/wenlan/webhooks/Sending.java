package org.wenlan.webhooks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.wenlan.account.Clients;
import org.wenlan.platform.Round;
import org.wenlan.platform.Settings;
import org.wenlan.webhooks.OutboxStore.Held;

/** Sends what is due, each to its own receiver, so that a slow one holds up no other. */
@Component
public class Sending {
  private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
  private static final Duration EVERY = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int AT_ONCE = 50;
  private static final int SHOWN = 200;

  private final OutboxStore store;
  private final Clients clients;
  private final Settings settings;
  private final Clock clock;
  private final HttpClient http =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  Sending(OutboxStore store, Clients clients, Settings settings, Clock clock) {
    this.store = store;
    this.clients = clients;
    this.settings = settings;
    this.clock = clock;
  }

  @Bean
  static Round webhookRound(Sending sending) {
    return new Round("webhooks", EVERY, sending::send);
  }

  /** Sends what is due now; says how many attempts that were. */
  public int send() {
    var held = store.hold(clock.instant(), AT_ONCE);
    try (var tasks = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new ArrayList<Callable<Boolean>>();
      held.forEach(one -> all.add(() -> attempt(one)));
      for (var done : tasks.invokeAll(all)) {
        done.get();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException failed) {
      // What was held is free again after two minutes and goes out then.
      LOG.warn("An attempt could not be written down", failed);
    }
    return held.size();
  }

  private boolean attempt(Held one) {
    var hook = clients.webhook(one.client());
    var waiting = new Outgoing.Waiting(one.attempts(), clock.instant());
    if (hook.isEmpty()) {
      store.settle(one.id(), new Outgoing.Dead(one.attempts(), "no address"), "no address");
      return false;
    }
    var refused = refused(hook.get().address());
    if (!refused.isEmpty()) {
      store.settle(one.id(), new Outgoing.Dead(one.attempts() + 1, refused), refused);
      return false;
    }
    var id = "msg_" + one.id().toString().replace("-", "");
    long seconds = clock.instant().getEpochSecond();
    var request =
        HttpRequest.newBuilder(hook.get().address())
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("webhook-id", id)
            .header("webhook-timestamp", String.valueOf(seconds))
            .header("webhook-signature", Signature.of(hook.get().secret(), id, seconds, one.body()))
            .POST(HttpRequest.BodyPublishers.ofString(one.body()))
            .build();
    try {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (var body = answer.body()) {
        var shown = new String(body.readNBytes(SHOWN), StandardCharsets.UTF_8);
        store.settle(
            one.id(),
            waiting.answered(answer.statusCode(), clock.instant()),
            answer.statusCode() + " " + shown.replaceAll("\\p{Cntrl}", " "));
      }
      return true;
    } catch (IOException unreached) {
      store.settle(
          one.id(), waiting.answered(0, clock.instant()), String.valueOf(unreached.getMessage()));
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Why an address is not called; empty when it may be. */
  private String refused(URI address) {
    boolean within = settings.on(Settings.Name.WENLAN_WEBHOOKS_PRIVATE);
    if (!"https".equals(address.getScheme()) && !(within && "http".equals(address.getScheme()))) {
      return "only https addresses are called";
    }
    if (within) {
      return "";
    }
    try {
      for (var one : InetAddress.getAllByName(address.getHost())) {
        if (!open(one)) {
          return "not a public address: " + one.getHostAddress();
        }
      }
      return "";
    } catch (UnknownHostException unknown) {
      return "";
    }
  }

  /** Whether an address belongs to the open network. */
  static boolean open(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    var bytes = address.getAddress();
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    return bytes.length == 4
        // 0/8, carrier-grade 100.64/10, 192.0.0/24, benchmarks 198.18/15, reserved 240/4.
        ? first != 0
            && !(first == 100 && second >= 64 && second < 128)
            && !(first == 192 && second == 0 && bytes[2] == 0)
            && !(first == 198 && (second == 18 || second == 19))
            && first < 240
        // Unique local fc00::/7 and whatever carries an IPv4 address inside.
        : (first & 0xfe) != 0xfc
            && !(first == 0x00 && second == 0x64)
            && !(first == 0x20 && second == 0x02)
            && !(first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0);
  }
}
