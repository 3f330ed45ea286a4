package vn.lienthong.bench.chaos;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * What was answered. A line is on disk before its sender goes on; senders that wait at the same
 * time share one write-through.
 */
final class Ledger implements AutoCloseable {
  private final FileChannel file;
  private final Object disk = new Object();
  private long written;
  private long safe;

  /** One answered document: its id, and the SHA-256 of the bytes that were sent. */
  record Entry(String docId, String sha256) {}

  /** A new list. */
  Ledger(Path file) throws IOException {
    this.file = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /** Keeps an answer durably. */
  void add(String docId, String sha256) throws IOException {
    var line = (docId + " " + sha256 + "\n").getBytes(StandardCharsets.US_ASCII);
    long mine = append(line);
    synchronized (disk) {
      if (safe < mine) {
        long all = written();
        file.force(false);
        safe = all;
      }
    }
  }

  private synchronized long append(byte[] line) throws IOException {
    var rest = ByteBuffer.wrap(line);
    while (rest.hasRemaining()) {
      file.write(rest);
    }
    written += line.length;
    return written;
  }

  private synchronized long written() {
    return written;
  }

  /** What a list on disk holds. */
  static List<Entry> read(Path file) throws IOException {
    return Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
        .map(line -> line.split(" ", -1))
        .map(words -> new Entry(words[0], words[1]))
        .toList();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
