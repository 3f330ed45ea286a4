package vn.lienthong.journal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.journal.SequencedEntry;
import vn.lienthong.journal.domain.CanonicalJson;
import vn.lienthong.journal.domain.Entries;
import vn.lienthong.journal.domain.Leaf;
import vn.lienthong.journal.domain.StoredEntry;

@Repository
class JdbcEntries implements Entries {
  private static final String INSERT =
      "insert into journal.entry (id, subject, leaf, salt, body) values (?, ?, ?, ?, ?)";

  private static final int[] ROW_TYPES = {
    Types.OTHER, Types.VARCHAR, Types.BINARY, Types.BINARY, Types.BINARY
  };

  private static final String SELECT =
      """
      select l.sequence, e.leaf, e.body from journal.leaf l
      join journal.entry e on e.id = l.entry
      """;

  private final JdbcTemplate template;
  private final JdbcClient db;

  JdbcEntries(JdbcTemplate template) {
    this.template = template;
    this.db = JdbcClient.create(template);
  }

  @Override
  public void add(StoredEntry entry) {
    template.update(INSERT, row(entry), ROW_TYPES);
  }

  @Override
  public void addAll(List<StoredEntry> entries) {
    template.batchUpdate(INSERT, entries.stream().map(JdbcEntries::row).toList(), ROW_TYPES);
  }

  private static @Nullable Object[] row(StoredEntry entry) {
    var payload = entry.payload();
    return new @Nullable Object[] {
      entry.id(),
      entry.subject(),
      entry.leaf(),
      payload == null ? null : payload.salt(),
      payload == null ? null : payload.body()
    };
  }

  @Override
  public List<SequencedEntry> from(long sequence, int limit) {
    return db.sql(SELECT + "where l.sequence >= ? order by l.sequence limit ?")
        .param(sequence)
        .param(limit)
        .query(JdbcEntries::entry)
        .list();
  }

  @Override
  public List<SequencedEntry> ofSubject(String subject, long sequence, int limit) {
    return db.sql(SELECT + "where e.subject = ? and l.sequence >= ? order by l.sequence limit ?")
        .param(subject)
        .param(sequence)
        .param(limit)
        .query(JdbcEntries::entry)
        .list();
  }

  @Override
  public Optional<SequencedEntry> find(UUID entry) {
    return db.sql(SELECT + "where l.entry = ?").param(entry).query(JdbcEntries::entry).optional();
  }

  @Override
  public Optional<NumberedLeaf> numbered(UUID entry) {
    return db.sql(SELECT + "where l.entry = ?")
        .param(entry)
        .query((row, n) -> new NumberedLeaf(row.getLong("sequence"), row.getBytes("leaf")))
        .optional();
  }

  @Override
  public Optional<byte[]> leaf(UUID entry) {
    return db.sql("select leaf from journal.entry where id = ?")
        .param(entry)
        .query(byte[].class)
        .optional();
  }

  @Override
  public boolean erasePayload(UUID entry) {
    return db.sql(
                """
                update journal.entry set salt = null, body = null
                where id = ? and body is not null\
                """)
            .param(entry)
            .update()
        == 1;
  }

  @Override
  public long size() {
    return db.sql("select coalesce(max(sequence) + 1, 0) from journal.leaf")
        .query(Long.class)
        .single();
  }

  private static SequencedEntry entry(ResultSet row, int number) throws SQLException {
    var leaf = Leaf.parse(row.getBytes("leaf"));
    return new SequencedEntry(
        row.getLong("sequence"),
        leaf.id(),
        leaf.type(),
        leaf.version(),
        leaf.subject(),
        leaf.at(),
        leaf.actor(),
        leaf.agency(),
        leaf.facts(),
        Optional.ofNullable(row.getBytes("body")).map(CanonicalJson::readStrings));
  }
}
