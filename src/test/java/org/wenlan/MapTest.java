package org.wenlan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.wenlan.testing.Golden;

/** Draws docs/map.svg from the modules, so that it is never drawn by hand. */
class MapTest {
  private static final int WIDTH = 120;
  private static final int HEIGHT = 34;
  private static final int STEP_X = 150;
  private static final int STEP_Y = 84;

  @Test
  void everyBoxUsesOnlyWhatItDeclares() {
    ApplicationModules.of(Wenlan.class).verify();
  }

  @Test
  void theMapIsWhatTheCodeSays() throws IOException {
    Golden.check(Path.of("docs/map.svg"), draw(needs()));
  }

  private static Map<String, TreeSet<String>> needs() {
    var modules = ApplicationModules.of(Wenlan.class);
    var needs = new TreeMap<String, TreeSet<String>>();
    for (ApplicationModule module : modules) {
      var targets = new TreeSet<String>();
      module
          .getDirectDependencies(modules)
          .uniqueModules()
          .forEach(target -> targets.add(target.getIdentifier().toString()));
      needs.put(module.getIdentifier().toString(), targets);
    }
    return needs;
  }

  private static String draw(Map<String, TreeSet<String>> needs) {
    var floors = new HashMap<String, Integer>();
    int top = needs.keySet().stream().mapToInt(box -> floor(box, needs, floors)).max().orElse(0);
    var rows = new ArrayList<List<String>>();
    for (int floor = 0; floor <= top; floor++) {
      int wanted = floor;
      rows.add(needs.keySet().stream().filter(box -> floor(box, needs, floors) == wanted).toList());
    }
    int columns = rows.stream().mapToInt(List::size).max().orElse(1);
    int width = columns * STEP_X + 20;
    int height = rows.size() * STEP_Y + 10;
    var middles = new HashMap<String, int[]>();
    for (int floor = 0; floor < rows.size(); floor++) {
      var row = rows.get(floor);
      int left = (width - row.size() * STEP_X) / 2;
      for (int i = 0; i < row.size(); i++) {
        middles.put(
            row.get(i),
            new int[] {left + i * STEP_X + STEP_X / 2, (top - floor) * STEP_Y + 10 + HEIGHT / 2});
      }
    }
    var svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"%d\" height=\"%d\" "
            .formatted(width, height));
    svg.append(
        "viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"14\">\n"
            .formatted(width, height));
    svg.append("<title>The boxes of Wenlan; lines go down to what a box needs</title>\n");
    svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#fcfbf8\"/>\n");
    needs.forEach((box, targets) -> targets.forEach(target -> line(svg, middles, box, target)));
    middles.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(box -> box(svg, box.getKey(), box.getValue()));
    return svg.append("</svg>\n").toString();
  }

  private static void line(StringBuilder svg, Map<String, int[]> middles, String from, String to) {
    var a = Objects.requireNonNull(middles.get(from));
    var b = Objects.requireNonNull(middles.get(to));
    svg.append(
        "<path d=\"M%d %dL%d %d\" stroke=\"#8a929b\" fill=\"none\"/>\n"
            .formatted(a[0], a[1] + HEIGHT / 2, b[0], b[1] - HEIGHT / 2));
  }

  private static void box(StringBuilder svg, String name, int[] middle) {
    svg.append(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\" fill=\"#e6f1f1\" stroke=\"#0a5f63\"/>\n"
            .formatted(middle[0] - WIDTH / 2, middle[1] - HEIGHT / 2, WIDTH, HEIGHT));
    svg.append(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"#1c2530\">%s</text>\n"
            .formatted(middle[0], middle[1] + 5, name));
  }

  private static int floor(
      String box, Map<String, TreeSet<String>> needs, Map<String, Integer> floors) {
    var known = floors.get(box);
    if (known != null) {
      return known;
    }
    int floor =
        needs.getOrDefault(box, new TreeSet<>()).stream()
            .mapToInt(target -> floor(target, needs, floors) + 1)
            .max()
            .orElse(0);
    floors.put(box, floor);
    return floor;
  }
}
