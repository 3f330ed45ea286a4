package vn.lienthong.bench.axis;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * What the disk alone does: the same bytes appended to one file and flushed, one after the other.
 */
final class DiskRate {
  private DiskRate() {}

  /** Appends and flushes per second. */
  static double perSecond(Path file, int bytes, Duration length) throws IOException {
    var block = ByteBuffer.allocate(bytes);
    long start = System.nanoTime();
    long end = start + length.toNanos();
    int appended = 0;
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      do {
        while (block.hasRemaining()) {
          channel.write(block);
        }
        block.clear();
        channel.force(false);
        appended++;
      } while (System.nanoTime() < end);
    }
    return appended / ((System.nanoTime() - start) / 1e9);
  }
}
