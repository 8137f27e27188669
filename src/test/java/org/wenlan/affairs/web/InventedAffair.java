package org.wenlan.affairs.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.wenlan.testing.Site;
import picocli.CommandLine;

/** How a test applies for an invented affair, as a browser without JavaScript would. */
final class InventedAffair {
  static final Site SITE = Site.whole();

  private InventedAffair() {}

  static String command(int code, String... arguments) {
    var line = new CommandLine(SITE.bean(AffairsCommand.class));
    var out = new StringWriter();
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
    assertThat(line.execute(arguments)).as(out.toString()).isEqualTo(code);
    return out.toString();
  }

  static HttpResponse<String> send(String path, String... fields) {
    var form = new StringJoiner("&");
    for (int i = 0; i < fields.length; i += 2) {
      form.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return SITE.post(path, form.toString(), "Accept-Language", "en");
  }

  static String to(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  static void done(HttpResponse<String> answer) {
    assertThat(to(answer)).startsWith("/");
  }

  static String found(String pattern, String text) {
    var matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
    return matcher.group(1);
  }
}
