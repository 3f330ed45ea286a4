package vn.lienthong.exchange.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.ExchangeSettings;
import vn.lienthong.exchange.domain.PacketBytes;
import vn.lienthong.exchange.domain.StoredPacket;

/** Small packets from their row, large ones from their file. */
@Component
class StoredPacketBytes implements PacketBytes {
  private final JdbcClient db;
  private final ExchangeSettings settings;

  StoredPacketBytes(JdbcClient db, ExchangeSettings settings) {
    this.db = db;
    this.settings = settings;
  }

  @Override
  public InputStream open(StoredPacket packet) throws IOException {
    var file = packet.file();
    return file == null
        ? new ByteArrayInputStream(row(packet))
        : Files.newInputStream(settings.directory().resolve(file));
  }

  private byte[] row(StoredPacket packet) {
    return db.sql("select body from exchange.packet where id = ?")
        .param(packet.id())
        .query((rs, n) -> rs.getBytes(1))
        .single();
  }
}
