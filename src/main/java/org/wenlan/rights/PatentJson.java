package org.wenlan.rights;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Wenlan's own JSON of a document: one object, whose members are the parts of {@link Patent} by
 * name; empty parts are left out. Lossless both ways. Documented in docs/formats-wenlan.md.
 */
public final class PatentJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              value -> JsonInclude.Value.construct(Include.NON_NULL, Include.ALWAYS))
          .withConfigOverride(
              List.class,
              lists ->
                  lists
                      .setInclude(JsonInclude.Value.construct(Include.NON_EMPTY, Include.ALWAYS))
                      .setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private PatentJson() {}

  /** The document as UTF-8 bytes. */
  public static byte[] bytes(Patent patent) {
    return JSON.writeValueAsBytes(patent);
  }

  /** The document as a text without line breaks. */
  public static String text(Patent patent) {
    return JSON.writeValueAsString(patent);
  }

  /**
   * Reads a document.
   *
   * @throws IllegalArgumentException with what is wrong and where
   */
  public static Patent read(byte[] json) {
    try {
      return JSON.readValue(json, Patent.class);
    } catch (JacksonException wrong) {
      throw new IllegalArgumentException(wrong.getOriginalMessage(), wrong);
    }
  }
}
