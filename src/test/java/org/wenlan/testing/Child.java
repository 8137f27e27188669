package org.wenlan.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The program in a process of its own, from the classes of this build. */
public final class Child {
  private Child() {}

  /**
   * Starts it; what it says goes into files.
   *
   * @param jvm options of the JVM, such as {@code -Xmx512m}
   * @param arguments as one would type them
   */
  public static Process start(
      Map<String, String> environment, List<String> jvm, Path out, Path err, String... arguments)
      throws IOException {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(jvm);
    line.add("-XX:+UseSerialGC");
    line.add("-cp");
    line.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    line.add("org.wenlan.Wenlan");
    line.addAll(List.of(arguments));
    var process = new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile());
    process.environment().putAll(environment);
    return process.start();
  }
}
