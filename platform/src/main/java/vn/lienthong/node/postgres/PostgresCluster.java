package vn.lienthong.node.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.node.NodeError;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.OwnerOnly;
import vn.lienthong.shared.RuleViolated;

/**
 * The files of the embedded database: its cluster, password and socket under the data directory.
 *
 * @param directory data directory of the node
 */
record PostgresCluster(Path directory) {
  /** A Unix socket path holds 107 bytes; {@code /.s.PGSQL.65535} takes 15 of them. */
  private static final int LONGEST_SOCKET_FOLDER = 92;

  Path data() {
    return directory.resolve("postgres");
  }

  Path log() {
    return directory.resolve("logs").resolve("postgres.log");
  }

  boolean created() {
    return Files.exists(data().resolve("PG_VERSION"));
  }

  String password() throws IOException {
    return Files.readString(passwordFile()).strip();
  }

  /** Creates the cluster beside its place and moves it there whole, so that none is ever half. */
  void create(PostgresBinaries binaries) throws IOException {
    var part = directory.resolve("postgres.part");
    Folders.delete(part);
    newPassword();
    var command =
        binaries.command(
            "initdb",
            List.of(
                "--pgdata=" + part,
                "--username=postgres",
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile(),
                "--encoding=UTF8",
                "--locale-provider=icu",
                "--icu-locale=vi-VN",
                "--locale=C.UTF-8"));
    var log = directory.resolve("logs").resolve("initdb.log");
    Files.createDirectories(log.getParent());
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (exitCode(process) != 0) {
      throw new RuleViolated(NodeError.DATABASE_DID_NOT_START, log, tail(log));
    }
    Files.move(part, data(), StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * @throws RuleViolated when the cluster belongs to another major version
   */
  void checkVersion() throws IOException {
    var version = Files.readString(data().resolve("PG_VERSION")).strip();
    if (!version.equals(PostgresBinaries.MAJOR)) {
      throw new RuleViolated(NodeError.DATABASE_VERSION_CHANGED, version, PostgresBinaries.MAJOR);
    }
  }

  List<String> serverArguments(int port) throws IOException {
    var arguments = new ArrayList<>(List.of("-D", data().toString()));
    var settings =
        List.of(
            "listen_addresses=127.0.0.1",
            "port=" + port,
            "unix_socket_directories=" + socketFolder(),
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            "max_connections=120",
            "shared_buffers=256MB",
            "effective_cache_size=1GB",
            "maintenance_work_mem=128MB",
            "max_wal_size=2GB",
            "wal_compression=off",
            "logging_collector=off",
            "log_min_messages=warning",
            "timezone=UTC");
    settings.forEach(setting -> arguments.addAll(List.of("-c", setting)));
    return arguments;
  }

  /** Last lines of a log, for a message. */
  static String tail(Path log) throws IOException {
    var text = Files.exists(log) ? Files.readAllBytes(log) : new byte[0];
    var lines = new String(text, StandardCharsets.UTF_8).lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
  }

  private Path passwordFile() {
    return directory.resolve("postgres.password");
  }

  private void newPassword() throws IOException {
    var file = passwordFile();
    Files.deleteIfExists(file);
    Files.writeString(OwnerOnly.file(file), Ids.secret(24), StandardOpenOption.WRITE);
  }

  /** Empty (no socket; the loopback port is enough) where the path would be too long. */
  private String socketFolder() throws IOException {
    var folder = directory.resolve("postgres-socket");
    if (folder.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_SOCKET_FOLDER) {
      return "";
    }
    return Files.createDirectories(folder).toString();
  }

  private static int exitCode(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }
}
