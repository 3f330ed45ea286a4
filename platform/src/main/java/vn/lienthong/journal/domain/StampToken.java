package vn.lienthong.journal.domain;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.stream.Collectors;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import vn.lienthong.journal.SignedHead;

/** A time-stamp token (RFC 3161) with the certificates it brings. */
public final class StampToken {
  private final TimeStampToken token;
  private final X509Certificate signer;

  private StampToken(TimeStampToken token) throws IOException {
    this.token = token;
    this.signer = signer(token);
  }

  /**
   * @throws IOException when it is none, or brings no certificate of its signer
   */
  public static StampToken of(byte[] der) throws IOException {
    try {
      return new StampToken(new TimeStampToken(new CMSSignedData(der)));
    } catch (CMSException | TSPException | RuntimeException e) {
      throw new IOException("no time-stamp token: " + e.getMessage(), e);
    }
  }

  /** What a stamp of a head is made over: SHA-256 of its text file. */
  public static byte[] imprint(SignedHead head) {
    return Merkle.sha256(HeadText.write(head).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  public Instant at() {
    return token.getTimeStampInfo().getGenTime().toInstant();
  }

  public String authority() {
    return signer.getSubjectX500Principal().getName();
  }

  /**
   * Signature, purpose and dates of the signer, and that it stamps this value.
   *
   * @throws IOException saying what is wrong
   */
  public void check(byte[] sha256) throws IOException {
    var stated = token.getTimeStampInfo();
    if (!stated.getMessageImprintAlgOID().equals(TSPAlgorithms.SHA256)
        || !Arrays.equals(stated.getMessageImprintDigest(), sha256)) {
      throw new IOException("the token stamps something else");
    }
    try {
      token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
    } catch (TSPException | OperatorCreationException | RuntimeException e) {
      throw new IOException("the token does not hold: " + e.getMessage(), e);
    }
  }

  /**
   * That the signer is one of these, or was issued by one through certificates in the token.
   *
   * @throws IOException naming the signer
   */
  public void checkTrust(Collection<X509Certificate> trusted) throws IOException {
    if (trusted.contains(signer)) return;
    try {
      if (trusted.isEmpty()) throw new GeneralSecurityException("no authority is trusted here");
      var wanted = new X509CertSelector();
      wanted.setCertificate(signer);
      var anchors =
          trusted.stream().map(root -> new TrustAnchor(root, null)).collect(Collectors.toSet());
      var path = new PKIXBuilderParameters(anchors, wanted);
      path.setRevocationEnabled(false);
      path.setDate(Date.from(at()));
      path.addCertStore(
          CertStore.getInstance("Collection", new CollectionCertStoreParameters(brought(token))));
      CertPathBuilder.getInstance("PKIX").build(path);
    } catch (GeneralSecurityException e) {
      throw new IOException(authority() + " is not trusted: " + e.getMessage(), e);
    }
  }

  private static X509Certificate signer(TimeStampToken token) throws IOException {
    for (var brought : token.getCertificates().getMatches(token.getSID())) {
      return certificate((X509CertificateHolder) brought);
    }
    throw new IOException("the token brings no certificate of its signer");
  }

  private static Collection<X509Certificate> brought(TimeStampToken token) throws IOException {
    var certificates = new ArrayList<X509Certificate>();
    for (var brought : token.getCertificates().getMatches(null)) {
      certificates.add(certificate(brought));
    }
    return certificates;
  }

  private static X509Certificate certificate(X509CertificateHolder holder) throws IOException {
    try {
      return new JcaX509CertificateConverter().getCertificate(holder);
    } catch (GeneralSecurityException e) {
      throw new IOException("a certificate in the token cannot be read", e);
    }
  }
}
