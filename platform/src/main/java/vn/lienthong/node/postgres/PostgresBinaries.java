package vn.lienthong.node.postgres;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The programs of PostgreSQL as the zonky jar carries them, unpacked once into the data directory.
 *
 * @param home folder with {@code bin}
 */
record PostgresBinaries(Path home) {
  /** Major version of the programs; a cluster of another one cannot be opened with them. */
  static final String MAJOR = "18";

  private static final String DONE = "unpacked";

  static PostgresBinaries in(Path folder) throws IOException {
    var home = folder.resolve("postgres-binaries");
    var done = home.resolve(DONE);
    if (!Files.exists(done) || !Files.readString(done).equals(MAJOR)) {
      unpack(home);
      Files.writeString(done, MAJOR);
    }
    return new PostgresBinaries(home);
  }

  /** A command line; root goes through an own user namespace, because PostgreSQL refuses root. */
  List<String> command(String program, List<String> arguments) throws IOException {
    var command = new ArrayList<String>();
    if (asRoot()) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    return command;
  }

  private static boolean asRoot() throws IOException {
    return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
  }

  private static void unpack(Path home) throws IOException {
    var resolver = DefaultPostgresBinaryResolver.INSTANCE;
    try (var packed = resolver.getPgBinary("Linux", System.getProperty("os.arch"));
        var tar =
            new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(packed)))) {
      TarArchiveEntry entry;
      while ((entry = tar.getNextEntry()) != null) {
        write(tar, entry, home.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.deleteIfExists(target);
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
      Files.setPosixFilePermissions(target, permissions(entry.getMode()));
    }
  }

  private static Set<PosixFilePermission> permissions(int mode) {
    var permissions =
        new HashSet<>(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
    if ((mode & 0100) != 0) {
      permissions.add(PosixFilePermission.OWNER_EXECUTE);
    }
    return permissions;
  }
}
