package vn.lienthong.node.transfer;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import vn.lienthong.node.installation.Installation;

/**
 * The description inside a backup file.
 *
 * @param release that wrote it
 * @param taken wall time
 */
record BackupContents(String release, Instant taken, Installation installation, Catalog catalog) {
  /** Entries of a data directory made anew by a start or tied to the machine: never in a backup. */
  static final Set<String> LEFT_OUT =
      Set.of(
          "postgres",
          "postgres.part",
          "postgres-binaries",
          "postgres-socket",
          "postgres.password",
          "logs",
          "node.lock",
          "node.pid",
          "elsewhere.txt",
          "installation.json",
          "installation.json.part");

  static final String NAME = "backup.json";
  static final String TABLES = "tables/";
  static final String FILES = "files/";

  /** A description with a part missing is none. */
  BackupContents {
    Objects.requireNonNull(release, "release");
    Objects.requireNonNull(taken, "taken");
    Objects.requireNonNull(installation, "installation");
    Objects.requireNonNull(catalog, "catalog");
  }

  static String entry(Catalog.Table table) {
    return TABLES + table.schema() + "." + table.name() + ".copy";
  }
}
