package vn.lienthong.journal.verification;

import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.lienthong.journal.SignedHead;
import vn.lienthong.journal.verification.Finding.Kind;

/** Checks heads: signature, key, and the root the leaves give at their size. */
final class HeadCheck {
  private final Map<String, String> keys;
  private final Consumer<Finding> findings;
  private final Set<String> contradicted = new HashSet<>();

  /**
   * @param keys raw public keys (Base64) by id, as the log introduced them
   */
  HeadCheck(Map<String, String> keys, Consumer<Finding> findings) {
    this.keys = keys;
    this.findings = findings;
  }

  /**
   * A stored head; of each log only the first that the leaves contradict is told.
   *
   * @param root what the leaves give at that size; null when it is not known any more
   */
  void check(SignedHead head, byte @Nullable [] root) {
    signature(head);
    if (root == null || Arrays.equals(root, decode(head.root()))) return;
    if (contradicted.add(head.origin())) {
      report(Kind.ROOT_CHANGED, head, "the leaves do not give the root of this head");
    }
  }

  /** A stored head over more leaves than there are. */
  void beyond(SignedHead head, long size) {
    report(Kind.TAIL_CUT, head, "only " + size + " leaves are left");
  }

  /**
   * A head that was kept outside.
   *
   * @param root what the leaves give at its size; null when that is not known
   */
  void outside(SignedHead head, byte @Nullable [] root, long size) {
    signature(head);
    if (head.size() > size) {
      report(Kind.TAIL_CUT, head, "kept outside; only " + size + " leaves are left");
    } else if (!Arrays.equals(root, decode(head.root()))) {
      report(Kind.FORKED, head, "kept outside; the leaves give another root");
    }
  }

  private void signature(SignedHead head) {
    var key = keys.get(head.key());
    if (key == null) {
      report(Kind.HEAD_CHANGED, head, "its key " + head.key() + " was never introduced");
    } else if (!ProofCheck.signed(decode(key), head.signedText(), decode(head.signature()))) {
      report(Kind.HEAD_CHANGED, head, "its signature is wrong");
    }
  }

  private void report(Kind kind, SignedHead head, String detail) {
    findings.accept(
        new Finding(
            kind,
            -1,
            null,
            "head of " + head.origin() + " at size " + head.size() + ": " + detail));
  }

  private static byte[] decode(String base64) {
    return Base64.getDecoder().decode(base64);
  }
}
