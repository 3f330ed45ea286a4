package vn.lienthong.journal;

import java.util.List;

/**
 * Path from a leaf to the root, Base64 hashes from the leaf upwards.
 *
 * @param leafHash hash of the leaf, not its content
 */
public record InclusionProof(long sequence, long size, String leafHash, List<String> proof) {
  public InclusionProof {
    proof = List.copyOf(proof);
  }
}
