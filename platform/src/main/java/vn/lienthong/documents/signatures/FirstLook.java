package vn.lienthong.documents.signatures;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Whether a file can hold a signature at all. The dictionary of a signature stands unpacked in the
 * file, for its byte range is filled in after everything else is written.
 */
final class FirstLook {
  private static final byte[] NAME = "/ByteRange".getBytes(StandardCharsets.US_ASCII);
  private static final int BLOCK = 64 * 1024;

  private FirstLook() {}

  /** No byte of the name comes twice but 'e': a mismatch restarts at the slash alone. */
  static boolean maySign(InputStream in) throws IOException {
    var block = new byte[BLOCK];
    int matched = 0;
    for (int read = in.read(block); read >= 0; read = in.read(block)) {
      for (int i = 0; i < read; i++) {
        matched = block[i] == NAME[matched] ? matched + 1 : block[i] == NAME[0] ? 1 : 0;
        if (matched == NAME.length) {
          return true;
        }
      }
    }
    return false;
  }
}
