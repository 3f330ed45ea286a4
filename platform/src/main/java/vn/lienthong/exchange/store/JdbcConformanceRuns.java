package vn.lienthong.exchange.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.exchange.ConformanceCheck;
import vn.lienthong.exchange.ConformanceReport.Outcome;
import vn.lienthong.exchange.ConformanceReport.Result;
import vn.lienthong.exchange.ConformanceRun;
import vn.lienthong.exchange.domain.ConformanceRuns;
import vn.lienthong.exchange.domain.WatchedRun;
import vn.lienthong.shared.AgencyCode;

/** Runs of the self-test in PostgreSQL. */
@Repository
class JdbcConformanceRuns implements ConformanceRuns {
  private final JdbcClient db;

  JdbcConformanceRuns(JdbcClient db) {
    this.db = db;
  }

  @Override
  public boolean begin(WatchedRun watched) {
    var run = watched.run();
    return db.sql(
                """
                insert into exchange.conformance_run
                  (id, system, agency, started_at, first_entry, first_event)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing\
                """)
            .params(
                run.id(),
                run.system(),
                run.agency().value(),
                Timestamp.from(run.startedAt()),
                watched.firstEntry(),
                watched.firstEvent())
            .update()
        == 1;
  }

  @Override
  public Optional<WatchedRun> find(UUID run) {
    return db.sql("select * from exchange.conformance_run where id = ?")
        .param(run)
        .query((row, n) ->
            new WatchedRun(run(row), row.getLong("first_entry"), row.getLong("first_event")))
        .optional();
  }

  @Override
  public Optional<UUID> open(String system) {
    return db.sql(
            """
            select id from exchange.conformance_run
            where system = ? and ended_at is null\
            """)
        .param(system)
        .query(UUID.class)
        .optional();
  }

  @Override
  public List<ConformanceRun> of(@Nullable AgencyCode agency, int limit) {
    return db.sql(
            """
            select * from exchange.conformance_run where agency = coalesce(:agency, agency)
            order by started_at desc, id limit :limit\
            """)
        .param("agency", agency == null ? null : agency.value(), Types.VARCHAR)
        .param("limit", limit)
        .query((row, n) -> run(row))
        .list();
  }

  private static ConformanceRun run(ResultSet row) throws SQLException {
    var ended = row.getObject("ended_at", OffsetDateTime.class);
    return new ConformanceRun(
        row.getObject("id", UUID.class),
        row.getString("system"),
        new AgencyCode(row.getString("agency")),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        ended == null ? null : ended.toInstant());
  }

  @Override
  public boolean end(UUID run, Instant at) {
    return db.sql(
                """
                update exchange.conformance_run set ended_at = ? where id = ? and ended_at is null\
                """)
            .params(Timestamp.from(at), run)
            .update()
        == 1;
  }

  @Override
  public void keep(UUID run, List<Result> results) {
    for (var result : results) {
      db.sql(
              """
              insert into exchange.conformance_result (run, number, outcome, count, documents)
              values (?, ?, ?, ?, ?)\
              """)
          .param(1, run)
          .param(2, result.check().number())
          .param(3, result.outcome().name())
          .param(4, result.count())
          .param(5, result.documents().toArray(UUID[]::new))
          .update();
    }
  }

  @Override
  public List<Result> results(UUID run) {
    return db.sql("select * from exchange.conformance_result where run = ? order by number")
        .param(run)
        .query((row, n) ->
            new Result(
                check(row.getString("number")),
                Outcome.valueOf(row.getString("outcome")),
                row.getLong("count"),
                List.of((UUID[]) row.getArray("documents").getArray())))
        .list();
  }

  private static ConformanceCheck check(String number) {
    return Stream.of(ConformanceCheck.values())
        .filter(check -> check.number().equals(number))
        .findFirst()
        .orElseThrow();
  }
}
