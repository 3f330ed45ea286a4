package vn.lienthong.portal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.portal.Outcome;
import vn.lienthong.portal.SyncState;
import vn.lienthong.portal.domain.PortalSilent;
import vn.lienthong.portal.domain.Turns;

@Repository
class JdbcTurns implements Turns {
  private static final int LONGEST = 500;

  private final JdbcClient db;

  JdbcTurns(JdbcClient db) {
    this.db = db;
  }

  @Override
  public boolean take(String holder, Instant now, Instant until) {
    return db.sql(
                """
                update portal.line set holder = :holder, held_until = :until
                where held_until <= :now and next_turn <= :now\
                """)
            .param("holder", holder)
            .param("now", Times.of(now))
            .param("until", Times.of(until))
            .update()
        == 1;
  }

  @Override
  public boolean keep(String holder, Instant until) {
    return db.sql("update portal.line set held_until = :until where holder = :holder")
            .param("holder", holder)
            .param("until", Times.of(until))
            .update()
        == 1;
  }

  @Override
  public void worked(String holder, Instant now) {
    db.sql(
            """
            update portal.line set failures = 0, failure = null, detail = '', last_success = :now
            where holder = :holder\
            """)
        .param("holder", holder)
        .param("now", Times.of(now))
        .update();
  }

  @Override
  public void failed(String holder, PortalSilent silent, Instant next) {
    var detail = silent.detail().replace("\0", "");
    db.sql(
            """
            update portal.line set failures = failures + 1, failure = :failure, detail = :detail,
              next_turn = :next where holder = :holder\
            """)
        .param("holder", holder)
        .param("failure", silent.outcome().name())
        .param("detail", detail.substring(0, Math.min(LONGEST, detail.length())))
        .param("next", Times.of(next))
        .update();
  }

  @Override
  public void compared(String holder, Instant at, int dossiers) {
    db.sql(
            """
            update portal.line set compared_at = :at, compared = :dossiers where holder = :holder\
            """)
        .param("holder", holder)
        .param("at", Times.of(at))
        .param("dossiers", dossiers)
        .update();
  }

  @Override
  public void release(String holder) {
    db.sql(
            """
            update portal.line set holder = null, held_until = '2000-01-01Z' where holder = :holder\
            """)
        .param("holder", holder)
        .update();
  }

  @Override
  public void hurry(Instant now) {
    db.sql("update portal.line set next_turn = :now where next_turn > :now")
        .param("now", Times.of(now))
        .update();
  }

  @Override
  public SyncState.Line line() {
    return db.sql("select * from portal.line").query(JdbcTurns::read).single();
  }

  private static SyncState.Line read(ResultSet row, int number) throws SQLException {
    var failure = row.getString("failure");
    return new SyncState.Line(
        row.getInt("failures"),
        failure == null ? null : Outcome.valueOf(failure),
        row.getString("detail"),
        instant(row, "last_success"),
        Objects.requireNonNullElse(instant(row, "next_turn"), Instant.EPOCH),
        instant(row, "compared_at"),
        row.getInt("compared"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    return Times.instant(row.getObject(column, OffsetDateTime.class));
  }
}
