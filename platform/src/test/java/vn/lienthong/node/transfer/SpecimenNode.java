package vn.lienthong.node.transfer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import vn.lienthong.node.installation.Installation;
import vn.lienthong.testing.TestDatabase;

/** A node with rows of every awkward kind, and a file beside its database. */
record SpecimenNode(DataSource database, Path directory) {
  static final Installation INSTALLATION =
      new Installation(
          false, Instant.parse("2026-11-25T03:00:00Z"), "0.1", Duration.ZERO, null, null);

  /** With the schema of the specimen module at the version given. */
  static SpecimenNode at(String version, Path directory) throws Exception {
    var database = TestDatabase.empty().dataSource();
    Migrations.to(database, Map.of("__root", "1", "specimen", version));
    run(
        database,
        "insert into specimen.agency (name, parent) values ('Sở Nội vụ; \"dấu\"\t\\', 1)",
        "create table specimen.letter_2020_03 partition of specimen.\"a letter\""
            + " for values from ('2020-03-01') to ('2020-04-01')",
        "insert into specimen.\"a letter\" values"
            + " (2, '2020-02-12', '\\x00ff0a', '{\"số\": \"1\\n2\"}', array['a,b', null, 'ơ']),"
            + " (1, '2020-03-31', null, null, null)",
        "insert into specimen.log (entry) select 'dòng ' || i from generate_series(1, 1000) i");
    Files.createDirectories(directory.resolve("keys"));
    Files.writeString(directory.resolve("keys/head.key"), "khóa");
    Files.createDirectories(directory.resolve("logs"));
    Files.writeString(directory.resolve("logs/node.log"), "not saved");
    return new SpecimenNode(database, directory);
  }

  /** Every value of the node as one text, to compare two databases. */
  static String allOf(DataSource database) throws SQLException {
    return ask(
        database,
        """
        select (select string_agg(a::text, '|' order by id) from specimen.agency a)
          || (select string_agg(l::text, '|' order by sent) from specimen."a letter" l)
          || (select string_agg(g::text, '|' order by n) from specimen.log g)
        """);
  }

  static String ask(DataSource database, String sql) throws SQLException {
    try (var connection = database.getConnection()) {
      return Sql.text(connection, sql);
    }
  }

  static void run(DataSource database, String... statements) throws SQLException {
    try (var connection = database.getConnection()) {
      for (var statement : statements) {
        Sql.run(connection, statement);
      }
    }
  }
}
