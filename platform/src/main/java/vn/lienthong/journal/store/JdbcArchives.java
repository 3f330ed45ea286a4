package vn.lienthong.journal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.journal.Retention.Archive;
import vn.lienthong.journal.Retention.Progress;
import vn.lienthong.journal.Retention.Run;
import vn.lienthong.journal.Retention.Totals;
import vn.lienthong.journal.domain.Archives;

/** Archives and runs in PostgreSQL. */
@Repository
class JdbcArchives implements Archives {
  private static final long LOCK = 0x6c75757472750001L;

  private final DataSource source;
  private final JdbcClient db;

  JdbcArchives(JdbcTemplate template) {
    this.source = Objects.requireNonNull(template.getDataSource());
    this.db = JdbcClient.create(template);
  }

  @Override
  public Archive begin(String kind, String month, int taken, String policy, Instant at) {
    var prefix = kind + "-" + month + "-";
    return db.sql(
            """
            insert into journal.archive (name, kind, state, policy, begun_at)
            select :prefix || lpad(next::text, greatest(4, length(next::text)), '0'),
              :kind, 'writing', :policy, :at
            from (select greatest(max(substr(name, length(:prefix) + 1)::int), :taken) + 1 as next
              from journal.archive where kind = :kind and starts_with(name, :prefix)) numbers
            returning *\
            """)
        .param("prefix", prefix)
        .param("kind", kind)
        .param("taken", taken)
        .param("policy", policy)
        .param("at", Timestamp.from(at))
        .query(JdbcArchives::archive)
        .single();
  }

  @Override
  public void forget(String name) {
    db.sql("delete from journal.archive where name = ? and state = 'writing'").param(name).update();
  }

  @Override
  public void written(String name, Contents contents, String manifest) {
    db.sql(
            """
            update journal.archive set state = 'written', first_at = ?, last_at = ?, last_id = ?,
              records = ?, bytes = ?, manifest = ? where name = ? and state = 'writing'\
            """)
        .params(
            Timestamp.from(contents.first()),
            Timestamp.from(contents.last()),
            contents.lastId(),
            contents.records(),
            contents.bytes(),
            manifest,
            name)
        .update();
  }

  @Override
  public void removed(String name, int count) {
    db.sql("update journal.archive set removed = removed + ? where name = ?")
        .params(count, name)
        .update();
  }

  @Override
  public void done(String name) {
    db.sql("update journal.archive set state = 'done' where name = ?").param(name).update();
  }

  @Override
  public void failed(String name) {
    db.sql("update journal.archive set state = 'failed' where name = ?").param(name).update();
  }

  @Override
  public List<Archive> unfinished() {
    return db.sql("select * from journal.archive where state <> 'done' order by begun_at, name")
        .query(JdbcArchives::archive)
        .list();
  }

  @Override
  public Optional<Archive> holding(String kind, long sequence) {
    return db.sql(
            """
            select * from journal.archive
            where kind = ? and state in ('written', 'done')
              and case when kind = 'payloads' then last_id::bigint end >= ?
            order by begun_at limit 1\
            """)
        .params(kind, sequence)
        .query(JdbcArchives::archive)
        .optional();
  }

  @Override
  public Map<String, Totals> totals() {
    var totals = new HashMap<String, Totals>();
    db.sql(
            """
            select kind, count(*) as archives, sum(records) as records, sum(bytes) as bytes
            from journal.archive where state in ('written', 'done') group by kind\
            """)
        .query(row -> {
          totals.put(
              row.getString("kind"),
              new Totals(row.getLong("archives"), row.getLong("records"), row.getLong("bytes")));
        });
    return totals;
  }

  /** The lock belongs to a session of its own, so that a killed process leaves none behind. */
  @Override
  public boolean alone(Runnable work) {
    try (var connection = source.getConnection()) {
      if (!asked(connection, "select pg_try_advisory_lock(?)")) {
        return false;
      }
      try {
        work.run();
      } finally {
        asked(connection, "select pg_advisory_unlock(?)");
      }
      return true;
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("no lock of the archives", e);
    }
  }

  private static boolean asked(Connection connection, String sql) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, LOCK);
      try (var row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  @Override
  public boolean beginRun(LocalDate day, Instant at) {
    return db.sql(
                """
                insert into journal.retention_run as r (day, begun_at) values (?, ?)
                on conflict (day) do update set begun_at = r.begun_at where r.ended_at is null\
                """)
            .params(day, Timestamp.from(at))
            .update()
        == 1;
  }

  @Override
  public void endRun(Run run) {
    db.sql(
            """
            update journal.retention_run set ended_at = ?, removed = removed + ?, failures = ?
            where day = ?\
            """)
        .params(
            Timestamp.from(Objects.requireNonNull(run.ended())),
            run.removed(),
            run.failures().toArray(String[]::new),
            run.day())
        .update();
  }

  @Override
  public Optional<Run> lastRun() {
    return db.sql("select * from journal.retention_run order by day desc limit 1")
        .query((row, n) -> {
          var ended = row.getObject("ended_at", OffsetDateTime.class);
          return new Run(
              row.getObject("day", LocalDate.class),
              row.getObject("begun_at", OffsetDateTime.class).toInstant(),
              ended == null ? null : ended.toInstant(),
              row.getLong("removed"),
              List.of((String[]) row.getArray("failures").getArray()));
        })
        .optional();
  }

  private static Archive archive(ResultSet row, int number) throws SQLException {
    return new Archive(
        row.getString("name"),
        row.getString("kind"),
        Progress.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("policy"),
        row.getObject("begun_at", OffsetDateTime.class).toInstant(),
        row.getLong("records"),
        row.getLong("removed"),
        row.getLong("bytes"),
        row.getString("manifest"));
  }
}
