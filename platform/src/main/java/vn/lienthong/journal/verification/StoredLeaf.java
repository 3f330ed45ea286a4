package vn.lienthong.journal.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in the order with what is stored for it.
 *
 * @param row null when the row of the entry is gone
 */
record StoredLeaf(long sequence, UUID entry, byte[] hash, @Nullable Row row) {
  static final String SELECT =
      """
      select l.sequence, l.entry, l.hash, e.id, e.position, e.xid::text::bigint as xid, e.subject,
        e.leaf, e.salt, e.body
      from journal.leaf l left join journal.entry e on e.id = l.entry
      order by l.sequence\
      """;

  /** Columns of the entry. */
  record Row(
      UUID id,
      long position,
      long xid,
      String subject,
      byte[] leaf,
      byte @Nullable [] salt,
      byte @Nullable [] body) {}

  static StoredLeaf read(ResultSet from) throws SQLException {
    var id = from.getObject("id", UUID.class);
    var row =
        id == null
            ? null
            : new Row(
                id,
                from.getLong("position"),
                from.getLong("xid"),
                from.getString("subject"),
                from.getBytes("leaf"),
                from.getBytes("salt"),
                from.getBytes("body"));
    return new StoredLeaf(
        from.getLong("sequence"), from.getObject("entry", UUID.class), from.getBytes("hash"), row);
  }
}
