package vn.lienthong.journal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.journal.domain.Merkle;
import vn.lienthong.journal.domain.Proofs;
import vn.lienthong.journal.domain.Subtrees;

/** Made by one piece of code, checked by another that shares nothing with it. */
class ProofCheckTests {
  private static final int MOST = 130;
  private final List<byte[]> hashes = new ArrayList<>();
  private final Subtrees subtrees =
      (level, index) ->
          Merkle.root(hashes.subList((int) (index << level), (int) ((index + 1) << level)));
  private final Proofs proofs = new Proofs(subtrees);

  ProofCheckTests() {
    for (int n = 0; n < MOST; n++) {
      hashes.add(Merkle.leafHash(("leaf " + n).getBytes(StandardCharsets.UTF_8)));
    }
  }

  @Test
  void everyLeafIsProvedInEveryTreeAndInNoOtherPlace() {
    for (int size = 1; size <= MOST; size++) {
      var root = root(size);
      for (int leaf = 0; leaf < size; leaf++) {
        var proof = proofs.inclusion(leaf, size);
        assertThat(ProofCheck.included(hashes.get(leaf), leaf, size, proof, root)).isTrue();
        assertThat(ProofCheck.included(hashes.get(leaf), leaf ^ 1, size, proof, root)).isFalse();
        assertThat(ProofCheck.included(hashes.get((leaf + 1) % MOST), leaf, size, proof, root))
            .isFalse();
      }
    }
  }

  @Test
  void everyTreeIsProvedToExtendEveryEarlierOne() {
    for (int to = 1; to <= MOST; to++) {
      for (int from = 1; from <= to; from++) {
        var proof = proofs.consistency(from, to);
        assertThat(ProofCheck.consistent(from, root(from), to, root(to), proof)).isTrue();
        if (from < to) {
          assertThat(ProofCheck.consistent(from, root(to), to, root(to), proof)).isFalse();
          assertThat(ProofCheck.consistent(from, root(from), to, root(from), proof)).isFalse();
        }
      }
    }
  }

  @Test
  void aProofCutShortOrPaddedProvesNothing() {
    var proof = proofs.inclusion(5, 100);
    var padded = new ArrayList<>(proof);
    padded.add(root(1));

    assertThat(
            ProofCheck.included(hashes.get(5), 5, 100, proof.subList(1, proof.size()), root(100)))
        .isFalse();
    assertThat(ProofCheck.included(hashes.get(5), 5, 100, padded, root(100))).isFalse();
    var consistency = proofs.consistency(5, 100);
    assertThat(
            ProofCheck.consistent(
                5, root(5), 100, root(100), consistency.subList(0, consistency.size() - 1)))
        .isFalse();
  }

  private byte[] root(int size) {
    return Merkle.root(hashes.subList(0, size));
  }
}
