package org.wenlan.documents.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlan.documents.Documents;
import org.wenlan.documents.Taken;
import org.wenlan.site.Messages;
import org.wenlan.testing.Site;
import tools.jackson.databind.json.JsonMapper;

/** Uploads over HTTP; every file is invented. */
class UploadEndpointsTest {
  private static final Site SITE = Site.with(Desk.class);
  private static final byte[] TEXT = "台灯 a lamp that was seen\r\n".repeat(100).getBytes(UTF_8);
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterAll
  static void stop() {
    SITE.close();
  }

  @Test
  void aFileIsSentInPartsAndComesBack() throws Exception {
    var path = begin("台灯.txt", TEXT.length);
    var first = patch(path, 0, Arrays.copyOf(TEXT, 1000));
    assertThat(first.statusCode()).isEqualTo(204);
    assertThat(header(first, "Upload-Offset")).isEqualTo("1000");
    var head = send(request(path).method("HEAD", BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(header(head, "Upload-Offset")).isEqualTo("1000");
    assertThat(header(head, "Upload-Length")).isEqualTo(String.valueOf(TEXT.length));
    assertThat(header(head, "Cache-Control")).contains("no-store");

    var wrong = patch(path, 0, TEXT);
    assertThat(wrong.statusCode()).isEqualTo(409);
    assertThat(header(wrong, "Upload-Offset")).isEqualTo("1000");
    assertThat(wrong.body()).contains("/problems/documents.offset");

    var last = patch(path, 1000, Arrays.copyOfRange(TEXT, 1000, TEXT.length));
    assertThat(last.statusCode()).isEqualTo(200);
    var document = JsonMapper.shared().readTree(last.body());
    assertThat(document.path("kind").asString()).isEqualTo("TXT");
    assertThat(document.path("name").asString()).isEqualTo("台灯.txt");
    assertThat(document.path("active").asBoolean()).isFalse();
    assertThat(patch(path, 1000, new byte[5]).body()).isEqualTo(last.body());
    var state = JsonMapper.shared().readTree(SITE.get(path).body());
    assertThat(state.path("document")).isEqualTo(document);
    var hash = document.path("hash").asString();
    assertThat(SITE.get("/evidence/" + hash + "?name=a.txt").body())
        .isEqualTo(new String(TEXT, UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"lamp.exe\",\"bytes\":10}|kind-unknown",
        "{\"name\":\"lamp\\u202Efdp.pdf\",\"bytes\":10}|name-characters",
        "{\"name\":\"lamp\\r\\nX-A: b.pdf\",\"bytes\":10}|name-characters",
        "{\"name\":\"lamp.pdf\",\"bytes\":99999999999}|too-large",
        "{\"name\":\"lamp.pdf\",\"bytes\":0}|empty",
        "{\"bytes\":10}|name-empty"
      })
  void whatCannotBeAcceptedIsAProblemWithARemedy(String given) throws Exception {
    var body = given.substring(0, given.indexOf('|'));
    var code = given.substring(given.indexOf('|') + 1);
    var answer = post(body);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
    assertThat(answer.body()).contains("documents.refusal." + code).doesNotContain("{0}");
    for (var text : new String[] {"", ".what", ".then"}) {
      var key = "documents.problem.refused" + text;
      assertThat(SITE.bean(Messages.class).has(Locale.ENGLISH, key)).isTrue();
    }
  }

  @Test
  void aProgramNamedAsAPictureIsRefusedAtItsEndAndStaysRefused() throws Exception {
    byte[] program = Arrays.copyOf("MZ\0\0".getBytes(UTF_8), 200);
    var path = begin("lamp.png", program.length);
    for (int time = 0; time < 2; time++) {
      var answer = patch(path, 0, program);
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("documents.refusal.executable");
    }
    assertThat(SITE.get(path).statusCode()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00000000-0000-0000-0000-000000000000",
        "1",
        "x",
        "..%2f..%2fetc",
        "%2e%2e",
        "00000000-0000-0000-0000-00000000000G"
      })
  void anUploadThatIsNotThereIsNotFound(String id) throws Exception {
    var path = "/api/v1/uploads/" + id;
    assertThat(SITE.get(path).statusCode()).isIn(400, 404);
    assertThat(patch(path, 0, new byte[3]).statusCode()).isIn(400, 404);
  }

  @Test
  void aPartWithoutItsPlaceOrOfAnotherTypeIsAMistakeOfTheSender() throws Exception {
    var path = begin("lamp.txt", 10);
    var placeless =
        request(path)
            .header("Content-Type", "application/offset+octet-stream")
            .method("PATCH", BodyPublishers.ofByteArray(new byte[10]));
    assertThat(send(placeless).statusCode()).isEqualTo(400);
    var form =
        request(path)
            .header("Upload-Offset", "0")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method("PATCH", BodyPublishers.ofString("a=b"));
    assertThat(send(form).statusCode()).isEqualTo(415);
    assertThat(post("lamp").statusCode()).isEqualTo(400);
    assertThat(post("{\"name\":\"lamp.pdf\"}").statusCode()).isEqualTo(400);
  }

  @Test
  void whatCameBeforeTheConnectionBrokeIsKept() throws Exception {
    var path = begin("lamp.txt", TEXT.length);
    var address = URI.create(SITE.address());
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("PATCH "
                  + path
                  + " HTTP/1.1\r\nHost: localhost\r\nUpload-Offset: 0\r\nContent-Type:"
                  + " application/octet-stream\r\nContent-Length: "
                  + TEXT.length
                  + "\r\n\r\n")
              .getBytes(UTF_8));
      out.write(TEXT, 0, 700);
      out.flush();
    }
    for (int i = 0; i < 600 && offset(path) < 700; i++) {
      TimeUnit.MILLISECONDS.sleep(25);
    }
    assertThat(offset(path)).isEqualTo(700);
    assertThat(patch(path, 700, Arrays.copyOfRange(TEXT, 700, TEXT.length)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aDocumentIsHandedOutToBeSavedAndNothingInItRuns() throws Exception {
    var bytes = "台灯 <script>alert(1)</script>".getBytes(UTF_8);
    var kept = Arrays.copyOf("a".repeat(2000).getBytes(UTF_8), 2000 + bytes.length);
    System.arraycopy(bytes, 0, kept, 2000, bytes.length);
    var taken = SITE.bean(Documents.class).take("page.txt", new ByteArrayInputStream(kept));
    var hash = ((Taken.Stored) taken).document().hash();
    var path = "/evidence/" + hash + "?name=" + URLEncoder.encode("台\"灯; é.txt", UTF_8);
    var answer = SITE.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(new String(kept, UTF_8));
    assertThat(header(answer, "Content-Type")).isEqualTo("text/plain;charset=UTF-8");
    assertThat(answer.headers().allValues("Content-Security-Policy"))
        .containsExactly(DocumentAnswer.POLICY);
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Content-Disposition"))
        .isEqualTo(
            "attachment; filename=\"____ _.txt\";"
                + " filename*=UTF-8''%E5%8F%B0%22%E7%81%AF%3B%20%C3%A9.txt");
    assertThat(header(answer, "Content-Length")).isEqualTo(String.valueOf(kept.length));

    var head = send(request(path).method("HEAD", BodyPublishers.noBody()));
    assertThat(header(head, "Content-Length")).isEqualTo(String.valueOf(kept.length));
    assertThat(head.body()).isEmpty();
    var same = SITE.get(path, "If-None-Match", header(answer, "ETag"));
    assertThat(same.statusCode()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
  }

  @Test
  void aNameCannotEndItsHeader() {
    var value = DocumentAnswer.attachment("a\r\nSet-Cookie: b=c\"; x=\\y%41.pdf");
    assertThat(value)
        .doesNotContain("\r", "\n", "\\", "%41.pdf\"")
        .startsWith(
            "attachment; filename=\"a__Set-Cookie: b=c__ x=_y_41.pdf\"; filename*=UTF-8''a%0D")
        .matches("[\\x20-\\x7E]+");
  }

  private String begin(String name, long bytes) throws Exception {
    var answer = post(JsonMapper.shared().writeValueAsString(new Given(name, bytes)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return header(answer, "Location");
  }

  private record Given(String name, long bytes) {}

  private int offset(String path) {
    return Integer.parseInt(header(SITE.get(path), "Upload-Offset"));
  }

  private HttpResponse<String> post(String json) throws Exception {
    return send(
        request("/api/v1/uploads")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  private HttpResponse<String> patch(String path, long offset, byte[] part) throws Exception {
    return send(
        request(path)
            .header("Upload-Offset", String.valueOf(offset))
            .header("Content-Type", "application/offset+octet-stream")
            .method("PATCH", BodyPublishers.ofByteArray(part)));
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(SITE.address() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("(none)");
  }
}
