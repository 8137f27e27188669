package org.wenlan.tables;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The records of a JSON file, one in memory at a time: an object a line, one list of objects, or an
 * answer of a server that has a list of them in a member of its own.
 */
public final class JsonRecords {
  private static final int HEAD = 65536;
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final Pattern BAG =
      Pattern.compile("\"(patentBag|patentFileWrapperDataBag|patents)\"\\s*:\\s*\\[");
  private static final Pattern SPREAD = Pattern.compile("\\[|\\{\\s*\\n", Pattern.DOTALL);

  private JsonRecords() {}

  /** Takes what was found. */
  public interface Taker {
    /** A record that begins at the line. */
    void record(long line, JsonNode record);

    /** A record that is no JSON; in a list nothing can be read behind it. */
    void broken(long line, String reason);
  }

  /**
   * Reads all records.
   *
   * @throws IOException when the medium fails
   */
  public static void each(InputStream file, Taker to) throws IOException {
    var buffered = new BufferedInputStream(file, HEAD);
    buffered.mark(HEAD);
    var head = Encodings.text(buffered.readNBytes(HEAD));
    buffered.reset();
    if (BAG.matcher(head).find() || SPREAD.matcher(head).lookingAt()) {
      document(buffered, to);
    } else {
      lines(buffered, to);
    }
  }

  private static void lines(InputStream file, Taker to) throws IOException {
    var lines = new Lines(file);
    for (var line = lines.next(); line != null; line = lines.next()) {
      if (line.length == 0) {
        continue;
      }
      if (lines.tooLong()) {
        to.broken(lines.number(), "the line is longer than 64 MiB; write one document a line");
        continue;
      }
      try {
        var record = JSON.readTree(line);
        if (record.isObject()) {
          to.record(lines.number(), record);
        } else if (!record.isMissingNode()) {
          to.broken(lines.number(), "the line is no JSON object; it must begin with {");
        }
      } catch (JacksonException broken) {
        to.broken(
            lines.number(),
            "the line is no complete JSON object (" + broken.getOriginalMessage() + ")");
      }
    }
  }

  private static void document(InputStream file, Taker to) throws IOException {
    long line = 1;
    try (var parser = JSON.createParser(file)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        line = parser.currentLocation().getLineNr();
        if (token == JsonToken.START_OBJECT) {
          object(parser, to);
        } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
          to.broken(line, "no JSON object stands here; each document is one, in { }");
        }
      }
    } catch (JacksonIOException medium) {
      throw medium.getCause();
    } catch (JacksonException broken) {
      var at = broken.getLocation();
      to.broken(
          at == null ? line : at.getLineNr(),
          "the file cannot be read on from here: "
              + broken.getOriginalMessage()
              + "; mend or fetch it again");
    }
  }

  /** A record, or an answer whose list has the records. */
  private static void object(JsonParser parser, Taker to) {
    long line = parser.currentLocation().getLineNr();
    var whole = JSON.createObjectNode();
    boolean bag = false;
    for (var name = parser.nextName(); name != null; name = parser.nextName()) {
      var token = parser.nextToken();
      if (token == JsonToken.START_ARRAY && BAG.matcher('"' + name + "\":[").matches()) {
        bag = true;
        while (parser.nextToken() == JsonToken.START_OBJECT) {
          to.record(parser.currentLocation().getLineNr(), JSON.readTree(parser));
        }
      } else {
        whole.set(name, JSON.readTree(parser));
      }
    }
    if (!bag) {
      to.record(line, whole);
    }
  }
}
