package vn.lienthong.journal.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Size and SHA-256 of what streams by. */
final class Digests {
  private static final int CHUNK = 64 * 1024;

  private Digests() {}

  /** What streamed by. */
  record Measured(long size, String sha256) {}

  /** Reads to the end and writes what was read; the streams are not closed. */
  static Measured copy(InputStream from, OutputStream to) throws IOException {
    var digest = sha256();
    var chunk = new byte[CHUNK];
    long size = 0;
    for (int n = from.read(chunk); n >= 0; n = from.read(chunk)) {
      digest.update(chunk, 0, n);
      to.write(chunk, 0, n);
      size += n;
    }
    return new Measured(size, HexFormat.of().formatHex(digest.digest()));
  }

  static Measured of(InputStream from) throws IOException {
    return copy(from, OutputStream.nullOutputStream());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
