package vn.lienthong.exchange.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.exchange.Assignment;
import vn.lienthong.exchange.WorkFilter;
import vn.lienthong.exchange.WorkItem;
import vn.lienthong.exchange.domain.AssignedWork;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Page;
import vn.lienthong.shared.Text;

@Repository
class JdbcAssignedWork implements AssignedWork {
  private static final String OF = " where document = :document and agency = :agency";
  private static final String WORK =
      """
      from exchange.assignment a join exchange.document o on o.id = a.document
      cross join lateral (
        select bool_or(lead and post = any (:posts)) as leads,
          max(name) filter (where lead) as handler,
          bool_or(post = any (:posts) and not informed) as mine,
          bool_or(post = any (:posts) and informed) as told
        from exchange.assignee h where h.document = a.document and h.agency = a.agency) h
      where a.agency = :agency
        and case when :informed then h.told else h.mine and (a.state = 'finished') = :finished end
        and (:text = '' or o.search_key like '%' || :text || '%' escape '!')
      """;

  private final JdbcClient db;

  JdbcAssignedWork(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Optional<Assignment> find(UUID document, AgencyCode agency) {
    return of("select * from exchange.assignment" + OF, document, agency)
        .query((row, n) ->
            new Assignment(
                document,
                row.getInt("version"),
                Assignment.State.of(row.getString("state")),
                handlers(document, agency),
                row.getString("note"),
                instant(row, "due_at"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                steps(document, agency)))
        .optional();
  }

  private List<Assignment.Handler> handlers(UUID document, AgencyCode agency) {
    return of(
            "select * from exchange.assignee"
                + OF
                + " order by lead desc, informed, name collate \"vi-VN-x-icu\", post",
            document,
            agency)
        .query((row, n) ->
            new Assignment.Handler(
                row.getObject("post", UUID.class), row.getString("name"), part(row)))
        .list();
  }

  private static Assignment.Part part(ResultSet row) throws SQLException {
    if (row.getBoolean("lead")) {
      return Assignment.Part.LEAD;
    }
    return row.getBoolean("informed") ? Assignment.Part.INFORMED : Assignment.Part.JOINT;
  }

  private List<Assignment.Step> steps(UUID document, AgencyCode agency) {
    return of("select * from exchange.assignment_step" + OF + " order by id", document, agency)
        .query((row, n) ->
            new Assignment.Step(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("kind"),
                row.getString("actor"),
                row.getString("handlers"),
                row.getString("informed"),
                row.getString("note"),
                instant(row, "due_at")))
        .list();
  }

  private JdbcClient.StatementSpec of(String sql, UUID document, AgencyCode agency) {
    return db.sql(sql).param("document", document).param("agency", agency.value());
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  @Override
  public Map<UUID, Integer> versions(AgencyCode agency, Collection<UUID> documents) {
    var versions = new HashMap<UUID, Integer>();
    db.sql(
            """
            select document, version from exchange.assignment
            where document = any (:documents) and agency = :agency\
            """)
        .param("documents", documents.toArray(UUID[]::new))
        .param("agency", agency.value())
        .query(row -> {
          versions.put(row.getObject("document", UUID.class), row.getInt("version"));
        });
    return versions;
  }

  @Override
  public void save(AgencyCode agency, Assignment assignment) {
    of(
            """
            insert into exchange.assignment
              (document, agency, version, state, note, due_at, changed_by, changed_at)
            values (:document, :agency, :version, :state, :note, :due, :by, :at)
            on conflict (document, agency) do update set version = excluded.version,
              state = excluded.state, note = excluded.note, due_at = excluded.due_at,
              changed_by = excluded.changed_by, changed_at = excluded.changed_at\
            """,
            assignment.docId(),
            agency)
        .param("version", assignment.version())
        .param("state", assignment.state().key())
        .param("note", assignment.note())
        .param("due", time(assignment.due()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("by", assignment.changedBy())
        .param("at", Timestamp.from(assignment.changedAt()))
        .update();
    of("delete from exchange.assignee" + OF, assignment.docId(), agency).update();
    assignment.handlers().forEach(handler -> add(assignment.docId(), agency, handler));
  }

  private void add(UUID document, AgencyCode agency, Assignment.Handler handler) {
    of(
            """
            insert into exchange.assignee (document, agency, post, name, lead, informed)
            values (:document, :agency, :post, :name, :lead, :informed)\
            """,
            document,
            agency)
        .param("post", handler.post())
        .param("name", handler.name())
        .param("lead", handler.lead())
        .param("informed", !handler.works())
        .update();
  }

  @Override
  public void move(UUID document, AgencyCode agency, Assignment.State state, Instant at) {
    of(
            """
            update exchange.assignment set state = :state, version = version + 1,
              finished_at = case when :state = 'finished' then :at::timestamptz end
            """
                + OF,
            document,
            agency)
        .param("state", state.key())
        .param("at", Timestamp.from(at))
        .update();
  }

  @Override
  public void note(UUID document, AgencyCode agency, Assignment.Step step) {
    of(
            """
            insert into exchange.assignment_step
              (document, agency, at, kind, actor, handlers, informed, note, due_at)
            values (:document, :agency, :at, :kind, :actor, :handlers, :informed, :note, :due)\
            """,
            document,
            agency)
        .param("at", Timestamp.from(step.at()))
        .param("kind", step.kind())
        .param("actor", step.actor())
        .param("handlers", step.handlers())
        .param("informed", step.informed())
        .param("note", step.note())
        .param("due", time(step.due()), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  @Override
  public boolean isTold(UUID document, AgencyCode agency, Set<UUID> posts) {
    return isAssignee("", document, agency, posts);
  }

  @Override
  public boolean isHandler(UUID document, AgencyCode agency, Set<UUID> posts) {
    return isAssignee(" and not informed", document, agency, posts);
  }

  private boolean isAssignee(String condition, UUID document, AgencyCode agency, Set<UUID> posts) {
    return of(
            "select exists (select from exchange.assignee"
                + OF
                + condition
                + " and post = any (:posts))",
            document,
            agency)
        .param("posts", posts.toArray(UUID[]::new))
        .query(Boolean.class)
        .single();
  }

  @Override
  public Page<WorkItem> work(AgencyCode agency, Set<UUID> posts, WorkFilter filter) {
    var total =
        filtered("select count(*) " + WORK, agency, posts, filter).query(Long.class).single();
    var order =
        switch (filter.show()) {
          case FINISHED -> "a.finished_at desc, a.document";
          case OPEN -> "a.due_at nulls last, o.priority desc, a.changed_at, a.document";
          case INFORMED -> "a.changed_at desc, a.document";
        };
    var items =
        filtered(
                "select a.*, o.*, h.* " + WORK + " order by " + order + " limit :size offset :skip",
                agency,
                posts,
                filter)
            .query(JdbcAssignedWork::item)
            .list();
    return new Page<>(items, filter.number(), filter.size(), total);
  }

  private JdbcClient.StatementSpec filtered(
      String sql, AgencyCode agency, Set<UUID> posts, WorkFilter filter) {
    var text = Text.fold(filter.text());
    return db.sql(sql)
        .param("agency", agency.value())
        .param("posts", posts.toArray(UUID[]::new))
        .param("informed", filter.show() == WorkFilter.Show.INFORMED)
        .param("finished", filter.show() == WorkFilter.Show.FINISHED)
        .param("text", text.replace("!", "!!").replace("%", "!%").replace("_", "!_"))
        .param("size", filter.size())
        .param("skip", (long) (filter.number() - 1) * filter.size());
  }

  private static WorkItem item(ResultSet row, int number) throws SQLException {
    var document = DocumentRows.document(row, number);
    return new WorkItem(
        document.id(),
        document.headline().symbol(),
        document.senderName(),
        document.headline().subject(),
        document.headline().priority(),
        Assignment.State.of(row.getString("state")),
        row.getBoolean("leads"),
        row.getString("handler"),
        row.getString("note"),
        instant(row, "due_at"));
  }
}
