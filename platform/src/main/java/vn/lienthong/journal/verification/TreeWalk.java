package vn.lienthong.journal.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A second way to the root: a counter whose bits are the pending subtrees. */
final class TreeWalk {
  private final ArrayList<byte @Nullable []> pending = new ArrayList<>();
  private final Map<Integer, byte[]> completed = new HashMap<>();

  void add(byte[] leafHash) {
    completed.clear();
    var carry = leafHash;
    int level = 0;
    while (level < pending.size() && pending.get(level) != null) {
      carry = ProofCheck.hash(1, Objects.requireNonNull(pending.get(level)), carry);
      pending.set(level, null);
      level++;
      completed.put(level, carry);
    }
    if (level == pending.size()) pending.add(carry);
    else pending.set(level, carry);
  }

  /** Leaves so far: every pending subtree counts its own. */
  long size() {
    long size = 0;
    for (int level = 0; level < pending.size(); level++) {
      if (pending.get(level) != null) size |= 1L << level;
    }
    return size;
  }

  /** Root of the subtree of that level that the last leaf completed; null when it did not. */
  byte @Nullable [] completed(int level) {
    return completed.get(level);
  }

  byte[] root() {
    byte @Nullable [] root = null;
    for (var subtree : pending) {
      if (subtree != null) root = root == null ? subtree : ProofCheck.hash(1, subtree, root);
    }
    return root == null ? ProofCheck.sha256().digest() : root;
  }
}
