package vn.lienthong.client;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipInputStream;

/** Packets that a node handed out together: a ZIP archive whose last entry says what is missing. */
final class PacketArchive {
  private static final String PACKET = ".edxml";
  private static final String REFUSED = "refused.json";

  private final Path file;
  private final Map<String, String> refused;

  private PacketArchive(Path file, Map<String, String> refused) {
    this.file = file;
    this.refused = refused;
  }

  /**
   * An archive that is whole.
   *
   * @throws IOException when it was cut off or damaged on the way
   */
  static PacketArchive of(Path file) throws IOException {
    try (var zip = open(file)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(REFUSED)) {
          return new PacketArchive(file, SignedAnswers.refused(zip.readAllBytes()));
        }
        zip.transferTo(OutputStream.nullOutputStream());
      }
    }
    throw new EOFException("The packets end early");
  }

  /** What cannot be had, with the code of the reason. */
  Map<String, String> refused() {
    return refused;
  }

  /** Hands over each packet, in the order asked for. */
  void each(PacketTaker taker) throws IOException {
    try (var zip = open(file)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var name = entry.getName();
        if (name.endsWith(PACKET)) {
          taker.take(name.substring(0, name.length() - PACKET.length()), new Entry(zip));
        }
      }
    }
  }

  /** One packet: whoever closes it closes nothing else. */
  private static final class Entry extends FilterInputStream {
    Entry(InputStream zip) {
      super(zip);
    }

    @Override
    public void close() {
      // the archive goes on behind this entry
    }
  }

  private static ZipInputStream open(Path file) throws IOException {
    return new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)));
  }
}
