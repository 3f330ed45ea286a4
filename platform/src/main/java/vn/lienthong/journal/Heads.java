package vn.lienthong.journal;

import java.util.List;
import java.util.Optional;

/** Signed heads of the log and the proofs between them; open to everybody. */
public interface Heads {
  /** The newest head; empty before the first entry. */
  Optional<SignedHead> latest();

  /** The raw public key (Base64) of a key id that signed heads of this node. */
  Optional<String> publicKey(String key);

  /**
   * Base64 hashes proving that the tree of {@code to} leaves only appended to that of {@code from}.
   *
   * @throws vn.lienthong.shared.RuleViolated {@link JournalError#SIZE_OUT_OF_RANGE}
   */
  List<String> consistency(long from, long to);

  /**
   * Proof that the leaf {@code sequence} is in the tree of {@code size} leaves.
   *
   * @throws vn.lienthong.shared.RuleViolated {@link JournalError#SIZE_OUT_OF_RANGE}
   */
  InclusionProof inclusion(long sequence, long size);
}
