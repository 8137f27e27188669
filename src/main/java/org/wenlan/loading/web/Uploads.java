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
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.wenlan.platform.Settings;

/** Uploaded files: kept once by their hash, under no name that came with them. */
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
    var kept = folder.resolve(HexFormat.of().formatHex(digest.digest()));
    Files.move(arriving, kept, StandardCopyOption.REPLACE_EXISTING);
    return kept;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
