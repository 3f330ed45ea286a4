package vn.lienthong.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import vn.lienthong.node.postgres.FreePort;
import vn.lienthong.node.transfer.Migrations;

/**
 * A real PostgreSQL for tests: one server per JVM, one migrated template, a fresh copy of it for
 * each test class that asks.
 */
public final class TestDatabase {
  private static final String TEMPLATE = "lienthong_template";
  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final EmbeddedPostgres SERVER = start();

  private final String name;

  private TestDatabase(String name) {
    this.name = name;
  }

  /** A new database with every module's schema, empty otherwise. */
  public static TestDatabase create() {
    var name = "test_" + NEXT.incrementAndGet();
    execute("create database " + name + " template " + TEMPLATE + " strategy file_copy");
    return new TestDatabase(name);
  }

  /** A new database without any schema. */
  public static TestDatabase empty() {
    var name = "test_" + NEXT.incrementAndGet();
    execute("create database " + name);
    return new TestDatabase(name);
  }

  /** A new database without any schema, with options of {@code create database}. */
  public static TestDatabase with(String options) {
    var name = "test_" + NEXT.incrementAndGet();
    execute("create database " + name + " " + options);
    return new TestDatabase(name);
  }

  public String url() {
    return "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + name + "?user=postgres";
  }

  public DataSource dataSource() {
    var source = new PGSimpleDataSource();
    source.setUrl(url());
    return source;
  }

  /**
   * The build names a folder that it removes itself: at the end of a JVM there are hundreds of
   * databases of hundreds of files, which take Java half a minute to delete one by one.
   */
  private static EmbeddedPostgres start() {
    try {
      var kept = System.getProperty("test.postgres", "");
      var builder = EmbeddedPostgres.builder().setCleanDataDirectory(kept.isEmpty());
      if (!kept.isEmpty()) {
        var folder = Files.createDirectories(Path.of(kept));
        builder.setDataDirectory(Files.createTempDirectory(folder, "data"));
      }
      var server =
          builder
              .setLocaleConfig("locale-provider", "icu")
              .setLocaleConfig("icu-locale", "vi-VN")
              .setLocaleConfig("locale", "C.UTF-8")
              .setServerConfig("max_connections", "300")
              .setPGStartupWait(Patiently.LONG)
              .setPort(FreePort.next())
              .start();
      migrateTemplate(server);
      return server;
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void migrateTemplate(EmbeddedPostgres server) throws SQLException {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + TEMPLATE);
    }
    var template = server.getDatabase("postgres", TEMPLATE);
    Migrations.toNewest(template);
  }

  private static void execute(String sql) {
    try (var connection = SERVER.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
