package vn.lienthong.client;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Sends a packet in pieces. It keeps no state of its own: the axis knows how much it holds, and
 * finds the upload again when the same packet is announced again.
 */
final class PacketPieces {
  /** So often the axis may say that it holds no more than before. */
  private static final int MOST_REPEATS = 5;

  private final UploadPort axis;
  private final int pieceBytes;

  PacketPieces(UploadPort axis, int pieceBytes) {
    if (pieceBytes < 1) {
      throw new IllegalArgumentException("A piece has at least one byte: " + pieceBytes);
    }
    this.axis = axis;
    this.pieceBytes = pieceBytes;
  }

  Submitted send(Path packet, Progress progress) {
    try (var file = new RandomAccessFile(packet.toFile(), "r")) {
      long size = Files.size(packet);
      var upload = axis.announce(size, FileHash.sha256(packet));
      sendAll(file, size, upload, progress);
      return axis.complete(upload.id());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void sendAll(RandomAccessFile file, long size, UploadPort.Open upload, Progress progress)
      throws IOException {
    long offset = upload.offset();
    int repeats = 0;
    while (offset < size) {
      progress.moved(offset, size);
      long next = axis.append(upload.id(), offset, piece(file, offset, size));
      repeats = next > offset ? 0 : repeats + 1;
      if (repeats > MOST_REPEATS) {
        var stuck = new IOException("the axis stays at " + next + " of " + size + " bytes");
        throw new AxisUnreachable(repeats, stuck);
      }
      offset = next;
    }
    progress.moved(size, size);
  }

  private byte[] piece(RandomAccessFile file, long offset, long size) throws IOException {
    var piece = new byte[(int) Math.min(pieceBytes, size - offset)];
    file.seek(offset);
    file.readFully(piece);
    return piece;
  }
}
