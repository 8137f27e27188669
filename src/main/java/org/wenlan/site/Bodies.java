package org.wenlan.site;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON body of a request, strictly and within limits. */
@Component
public class Bodies {
  private static final int MOST = 16 << 20;
  private static final int DEPTH = 20;
  private static final int TEXT = 100_000;

  private static final JsonMapper STRICT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEPTH)
                          .maxStringLength(TEXT)
                          .maxNumberLength(30)
                          .maxDocumentLength(MOST)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Messages messages;

  Bodies(Messages messages) {
    this.messages = messages;
  }

  /** What came of reading. */
  public sealed interface Body {

    /** It is JSON. */
    record Json(JsonNode node, byte[] bytes) implements Body {}

    /** It is not, or too large. */
    record Unread(Problem problem) implements Body {}
  }

  /** Reads it whole; what is wrong with it is said with its place. */
  public Body read(HttpServletRequest request, Locale language) throws IOException {
    var type = request.getContentType();
    if (type == null || !type.startsWith("application/json")) {
      return new Body.Unread(problem("site.not-json", 415, language, String.valueOf(type)));
    }
    var bytes = request.getInputStream().readNBytes(MOST + 1);
    if (bytes.length > MOST) {
      return new Body.Unread(problem("site.too-large", 413, language, MOST >> 20));
    }
    try {
      var node = STRICT.readTree(bytes);
      return nul(node)
          ? new Body.Unread(problem("site.nul", 400, language))
          : new Body.Json(node, bytes);
    } catch (JacksonException unread) {
      var at = unread.getLocation();
      return new Body.Unread(
          problem(
              "site.unreadable",
              400,
              language,
              at == null ? 0 : at.getLineNr(),
              at == null ? 0 : at.getColumnNr()));
    }
  }

  /** Whether a text in it has the character NUL, which no text has and PostgreSQL takes none of. */
  private static boolean nul(JsonNode node) {
    if (node.isString()) {
      return node.stringValue().indexOf('\0') >= 0;
    }
    for (var name : node.propertyNames()) {
      if (name.indexOf('\0') >= 0) {
        return true;
      }
    }
    for (var child : node) {
      if (nul(child)) {
        return true;
      }
    }
    return false;
  }

  private Problem problem(String type, int status, Locale language, Object... arguments) {
    var key = type.replaceFirst("[.]", ".problem.") + ".this";
    return Problem.of(type, status, messages.text(language, key, arguments));
  }
}
