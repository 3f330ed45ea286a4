package vn.lienthong.exchange.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.ExchangeSettings;
import vn.lienthong.exchange.domain.Packets;
import vn.lienthong.shared.WallClock;

/**
 * Removes what a killed process left in the packet directory: parts of packets on their way in, and
 * files whose row was never committed. Nobody was told that they were taken, so their senders send
 * them again. Young files are left alone: they may belong to a submission under way.
 */
@Component
class LeftPackets {
  private static final Logger LOG = LoggerFactory.getLogger(LeftPackets.class);
  private static final Duration YOUNG = Duration.ofDays(1);

  private final ExchangeSettings settings;
  private final Packets packets;
  private final WallClock clock;

  LeftPackets(ExchangeSettings settings, Packets packets, WallClock clock) {
    this.settings = settings;
    this.packets = packets;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT24H")
  void remove() {
    var directory = settings.directory();
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (var folders = Files.list(directory)) {
      for (var folder : (Iterable<Path>) folders.filter(LeftPackets::looksAt)::iterator) {
        remove(old(folder));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What comes in pieces has a life of its own. */
  private static boolean looksAt(Path folder) {
    return Files.isDirectory(folder) && !folder.endsWith(UploadFiles.FOLDER);
  }

  private void remove(Map<String, Path> old) throws IOException {
    var named = packets.named(old.keySet());
    for (var file : old.entrySet()) {
      if (!named.contains(file.getKey())) {
        LOG.warn("removed {}: no packet names it", file.getKey());
        Files.deleteIfExists(file.getValue());
      }
    }
  }

  /** Files that are not young, by the name a row would give them. */
  private Map<String, Path> old(Path folder) throws IOException {
    var border = clock.now().minus(YOUNG);
    var old = new HashMap<String, Path>();
    try (var files = Files.list(folder)) {
      for (var file : (Iterable<Path>) files::iterator) {
        if (changed(file).isBefore(border)) {
          old.put(folder.getFileName() + "/" + file.getFileName(), file);
        }
      }
    }
    return old;
  }

  private static Instant changed(Path file) throws IOException {
    return Files.getLastModifiedTime(file).toInstant();
  }
}
