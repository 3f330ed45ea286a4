package vn.lienthong.journal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.journal.SignedHead;
import vn.lienthong.journal.domain.PublishedHeads;

@Repository
class JdbcPublishedHeads implements PublishedHeads {
  private final JdbcClient db;

  JdbcPublishedHeads(JdbcTemplate template) {
    this.db = JdbcClient.create(template);
  }

  @Override
  public Optional<SignedHead> latest() {
    return db.sql(
            """
            select l.origin, h.size, h.root, h.at, h.key, h.signature from journal.head h
            join journal.log l on l.number = h.log
            order by h.log desc, h.size desc limit 1\
            """)
        .query(JdbcPublishedHeads::head)
        .optional();
  }

  @Override
  public Optional<SignedHead> at(String origin, long size) {
    return db.sql(
            """
            select l.origin, h.size, h.root, h.at, h.key, h.signature from journal.head h
            join journal.log l on l.number = h.log
            where l.origin = ? and h.size = ?\
            """)
        .param(origin)
        .param(size)
        .query(JdbcPublishedHeads::head)
        .optional();
  }

  @Override
  public Optional<byte[]> publicKey(String key) {
    return db.sql("select public from journal.key where id = ?")
        .param(key)
        .query(byte[].class)
        .optional();
  }

  @Override
  public boolean addKey(String key, byte[] publicKey, Instant since) {
    return db.sql(
                "insert into journal.key (id, public, since) values (?, ?, ?) on conflict do nothing")
            .param(key)
            .param(publicKey)
            .param(OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
            .update()
        == 1;
  }

  @Override
  public void addLog(String origin, Instant opened) {
    db.sql(
            """
            insert into journal.log (number, origin, opened)
            select coalesce(max(number), 0) + 1, ?, ? from journal.log\
            """)
        .param(origin)
        .param(OffsetDateTime.ofInstant(opened, ZoneOffset.UTC))
        .update();
  }

  @Override
  public boolean hasLog(String origin) {
    return db.sql("select exists (select from journal.log where origin = ?)")
        .param(origin)
        .query(Boolean.class)
        .single();
  }

  @Override
  public Optional<String> origin() {
    return db.sql("select origin from journal.log order by number desc limit 1")
        .query(String.class)
        .optional();
  }

  static SignedHead head(ResultSet row, int number) throws SQLException {
    return new SignedHead(
        row.getString("origin"),
        row.getLong("size"),
        Base64.getEncoder().encodeToString(row.getBytes("root")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("key"),
        Base64.getEncoder().encodeToString(row.getBytes("signature")));
  }
}
