package vn.lienthong.journal;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lienthong.journal.domain.Batch;
import vn.lienthong.journal.domain.HeadKey;
import vn.lienthong.journal.domain.Leaf;
import vn.lienthong.journal.domain.Merkle;
import vn.lienthong.journal.domain.Proofs;
import vn.lienthong.journal.domain.Subtrees;

/** A signed log in memory: what a node makes, without a node. */
public record SmallLog(HeadKey key, List<Leaf> leaves, List<byte[]> hashes) {
  public static final Instant NOON = Instant.parse("2020-02-12T05:00:00Z");

  /** A log with a key of its own. */
  public static SmallLog aLog() {
    try {
      var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      return new SmallLog(new HeadKey(pair), new ArrayList<>(), new ArrayList<>());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public SmallLog withEntries(int count) {
    for (int n = 0; n < count; n++) {
      var id = new UUID(0x7000, leaves.size() + 1);
      var facts = Map.of("n", String.valueOf(leaves.size()));
      leaves.add(new Leaf(id, "test.counted", 1, "hồ sơ " + n, NOON, "H46", "H46", facts, ""));
      hashes.add(Merkle.leafHash(leaves.get(leaves.size() - 1).bytes()));
    }
    return this;
  }

  public byte[] hash(long sequence) {
    return hashes.get((int) sequence);
  }

  public byte[] root(int size) {
    return Merkle.root(hashes.subList(0, size));
  }

  public Proofs proofs() {
    Subtrees subtrees =
        (level, index) ->
            Merkle.root(hashes.subList((int) (index << level), (int) ((index + 1) << level)));
    return new Proofs(subtrees);
  }

  public SignedHead head(int size) {
    return key.sign(new Batch(0, size, root(size), "lienthong/small"), NOON);
  }

  public Receipt receipt(int sequence, int size) {
    var leaf = leaves.get(sequence);
    var proof = proofs().inclusion(sequence, size).stream().map(SmallLog::base64).toList();
    var bytes = base64(leaf.bytes());
    var publicKey = base64(key.publicKey());
    return new Receipt(Receipt.FORMAT, leaf.id(), sequence, bytes, proof, head(size), publicKey);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
