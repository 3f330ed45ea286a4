package vn.lienthong.exchange.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.ArchiveError;
import vn.lienthong.exchange.ExchangeSettings;
import vn.lienthong.exchange.domain.Packets;
import vn.lienthong.exchange.domain.StoredPacket;
import vn.lienthong.shared.RuleViolated;

/** Small packets in their row, large ones in a file that the row names. */
@Component
class JdbcPackets implements Packets {
  private final JdbcClient db;
  private final ExchangeSettings settings;

  JdbcPackets(JdbcClient db, ExchangeSettings settings) {
    this.db = db;
    this.settings = settings;
  }

  @Override
  public InputStream open(StoredPacket packet) throws IOException {
    if (packet.archive() != null) {
      throw new RuleViolated(ArchiveError.PACKET_ARCHIVED, packet.archive());
    }
    var file = packet.file();
    return file == null
        ? new ByteArrayInputStream(row(packet))
        : Files.newInputStream(settings.directory().resolve(file));
  }

  private byte[] row(StoredPacket packet) {
    return db.sql("select body from exchange.packet where id = ? and body is not null")
        .param(packet.id())
        .query((rs, n) -> rs.getBytes(1))
        .optional()
        .orElseThrow(() -> new RuleViolated(ArchiveError.PACKET_ARCHIVED, archive(packet)));
  }

  @Override
  public Map<UUID, byte[]> inRows(Collection<UUID> packets) {
    var bodies = new HashMap<UUID, byte[]>();
    db.sql("select id, body from exchange.packet where id = any (?) and body is not null")
        .param(packets.toArray(UUID[]::new))
        .query(
            (RowCallbackHandler) row -> bodies.put(row.getObject(1, UUID.class), row.getBytes(2)));
    return bodies;
  }

  /** It left since its row was read; a packet has the id of its document. */
  private String archive(StoredPacket packet) {
    return db.sql("select packet_archive from exchange.document where id = ?")
        .param(packet.id())
        .query((rs, n) -> String.valueOf(rs.getString(1)))
        .optional()
        .orElse("");
  }

  @Override
  public Set<String> named(Collection<String> files) {
    return Set.copyOf(
        db.sql("select file from exchange.packet where file = any (?)")
            .param(files.toArray(String[]::new))
            .query((rs, n) -> rs.getString(1))
            .list());
  }
}
