package vn.lienthong.client.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import vn.lienthong.client.Ledger;
import vn.lienthong.client.ReceivedPacket;

/** A folder of packets, one file per docId; the file itself is the proof that it was stored. */
final class StoredPackets implements Ledger {
  private static final int LONGEST_NAME = 100;
  private static final Pattern PLAIN = Pattern.compile("(?!x-)[A-Za-z0-9][A-Za-z0-9._-]*");

  private final Path folder;

  StoredPackets(Path folder) {
    this.folder = folder;
  }

  /** Returns when file and name are on disk. A repeated packet replaces its earlier copy. */
  Path keep(ReceivedPacket packet) throws IOException {
    Path target = fileOf(packet.item().docId());
    Files.move(
        packet.file(), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    } catch (IOException notOnThisSystem) {
      // a folder cannot be opened on every system; the content was forced to disk by the download
    }
    return target;
  }

  @Override
  public boolean contains(String docId) {
    return Files.exists(fileOf(docId));
  }

  @Override
  public void add(String docId) {
    // the handler has moved the file here already
  }

  /** The docId comes from outside and must not name another folder. */
  private Path fileOf(String docId) {
    boolean plain = docId.length() <= LONGEST_NAME && PLAIN.matcher(docId).matches();
    return folder.resolve((plain ? docId : "x-" + spelt(docId)) + ".edxml");
  }

  /** No two docIds share a name: all the letters of a short one, the digest of a long one. */
  private static String spelt(String docId) {
    byte[] bytes = docId.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= LONGEST_NAME) {
      return HexFormat.of().formatHex(bytes);
    }
    try {
      return "sha256-"
          + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
