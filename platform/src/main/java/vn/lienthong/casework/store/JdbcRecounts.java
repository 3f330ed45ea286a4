package vn.lienthong.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.casework.DossierEvent;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.domain.Dossier;
import vn.lienthong.casework.domain.Recount;
import vn.lienthong.casework.domain.Recounts;
import vn.lienthong.casework.domain.Registration;
import vn.lienthong.shared.AgencyCode;

@Repository
class JdbcRecounts implements Recounts {
  private static final UUID FIRST = new UUID(0, 0);

  private final JdbcClient db;

  JdbcRecounts(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void ask(Recount recount, Instant at) {
    var unit = recount.unit();
    db.sql(
            """
            insert into casework.recount (sequence, change, unit, asked_at)
            values (:sequence, :change, :unit, :at) on conflict (sequence) do nothing\
            """)
        .param("sequence", recount.sequence())
        .param("change", recount.change())
        .param("unit", unit == null ? null : unit.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  @Override
  public Optional<Recount> next() {
    return db.sql(
            """
            select sequence, change, unit, reached, seen, changed from casework.recount
            where done_at is null order by sequence limit 1 for update skip locked\
            """)
        .query((row, i) -> recount(row))
        .optional();
  }

  private static Recount recount(ResultSet row) throws SQLException {
    var unit = row.getString("unit");
    var reached = row.getObject("reached", UUID.class);
    return new Recount(
        row.getLong("sequence"),
        row.getString("change"),
        unit == null ? null : new AgencyCode(unit),
        reached == null ? null : new DossierId(reached),
        row.getLong("seen"),
        row.getLong("changed"));
  }

  @Override
  public List<Running> running(Recount recount, int most) {
    var rows = rows(recount, most);
    var events = events(rows.stream().map(row -> row.id().value()).toArray(UUID[]::new));
    return rows.stream()
        .map(row ->
            new Running(
                new Dossier(row.id(), events.getOrDefault(row.id(), List.of())),
                row.registration(),
                row.due(),
                row.warn()))
        .toList();
  }

  private record Row(
      DossierId id, Registration registration, @Nullable Instant due, @Nullable Instant warn) {}

  private List<Row> rows(Recount recount, int most) {
    var unit = recount.unit();
    var reached = recount.reached();
    var concerned =
        unit == null
            ? ""
            : " and (agency = :unit or exists (select from casework.consultation c"
                + " where c.dossier = d.id and c.agency = :unit and c.closed_at is null))";
    return db.sql(
            "select d.* from casework.dossier d where finished_at is null and id > :reached"
                + concerned
                + " order by id limit :most")
        .param("reached", reached == null ? FIRST : reached.value())
        .param("unit", unit == null ? "" : unit.value())
        .param("most", most)
        .query((row, i) ->
            new Row(
                new DossierId(row.getObject("id", UUID.class)),
                RegistrationRows.registration(row, List.of(), List.of()),
                DossierLists.instant(row, "due"),
                DossierLists.instant(row, "warn")))
        .list();
  }

  private Map<DossierId, List<DossierEvent>> events(UUID[] ids) {
    var events = new LinkedHashMap<DossierId, List<DossierEvent>>();
    db.sql(
            """
            select dossier, number, act, at, by_principal, by_name, facts from casework.event
            where dossier = any(:ids) order by dossier, number\
            """)
        .param("ids", ids)
        .query(row -> {
          var id = new DossierId(row.getObject("dossier", UUID.class));
          events.computeIfAbsent(id, none -> new ArrayList<>()).add(JdbcDossiers.event(row, 0));
        });
    return events;
  }

  @Override
  public void reached(Recount recount) {
    var reached = recount.reached();
    db.sql(
            """
            update casework.recount set reached = :reached, seen = :seen, changed = :changed
            where sequence = :sequence\
            """)
        .param("reached", reached == null ? null : reached.value())
        .param("seen", recount.seen())
        .param("changed", recount.changed())
        .param("sequence", recount.sequence())
        .update();
  }

  @Override
  public void done(Recount recount, Instant at) {
    db.sql("update casework.recount set done_at = :at where sequence = :sequence")
        .param("at", Timestamp.from(at))
        .param("sequence", recount.sequence())
        .update();
  }
}
