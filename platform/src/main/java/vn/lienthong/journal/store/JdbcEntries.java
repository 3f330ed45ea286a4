package vn.lienthong.journal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
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
      """
      with erasable as (
        insert into journal.payload (entry, salt, body)
        select ?::uuid, ?::bytea, ?::bytea where ?)
      insert into journal.entry (id, subject, leaf) values (?, ?, ?)\
      """;

  private static final String INSERT_BARE =
      "insert into journal.entry (id, subject, leaf) values (?, ?, ?)";

  private static final String SELECT =
      """
      select l.sequence, e.leaf, p.body from journal.leaf l
      join journal.entry e on e.id = l.entry
      left join journal.payload p on p.entry = e.id
      """;

  private final JdbcTemplate template;
  private final JdbcClient db;

  JdbcEntries(JdbcTemplate template) {
    this.template = template;
    this.db = JdbcClient.create(template);
  }

  @Override
  public void add(StoredEntry entry) {
    if (entry.payload() == null) {
      template.update(INSERT_BARE, entry.id(), entry.subject(), entry.leaf());
    } else {
      template.update(INSERT, row(entry));
    }
  }

  @Override
  public void addAll(List<StoredEntry> entries) {
    template.batchUpdate(INSERT, entries.stream().map(JdbcEntries::row).toList());
  }

  private static Object[] row(StoredEntry entry) {
    var payload = entry.payload();
    var salt = payload == null ? new byte[0] : payload.salt();
    var body = payload == null ? new byte[0] : payload.body();
    return new Object[] {
      entry.id(), salt, body, payload != null, entry.id(), entry.subject(), entry.leaf()
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
  public OptionalLong sequenceOf(UUID entry) {
    return db.sql("select sequence from journal.leaf where entry = ?")
        .param(entry)
        .query(Long.class)
        .optional()
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
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
    return db.sql("delete from journal.payload where entry = ?").param(entry).update() == 1;
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
