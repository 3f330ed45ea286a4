package vn.lienthong.journal;

import java.security.PublicKey;
import java.util.List;
import java.util.Optional;

/** Checks what another node signed; nothing of it is believed that is not proven. */
public interface OutsideProofs {
  /**
   * What is wrong with a receipt of another node.
   *
   * @param receipt its JSON
   * @param key Ed25519 key of that node
   * @param subject what its entry must be about
   * @return empty when it holds
   */
  Optional<String> receiptFault(String receipt, PublicKey key, String subject);

  /** True when the head was signed with that key. */
  boolean signed(SignedHead head, PublicKey key);

  /**
   * True when the tree of the later head is proven to hold that of the earlier one unchanged.
   *
   * @param proof consistency proof (RFC 6962, 2.1.2), hashes in Base64
   */
  boolean continues(SignedHead earlier, SignedHead later, List<String> proof);
}
