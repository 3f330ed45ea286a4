package vn.lienthong.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import vn.lienthong.node.postgres.FreePort;

/** A PostgreSQL as a node runs it: every commit is on disk before it returns. */
public final class DurableDatabase implements AutoCloseable {
  private static final Duration STARTS_WITHIN = Duration.ofMinutes(2);

  private final Path folder;
  private final EmbeddedPostgres postgres;

  private DurableDatabase(Path folder, EmbeddedPostgres postgres) {
    this.folder = folder;
    this.postgres = postgres;
  }

  /** An empty one in a new folder under the working directory (a temp folder may be memory). */
  public static DurableDatabase start() {
    return start(Path.of("").toAbsolutePath());
  }

  static DurableDatabase start(Path parent) {
    try {
      var folder = Files.createTempDirectory(parent, ".bench-");
      var postgres =
          EmbeddedPostgres.builder()
              .setDataDirectory(folder.resolve("postgres"))
              .setPGStartupWait(STARTS_WITHIN)
              .setPort(FreePort.next())
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("shared_buffers", "256MB")
              .start();
      return new DurableDatabase(folder, postgres);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the migrations of these modules. */
  public void migrate(String... modules) {
    for (var module : modules) {
      Flyway.configure()
          .dataSource(dataSource())
          .locations("classpath:db/migration/" + module)
          .table("flyway_schema_history_" + module)
          .baselineOnMigrate(true)
          .baselineVersion("0")
          .load()
          .migrate();
    }
  }

  public String url() {
    return postgres.getJdbcUrl("postgres", "postgres");
  }

  public PGSimpleDataSource dataSource() {
    var source = new PGSimpleDataSource();
    source.setUrl(url());
    return source;
  }

  @Override
  public void close() {
    try {
      postgres.close();
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList())
          Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
