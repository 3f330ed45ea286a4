package vn.lienthong.node.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;
import vn.lienthong.shared.Ids;

/**
 * A real PostgreSQL inside the data directory: durable (fsync and synchronous_commit on), SCRAM,
 * Vietnamese ICU order as the default collation.
 */
final class EmbeddedDatabase implements AutoCloseable {
  private final EmbeddedPostgres postgres;
  private final String password;

  private EmbeddedDatabase(EmbeddedPostgres postgres, String password) {
    this.postgres = postgres;
    this.password = password;
  }

  static EmbeddedDatabase start(Path data) {
    try {
      Files.createDirectories(data);
      var passwordFile = data.resolve("postgres.password");
      if (!Files.exists(passwordFile)) {
        Files.writeString(passwordFile, Ids.secret(24));
        Files.setPosixFilePermissions(passwordFile, PosixFilePermissions.fromString("rw-r--r--"));
      }
      var password = Files.readString(passwordFile).strip();
      var postgres =
          EmbeddedPostgres.builder()
              .setDataDirectory(data.resolve("postgres"))
              .setCleanDataDirectory(false)
              .setOverrideWorkingDirectory(data.resolve("postgres-binaries").toFile())
              .setRegisterShutdownHook(false)
              .setLocaleConfig("auth", "scram-sha-256")
              .setLocaleConfig("pwfile", passwordFile.toAbsolutePath().toString())
              .setLocaleConfig("locale-provider", "icu")
              .setLocaleConfig("icu-locale", "vi-VN")
              .setLocaleConfig("locale", "C.UTF-8")
              .setConnectConfig("password", password)
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("shared_buffers", "256MB")
              .setPGStartupWait(Duration.ofSeconds(60))
              .start();
      return new EmbeddedDatabase(postgres, password);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PGSimpleDataSource dataSource() {
    var source = new PGSimpleDataSource();
    source.setUrl(postgres.getJdbcUrl("postgres", "postgres"));
    source.setUser("postgres");
    source.setPassword(password);
    return source;
  }

  String url() {
    return "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
  }

  String password() {
    return password;
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
