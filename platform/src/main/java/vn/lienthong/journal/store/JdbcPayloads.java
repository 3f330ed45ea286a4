package vn.lienthong.journal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.journal.RetainedRecords;
import vn.lienthong.journal.domain.CanonicalJson;
import vn.lienthong.journal.domain.Leaf;

/**
 * Payloads of old entries; their leaves stay, with the salted digest. The id of a record is the
 * sequence number of its entry. They leave in the order of the log, so that it is known up to
 * where.
 */
@Repository
class JdbcPayloads implements RetainedRecords {
  /** As in {@code journal.records-removed}. */
  static final String KIND = "payloads";

  private static final int LOOK = 2000;
  private static final String JOINED =
      "from journal.leaf l join journal.entry e on e.id = l.entry where l.sequence ";

  private final JdbcClient db;

  JdbcPayloads(JdbcTemplate template) {
    this.db = JdbcClient.create(template);
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** An entry of the log; nothing behind one that is too young is looked at. */
  private record Looked(long sequence, Instant at, boolean payload) {}

  @Override
  public List<Key> due(Instant before, int most) {
    var due = new ArrayList<Key>();
    long from = behindTheLastArchive();
    while (due.size() < most) {
      var some = look(from);
      for (var entry : some) {
        if (!entry.at().isBefore(before) || due.size() == most) {
          return due;
        }
        if (entry.payload()) {
          due.add(new Key(String.valueOf(entry.sequence()), entry.at()));
        }
      }
      if (some.size() < LOOK) {
        return due;
      }
      from = some.get(some.size() - 1).sequence() + 1;
    }
    return due;
  }

  private long behindTheLastArchive() {
    return db.sql(
            """
            select coalesce(max(case when kind = 'payloads' and state = 'done' then last_id::bigint end) + 1, 0)
            from journal.archive where kind = ?\
            """)
        .param(KIND)
        .query(Long.class)
        .single();
  }

  private List<Looked> look(long from) {
    return db.sql(
            "select l.sequence, e.leaf, e.body is not null as payload "
                + JOINED
                + ">= ? order by l.sequence limit ?")
        .params(from, LOOK)
        .query((row, n) ->
            new Looked(
                row.getLong("sequence"),
                Leaf.parse(row.getBytes("leaf")).at(),
                row.getBoolean("payload")))
        .list();
  }

  @Override
  public List<Item> read(List<Key> keys) {
    return db.sql(
            "select l.sequence, e.id, e.leaf, e.salt, e.body "
                + JOINED
                + "= any (?) and e.body is not null order by l.sequence")
        .param(1, keys.stream().map(key -> Long.valueOf(key.id())).toArray(Long[]::new))
        .query(JdbcPayloads::item)
        .list();
  }

  private static Item item(ResultSet row, int number) throws SQLException {
    var fields =
        new TreeMap<>(
            Map.of(
                "entry", row.getObject("id", UUID.class).toString(),
                "salt", HexFormat.of().formatHex(row.getBytes("salt")),
                "body", HexFormat.of().formatHex(row.getBytes("body")),
                "payload", CanonicalJson.readStrings(row.getBytes("body"))));
    var at = Leaf.parse(row.getBytes("leaf")).at();
    return new Item(String.valueOf(row.getLong("sequence")), at, fields, List.of());
  }

  @Override
  public Removed remove(List<String> ids, Instant before, String archive) {
    var gone =
        db.sql(
                """
                update journal.entry e set salt = null, body = null from journal.leaf l
                where l.sequence = any (?) and e.id = l.entry and e.body is not null
                returning l.sequence\
                """)
            .param(1, ids.stream().map(Long::valueOf).toArray(Long[]::new))
            .query(Long.class)
            .list();
    return Removed.of(gone.stream().sorted().map(String::valueOf).collect(Collectors.toList()));
  }
}
