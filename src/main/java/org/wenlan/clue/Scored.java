package org.wenlan.clue;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a model makes of a listing for one brand.
 *
 * @param brand of the watch list
 * @param points the sum of the parts
 * @param above whether that is the model's threshold or more
 * @param likeness of the names, 0 to 1
 * @param parts what made up the points, in the order of the model
 */
public record Scored(
    long brand, String model, int points, boolean above, double likeness, List<Part> parts) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public Scored {
    parts = List.copyOf(parts);
    int sum = parts.stream().mapToInt(Part::points).sum();
    if (sum != points) {
      throw new IllegalArgumentException("Parts sum to " + sum + ", score is " + points);
    }
  }

  /**
   * One feature.
   *
   * @param feature {@code name}, {@code field}, {@code price}, {@code category}, {@code seller} or
   *     {@code wording}
   * @param rule which of its rules held, such as {@code near}
   * @param seen what was seen, for the reader
   */
  public record Part(String feature, String rule, int points, List<String> seen) {

    public Part {
      seen = List.copyOf(seen);
    }
  }

  String json() {
    return JSON.writeValueAsString(parts);
  }

  static List<Part> parts(String json) {
    return JSON.readValue(json, new TypeReference<>() {});
  }
}
