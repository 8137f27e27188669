package org.wenlan.account;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wenlan.platform.Settings;
import org.wenlan.platform.Settings.Name;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The provider of sign-ins that the settings name, by its own description of itself. */
@Component
class Provider {
  private static final Duration WAIT = Duration.ofSeconds(10);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Settings settings;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(WAIT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  Provider(Settings settings) {
    this.settings = settings;
  }

  /** It is not what it should be, or does not answer. */
  static final class Unusable extends Exception {
    private static final long serialVersionUID = 1;

    Unusable(String why) {
      super(why);
    }
  }

  /** Where to go and whom to ask. */
  record Description(URI authorization, URI token, URI keys) {}

  String issuer() {
    return settings.text(Name.WENLAN_OIDC_ISSUER);
  }

  String client() {
    return settings.text(Name.WENLAN_OIDC_CLIENT_ID);
  }

  /** The address to which the provider sends people back, as it is registered there. */
  String back() {
    return settings
        .given(Name.WENLAN_OIDC_REDIRECT)
        .orElseGet(
            () -> "http://localhost:" + settings.text(Name.WENLAN_PORT) + "/sign-in/oidc/back");
  }

  /** The claim that is the name by which a person signs in here. */
  String claim() {
    return settings.text(Name.WENLAN_OIDC_CLAIM);
  }

  Description description() throws Unusable {
    var said = json(get(issuer().replaceFirst("/$", "") + "/.well-known/openid-configuration"));
    if (!said.path("issuer").asString("").equals(issuer())) {
      throw new Unusable("It calls itself " + said.path("issuer"));
    }
    return new Description(
        address(said.path("authorization_endpoint").asString("")),
        address(said.path("token_endpoint").asString("")),
        address(said.path("jwks_uri").asString("")));
  }

  /** What a code is worth: the ID token, unread. */
  String idToken(Description description, String code, String verifier) throws Unusable {
    var form =
        Map.of(
            "grant_type",
            "authorization_code",
            "code",
            code,
            "redirect_uri",
            back(),
            "client_id",
            client(),
            "code_verifier",
            verifier);
    var body =
        form.entrySet().stream()
            .map(one -> one.getKey() + "=" + encoded(one.getValue()))
            .collect(Collectors.joining("&"));
    var secret = settings.text(Name.WENLAN_OIDC_CLIENT_SECRET);
    var proof =
        Base64.getEncoder()
            .encodeToString(
                (encoded(client()) + ":" + encoded(secret)).getBytes(StandardCharsets.UTF_8));
    var request =
        HttpRequest.newBuilder(description.token())
            .timeout(WAIT)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/json")
            .header("Authorization", "Basic " + proof)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return json(send(request.build())).path("id_token").asString("");
  }

  JWKSet keys(Description description) throws Unusable {
    try {
      return JWKSet.parse(get(description.keys().toString()));
    } catch (ParseException unreadable) {
      throw new Unusable("Its keys cannot be read");
    }
  }

  private String get(String address) throws Unusable {
    return send(HttpRequest.newBuilder(address(address)).timeout(WAIT).GET().build());
  }

  private String send(HttpRequest request) throws Unusable {
    try {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new Unusable(request.uri().getPath() + " answers " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException away) {
      throw new Unusable(request.uri().getHost() + " does not answer");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Unusable("stopped");
    }
  }

  private static JsonNode json(String text) throws Unusable {
    try {
      return JSON.readTree(text);
    } catch (JacksonException unreadable) {
      throw new Unusable("No JSON");
    }
  }

  /** By https; by http on this machine only. */
  private static URI address(String text) throws Unusable {
    try {
      var address = URI.create(text);
      var host = String.valueOf(address.getHost());
      boolean here = host.equals("localhost") || host.equals("127.0.0.1");
      if ("https".equals(address.getScheme()) || (here && "http".equals(address.getScheme()))) {
        return address;
      }
    } catch (IllegalArgumentException unreadable) {
      throw new Unusable("No address: " + text);
    }
    throw new Unusable("Not by https: " + text);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
