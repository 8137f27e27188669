package org.wenlan.rights;

import static java.util.Locale.ROOT;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * Wenlan's own JSON of a patent: for keeping it, and for handing it from one installation to
 * another. One object in UTF-8 without line breaks, its first member {@code "wenlan":1}. Parts that
 * are empty are left out, days are ISO 8601, enumerations are in lower case; the same patent always
 * gives the same bytes. Thread-safe.
 */
public final class PatentJson {
  /** The version of the shape; a reader knows exactly one. */
  static final int VERSION = 1;

  private static final JsonFactory JSON =
      JsonFactory.builder().recyclerPool(JsonRecyclerPools.threadLocalPool()).build();

  private PatentJson() {}

  /** The patent as one line without its end. */
  public static byte[] bytes(Patent patent) {
    var bytes = new ByteArrayOutputStream(4096);
    try (var to = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      write(patent, to);
    }
    return bytes.toByteArray();
  }

  /**
   * The patent that {@link #bytes} wrote.
   *
   * @throws IllegalArgumentException when the bytes are no such JSON; the message says what is
   *     wrong, in words for the one who wrote them
   */
  public static Patent read(byte[] json) {
    try (var from = JSON.createParser(ObjectReadContext.empty(), json)) {
      return new PatentJsonReader(from).patent();
    } catch (JacksonException broken) {
      throw new IllegalArgumentException(
          "It is no complete JSON object: "
              + broken.getOriginalMessage()
              + " (at character "
              + (broken.getLocation() == null ? 0 : broken.getLocation().getColumnNr())
              + ")",
          broken);
    }
  }

  private static void write(Patent patent, JsonGenerator to) {
    to.writeStartObject();
    to.writeNumberProperty("wenlan", VERSION);
    to.writeName("number");
    to.writeStartObject();
    to.writeStringProperty("office", patent.number().office());
    to.writeStringProperty("serial", patent.number().serial());
    if (!patent.number().kind().isEmpty()) {
      to.writeStringProperty("kind", patent.number().kind());
    }
    to.writeEndObject();
    word(to, "right", patent.right());
    day(to, "published", patent.published());
    if (patent.application() != null) {
      to.writeName("application");
      to.writeStartObject();
      to.writeStringProperty("office", patent.application().office());
      to.writeStringProperty("serial", patent.application().serial());
      to.writeEndObject();
    }
    day(to, "filed", patent.filed());
    text(to, "family", patent.familyId());
    texts(to, "titles", patent.titles());
    texts(to, "abstracts", patent.abstracts());
    claims(to, patent.claims());
    objects(
        to,
        "description",
        patent.description(),
        each -> {
          to.writeStringProperty("language", each.language());
          if (each.heading()) {
            to.writeBooleanProperty("heading", true);
          }
          text(to, "number", each.number());
          to.writeStringProperty("text", each.text());
        });
    parties(to, patent.parties());
    objects(
        to,
        "classes",
        patent.classes(),
        each -> {
          word(to, "scheme", each.scheme());
          to.writeStringProperty("symbol", each.symbol());
          if (each.first()) {
            to.writeBooleanProperty("first", true);
          }
        });
    objects(
        to,
        "priorities",
        patent.priorities(),
        each -> {
          to.writeStringProperty("number", each.number());
          day(to, "date", each.date());
        });
    history(to, patent);
    objects(
        to,
        "aliases",
        patent.aliases(),
        each -> {
          word(to, "of", each.of());
          to.writeStringProperty("form", each.form());
          to.writeStringProperty("text", each.text());
        });
    objects(
        to,
        "others",
        patent.others(),
        each -> {
          to.writeStringProperty("source", each.source());
          to.writeStringProperty("label", each.label());
          to.writeStringProperty("text", each.text());
        });
    if (!patent.sources().isEmpty()) {
      to.writeName("sources");
      to.writeStartArray();
      patent.sources().forEach(to::writeString);
      to.writeEndArray();
    }
    to.writeEndObject();
  }

  private static void claims(JsonGenerator to, List<Patent.Claim> claims) {
    objects(
        to,
        "claims",
        claims,
        each -> {
          to.writeStringProperty("language", each.language());
          to.writeNumberProperty("number", each.number());
          to.writeStringProperty("text", each.text());
          if (!each.dependsOn().isEmpty()) {
            to.writeName("dependsOn");
            to.writeStartArray();
            each.dependsOn().forEach(to::writeNumber);
            to.writeEndArray();
          }
        });
  }

  private static void parties(JsonGenerator to, List<Patent.Party> parties) {
    objects(
        to,
        "parties",
        parties,
        each -> {
          word(to, "role", each.role());
          to.writeStringProperty("name", each.name());
          to.writeStringProperty("normalised", each.normalised());
          text(to, "address", each.address());
          text(to, "country", each.country());
          text(to, "region", each.region());
        });
  }

  private static void history(JsonGenerator to, Patent patent) {
    objects(
        to,
        "citations",
        patent.citations(),
        each -> {
          text(to, "patent", each.patent());
          text(to, "text", each.text());
          text(to, "category", each.category());
          word(to, "origin", each.origin());
        });
    objects(
        to,
        "events",
        patent.events(),
        each -> {
          day(to, "date", each.date());
          to.writeStringProperty("country", each.country());
          to.writeStringProperty("code", each.code());
          to.writeStringProperty("text", each.text());
        });
  }

  private static void texts(JsonGenerator to, String name, List<Patent.Text> texts) {
    objects(
        to,
        name,
        texts,
        each -> {
          to.writeStringProperty("language", each.language());
          to.writeStringProperty("text", each.text());
        });
  }

  private static <T> void objects(JsonGenerator to, String name, List<T> all, Consumer<T> members) {
    if (all.isEmpty()) {
      return;
    }
    to.writeName(name);
    to.writeStartArray();
    for (var each : all) {
      to.writeStartObject();
      members.accept(each);
      to.writeEndObject();
    }
    to.writeEndArray();
  }

  private static void word(JsonGenerator to, String name, Enum<?> word) {
    to.writeStringProperty(name, word.name().toLowerCase(ROOT));
  }

  private static void day(JsonGenerator to, String name, @Nullable LocalDate day) {
    if (day != null) {
      to.writeStringProperty(name, day.toString());
    }
  }

  private static void text(JsonGenerator to, String name, @Nullable String text) {
    if (text != null) {
      to.writeStringProperty(name, text);
    }
  }
}
