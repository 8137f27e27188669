package org.wenlan.platform;

import static java.util.Locale.ROOT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the artifact that carries them. */
final class PostgresBinaries {
  /** The major version that the artifact holds; data of another one is refused in words. */
  static final String MAJOR = "18";

  private static final String UNPACKED = "18.6.0";
  private final Path programs;

  PostgresBinaries(Path folder) {
    programs = folder.resolve("programs-" + UNPACKED);
  }

  String program(String name) {
    return programs.resolve("bin").resolve(name).toString();
  }

  /** Unpacks beside and renames, so that a killed unpacking leaves nothing half done. */
  void unpack() throws IOException {
    if (Files.exists(programs)) {
      return;
    }
    var archive = "/postgres-" + system() + ".txz";
    var fresh = programs.resolveSibling(programs.getFileName() + ".new");
    Folders.delete(fresh);
    Files.createDirectories(fresh);
    try (var packed = PostgresBinaries.class.getResourceAsStream(archive)) {
      if (packed == null) {
        throw new IOException(
            "No PostgreSQL for this system ("
                + system()
                + ") is shipped."
                + " Set WENLAN_DB_URL to a PostgreSQL of your own.");
      }
      unpack(new TarArchiveInputStream(new XZInputStream(packed)), fresh);
    }
    Files.move(fresh, programs, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void unpack(TarArchiveInputStream tar, Path into) throws IOException {
    for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      var target = into.resolve(entry.getName()).normalize();
      if (!target.startsWith(into)) {
        throw new IOException("An entry leaves the folder: " + entry.getName());
      }
      if (entry.isDirectory()) {
        Files.createDirectories(target);
      } else {
        Files.createDirectories(into.resolve(target).getParent());
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
          Files.copy(tar, target);
          Files.setPosixFilePermissions(target, permissions(entry.getMode()));
        }
      }
    }
  }

  private static Set<PosixFilePermission> permissions(int mode) {
    var set =
        EnumSet.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.OTHERS_READ);
    if ((mode & 0100) != 0) {
      set.add(PosixFilePermission.OWNER_EXECUTE);
      set.add(PosixFilePermission.GROUP_EXECUTE);
      set.add(PosixFilePermission.OTHERS_EXECUTE);
    }
    return set;
  }

  private static String system() {
    var os =
        System.getProperty("os.name", "").toLowerCase(ROOT).contains("mac") ? "darwin" : "linux";
    var arm = System.getProperty("os.arch", "").equals("aarch64");
    return os + "-" + (arm ? "arm_64" : "x86_64");
  }
}
