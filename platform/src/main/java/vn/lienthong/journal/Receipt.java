package vn.lienthong.journal;

import java.util.List;
import java.util.UUID;

/**
 * A receipt that anybody can check without this program: hash the leaf, climb the proof, compare
 * with the root, check the signature over the text of the head (RFC 6962, RFC 8032). All bytes in
 * Base64.
 *
 * @param format {@link #FORMAT}
 * @param sequence index of the leaf
 * @param leaf the exact bytes hashed: canonical JSON of the metadata
 * @param proof sibling hashes from the leaf upwards
 * @param publicKey raw Ed25519 key of the head's signature, 32 bytes; compare it with the key the
 *     node publishes
 */
public record Receipt(
    String format,
    UUID entry,
    long sequence,
    String leaf,
    List<String> proof,
    SignedHead head,
    String publicKey) {
  /** Version of this layout. */
  public static final String FORMAT = "lienthong-receipt-1";

  public Receipt {
    proof = List.copyOf(proof);
  }
}
