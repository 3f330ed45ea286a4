package vn.lienthong.edxml;

import java.security.MessageDigest;
import java.util.Arrays;

/** Digest, size, first bytes and traces of destruction of a content that flows past. */
final class ContentDigest {
  private static final int HEAD = 1024;

  private final MessageDigest digest = Hashes.sha256();
  private final byte[] head = new byte[HEAD];
  private int headLength;
  private long size;
  private long replacements;
  private byte last;
  private byte beforeLast;

  void accept(byte[] bytes, int offset, int length) {
    digest.update(bytes, offset, length);
    if (headLength < HEAD) {
      int count = Math.min(HEAD - headLength, length);
      System.arraycopy(bytes, offset, head, headLength, count);
      headLength += count;
    }
    size += length;
    countReplacements(bytes, offset, length);
  }

  /** Counts EF BF BD, the mark that a text decoder leaves where bytes were no text. */
  private void countReplacements(byte[] bytes, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (bytes[i] == (byte) 0xBD
          && before(bytes, offset, i - 1) == (byte) 0xBF
          && before(bytes, offset, i - 2) == (byte) 0xEF) {
        replacements++;
      }
    }
    beforeLast = length > 1 ? bytes[offset + length - 2] : last;
    last = length > 0 ? bytes[offset + length - 1] : last;
  }

  private byte before(byte[] bytes, int offset, int at) {
    if (at >= offset) {
      return bytes[at];
    }
    return at == offset - 1 ? last : beforeLast;
  }

  long size() {
    return size;
  }

  byte[] head() {
    return Arrays.copyOf(head, headLength);
  }

  String sha256() {
    return Hashes.hex(digest.digest());
  }

  /**
   * True for a binary file that went through a text decoder: at least one byte in a thousand is
   * such a mark, which chance does not do.
   */
  boolean isDestroyed() {
    boolean binary = MediaTypes.isBinary(head());
    return binary && replacements >= 4 && replacements * 1000 > size;
  }
}
