package vn.lienthong.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/** A ledger in a text file, one docId a line, each line on disk before the axis is told. */
public final class FileLedger implements Ledger {
  private final Path file;
  private final Set<String> docIds = new HashSet<>();

  /** Opens the ledger, or begins it when the file does not exist. */
  public FileLedger(Path file) {
    this.file = file;
    try {
      if (Files.exists(file)) {
        String text = Files.readString(file);
        text.lines().forEach(docIds::add);
        if (!text.isEmpty() && !text.endsWith("\n")) {
          // the machine stopped in the middle of a line; what comes next must not run into it
          append("");
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public synchronized boolean contains(String docId) {
    return docIds.contains(docId);
  }

  @Override
  public synchronized void add(String docId) {
    if (!docIds.add(docId)) {
      return;
    }
    try {
      append(docId);
    } catch (IOException unwritable) {
      docIds.remove(docId);
      throw new UncheckedIOException(unwritable);
    }
  }

  private void append(String line) throws IOException {
    try (var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
      channel.force(true);
    }
  }
}
