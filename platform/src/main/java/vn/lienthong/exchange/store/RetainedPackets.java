package vn.lienthong.exchange.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.lienthong.exchange.ExchangeSettings;
import vn.lienthong.exchange.domain.Packets;
import vn.lienthong.exchange.domain.StoredPacket;
import vn.lienthong.journal.RetainedRecords;

/** Packets as received; what they say of themselves stays in the rows of their documents. */
@Component
class RetainedPackets implements RetainedRecords {
  private static final String COLUMN = "packet_archive";
  private static final String SUFFIX = ".edxml";

  private final JdbcClient db;
  private final SettledDocuments documents;
  private final Packets packets;
  private final ExchangeSettings settings;

  RetainedPackets(
      JdbcClient db, SettledDocuments documents, Packets packets, ExchangeSettings settings) {
    this.db = db;
    this.documents = documents;
    this.packets = packets;
    this.settings = settings;
  }

  @Override
  public String kind() {
    return "packets";
  }

  @Override
  public List<Key> due(Instant before, int most) {
    return documents.due(COLUMN, before, most);
  }

  @Override
  public List<Item> read(List<Key> keys) {
    return db.sql(
            """
            select o.*, p.sha256, p.size, p.file from exchange.document o
            join exchange.packet p on p.id = o.packet
            where o.id = any (?) and o.packet_archive is null order by o.accepted_at, o.id\
            """)
        .param(1, keys.stream().map(key -> UUID.fromString(key.id())).toArray(UUID[]::new))
        .query(this::item)
        .list();
  }

  private Item item(ResultSet row, int number) throws SQLException {
    var held = DocumentRows.held(row, number);
    var document = held.document();
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("messageType", document.type().wire());
    fields.put("sender", document.sender().value());
    fields.put("senderName", document.senderName());
    fields.put("documentId", document.documentId());
    fields.put("businessType", document.businessType());
    fields.put("symbol", document.headline().symbol());
    fields.put("subject", document.headline().subject());
    fields.put("date", document.headline().promulgationDate());
    fields.put("channel", document.channel());
    fields.put("sha256", held.packet().sha256());
    var at = row.getObject("accepted_at", OffsetDateTime.class).toInstant();
    var bytes = new Bytes(document.id() + SUFFIX, held.packet(), packets);
    return new Item(document.id().toString(), at, fields, List.of(bytes));
  }

  private record Bytes(String name, StoredPacket packet, Packets packets) implements Content {
    @Override
    public InputStream open() throws IOException {
      return packets.open(packet);
    }
  }

  /** A file goes after the commit; one that is left by a killed process goes a day later. */
  @Override
  public Removed remove(List<String> ids, Instant before, String archive) {
    var gone = documents.locked(COLUMN, ids, before);
    var files =
        db.sql(
                """
                select p.file from exchange.document o join exchange.packet p on p.id = o.packet
                where o.id = any (?) and p.file is not null\
                """)
            .param(1, gone.toArray(UUID[]::new))
            .query((row, n) -> row.getString(1))
            .list();
    db.sql(
            """
            with marked as (
              update exchange.document set packet_archive = :archive where id = any (:ids)
              returning packet
            )
            update exchange.packet p set body = null, file = null from marked m
            where p.id = m.packet\
            """)
        .param("archive", archive)
        .param("ids", gone.toArray(UUID[]::new))
        .update();
    afterCommit(files);
    return Removed.of(gone.stream().map(UUID::toString).toList());
  }

  private void afterCommit(List<String> files) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            files.forEach(RetainedPackets.this::delete);
          }
        });
  }

  private void delete(String file) {
    try {
      Files.deleteIfExists(settings.directory().resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
