package vn.lienthong.journal.verification;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.journal.OutsideProofs;
import vn.lienthong.journal.SignedHead;

/** Receipts and heads of other nodes, checked as anybody outside would check ours. */
@Component
public final class OutsideCheck implements OutsideProofs {
  private static final int RAW_KEY = 32;
  private static final JsonMapper JSON = JsonMapper.shared();

  @Override
  public Optional<String> receiptFault(String receipt, PublicKey key, String subject) {
    return ReceiptCheck.fault(receipt, raw(key))
        .or(() ->
            subject(receipt).equals(subject)
                ? Optional.empty()
                : Optional.of("the entry is about something else"));
  }

  private static String subject(String receipt) {
    var leaf = Base64.getDecoder().decode(JSON.readTree(receipt).path("leaf").asString(""));
    return JSON.readTree(new String(leaf, StandardCharsets.UTF_8)).path("subject").asString("");
  }

  @Override
  public boolean signed(SignedHead head, PublicKey key) {
    try {
      return ProofCheck.signed(raw(key), head.signedText(), decode(head.signature()));
    } catch (IllegalArgumentException crooked) {
      return false;
    }
  }

  @Override
  public boolean continues(SignedHead earlier, SignedHead later, List<String> proof) {
    try {
      return ProofCheck.consistent(
          earlier.size(),
          decode(earlier.root()),
          later.size(),
          decode(later.root()),
          proof.stream().map(OutsideCheck::decode).toList());
    } catch (IllegalArgumentException crooked) {
      return false;
    }
  }

  /** The last 32 bytes of the wrapped key. */
  private static byte[] raw(PublicKey key) {
    var wrapped = key.getEncoded();
    return Arrays.copyOfRange(wrapped, wrapped.length - RAW_KEY, wrapped.length);
  }

  private static byte[] decode(String base64) {
    return Base64.getDecoder().decode(base64);
  }
}
