package vn.lienthong.journal.domain;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import vn.lienthong.httpsig.Algorithm;
import vn.lienthong.httpsig.PemKey;
import vn.lienthong.journal.SignedHead;

/** The Ed25519 key (RFC 8032) that signs heads. */
public record HeadKey(KeyPair pair) {
  private static final int RAW_LENGTH = 32;

  /** The 32 bytes of the public key, without wrapping. */
  public byte[] publicKey() {
    var wrapped = pair.getPublic().getEncoded();
    return Arrays.copyOfRange(wrapped, wrapped.length - RAW_LENGTH, wrapped.length);
  }

  public String id() {
    return PemKey.id(pair.getPublic());
  }

  /** Signs the tree as it is after a pass. */
  public SignedHead sign(Batch batch, Instant at) {
    var root = Base64.getEncoder().encodeToString(batch.root());
    var time = at.truncatedTo(ChronoUnit.MILLIS);
    var unsigned = new SignedHead(batch.origin(), batch.size(), root, time, id(), "");
    try {
      var signed = Algorithm.ED25519.sign(pair.getPrivate(), unsigned.signedText());
      var signature = Base64.getEncoder().encodeToString(signed);
      return new SignedHead(batch.origin(), batch.size(), root, time, id(), signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
