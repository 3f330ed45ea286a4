package vn.lienthong.journal.verification;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A pass of the sequencer as stored. */
record StoredBatch(
    long number, long first, long size, byte[] root, Snapshot snapshot, long cluster) {
  static final String SELECT =
      """
      select number, first, size, root, snapshot::text as snapshot, cluster from journal.batch
      order by number\
      """;

  static StoredBatch read(ResultSet row) throws SQLException {
    return new StoredBatch(
        row.getLong("number"),
        row.getLong("first"),
        row.getLong("size"),
        row.getBytes("root"),
        Snapshot.parse(row.getString("snapshot")),
        row.getLong("cluster"));
  }
}
