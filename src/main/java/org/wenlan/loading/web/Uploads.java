package org.wenlan.loading.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.wenlan.platform.Settings;

/**
 * Uploaded files: each in a folder named by its hash, so that it is kept once and no name that came
 * with it can lead anywhere; the cleaned name is there for people only.
 */
@Component
final class Uploads {
  private final Path folder;

  Uploads(Settings settings) {
    this.folder = settings.home().resolve("uploads");
  }

  /** Keeps the files that are not empty; their paths. */
  List<String> keep(List<MultipartFile> files) throws IOException {
    Files.createDirectories(folder);
    var paths = new ArrayList<String>();
    for (var file : files) {
      if (!file.isEmpty()) {
        paths.add(keep(file).toString());
      }
    }
    return paths;
  }

  private Path keep(MultipartFile file) throws IOException {
    var arriving = Files.createTempFile(folder, "arriving", "");
    var digest = sha256();
    try (var content = new DigestInputStream(file.getInputStream(), digest)) {
      Files.copy(content, arriving, StandardCopyOption.REPLACE_EXISTING);
    }
    var place = folder.resolve(HexFormat.of().formatHex(digest.digest()));
    Files.createDirectories(place);
    var kept = place.resolve(clean(file.getOriginalFilename()));
    Files.move(arriving, kept, StandardCopyOption.REPLACE_EXISTING);
    return kept;
  }

  /** A source as people know it: an upload by its own name, everything else by its path. */
  String known(String source) {
    return source.startsWith(folder.toString())
        ? source.substring(source.lastIndexOf(java.io.File.separatorChar) + 1)
        : source;
  }

  static String clean(@Nullable String name) {
    var last = name == null ? "" : name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
    var safe = last.replaceAll("[^\\p{L}\\p{N}._ -]", "_").replaceFirst("^[. -]+", "").strip();
    var end = safe.length() > 80 ? safe.substring(safe.length() - 80) : safe;
    return end.isEmpty() ? "file" : end;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
