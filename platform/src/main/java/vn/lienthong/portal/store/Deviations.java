package vn.lienthong.portal.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.casework.DossierId;
import vn.lienthong.portal.Cause;
import vn.lienthong.portal.Part;
import vn.lienthong.portal.domain.Outbox.Deviation;
import vn.lienthong.portal.domain.Outbox.LastTold;
import vn.lienthong.shared.AgencyCode;

/** What comparisons look at and find. */
final class Deviations {
  private final JdbcClient db;

  Deviations(JdbcClient db) {
    this.db = db;
  }

  List<LastTold> toldSince(Instant since, long after, int most) {
    return db.sql(
            """
            select o.id, o.dossier, o.agency, o.code, o.event, a.sent
            from portal.outbox o
            join lateral (select sent from portal.attempt t where t.item = o.id
              order by t.id desc limit 1) a on true
            where o.status = 'SENT' and o.part = 'DOSSIER' and o.settled_at >= :since
              and o.id > :after and not exists (
                select from portal.outbox other where other.dossier = o.dossier
                  and (other.status <> 'SENT' or other.part = 'DOSSIER' and other.id > o.id))
            order by o.id limit :most\
            """)
        .param("since", Times.of(since))
        .param("after", after)
        .param("most", most)
        .query((row, i) ->
            new LastTold(
                row.getLong("id"),
                new DossierId(row.getObject("dossier", UUID.class)),
                new AgencyCode(row.getString("agency")),
                row.getString("code"),
                row.getInt("event"),
                row.getString("sent")))
        .list();
  }

  void keep(LastTold told, List<Deviation> found, boolean missing, Instant now) {
    var resent = tellAgain(told, missing, now);
    found.forEach(one ->
        db.sql(
                """
                insert into portal.difference (dossier, code, agency, found_at, field, ours, theirs,
                  resent)
                values (:dossier, :code, :agency, :now, :field, :ours, :theirs, :resent)\
                """)
            .param("dossier", told.dossier().value())
            .param("code", told.code())
            .param("agency", told.agency().value())
            .param("now", Times.of(now))
            .param("field", one.field())
            .param("ours", one.ours())
            .param("theirs", one.theirs().replace("\0", ""))
            .param("resent", resent)
            .update());
  }

  private long tellAgain(LastTold told, boolean missing, Instant now) {
    return db.sql(
            """
            insert into portal.outbox (dossier, event, part, creates, cause, agency, state,
              happened_at, queued_at, next_attempt, code)
            select dossier, event, :part, :creates, :cause, agency, state, happened_at, :now, :now,
              code from portal.outbox where id = :id
            returning id\
            """)
        .param("part", Part.DOSSIER.name())
        .param("creates", missing)
        .param("cause", Cause.COMPARISON.name())
        .param("now", Times.of(now))
        .param("id", told.id())
        .query(Long.class)
        .single();
  }
}
