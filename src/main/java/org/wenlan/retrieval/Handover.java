package org.wenlan.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.wenlan.kernel.Progress;
import org.wenlan.retrieval.Index.Parity;

/**
 * How another process has the owner rebuild the index: by files in its folder, {@code
 * rebuild.wanted} with a name made up by whoever asks, and {@code rebuild.answer}, where the owner
 * tells under that name how far it is and what came of it.
 */
final class Handover {
  private final Path wanted;
  private final Path answer;

  Handover(Path folder) {
    this.wanted = folder.resolve("rebuild.wanted");
    this.answer = folder.resolve("rebuild.answer");
  }

  /**
   * Asks the owner and waits until it is done.
   *
   * @param patience without any sign of the owner
   * @throws IllegalStateException when there was none for so long
   */
  Parity ask(Duration patience, Consumer<Progress> listener) {
    var name = UUID.randomUUID().toString();
    try {
      write(wanted, name);
      var heard = new ArrayList<String>();
      while (true) {
        int before = heard.size();
        if (!Waiting.until(patience, () -> hears(name, heard, before))) {
          throw new IllegalStateException("The process that owns the index does not answer");
        }
        var words = List.of(heard.getLast().split(" "));
        var numbers = words.stream().skip(2).map(Long::valueOf).toList();
        if (words.get(1).equals("done")) {
          return new Parity(
              numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), numbers.get(4));
        }
        listener.accept(
            new Progress(
                numbers.get(0), numbers.get(1), "documents", Duration.ofMillis(numbers.get(2))));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private boolean hears(String name, List<String> heard, int before) {
    try {
      var line = Files.exists(answer) ? Files.readString(answer) : "";
      if (line.startsWith(name) && (heard.isEmpty() || !heard.getLast().equals(line))) {
        heard.add(line);
      }
      return heard.size() > before;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Does what is asked for; false when nothing is. */
  boolean answer(Function<Consumer<Progress>, Parity> rebuild) {
    try {
      if (!Files.exists(wanted)) {
        return false;
      }
      var name = Files.readString(wanted);
      Files.delete(wanted);
      say(name, "begun", 0, 0, 0);
      var parity =
          rebuild.apply(progress ->
              say(name, "at", progress.done(), progress.total(), progress.spent().toMillis()));
      say(
          name,
          "done",
          parity.register(),
          parity.index(),
          parity.missing(),
          parity.stale(),
          parity.extra());
      return true;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void say(String name, String word, long... numbers) {
    var line = new StringBuilder(name).append(' ').append(word);
    Arrays.stream(numbers).forEach(number -> line.append(' ').append(number));
    try {
      write(answer, line.toString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void write(Path file, String text) throws IOException {
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(fresh, text);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
