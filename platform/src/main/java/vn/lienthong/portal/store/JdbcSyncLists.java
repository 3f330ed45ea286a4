package vn.lienthong.portal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.DossierState;
import vn.lienthong.portal.Cause;
import vn.lienthong.portal.Difference;
import vn.lienthong.portal.DossierSync;
import vn.lienthong.portal.Outcome;
import vn.lienthong.portal.Part;
import vn.lienthong.portal.SyncAttempt;
import vn.lienthong.portal.SyncItem;
import vn.lienthong.portal.SyncStatus;
import vn.lienthong.portal.domain.SyncLists;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Page;

@Repository
class JdbcSyncLists implements SyncLists {
  private static final String OF_AGENCY = "(cast(:agency as text) is null or agency = :agency)";

  private final JdbcClient db;

  JdbcSyncLists(JdbcClient db) {
    this.db = db;
  }

  private JdbcClient.StatementSpec of(@Nullable AgencyCode agency, String sql) {
    return db.sql(sql).param("agency", agency == null ? null : agency.value());
  }

  @Override
  public Map<SyncStatus, Long> counts(@Nullable AgencyCode agency) {
    var counts = new EnumMap<SyncStatus, Long>(SyncStatus.class);
    for (var status : SyncStatus.values()) {
      counts.put(status, count(agency, status));
    }
    return counts;
  }

  private long count(@Nullable AgencyCode agency, SyncStatus status) {
    return of(agency, "select count(*) from portal.outbox where status = :status and " + OF_AGENCY)
        .param("status", status.name())
        .query(Long.class)
        .single();
  }

  @Override
  public long stuck(@Nullable AgencyCode agency) {
    return count(agency, SyncStatus.STUCK);
  }

  @Override
  public Optional<Instant> oldest(@Nullable AgencyCode agency) {
    return of(
            agency,
            "select happened_at from portal.outbox where status = 'WAITING' and "
                + OF_AGENCY
                + " order by happened_at limit 1")
        .query((row, i) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional();
  }

  @Override
  public Page<SyncItem> list(SyncStatus status, @Nullable AgencyCode agency, int page, int size) {
    var order = status == SyncStatus.SENT ? " order by settled_at desc, id desc" : " order by id";
    var items =
        of(
                agency,
                "select * from portal.outbox where status = :status and "
                    + OF_AGENCY
                    + order
                    + " limit :size offset :offset")
            .param("status", status.name())
            .param("size", size)
            .param("offset", (page - 1L) * size)
            .query(JdbcSyncLists::item)
            .list();
    return new Page<>(items, page, size, count(agency, status));
  }

  private static SyncItem item(ResultSet row, int number) throws SQLException {
    var outcome = row.getString("outcome");
    return new SyncItem(
        row.getLong("id"),
        new DossierId(row.getObject("dossier", UUID.class)),
        row.getString("code"),
        row.getInt("event"),
        Part.valueOf(row.getString("part")),
        row.getBoolean("creates"),
        Cause.valueOf(row.getString("cause")),
        new AgencyCode(row.getString("agency")),
        DossierState.values()[row.getInt("state") - 1],
        row.getObject("happened_at", OffsetDateTime.class).toInstant(),
        SyncStatus.valueOf(row.getString("status")),
        row.getInt("attempts"),
        row.getObject("next_attempt", OffsetDateTime.class).toInstant(),
        Times.instant(row.getObject("settled_at", OffsetDateTime.class)),
        outcome == null ? null : Outcome.valueOf(outcome),
        row.getString("detail"));
  }

  @Override
  public Page<Difference> differences(@Nullable AgencyCode agency, int page, int size) {
    var found =
        of(
                agency,
                """
                select d.*, o.status from
                  (select * from portal.difference where\
                """
                    + " "
                    + OF_AGENCY
                    + """
                         order by id desc limit :size offset :offset) d
                    join portal.outbox o on o.id = d.resent order by d.id desc\
                    """)
            .param("size", size)
            .param("offset", (page - 1L) * size)
            .query(JdbcSyncLists::difference)
            .list();
    var total =
        of(agency, "select count(*) from portal.difference where " + OF_AGENCY)
            .query(Long.class)
            .single();
    return new Page<>(found, page, size, total);
  }

  private static Difference difference(ResultSet row, int number) throws SQLException {
    return new Difference(
        new DossierId(row.getObject("dossier", UUID.class)),
        row.getString("code"),
        row.getObject("found_at", OffsetDateTime.class).toInstant(),
        row.getString("field"),
        row.getString("ours"),
        row.getString("theirs"),
        SyncStatus.valueOf(row.getString("status")));
  }

  @Override
  public List<DossierSync.Told> of(DossierId dossier) {
    return db
        .sql("select * from portal.outbox where dossier = :dossier order by id")
        .param("dossier", dossier.value())
        .query(JdbcSyncLists::item)
        .list()
        .stream()
        .map(item -> new DossierSync.Told(item, attempts(item.id())))
        .toList();
  }

  private List<SyncAttempt> attempts(long item) {
    return db.sql("select * from portal.attempt where item = :item order by id")
        .param("item", item)
        .query((row, i) ->
            new SyncAttempt(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("error_code"),
                row.getString("message"),
                row.getInt("together"),
                row.getString("sent")))
        .list();
  }
}
