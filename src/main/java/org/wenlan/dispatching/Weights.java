package org.wenlan.dispatching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.wenlan.dispatching.Recommendation.Part;

/** How much each part of a score counts, as {@code dispatching/weights.tsv} says with reasons. */
record Weights(Map<String, Double> byKey) {
  static final Weights SHIPPED = read();

  Weights {
    byKey = Map.copyOf(byKey);
  }

  Part part(String key, double value) {
    var weight = byKey.get(key);
    if (weight == null) {
      throw new IllegalStateException("No weight for " + key);
    }
    return new Part(key, Math.clamp(value, 0, 1), weight);
  }

  double total() {
    return byKey.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static Weights read() {
    try (var file = Weights.class.getResourceAsStream("/dispatching/weights.tsv")) {
      if (file == null) {
        throw new IllegalStateException("dispatching/weights.tsv is not among the resources");
      }
      var weights = new HashMap<String, Double>();
      for (var line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (!line.isBlank() && !line.startsWith("#")) {
          var fields = line.split("\t");
          weights.put(fields[0], Double.valueOf(fields[1]));
        }
      }
      return new Weights(weights);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
