package vn.lienthong.journal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published vectors of RFC 6962 trees (transparency-dev/merkle). */
class MerkleTests {
  /** In hexadecimal. */
  static final List<String> LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  @ParameterizedTest
  @CsvSource({
    "0,e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "1,6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "2,fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "3,aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "4,d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "8,5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
  })
  void publishedRootsComeOut(int size, String root) {
    var hashes = new ArrayList<byte[]>();
    var frontier = Frontier.empty();
    for (var leaf : LEAVES.subList(0, size)) {
      hashes.add(Merkle.leafHash(HexFormat.of().parseHex(leaf)));
      frontier.append(hashes.get(hashes.size() - 1), subtree -> {});
    }

    assertThat(hex(Merkle.root(hashes))).isEqualTo(root);
    assertThat(hex(frontier.root())).isEqualTo(root);
  }

  @Test
  void publishedHashesOfLeavesAndNodesComeOut() {
    assertThat(hex(Merkle.leafHash(ascii("L123456"))))
        .isEqualTo("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
    assertThat(hex(Merkle.nodeHash(ascii("N123"), ascii("N456"))))
        .isEqualTo("aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb");
  }

  @Test
  void theGrowingTreeHasTheRootOfTheDefinitionAtEverySize() {
    var hashes = new ArrayList<byte[]>();
    var frontier = Frontier.empty();
    var complete = new HashMap<String, byte[]>();
    for (int n = 0; n < 600; n++) {
      var hash = Merkle.leafHash(ascii("leaf " + n));
      hashes.add(hash);
      complete.put("0/" + n, hash);
      frontier.append(hash, s -> complete.put(s.level() + "/" + s.index(), s.hash()));
      Subtrees known = (level, index) -> complete.get(level + "/" + index);

      assertThat(frontier.root()).isEqualTo(Merkle.root(hashes));
      assertThat(Frontier.of(n + 1, known).root()).isEqualTo(frontier.root());
      assertThat(new Proofs(known).root(n + 1)).isEqualTo(frontier.root());
    }
  }

  @Test
  void aCopyGrowsByItself() {
    var frontier = Frontier.empty();
    frontier.append(Merkle.leafHash(ascii("one")), subtree -> {});
    var root = frontier.root();

    frontier.copy().append(Merkle.leafHash(ascii("two")), subtree -> {});

    assertThat(frontier.root()).isEqualTo(root);
    assertThat(frontier.size()).isEqualTo(1);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
