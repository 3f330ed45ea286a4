package vn.lienthong.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierEvent;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.DossierQuery;
import vn.lienthong.casework.DossierRow;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.KnownApplicant;
import vn.lienthong.casework.domain.Dossier;
import vn.lienthong.casework.domain.DossierStore;
import vn.lienthong.casework.domain.Projection;
import vn.lienthong.casework.domain.Registration;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Page;

@Repository
class JdbcDossiers implements DossierStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<EnumMap<Fact, String>> FACTS = new TypeReference<>() {};

  private final JdbcClient db;
  private final RegistrationRows registrations;
  private final DossierLists lists;

  JdbcDossiers(JdbcClient db) {
    this.db = db;
    this.registrations = new RegistrationRows(db);
    this.lists = new DossierLists(db);
  }

  @Override
  public long nextNumber(AgencyCode agency, LocalDate day) {
    return db.sql(
            """
            insert into casework.code_counter as c (agency, day, last) values (:agency, :day, 1)
            on conflict (agency, day) do update set last = c.last + 1
            returning last\
            """)
        .param("agency", agency.value())
        .param("day", day)
        .query(Long.class)
        .single();
  }

  @Override
  public boolean add(Dossier dossier, Registration registration, Projection row) {
    if (!registrations.add(dossier.id(), registration, row)) {
      return false;
    }
    dossier.events().forEach(event -> add(dossier.id(), event));
    return update(dossier, 0, row);
  }

  @Override
  public boolean append(Dossier dossier, int before, Projection row) {
    if (!update(dossier, before, row)) {
      return false;
    }
    dossier.events().subList(before, dossier.version()).forEach(event -> add(dossier.id(), event));
    return true;
  }

  private boolean update(Dossier dossier, int before, Projection row) {
    return db.sql(
                """
                update casework.dossier set version = :version, state = :state, code = :code,
                  handler = :handler, handler_name = :handler_name, accepted_at = :accepted,
                  due = :due, warn = :warn, finished_at = :finished,
                  search_key = case when code is null and cast(:code as text) is not null
                    then lower(cast(:code as text)) || ' ' || search_key else search_key end
                where id = :id and version = :before\
                """)
            .param("version", dossier.version())
            .param("state", row.state().number())
            .param("code", row.code())
            .param("handler", row.handler())
            .param("handler_name", row.handlerName())
            .param("accepted", timestamp(row.acceptedAt()))
            .param("due", timestamp(row.due()))
            .param("warn", timestamp(row.warn()))
            .param("finished", timestamp(row.finishedAt()))
            .param("id", dossier.id().value())
            .param("before", before)
            .update()
        == 1;
  }

  private void add(DossierId id, DossierEvent event) {
    db.sql(
            """
            insert into casework.event (dossier, number, act, at, by_principal, by_name, facts)
            values (:dossier, :number, :act, :at, :by, :name, cast(:facts as jsonb))\
            """)
        .param("dossier", id.value())
        .param("number", event.number())
        .param("act", event.act().name())
        .param("at", Timestamp.from(event.at()))
        .param("by", event.by())
        .param("name", event.byName())
        .param("facts", JSON.writeValueAsString(event.facts()))
        .update();
  }

  @Override
  public Optional<Dossier> find(DossierId id) {
    var events =
        db.sql(
                """
                select number, act, at, by_principal, by_name, facts from casework.event
                where dossier = :id order by number\
                """)
            .param("id", id.value())
            .query(JdbcDossiers::event)
            .list();
    return events.isEmpty() ? Optional.empty() : Optional.of(new Dossier(id, events));
  }

  static DossierEvent event(ResultSet row, int number) throws SQLException {
    return new DossierEvent(
        row.getInt("number"),
        DossierAct.valueOf(row.getString("act")),
        row.getTimestamp("at").toInstant(),
        row.getString("by_principal"),
        row.getString("by_name"),
        JSON.readValue(row.getString("facts"), FACTS));
  }

  @Override
  public Optional<Registration> registration(DossierId id) {
    return registrations.find(id);
  }

  @Override
  public Page<DossierRow> list(
      AgencyCode agency, DossierQuery query, Set<String> posts, Instant now, int size) {
    return lists.page(agency, query, posts, now, size);
  }

  @Override
  public List<KnownApplicant> applicants(AgencyCode agency, String text, int most) {
    return lists.applicants(agency, text, most);
  }

  @Override
  public long overdue(AgencyCode agency, Instant now) {
    return lists.overdue(agency, now);
  }

  @Override
  public Map<DossierQuery.Shown, Long> counts(AgencyCode agency, Instant now) {
    return lists.counts(agency, now);
  }

  static @Nullable Timestamp timestamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }
}
