package vn.lienthong.journal.domain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** The hash tree of RFC 6962, section 2.1, over SHA-256. */
public final class Merkle {
  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  private Merkle() {}

  public static byte[] leafHash(byte[] leaf) {
    return sha256(LEAF, leaf);
  }

  public static byte[] nodeHash(byte[] left, byte[] right) {
    return sha256(NODE, left, right);
  }

  /** Root of the tree without leaves. */
  public static byte[] emptyRoot() {
    return sha256();
  }

  /** Root over leaf hashes by the definition itself. */
  public static byte[] root(List<byte[]> leafHashes) {
    int size = leafHashes.size();
    if (size == 0) return emptyRoot();
    if (size == 1) return leafHashes.get(0);
    int left = (int) split(size);
    return nodeHash(root(leafHashes.subList(0, left)), root(leafHashes.subList(left, size)));
  }

  public static boolean same(byte[] one, byte[] other) {
    return MessageDigest.isEqual(one, other);
  }

  /** The largest power of two below {@code size}, which is at least 2: leaves of the left side. */
  static long split(long size) {
    return Long.highestOneBit(size - 1);
  }

  static byte[] sha256(byte[]... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var part : parts) digest.update(part);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
