package vn.lienthong.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/**
 * Receives without losing anything: fetch, let the agency store, and only then tell the axis. One
 * item that fails does not hold up the others.
 */
public final class Inbox {
  private final AxisClient axis;
  private final Path workFolder;
  private final Ledger ledger;

  /**
   * @param workFolder holds a packet while it is handled, best on the disk where it will be stored
   */
  public Inbox(AxisClient axis, Path workFolder, Ledger ledger) {
    this.axis = axis;
    this.workFolder = workFolder;
    this.ledger = ledger;
  }

  /**
   * Handles everything that waits now, oldest first, each item confirmed for itself.
   *
   * @throws AxisUnreachable when the list cannot be had; a caller must not take that for "nothing
   *     new"
   */
  public InboxReport receiveAll(MessageType type, PacketHandler handler) {
    var items = axis.received(type);
    var stored = new ArrayList<String>();
    var repeated = new ArrayList<String>();
    var failures = new ArrayList<InboxReport.Failure>();
    for (ReceivedItem item : items) {
      try {
        if (receive(item, handler)) {
          repeated.add(item.docId());
        }
        stored.add(item.docId());
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        failures.add(new InboxReport.Failure(item, stopped));
        break;
      } catch (AxisUnreachable unreachable) {
        failures.add(new InboxReport.Failure(item, unreachable));
        break;
      } catch (Exception failed) {
        failures.add(new InboxReport.Failure(item, failed));
      }
    }
    return new InboxReport(items.size(), stored, repeated, failures);
  }

  private boolean receive(ReceivedItem item, PacketHandler handler) throws Exception {
    boolean repeated = ledger.contains(item.docId());
    Path file = workFile();
    try {
      axis.download(item.docId(), file);
      handler.store(new ReceivedPacket(item, file, repeated));
    } finally {
      Files.deleteIfExists(file);
    }
    ledger.add(item.docId());
    axis.updateStatus(item.docId(), "done");
    return repeated;
  }

  private Path workFile() {
    try {
      Files.createDirectories(workFolder);
      return Files.createTempFile(workFolder, "received", ".edxml");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
