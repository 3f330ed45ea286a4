package vn.lienthong.edxml;

import java.util.Arrays;

/** Digest, size, first bytes and traces of destruction of a content that flows past. */
final class ContentDigest {
  private static final int HEAD = 1024;

  private final CountedDigest all = new CountedDigest();
  private final byte[] head = new byte[HEAD];
  private long replacements;
  private int lastTwo;

  void accept(byte[] bytes, int offset, int length) {
    if (all.size() < HEAD) {
      int filled = (int) all.size();
      System.arraycopy(bytes, offset, head, filled, Math.min(HEAD - filled, length));
    }
    all.accept(bytes, offset, length);
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
    for (int i = Math.max(offset, offset + length - 2); i < offset + length; i++) {
      lastTwo = lastTwo << 8 | bytes[i] & 0xff;
    }
  }

  private byte before(byte[] bytes, int offset, int at) {
    if (at >= offset) {
      return bytes[at];
    }
    return (byte) (at == offset - 1 ? lastTwo : lastTwo >> 8);
  }

  long size() {
    return all.size();
  }

  byte[] head() {
    return Arrays.copyOf(head, (int) Math.min(HEAD, all.size()));
  }

  String sha256() {
    return all.sha256();
  }

  /**
   * True for a binary file that went through a text decoder: at least one byte in a thousand is
   * such a mark, which chance does not do.
   */
  boolean isDestroyed() {
    boolean binary = MediaTypes.isBinary(head());
    return binary && replacements >= 4 && replacements * 1000 > all.size();
  }
}
