package vn.lienthong.edxml;

import java.security.MessageDigest;

/** SHA-256 and number of the bytes that flow past. */
final class CountedDigest {
  private final MessageDigest digest = Hashes.sha256();
  private long size;

  void accept(byte[] bytes, int offset, int length) {
    digest.update(bytes, offset, length);
    size += length;
  }

  long size() {
    return size;
  }

  /** To be asked once, when all bytes have passed. */
  String sha256() {
    return Hashes.hex(digest.digest());
  }
}
