package vn.lienthong.journal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import vn.lienthong.journal.SmallLog;

/** Every small tree with everything that can be wrong about a proof, one fault at a time. */
class ProofRefusalsTests {
  private static final int MOST = 9;
  private static final byte[] ZERO = new byte[32];

  private final SmallLog log = SmallLog.aLog().withEntries(MOST);

  @Test
  void anInclusionProofHoldsAndWithOneFaultItDoesNot() {
    for (int size = 1; size <= MOST; size++) {
      for (int leaf = 0; leaf < size; leaf++) {
        var proof = log.proofs().inclusion(leaf, size);
        var root = log.root(size);
        var hash = log.hash(leaf);
        int at = leaf;
        int of = size;
        Predicate<List<byte[]>> holds = path -> ProofCheck.included(hash, at, of, path, root);

        assertThat(holds).accepts(proof);
        refusesEveryFault(holds, proof);
        assertThat(ProofCheck.included(flipped(hash), leaf, size, proof, root)).isFalse();
        assertThat(ProofCheck.included(hash, leaf, size, proof, flipped(root))).isFalse();
        assertThat(ProofCheck.included(hash, leaf, size, proof, new byte[0])).isFalse();
        for (int other = 0; other < size; other++) {
          if (other == leaf) continue;
          assertThat(ProofCheck.included(hash, other, size, proof, root)).isFalse();
          assertThat(ProofCheck.included(log.hash(other), leaf, size, proof, root)).isFalse();
        }
      }
    }
  }

  @Test
  void aConsistencyProofHoldsAndWithOneFaultItDoesNot() {
    for (int to = 2; to <= MOST; to++) {
      for (int from = 1; from < to; from++) {
        var proof = log.proofs().consistency(from, to);
        var oldRoot = log.root(from);
        var newRoot = log.root(to);
        int first = from;
        int second = to;
        Predicate<List<byte[]>> holds =
            path -> ProofCheck.consistent(first, oldRoot, second, newRoot, path);

        assertThat(holds).accepts(proof);
        refusesEveryFault(holds, proof);
        assertThat(ProofCheck.consistent(from, flipped(oldRoot), to, newRoot, proof)).isFalse();
        assertThat(ProofCheck.consistent(from, oldRoot, to, flipped(newRoot), proof)).isFalse();
        assertThat(ProofCheck.consistent(to, newRoot, from, oldRoot, proof)).isFalse();
      }
    }
  }

  @Test
  void theSameTreeIsConsistentWithItselfByNothingButItsRoot() {
    for (int size = 0; size <= MOST; size++) {
      var root = log.root(size);

      assertThat(ProofCheck.consistent(size, root, size, root, List.of())).isTrue();
      assertThat(ProofCheck.consistent(size, root, size, root, List.of(ZERO))).isFalse();
      assertThat(ProofCheck.consistent(size, root, size, flipped(root), List.of())).isFalse();
    }
  }

  @Test
  void everyTreeExtendsTheEmptyOneWithoutAHash() {
    var empty = log.root(0);
    for (int size = 1; size <= MOST; size++) {
      assertThat(ProofCheck.consistent(0, empty, size, log.root(size), List.of())).isTrue();
      assertThat(ProofCheck.consistent(0, empty, size, log.root(size), List.of(ZERO))).isFalse();
    }
  }

  @Test
  void numbersOutsideTheTreeProveNothing() {
    var hash = log.hash(0);

    assertThat(ProofCheck.included(hash, 0, 0, List.of(), hash)).isFalse();
    assertThat(ProofCheck.included(hash, 1, 1, List.of(), hash)).isFalse();
    assertThat(ProofCheck.included(hash, -1, 1, List.of(), hash)).isFalse();
    assertThat(ProofCheck.included(hash, 0, -1, List.of(), hash)).isFalse();
    assertThat(ProofCheck.included(hash, Long.MAX_VALUE - 1, Long.MAX_VALUE, List.of(), hash))
        .isFalse();
    assertThat(ProofCheck.consistent(-1, hash, 1, hash, List.of())).isFalse();
    assertThat(ProofCheck.consistent(1, hash, Long.MAX_VALUE, hash, List.of())).isFalse();
  }

  /** A node of the tree is no leaf: its two children must not pass as the bytes of an entry. */
  @Test
  void anInnerNodeCannotBeShownAsALeaf() {
    var node = log.root(2);
    var pair = new byte[64];
    System.arraycopy(log.hash(0), 0, pair, 0, 32);
    System.arraycopy(log.hash(1), 0, pair, 32, 32);

    assertThat(ProofCheck.hash(1, pair)).isEqualTo(node);
    assertThat(ProofCheck.included(ProofCheck.hash(0, pair), 0, 1, List.of(), node)).isFalse();
  }

  private static void refusesEveryFault(Predicate<List<byte[]>> holds, List<byte[]> proof) {
    assertThat(holds).rejects(with(proof, 0, ZERO), with(proof, proof.size(), ZERO));
    if (!proof.isEmpty()) {
      assertThat(holds).rejects(with(proof, 0, proof.get(0)), List.of());
    }
    for (int n = 0; n < proof.size(); n++) {
      var flipped = new ArrayList<>(proof);
      flipped.set(n, flipped(proof.get(n)));
      var without = new ArrayList<>(proof);
      without.remove(n);
      assertThat(holds).rejects(flipped, without);
    }
    for (int n = 1; n < proof.size(); n++) {
      var swapped = new ArrayList<>(proof);
      swapped.set(n, proof.get(n - 1));
      swapped.set(n - 1, proof.get(n));
      assertThat(holds).rejects(swapped);
    }
  }

  private static List<byte[]> with(List<byte[]> proof, int at, byte[] more) {
    var longer = new ArrayList<>(proof);
    longer.add(at, more);
    return longer;
  }

  private static byte[] flipped(byte[] hash) {
    var flipped = Arrays.copyOf(hash, hash.length);
    flipped[hash.length - 1] ^= 1;
    return flipped;
  }
}
