package vn.lienthong.exchange.application;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.ExchangeSettings;

/** Part {@code dataFolder}: a few bytes can really be written where packets are kept. */
@Component("dataFolder")
class PacketFolderHealth implements HealthIndicator {
  private static final byte[] PROBE = {1};

  private final ExchangeSettings settings;

  PacketFolderHealth(ExchangeSettings settings) {
    this.settings = settings;
  }

  @Override
  public Health health() {
    try {
      var folder = Files.createDirectories(settings.directory().resolve("incoming"));
      var file = Files.createTempFile(folder, "readiness", ".part");
      try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.write(ByteBuffer.wrap(PROBE));
        channel.force(true);
      } finally {
        Files.deleteIfExists(file);
      }
      return Health.up().build();
    } catch (IOException full) {
      return Health.down().withDetail("problem", full.getClass().getSimpleName()).build();
    }
  }
}
