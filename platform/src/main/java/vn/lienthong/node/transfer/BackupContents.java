package vn.lienthong.node.transfer;

import java.time.Instant;
import vn.lienthong.node.installation.Installation;

/**
 * The description inside a backup file.
 *
 * @param release that wrote it
 * @param taken wall time
 */
record BackupContents(String release, Instant taken, Installation installation, Catalog catalog) {
  static final String NAME = "backup.json";
  static final String TABLES = "tables/";
  static final String FILES = "files/";

  static String entry(Catalog.Table table) {
    return TABLES + table.schema() + "." + table.name() + ".copy";
  }
}
