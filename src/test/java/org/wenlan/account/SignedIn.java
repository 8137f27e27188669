package org.wenlan.account;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;
import org.wenlan.testing.Site;

/** People of a test, each invited, joined and signed in by the doors that real people use. */
public final class SignedIn {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private SignedIn() {}

  /** Someone who is signed in. */
  public record Someone(
      Actor.Person person, String signIn, String password, byte[] secret, String cookie) {

    /** What they read, in English. */
    public HttpResponse<String> get(Site site, String path) {
      return site.get(path, "Cookie", cookie, "Accept-Language", "en");
    }

    /** What they are told in English after sending a form: names and values in turn. */
    public HttpResponse<String> post(Site site, String path, String... fields) {
      var form = new StringJoiner("&");
      for (int i = 0; i < fields.length; i += 2) {
        form.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
      }
      return site.post(path, form.toString(), "Cookie", cookie, "Accept-Language", "en");
    }

    /** Brings the session into a browser that was just opened; as often as a test likes. */
    public void comeBack(com.microsoft.playwright.Page page) {
      int is = cookie.indexOf('=');
      page.context()
          .addCookies(
              List.of(
                  new com.microsoft.playwright.options.Cookie(
                          cookie.substring(0, is), cookie.substring(is + 1))
                      .setUrl("https://localhost")));
    }

    /** Signs in at the page that a browser shows; once a person, for a code counts once. */
    public void signIn(com.microsoft.playwright.Page page, Site site) {
      page.fill("#name", signIn);
      page.fill("#password", password);
      page.fill("#code", code(site, secret, 1));
      page.click("form[action='/sign-in'] button");
    }
  }

  /** A person of a unit with these roles. */
  public static Someone as(Site site, String name, String unit, Role... roles) {
    return as(site.bean(Accounts.class), site.bean(Clock.class), name, unit, roles);
  }

  /** The same by the door itself. */
  public static Someone as(
      Accounts accounts, Clock clock, String name, String unit, Role... roles) {
    var word = accounts.invite(new Actor.Platform(), name, unit, Set.of(roles));
    var secret = bytes(accounts.invited(word).orElseThrow().secret());
    var signIn = "test-" + NUMBER.incrementAndGet();
    var password = "correct horse battery " + name.length();
    var code = OneTime.at(secret, clock.instant());
    return switch (accounts.accept(word, signIn, password, code)) {
      case Accounts.Entry.Open(var session) ->
          new Someone(
              session.person(), signIn, password, secret, "__Host-wenlan=" + session.token());
      case Accounts.Entry.Shut(var why) -> throw new AssertionError(why);
    };
  }

  /** The one-time password of now, or of some steps later. */
  public static String code(Site site, byte[] secret, int steps) {
    return OneTime.at(secret, site.bean(Clock.class).instant().plusSeconds(30L * steps));
  }

  /** What base 32 says. */
  public static byte[] bytes(String base32) {
    var bits = new StringBuilder();
    for (char letter : base32.toCharArray()) {
      var five = Integer.toBinaryString(32 | ALPHABET.indexOf(letter)).substring(1);
      bits.append(five);
    }
    var bytes = new byte[bits.length() / 8];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(bits.substring(i * 8, i * 8 + 8), 2);
    }
    return bytes;
  }
}
