package vn.lienthong.journal.verification;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Proofs checked bit by bit as RFC 9162, section 2.1.3.2 and 2.1.4.2, writes it down. Shares no
 * line with the code that makes them.
 */
final class ProofCheck {
  private static final byte[] ED25519_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private ProofCheck() {}

  static boolean included(
      byte[] leafHash, long sequence, long size, List<byte[]> proof, byte[] root) {
    if (sequence < 0 || sequence >= size) return false;
    long node = sequence;
    long last = size - 1;
    var hash = leafHash;
    for (var sibling : proof) {
      if (last == 0) return false;
      if ((node & 1) == 1 || node == last) {
        hash = hash(1, sibling, hash);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        hash = hash(1, hash, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && Arrays.equals(hash, root);
  }

  static boolean consistent(
      long from, byte[] oldRoot, long to, byte[] newRoot, List<byte[]> proof) {
    if (from < 0 || from > to) return false;
    if (from == to) return proof.isEmpty() && Arrays.equals(oldRoot, newRoot);
    if (from == 0) return proof.isEmpty();
    long node = from - 1;
    long last = to - 1;
    while ((node & 1) == 1) {
      node >>= 1;
      last >>= 1;
    }
    boolean perfect = Long.bitCount(from) == 1;
    if (!perfect && proof.isEmpty()) return false;
    var before = perfect ? oldRoot : proof.get(0);
    var after = before;
    for (var sibling : perfect ? proof : proof.subList(1, proof.size())) {
      if (last == 0) return false;
      if ((node & 1) == 1 || node == last) {
        before = hash(1, sibling, before);
        after = hash(1, sibling, after);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        after = hash(1, after, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && Arrays.equals(before, oldRoot) && Arrays.equals(after, newRoot);
  }

  /** SHA-256 over one prefix byte and the parts. */
  static byte[] hash(int prefix, byte[]... parts) {
    var digest = sha256();
    digest.update((byte) prefix);
    for (var part : parts) digest.update(part);
    return digest.digest();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the signature was made with the raw 32-byte Ed25519 key over the text. */
  static boolean signed(byte[] rawKey, byte[] text, byte[] signature) {
    try {
      var wrapped = Arrays.copyOf(ED25519_PREFIX, ED25519_PREFIX.length + rawKey.length);
      System.arraycopy(rawKey, 0, wrapped, ED25519_PREFIX.length, rawKey.length);
      PublicKey key =
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(wrapped));
      var check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(text);
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
