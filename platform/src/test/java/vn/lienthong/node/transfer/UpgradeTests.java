package vn.lienthong.node.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.node.postgres.EmbeddedDatabase;
import vn.lienthong.testing.TestDatabase;

/**
 * Databases of former releases come up to this one with their rows. A release adds the backup of a
 * small sample node, without its private keys, to {@code src/test/resources/releases}; between
 * releases, every module is also taken one version at a time.
 */
@Tag("once")
class UpgradeTests {
  private static final Path RELEASES = Path.of("src/test/resources/releases");

  static List<Path> releases() throws Exception {
    try (var files = Files.list(RELEASES)) {
      return files.filter(file -> file.toString().endsWith(".zip")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("releases")
  void aBackupOfAFormerReleaseComesUpWithAllItsRows(Path backup, @TempDir Path folder)
      throws Exception {
    var place = folder.resolve("node");
    new Restore(BackupTests.verification(0), step -> {}).read(backup, place);
    try (var database = EmbeddedDatabase.start(place, step -> {})) {
      var source = database.dataSource();
      var before = rows(source);
      Migrations.toNewest(source);
      assertThat(rows(source)).containsAllEntriesOf(before);
      Verification.installed(System.out).demand(source);
    }
  }

  /** Each module's schema at every version it ever had, one after the other, on one database. */
  @Test
  void everyVersionOfEveryModuleStandsOnTheOneBefore() throws Exception {
    var database = TestDatabase.empty().dataSource();
    var newest = Migrations.newest();
    Migrations.to(database, new TreeMap<>(Map.of("__root", newest.get("__root"))));
    for (var module : newest.entrySet()) {
      for (var version : upTo(module.getValue())) {
        Migrations.to(database, new TreeMap<>(Map.of(module.getKey(), version)));
      }
    }
    try (Connection connection = database.getConnection()) {
      assertThat(Migrations.of(connection)).isEqualTo(newest);
    }
    Migrations.toNewest(database);
  }

  @Test
  void theSchemaMadeStepByStepIsTheOneMadeAtOnce() throws Exception {
    var steps = TestDatabase.empty().dataSource();
    for (var module : Migrations.newest().entrySet()) {
      for (var version : upTo(module.getValue())) {
        Migrations.to(steps, Map.of(module.getKey(), version));
      }
    }
    var once = TestDatabase.empty().dataSource();
    Migrations.toNewest(once);
    assertThat(columns(steps)).isEqualTo(columns(once)).isNotEmpty();
  }

  private static List<String> upTo(String newest) {
    var versions = new ArrayList<String>();
    for (int version = 1; version <= Integer.parseInt(newest); version++) {
      versions.add(Integer.toString(version));
    }
    return versions;
  }

  private static TreeMap<String, Long> rows(DataSource database) throws Exception {
    var rows = new TreeMap<String, Long>();
    try (var source = Source.snapshot(database)) {
      source.catalog().tables().forEach(table -> rows.put(table.quoted(), table.rows()));
    }
    return rows;
  }

  private static List<String> columns(DataSource database) throws Exception {
    try (var connection = database.getConnection()) {
      return Sql.list(
          connection,
          "select table_schema || '.' || table_name || '.' || column_name || ' ' || data_type from"
              + " information_schema.columns where table_schema not in ('pg_catalog',"
              + " 'information_schema') order by 1",
          row -> row.getString(1));
    }
  }
}
