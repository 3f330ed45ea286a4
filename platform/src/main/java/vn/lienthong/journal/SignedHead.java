package vn.lienthong.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * The log at one moment, signed: whoever keeps it can prove later that nothing before was changed.
 *
 * @param origin name of the log; a node restored from a backup goes on under a new one
 * @param size leaves in the tree
 * @param root Base64 of the root hash
 * @param at wall time of the signature, UTC, milliseconds
 * @param key id of the key: first 16 hex digits of SHA-256 over the raw public key
 * @param signature Base64 of the Ed25519 signature over {@link #signedText()}
 */
public record SignedHead(
    String origin, long size, String root, Instant at, String key, String signature) {

  /**
   * What is signed: four lines (origin, size, root, time), each with its line feed. The body of a
   * checkpoint as transparency logs exchange it, with the time as extension line.
   */
  public byte[] signedText() {
    return (origin + "\n" + size + "\n" + root + "\n" + at + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** A small text file: the signed lines, an empty line, key id and signature. */
  public String text() {
    return new String(signedText(), StandardCharsets.UTF_8) + "\n" + key + " " + signature + "\n";
  }
}
