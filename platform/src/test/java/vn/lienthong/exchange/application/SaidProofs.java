package vn.lienthong.exchange.application;

import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import vn.lienthong.journal.OutsideProofs;
import vn.lienthong.journal.SignedHead;

/** Believes what is written in the place of a proof, as {@link LinkedPeers} writes it. */
final class SaidProofs implements OutsideProofs {
  static final String SIGNED = "signed";
  static final String CONTINUES = "continues";

  @Override
  public Optional<String> receiptFault(String receipt, PublicKey key, String subject) {
    return receipt.equals("receipt of " + subject) ? Optional.empty() : Optional.of("made up");
  }

  @Override
  public boolean signed(SignedHead head, PublicKey key) {
    return head.signature().equals(SIGNED);
  }

  @Override
  public boolean continues(SignedHead earlier, SignedHead later, List<String> proof) {
    return proof.equals(List.of(CONTINUES));
  }
}
