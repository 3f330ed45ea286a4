package vn.lienthong.journal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The published proofs over the eight leaves of the Certificate Transparency test tree, and the
 * worked example of RFC 6962, section 2.1.3, over seven.
 */
class PublishedProofsTests {
  private static final List<byte[]> LEAVES =
      MerkleTests.LEAVES.stream()
          .map(hex -> Merkle.leafHash(HexFormat.of().parseHex(hex)))
          .toList();

  private static final Subtrees SUBTREES =
      (level, index) ->
          Merkle.root(LEAVES.subList((int) (index << level), (int) ((index + 1) << level)));

  private final Proofs proofs = new Proofs(SUBTREES);

  @ParameterizedTest
  @CsvSource({
    "5,4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "6,76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "7,ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"
  })
  void theRootsOfCrookedSizesAreThePublishedOnes(int size, String root) {
    assertThat(hex(proofs.root(size))).isEqualTo(root);
    assertThat(hex(Merkle.root(LEAVES.subList(0, size)))).isEqualTo(root);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "0, 1, -",
        "0, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
            + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
            + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "5, 8, bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
            + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
            + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 3, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "1, 5, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
            + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
            + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
      })
  void publishedInclusionProofsComeOut(int leaf, int size, String path) {
    assertThat(hex(proofs.inclusion(leaf, size))).isEqualTo(hashes(path));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "1, 1, -",
        "1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
            + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
            + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "6, 8, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"
            + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
            + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 5, 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
            + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
      })
  void publishedConsistencyProofsComeOut(int from, int to, String path) {
    assertThat(hex(proofs.consistency(from, to))).isEqualTo(hashes(path));
  }

  /** a to f are the leaves d0 to d5, j is d6; g, h, i, k and l their parents, as the RFC draws. */
  @Test
  void theWorkedExampleOfTheRfcComesOut() {
    var leaf = LEAVES;
    var g = Merkle.nodeHash(leaf.get(0), leaf.get(1));
    var h = Merkle.nodeHash(leaf.get(2), leaf.get(3));
    var i = Merkle.nodeHash(leaf.get(4), leaf.get(5));
    var j = leaf.get(6);
    var k = Merkle.nodeHash(g, h);
    var l = Merkle.nodeHash(i, j);

    assertThat(proofs.inclusion(0, 7)).containsExactly(leaf.get(1), h, l);
    assertThat(proofs.inclusion(3, 7)).containsExactly(leaf.get(2), g, l);
    assertThat(proofs.inclusion(4, 7)).containsExactly(leaf.get(5), j, k);
    assertThat(proofs.inclusion(6, 7)).containsExactly(i, k);
    assertThat(proofs.consistency(3, 7)).containsExactly(leaf.get(2), leaf.get(3), g, l);
    assertThat(proofs.consistency(4, 7)).containsExactly(l);
    assertThat(proofs.consistency(6, 7)).containsExactly(i, j, k);
  }

  @ParameterizedTest
  @CsvSource({"0,0", "1,1", "8,8", "-1,3", "9,8"})
  void aLeafOutsideTheTreeHasNoProof(long leaf, long size) {
    assertThatIllegalArgumentException().isThrownBy(() -> proofs.inclusion(leaf, size));
  }

  @ParameterizedTest
  @CsvSource({"-1,0", "-1,5", "1,0", "8,7"})
  void sizesOutOfOrderHaveNoProof(long from, long to) {
    assertThatIllegalArgumentException().isThrownBy(() -> proofs.consistency(from, to));
  }

  @ParameterizedTest
  @CsvSource({"0,0", "0,1", "0,8", "1,1", "7,7", "8,8"})
  void theEmptyTreeAndTheSameTreeNeedNoHash(long from, long to) {
    assertThat(proofs.consistency(from, to)).isEmpty();
  }

  /** What {@code Frontier} tells of completed subtrees is all that a proof ever reads. */
  @Test
  void aLeafCompletesItsSubtreesFromTheSmallestUpwards() {
    var frontier = Frontier.empty();
    var completed = new StringBuilder();
    for (var hash : LEAVES) {
      frontier.append(hash, s -> completed.append(s.level()).append('/').append(s.index() + " "));
      completed.append("| ");
    }

    assertThat(completed).hasToString("| 1/0 | | 1/1 2/0 | | 1/2 | | 1/3 2/1 3/0 | ");
    assertThat(frontier.size()).isEqualTo(8);
  }

  private static List<String> hashes(String path) {
    return path == null ? List.of() : Arrays.asList(path.split(" "));
  }

  private static List<String> hex(List<byte[]> hashes) {
    return hashes.stream().map(PublishedProofsTests::hex).toList();
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
