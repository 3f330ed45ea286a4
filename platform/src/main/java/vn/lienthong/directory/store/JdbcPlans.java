package vn.lienthong.directory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.directory.MovedItem;
import vn.lienthong.directory.ReorganisationState;
import vn.lienthong.directory.domain.Plans;
import vn.lienthong.directory.domain.Reorganisation;
import vn.lienthong.directory.domain.Reorganisation.Handover;
import vn.lienthong.directory.domain.Reorganisation.Renaming;
import vn.lienthong.directory.domain.Reorganisation.Signature;

@Repository
class JdbcPlans implements Plans {
  private final JdbcClient db;

  JdbcPlans(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void add(Reorganisation plan) {
    db.sql(
            """
            insert into directory.reorganisation
              (id, title, document, effective, state, source, drafted_by, drafted_at)
            values (:id, :title, :document, :effective, :state, :source, :by, :at)\
            """)
        .param("id", plan.id())
        .param("title", plan.title())
        .param("document", plan.document())
        .param("effective", plan.effective())
        .param("state", plan.state().name())
        .param("source", plan.source())
        .param("by", plan.drafted().principal())
        .param("at", Timestamp.from(plan.drafted().at()))
        .update();
    plan.handovers().forEach(handover -> addHandover(plan, handover));
    plan.renamings().forEach(renaming -> addRenaming(plan.id(), renaming));
  }

  private void addHandover(Reorganisation plan, Handover handover) {
    db.sql(
            """
            insert into directory.succession (closed, successor, effective, reorganisation, source)
            values (:closed, :successor, :effective, :plan, :source)\
            """)
        .param("closed", handover.closed())
        .param("successor", handover.successor())
        .param("effective", plan.effective())
        .param("plan", plan.id())
        .param("source", handover.source())
        .update();
  }

  private void addRenaming(UUID plan, Renaming renaming) {
    db.sql(
            """
            insert into directory.renaming (agency, name, reorganisation)
            values (:agency, :name, :plan)\
            """)
        .param("agency", renaming.agency())
        .param("name", renaming.name())
        .param("plan", plan)
        .update();
  }

  @Override
  public Optional<Reorganisation> find(UUID id) {
    return db.sql("select * from directory.reorganisation where id = :id")
        .param("id", id)
        .query(this::plan)
        .optional();
  }

  @Override
  public List<Reorganisation> list() {
    return db.sql(
            """
            select * from directory.reorganisation
            order by effective desc, title collate "vi-VN-x-icu", id\
            """)
        .query(this::plan)
        .list();
  }

  @Override
  public List<Reorganisation> due(LocalDate today) {
    return db.sql(
            """
            select * from directory.reorganisation
            where state = 'APPROVED' and effective <= :today
            order by effective, title collate "vi-VN-x-icu", id\
            """)
        .param("today", today)
        .query(this::plan)
        .list();
  }

  @Override
  public boolean replace(Reorganisation plan) {
    int rows =
        db.sql(
                """
                update directory.reorganisation set state = :state, version = version + 1,
                  approved_by = :approved_by, approved_at = :approved_at,
                  executed_by = :executed_by, executed_at = :executed_at
                where id = :id and version = :version\
                """)
            .param("state", plan.state().name())
            .param("approved_by", principal(plan.approved()))
            .param("approved_at", at(plan.approved()))
            .param("executed_by", principal(plan.executed()))
            .param("executed_at", at(plan.executed()))
            .param("id", plan.id())
            .param("version", plan.version())
            .update();
    return rows == 1;
  }

  @Override
  public boolean noteDue(UUID id, Instant at) {
    int rows =
        db.sql(
                """
                update directory.reorganisation set due_noted_at = :at
                where id = :id and due_noted_at is null\
                """)
            .param("id", id)
            .param("at", Timestamp.from(at))
            .update();
    return rows == 1;
  }

  @Override
  public void addReport(UUID plan, List<ReportLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      addLine(plan, i, lines.get(i));
    }
  }

  private void addLine(UUID plan, int position, ReportLine line) {
    db.sql(
            """
            insert into directory.moved_item
              (reorganisation, position, module, kind, subject, closed, successor, amount)
            values (:plan, :position, :module, :kind, :subject, :closed, :successor, :amount)\
            """)
        .param("plan", plan)
        .param("position", position)
        .param("module", line.item().module())
        .param("kind", line.item().kind())
        .param("subject", line.item().subject())
        .param("closed", line.closed())
        .param("successor", line.successor())
        .param("amount", line.item().amount())
        .update();
  }

  @Override
  public List<ReportLine> report(UUID plan) {
    return db.sql(
            """
            select module, kind, subject, amount, closed, successor from directory.moved_item
            where reorganisation = :plan order by position\
            """)
        .param("plan", plan)
        .query((row, i) ->
            new ReportLine(
                new MovedItem(
                    row.getString("module"),
                    row.getString("kind"),
                    row.getString("subject"),
                    row.getLong("amount")),
                row.getString("closed"),
                row.getString("successor")))
        .list();
  }

  private Reorganisation plan(ResultSet row, int number) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new Reorganisation(
        id,
        row.getString("title"),
        row.getString("document"),
        row.getObject("effective", LocalDate.class),
        ReorganisationState.valueOf(row.getString("state")),
        row.getString("source"),
        handovers(id),
        renamings(id),
        new Signature(row.getString("drafted_by"), row.getTimestamp("drafted_at").toInstant()),
        signature(row, "approved"),
        signature(row, "executed"),
        row.getInt("version"));
  }

  private List<Handover> handovers(UUID plan) {
    return db.sql(
            """
            select s.closed, s.successor, s.source from directory.succession s
            where s.reorganisation = :plan
            order by (select code from directory.agency_code c where c.agency = s.closed
              order by position limit 1)\
            """)
        .param("plan", plan)
        .query((row, i) ->
            new Handover(
                row.getObject("closed", UUID.class),
                row.getObject("successor", UUID.class),
                row.getString("source")))
        .list();
  }

  private List<Renaming> renamings(UUID plan) {
    return db.sql(
            "select agency, name from directory.renaming where reorganisation = :plan order by name")
        .param("plan", plan)
        .query((row, i) -> new Renaming(row.getObject("agency", UUID.class), row.getString("name")))
        .list();
  }

  private static @Nullable Signature signature(ResultSet row, String step) throws SQLException {
    var principal = row.getString(step + "_by");
    return principal == null
        ? null
        : new Signature(principal, row.getTimestamp(step + "_at").toInstant());
  }

  private static @Nullable String principal(@Nullable Signature signature) {
    return signature == null ? null : signature.principal();
  }

  private static @Nullable Timestamp at(@Nullable Signature signature) {
    return signature == null ? null : Timestamp.from(signature.at());
  }
}
