package vn.lienthong.portal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.DossierState;
import vn.lienthong.portal.Cause;
import vn.lienthong.portal.Part;
import vn.lienthong.portal.domain.Outbox;
import vn.lienthong.portal.domain.Parts;
import vn.lienthong.shared.AgencyCode;

@Repository
class JdbcOutbox implements Outbox {
  private static final String COLUMNS =
      "o.id, o.dossier, o.event, o.part, o.creates, o.agency, o.state, o.refusals,"
          + " o.failed_since, o.alone";

  private final JdbcClient db;
  private final Settling settling;
  private final Deviations deviations;

  JdbcOutbox(JdbcClient db) {
    this.db = db;
    this.settling = new Settling(db);
    this.deviations = new Deviations(db);
  }

  private record Counted(int events, boolean accepted) {}

  @Override
  public void happened(Event event, Instant now) {
    var counted = count(event);
    for (var part : Parts.of(event.act(), counted.accepted())) {
      db.sql(
              """
              insert into portal.outbox (dossier, event, part, creates, cause, agency, state,
                happened_at, queued_at, next_attempt)
              values (:dossier, :event, :part, :creates, :cause, :agency, :state, :at, :now, :now)
              on conflict do nothing\
              """)
          .param("dossier", event.dossier().value())
          .param("event", counted.events())
          .param("part", part.name())
          .param("creates", event.act() == DossierAct.ACCEPT)
          .param("cause", Cause.NEWS.name())
          .param("agency", event.agency().value())
          .param("state", event.state().number())
          .param("at", Times.of(event.at()))
          .param("now", Times.of(now))
          .update();
    }
  }

  private Counted count(Event event) {
    return db.sql(
            """
            insert into portal.dossier as d (id, events, accepted) values (:id, 1, :accepted)
            on conflict (id) do update
              set events = d.events + 1, accepted = d.accepted or excluded.accepted
            returning events, accepted\
            """)
        .param("id", event.dossier().value())
        .param("accepted", event.act() == DossierAct.ACCEPT)
        .query((row, i) -> new Counted(row.getInt("events"), row.getBoolean("accepted")))
        .single();
  }

  @Override
  public void recount() {
    db.sql("delete from portal.dossier").update();
  }

  @Override
  public List<Queued> due(Instant now, int most) {
    return db.sql(
            "select "
                + COLUMNS
                + """
                 from portal.outbox o
                where o.status = 'WAITING' and o.next_attempt <= :now and not exists (
                  select from portal.outbox earlier
                  where earlier.dossier = o.dossier and earlier.id < o.id
                    and earlier.status <> 'SENT')
                order by o.alone, o.next_attempt, o.id limit :most\
                """)
        .param("now", Times.of(now))
        .param("most", most)
        .query(JdbcOutbox::queued)
        .list();
  }

  static Queued queued(ResultSet row, int number) throws SQLException {
    return new Queued(
        row.getLong("id"),
        new DossierId(row.getObject("dossier", UUID.class)),
        row.getInt("event"),
        Part.valueOf(row.getString("part")),
        row.getBoolean("creates"),
        new AgencyCode(row.getString("agency")),
        DossierState.values()[row.getInt("state") - 1],
        row.getInt("refusals"),
        Times.instant(row.getObject("failed_since", OffsetDateTime.class)),
        row.getBoolean("alone"));
  }

  @Override
  public boolean sent(Queued item, Try attempt) {
    return settling.sent(item, attempt);
  }

  @Override
  public void later(Queued item, Try attempt, Instant next) {
    settling.later(item, attempt, next);
  }

  @Override
  public void stuck(Queued item, Try attempt) {
    settling.stuck(item, attempt);
  }

  @Override
  public void again(Queued item, Try attempt) {
    settling.again(item, attempt);
  }

  @Override
  public List<LastTold> toldSince(Instant since, long after, int most) {
    return deviations.toldSince(since, after, most);
  }

  @Override
  public void deviates(LastTold told, List<Deviation> found, boolean missing, Instant now) {
    deviations.keep(told, found, missing, now);
  }

  @Override
  public List<Queued> replay(List<Long> ids, @Nullable AgencyCode agency, Instant now) {
    return db.sql(
            """
            update portal.outbox o set status = 'WAITING', refusals = 0, failed_since = null,
              next_attempt = :now, settled_at = null
            where o.id = any(:ids) and o.status = 'STUCK'
              and (cast(:agency as text) is null or o.agency = :agency)
            returning\
            """
                + " "
                + COLUMNS)
        .param("now", Times.of(now))
        .param("ids", ids.toArray(Long[]::new))
        .param("agency", agency == null ? null : agency.value())
        .query(JdbcOutbox::queued)
        .list();
  }
}
