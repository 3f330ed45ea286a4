package vn.lienthong.exchange.application;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import vn.lienthong.journal.NodeKey;

/** A key of a node, made for one test. */
public final class TestNodeKey implements NodeKey {
  private final KeyPair pair;

  public TestNodeKey() {
    try {
      pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String id() {
    return "test-node";
  }

  @Override
  public PublicKey verifying() {
    return pair.getPublic();
  }

  @Override
  public PrivateKey signing() {
    return pair.getPrivate();
  }
}
