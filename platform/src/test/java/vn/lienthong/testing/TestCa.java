package vn.lienthong.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.lienthong.shared.Ids;

/** A certificate authority made for a test; nothing of it is kept. */
public record TestCa(PrivateKey key, X509Certificate certificate) {
  public static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
  public static final Instant UNTIL = Instant.parse("2040-01-01T00:00:00Z");

  /** A key with its certificate. */
  public record Holder(PrivateKey key, X509Certificate certificate) {}

  public static TestCa named(String name) {
    var pair = pair();
    var root = certificate(pair, new X500Name(name), pair, name, FROM, UNTIL, Kind.CA, "");
    return new TestCa(pair.getPrivate(), root);
  }

  /** What a certificate is for. */
  private enum Kind {
    CA,
    STAMPS,
    DOCUMENTS
  }

  /** Its certificate names an address where that of the issuer is said to be. */
  public Holder signerPointingTo(String name, URI address) {
    return issue(name, FROM, UNTIL, Kind.DOCUMENTS, address.toString());
  }

  public Holder timeStamps(String name) {
    return issue(name, FROM, UNTIL, Kind.STAMPS);
  }

  public Holder signer(String name) {
    return signer(name, FROM, UNTIL);
  }

  public Holder signer(String name, Instant from, Instant until) {
    return issue(name, from, until, Kind.DOCUMENTS);
  }

  /** Lays the root into a folder of trusted certificates. */
  public void trustedIn(Path folder, String file) {
    write(certificate, folder.resolve(file));
  }

  public static void write(X509Certificate certificate, Path file) {
    try {
      Files.createDirectories(file.getParent());
      var body = Base64.getMimeEncoder().encodeToString(certificate.getEncoded());
      Files.writeString(
          file, "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Holder issue(String name, Instant from, Instant until, Kind kind) {
    return issue(name, from, until, kind, "");
  }

  /** For a key of whatever kind. */
  public Holder signer(String name, KeyPair pair) {
    return issue(name, FROM, UNTIL, Kind.DOCUMENTS, "", pair);
  }

  private Holder issue(String name, Instant from, Instant until, Kind kind, String issuerAt) {
    return issue(name, from, until, kind, issuerAt, pair());
  }

  private Holder issue(
      String name, Instant from, Instant until, Kind kind, String issuerAt, KeyPair pair) {
    var mine = new KeyPair(certificate.getPublicKey(), key);
    var issuer = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    return new Holder(
        pair.getPrivate(), certificate(mine, issuer, pair, name, from, until, kind, issuerAt));
  }

  private static KeyPair pair() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static X509Certificate certificate(
      KeyPair by,
      X500Name issuer,
      KeyPair of,
      String name,
      Instant from,
      Instant until,
      Kind kind,
      String issuerAt) {
    try {
      var serial = new BigInteger(1, Ids.bytes(8));
      var builder =
          new JcaX509v3CertificateBuilder(
              issuer,
              serial,
              Date.from(from),
              Date.from(until),
              new X500Name(name),
              of.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(kind == Kind.CA));
      int usage =
          kind == Kind.CA
              ? KeyUsage.keyCertSign | KeyUsage.cRLSign
              : KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
      if (!issuerAt.isEmpty()) {
        var address = new GeneralName(GeneralName.uniformResourceIdentifier, issuerAt);
        var access = new AuthorityInformationAccess(AccessDescription.id_ad_caIssuers, address);
        builder.addExtension(Extension.authorityInfoAccess, false, access);
      }
      if (kind == Kind.STAMPS) {
        var purpose = new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping);
        builder.addExtension(Extension.extendedKeyUsage, true, purpose);
      }
      var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(by.getPrivate());
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }
}
