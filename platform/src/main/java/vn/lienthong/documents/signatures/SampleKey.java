package vn.lienthong.documents.signatures;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.Locale;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.lienthong.documents.SigningKey;
import vn.lienthong.documents.SigningKeys;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.OwnerOnly;
import vn.lienthong.shared.WallClock;

/**
 * A key of a node with sample data, in a PKCS#12 file guarded by the rights of its folder. It
 * proves nothing to anybody, and its name says so; its certificate joins the trust list.
 *
 * @param name of the file
 * @param subject of the certificate
 */
record SampleKey(Path keys, Path trust, WallClock wall, String name, X500Name subject)
    implements LazyKey.Opening {
  private static final String NAME = "sample-signing";
  private static final String WORTHLESS = "Chữ ký mẫu – không có giá trị pháp lý";
  private static final String ORGANISATION = "Liên Thông (mẫu)";
  private static final Duration LIFE = Duration.ofDays(3650);

  /** The key of the node itself. */
  SampleKey(Path keys, Path trust, WallClock wall) {
    this(keys, trust, wall, NAME, subject(WORTHLESS));
  }

  /** The key of a person or an agency. */
  SampleKey(Path keys, Path trust, WallClock wall, SigningKeys.Holder holder) {
    this(
        keys,
        trust,
        wall,
        NAME + "-" + holder.id().replaceAll("[^A-Za-z0-9.-]", "_"),
        subject(holder.name() + " (" + WORTHLESS.toLowerCase(Locale.ROOT) + ")"));
  }

  private static X500Name subject(String name) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.CN, name)
        .addRDN(BCStyle.O, ORGANISATION)
        .build();
  }

  @Override
  public SigningKey open() throws IOException, GeneralSecurityException {
    var file = keys.resolve(name + ".p12");
    var password = name.toCharArray();
    var store = KeyStore.getInstance("PKCS12");
    if (Files.exists(file)) {
      try (var in = Files.newInputStream(file)) {
        store.load(in, password);
      }
    } else {
      store.load(null, password);
      make(store, password);
      OwnerOnly.folder(keys);
      var fresh = OwnerOnly.temporary(keys, name);
      try (var out = Files.newOutputStream(fresh)) {
        store.store(out, password);
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
    trust((X509Certificate) store.getCertificate(name));
    return StoredKey.of(store, name, password);
  }

  private void make(KeyStore store, char[] password) throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    var pair = generator.generateKeyPair();
    var chain = new Certificate[] {certificate(pair)};
    store.setKeyEntry(name, pair.getPrivate(), password, chain);
  }

  private X509Certificate certificate(KeyPair pair) throws GeneralSecurityException {
    // a day early: the clocks of readers are not all right
    var from = wall.now().minus(Duration.ofDays(1));
    var builder =
        new JcaX509v3CertificateBuilder(
            subject,
            new BigInteger(1, Ids.bytes(16)),
            Date.from(from),
            Date.from(from.plus(LIFE)),
            subject,
            pair.getPublic());
    try {
      int usage = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
      var signer = new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate());
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    } catch (IOException | OperatorCreationException e) {
      throw new GeneralSecurityException(e);
    }
  }

  private void trust(X509Certificate certificate) throws IOException, GeneralSecurityException {
    OwnerOnly.folder(trust);
    var body =
        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
    Files.writeString(
        trust.resolve(name + ".pem"),
        "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
  }
}
