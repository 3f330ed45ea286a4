package vn.lienthong.node.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The schema outside of the application: the same folders, history tables and order that the
 * application uses at its start, one history per module, the common one first.
 */
public final class Migrations {
  private static final String ROOT = "__root";
  private static final String HISTORY = "flyway_schema_history";

  private Migrations() {}

  /** Modules with migrations and the newest version each has in this release, the common first. */
  public static SortedMap<String, String> newest() {
    var newest = new TreeMap<String, String>();
    try {
      var scripts =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:db/migration/*/V*.sql");
      for (var script : scripts) {
        var path = script.getURL().getPath().split("/");
        var version = path[path.length - 1].substring(1).split("__")[0].replace('_', '.');
        newest.merge(path[path.length - 2], version, Migrations::later);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return newest;
  }

  /** Brings every module to the newest version. */
  public static void toNewest(DataSource source) {
    to(source, newest());
  }

  /**
   * Brings the modules to the versions given; modules that are not named stay away. A module that
   * is there already costs one question, not a run of the migration tool.
   */
  public static void to(DataSource source, Map<String, String> versions) {
    var present = of(source);
    for (var wanted : new TreeMap<>(versions).entrySet()) {
      if (!wanted.getValue().equals(present.get(wanted.getKey()))) {
        migrate(source, wanted.getKey(), wanted.getValue());
      }
    }
  }

  private static void migrate(DataSource source, String module, String version) {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration/" + module)
        .table(history(module))
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .target(version)
        .load()
        .migrate();
  }

  private static SortedMap<String, String> of(DataSource source) {
    try (var connection = source.getConnection()) {
      return of(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The versions a database has, by module. */
  static SortedMap<String, String> of(Connection connection) throws SQLException {
    var versions = new TreeMap<String, String>();
    for (var module : newest().keySet()) {
      var known =
          Sql.text(connection, "select to_regclass('public." + history(module) + "')::text");
      if (!known.isEmpty()) {
        versions.put(module, applied(connection, history(module)));
      }
    }
    versions.values().removeIf(version -> version.isEmpty() || version.equals("0"));
    return versions;
  }

  static boolean isNewer(String version, String than) {
    return MigrationVersion.fromVersion(version).isNewerThan(than);
  }

  private static String applied(Connection connection, String history) throws SQLException {
    return Sql.text(
        connection,
        "select version from "
            + history
            + " where success and version is not null order by installed_rank desc limit 1");
  }

  private static String later(String one, String other) {
    return isNewer(one, other) ? one : other;
  }

  private static String history(String module) {
    return Objects.equals(module, ROOT) ? HISTORY : HISTORY + "_" + module;
  }
}
