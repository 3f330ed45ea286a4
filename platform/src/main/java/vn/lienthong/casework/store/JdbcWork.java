package vn.lienthong.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.casework.AskedOpinion;
import vn.lienthong.casework.Consultation;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.Due;
import vn.lienthong.casework.StepPassage;
import vn.lienthong.casework.Work;
import vn.lienthong.casework.domain.WorkStore;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Page;

@Repository
class JdbcWork implements WorkStore {
  private static final String ASKED =
      "c.dossier, d.code, d.procedure_name, d.agency, c.event, c.task, c.lead, c.asked_at, c.due,"
          + " c.closed_at from casework.consultation c join casework.dossier d on d.id = c.dossier";
  private static final String PAGE = " limit :size offset :offset";

  private final JdbcClient db;

  JdbcWork(JdbcClient db) {
    this.db = db;
  }

  /** Steps that were left come first, so that a dossier is in one step at a time. */
  @Override
  public void keep(DossierId dossier, AgencyCode agency, Work work) {
    work.steps().forEach(step -> keep(dossier, agency, step));
    work.consultations().forEach(one -> keep(dossier, one));
  }

  private void keep(DossierId dossier, AgencyCode agency, StepPassage step) {
    var due = step.standing() ? null : step.due();
    db.sql(
            """
            insert into casework.step as s (dossier, event, agency, number, name, role, handler,
              handler_name, entered_at, due, warn, left_at)
            values (:dossier, :event, :agency, :number, :name, :role, :handler, :handler_name,
              :entered, :due, :warn, :left)
            on conflict (dossier, event) do update set handler = excluded.handler,
              handler_name = excluded.handler_name, due = excluded.due, warn = excluded.warn,
              left_at = excluded.left_at
            where (s.handler, s.due, s.warn, s.left_at)
              is distinct from (excluded.handler, excluded.due, excluded.warn, excluded.left_at)\
            """)
        .param("dossier", dossier.value())
        .param("event", step.event())
        .param("agency", agency.value())
        .param("number", step.number())
        .param("name", step.name())
        .param("role", step.role().name())
        .param("handler", step.handler())
        .param("handler_name", step.handlerName())
        .param("entered", Timestamp.from(step.enteredAt()))
        .param("due", due == null ? null : Timestamp.from(due.latest()))
        .param("warn", due == null ? null : Timestamp.from(warning(due)))
        .param("left", JdbcDossiers.timestamp(step.leftAt()))
        .update();
  }

  /** From the morning of the day on which it is due. */
  private static Instant warning(Due due) {
    return due.day().atStartOfDay(BusinessClock.ZONE).toInstant();
  }

  private void keep(DossierId dossier, Consultation one) {
    var answer = one.answer();
    db.sql(
            """
            insert into casework.consultation as c (dossier, event, agency, task, lead, asked_at,
              due, answered_at, closed_at, told)
            values (:dossier, :event, :agency, :task, :lead, :asked, :due, :answered, :closed,
              :told)
            on conflict (dossier, event) do update set due = excluded.due,
              answered_at = excluded.answered_at, closed_at = excluded.closed_at,
              told = excluded.told
            where (c.due, c.answered_at, c.closed_at, c.told) is distinct from
              (excluded.due, excluded.answered_at, excluded.closed_at, excluded.told)\
            """)
        .param("dossier", dossier.value())
        .param("event", one.event())
        .param("agency", one.agency().value())
        .param("task", one.task())
        .param("lead", one.lead())
        .param("asked", Timestamp.from(one.askedAt()))
        .param("due", Timestamp.from(one.due().latest()))
        .param("answered", JdbcDossiers.timestamp(answer == null ? null : answer.at()))
        .param("closed", JdbcDossiers.timestamp(answer == null ? one.closedAt() : answer.at()))
        .param("told", one.told())
        .update();
  }

  @Override
  public boolean consulted(DossierId dossier, AgencyCode agency) {
    return db.sql(
            """
            select exists (select from casework.consultation
              where dossier = :dossier and agency = :agency)\
            """)
        .param("dossier", dossier.value())
        .param("agency", agency.value())
        .query(Boolean.class)
        .single();
  }

  @Override
  public Page<AskedOpinion> asked(AgencyCode agency, boolean open, int page, int size) {
    var where = "c.agency = :agency and c.closed_at is " + (open ? "null" : "not null");
    var order = open ? "c.due, c.dossier, c.event" : "c.closed_at desc, c.dossier, c.event";
    var rows =
        db.sql("select " + ASKED + " where " + where + " order by " + order + PAGE)
            .param("agency", agency.value())
            .param("size", size)
            .param("offset", (page - 1L) * size)
            .query(JdbcWork::asked)
            .list();
    var total =
        db.sql("select count(*) from casework.consultation c where " + where)
            .param("agency", agency.value())
            .query(Long.class)
            .single();
    return new Page<>(rows, page, size, total);
  }

  private static AskedOpinion asked(ResultSet row, int number) throws SQLException {
    return new AskedOpinion(
        new DossierId(row.getObject("dossier", UUID.class)),
        row.getString("code"),
        row.getString("procedure_name"),
        new AgencyCode(row.getString("agency")),
        row.getInt("event"),
        row.getString("task"),
        row.getBoolean("lead"),
        row.getTimestamp("asked_at").toInstant(),
        row.getTimestamp("due").toInstant(),
        DossierLists.instant(row, "closed_at"));
  }

  @Override
  public long toGive(AgencyCode agency) {
    return db.sql(
            """
            select count(*) from casework.consultation
            where agency = :agency and closed_at is null\
            """)
        .param("agency", agency.value())
        .query(Long.class)
        .single();
  }

  @Override
  public List<Late> late(Instant now, int most) {
    return db.sql(
            """
            select dossier, event from casework.consultation
            where closed_at is null and not told and due < :now order by due limit :most\
            """)
        .param("now", Timestamp.from(now))
        .param("most", most)
        .query((row, i) ->
            new Late(new DossierId(row.getObject("dossier", UUID.class)), row.getInt("event")))
        .list();
  }
}
