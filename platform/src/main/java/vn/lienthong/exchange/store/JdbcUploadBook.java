package vn.lienthong.exchange.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.exchange.Acceptance;
import vn.lienthong.exchange.Acceptance.Recipient;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.domain.UploadBook;
import vn.lienthong.shared.AgencyCode;

/** Uploads in PostgreSQL; the answer to a completed one stands beside it. */
@Repository
class JdbcUploadBook implements UploadBook {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<List<RecipientRow>> RECIPIENTS = new TypeReference<>() {};
  private static final String ONE =
      "select * from exchange.packet_upload where system = ? and id = ? and expires_at > ?";

  private final JdbcClient db;

  JdbcUploadBook(JdbcClient db) {
    this.db = db;
  }

  private record RecipientRow(String addressed, @Nullable String agency, @Nullable String refused) {
    static RecipientRow of(Recipient recipient) {
      return recipient instanceof Recipient.Queued queued
          ? new RecipientRow(queued.addressed(), queued.agency().value(), null)
          : new RecipientRow(
              recipient.addressed(), null, ((Recipient.Refused) recipient).reason().code());
    }

    Recipient recipient() {
      return agency == null
          ? new Recipient.Refused(addressed, reason())
          : new Recipient.Queued(addressed, new AgencyCode(agency));
    }

    private ExchangeError reason() {
      return Stream.of(ExchangeError.values())
          .filter(error -> error.code().equals(refused))
          .findFirst()
          .orElseThrow();
    }
  }

  @Override
  public void lock(String system) {
    db.sql("select pg_advisory_xact_lock(hashtextextended(?, 20160402))")
        .param(system)
        .query((rs, n) -> n)
        .list();
  }

  @Override
  public Optional<Upload> find(String system, long size, String sha256, Instant now) {
    return db.sql(
            """
            select * from exchange.packet_upload
            where system = ? and size = ? and sha256 = ? and expires_at > ?\
            """)
        .params(system, size, HexFormat.of().parseHex(sha256), Timestamp.from(now))
        .query(JdbcUploadBook::upload)
        .optional();
  }

  @Override
  public Optional<Upload> find(String system, UUID id, Instant now) {
    return db.sql(ONE)
        .params(system, id, Timestamp.from(now))
        .query(JdbcUploadBook::upload)
        .optional();
  }

  @Override
  public Optional<Upload> hold(String system, UUID id, Instant now) {
    return db.sql(ONE + " for update")
        .params(system, id, Timestamp.from(now))
        .query(JdbcUploadBook::upload)
        .optional();
  }

  private static Upload upload(ResultSet row, int number) throws SQLException {
    return new Upload(
        row.getObject("id", UUID.class),
        row.getString("system"),
        row.getLong("size"),
        HexFormat.of().formatHex(row.getBytes("sha256")),
        row.getLong("received"),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        taken(row));
  }

  private static @Nullable Acceptance taken(ResultSet row) throws SQLException {
    var document = row.getObject("document", UUID.class);
    return document == null
        ? null
        : new Acceptance(
            document,
            false,
            row.getBoolean("id_used_before"),
            row.getObject("entry", UUID.class),
            JSON.readValue(row.getString("recipients"), RECIPIENTS).stream()
                .map(RecipientRow::recipient)
                .toList());
  }

  @Override
  public Open open(String system, Instant now) {
    return db.sql(
            """
            select count(*) as uploads, coalesce(sum(size), 0) as bytes
            from exchange.packet_upload
            where system = ? and document is null and expires_at > ?\
            """)
        .params(system, Timestamp.from(now))
        .query((row, n) -> new Open(row.getInt("uploads"), row.getLong("bytes")))
        .single();
  }

  /** In place of one that is over and was not removed yet. */
  @Override
  public void add(Upload upload) {
    db.sql(
            """
            insert into exchange.packet_upload (id, system, size, sha256, received, expires_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (system, sha256, size) do update
            set id = excluded.id, received = excluded.received, expires_at = excluded.expires_at,
              document = null, entry = null, id_used_before = null, recipients = null\
            """)
        .params(
            upload.id(),
            upload.system(),
            upload.size(),
            HexFormat.of().parseHex(upload.sha256()),
            upload.received(),
            Timestamp.from(upload.expires()))
        .update();
  }

  @Override
  public void received(Upload upload) {
    db.sql("update exchange.packet_upload set received = ?, expires_at = ? where id = ?")
        .params(upload.received(), Timestamp.from(upload.expires()), upload.id())
        .update();
  }

  @Override
  public void taken(UUID id, Acceptance acceptance, Instant expires) {
    var recipients = acceptance.recipients().stream().map(RecipientRow::of).toList();
    db.sql(
            """
            update exchange.packet_upload
            set document = ?, entry = ?, id_used_before = ?, recipients = ?::jsonb, expires_at = ?
            where id = ?\
            """)
        .params(
            acceptance.docId(),
            acceptance.entry(),
            acceptance.idUsedBefore(),
            JSON.writeValueAsString(recipients),
            Timestamp.from(expires),
            id)
        .update();
  }

  @Override
  public boolean remove(String system, UUID id) {
    return db.sql("delete from exchange.packet_upload where system = ? and id = ?")
            .params(system, id)
            .update()
        == 1;
  }

  @Override
  public void forget(Instant now) {
    db.sql("delete from exchange.packet_upload where expires_at <= ?")
        .param(Timestamp.from(now))
        .update();
  }

  @Override
  public Set<UUID> unfinished(Collection<UUID> ids) {
    return new HashSet<>(
        db.sql("select id from exchange.packet_upload where document is null and id = any (?)")
            .param(ids.toArray(UUID[]::new))
            .query((row, n) -> row.getObject(1, UUID.class))
            .list());
  }
}
