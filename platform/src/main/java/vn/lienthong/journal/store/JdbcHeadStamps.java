package vn.lienthong.journal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.journal.SignedHead;
import vn.lienthong.journal.TimeStamp;
import vn.lienthong.journal.domain.HeadStamps;

@Repository
class JdbcHeadStamps implements HeadStamps {
  private final JdbcClient db;

  JdbcHeadStamps(JdbcTemplate template) {
    this.db = JdbcClient.create(template);
  }

  @Override
  public Optional<TimeStamp> newest() {
    return db.sql(
            """
            select l.origin, t.size, t.at, t.authority, t.token from journal.time_stamp t
            join journal.log l on l.number = t.log
            order by t.log desc, t.size desc limit 1\
            """)
        .query(JdbcHeadStamps::stamp)
        .optional();
  }

  @Override
  public Optional<TimeStamp> covering(long size) {
    return db.sql(
            """
            select l.origin, t.size, t.at, t.authority, t.token from journal.time_stamp t
            join journal.log l on l.number = t.log
            where t.size >= ? order by t.log, t.size limit 1\
            """)
        .param(size)
        .query(JdbcHeadStamps::stamp)
        .optional();
  }

  @Override
  public Optional<SignedHead> firstWaiting() {
    return db.sql(
            """
            select l.origin, h.size, h.root, h.at, h.key, h.signature from journal.head h
            join journal.log l on l.number = h.log
            where (h.log, h.size) > (
              coalesce((select log from journal.time_stamp order by log desc, size desc limit 1), 0),
              coalesce((select size from journal.time_stamp order by log desc, size desc limit 1), 0))
            order by h.log, h.size limit 1\
            """)
        .query(JdbcPublishedHeads::head)
        .optional();
  }

  @Override
  public void add(TimeStamp stamp) {
    db.sql(
            """
            insert into journal.time_stamp (log, size, at, authority, token)
            select number, ?, ?, ?, ? from journal.log where origin = ? on conflict do nothing\
            """)
        .param(stamp.size())
        .param(OffsetDateTime.ofInstant(stamp.at(), ZoneOffset.UTC))
        .param(stamp.authority())
        .param(Base64.getDecoder().decode(stamp.token()))
        .param(stamp.origin())
        .update();
  }

  private static TimeStamp stamp(ResultSet row, int number) throws SQLException {
    return new TimeStamp(
        row.getString("origin"),
        row.getLong("size"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("authority"),
        Base64.getEncoder().encodeToString(row.getBytes("token")));
  }
}
