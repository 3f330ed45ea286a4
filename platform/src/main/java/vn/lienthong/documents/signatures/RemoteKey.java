package vn.lienthong.documents.signatures;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.jspecify.annotations.Nullable;
import vn.lienthong.documents.DocumentsError;
import vn.lienthong.documents.SigningKey;
import vn.lienthong.documents.signatures.SigningService.Credential;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.WallClock;

/**
 * A key that stays with its service. A signature counts only when it holds under the certificate
 * that the service gave, so that nothing crooked gets into a document.
 */
final class RemoteKey implements SigningKey {
  private final SigningService service;
  private final String id;
  private final Duration refresh;
  private final WallClock wall;
  private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

  RemoteKey(SigningService service, String id, Duration refresh, WallClock wall) {
    this.service = service;
    this.id = id;
    this.refresh = refresh;
    this.wall = wall;
  }

  private record Known(Credential credential, Instant at) {}

  @Override
  public List<X509Certificate> chain() {
    return credential().chain();
  }

  private Credential credential() {
    var before = known.get();
    if (before != null && wall.now().isBefore(before.at().plus(refresh))) {
      return before.credential();
    }
    var fresh = new Known(service.credential(id), wall.now());
    known.set(fresh);
    return fresh.credential();
  }

  @Override
  public byte[] sign(byte[] bytes) {
    var credential = credential();
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      var value = service.sign(credential, digest);
      for (var form : forms(credential, value)) {
        if (holds(credential, bytes, form)) {
          return form;
        }
      }
    } catch (GeneralSecurityException unusable) {
      throw new RuleViolated(DocumentsError.KEY_UNUSABLE);
    }
    throw new RuleViolated(DocumentsError.SERVICE_REFUSED, "invalid_signature");
  }

  /** Services give ECDSA as DER or as r and s side by side (P1363); PAdES wants DER. */
  private static List<byte[]> forms(Credential credential, byte[] value) {
    if (!isEc(credential) || value.length % 2 != 0) {
      return List.of(value);
    }
    try {
      int half = value.length / 2;
      var r = new BigInteger(1, Arrays.copyOf(value, half));
      var s = new BigInteger(1, Arrays.copyOfRange(value, half, value.length));
      var sequence = new ASN1EncodableVector();
      sequence.add(new ASN1Integer(r));
      sequence.add(new ASN1Integer(s));
      return List.of(value, new DERSequence(sequence).getEncoded());
    } catch (IOException inMemory) {
      throw new IllegalStateException(inMemory);
    }
  }

  private static boolean holds(Credential credential, byte[] bytes, byte[] value)
      throws GeneralSecurityException {
    try {
      var check = Signature.getInstance(isEc(credential) ? "SHA256withECDSA" : "SHA256withRSA");
      check.initVerify(credential.chain().get(0));
      check.update(bytes);
      return check.verify(value);
    } catch (SignatureException notOfThisForm) {
      return false;
    }
  }

  private static boolean isEc(Credential credential) {
    return credential.chain().get(0).getPublicKey().getAlgorithm().equals("EC");
  }
}
