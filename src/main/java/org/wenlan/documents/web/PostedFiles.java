package org.wenlan.documents.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.wenlan.kernel.Refusal;

/**
 * The files of a form, one after the other; one that is refused keeps no other from being taken.
 */
public final class PostedFiles {
  private PostedFiles() {}

  /** Takes one file. */
  public interface Taker {

    /** Empty when it was taken, else why not. */
    Optional<Refusal> take(String name, InputStream content);
  }

  /**
   * Hands over each file that has a content.
   *
   * @param files null when the form had no field for them
   * @return why files were not taken, by their names
   * @throws IOException when the sender's connection fails
   */
  public static Map<String, Refusal> each(@Nullable List<MultipartFile> files, Taker taker)
      throws IOException {
    var refused = new LinkedHashMap<String, Refusal>();
    for (var file : files == null ? List.<MultipartFile>of() : files) {
      if (!file.isEmpty()) {
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        try (var content = file.getInputStream()) {
          taker.take(name, content).ifPresent(why -> refused.put(name, why));
        }
      }
    }
    return refused;
  }
}
