package vn.lienthong.journal.remote;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.WallClock;

/**
 * The authority of a node with sample data, inside its process: it proves nothing to anybody, and
 * its name says so. Key and certificate are made at the first stamp.
 */
final class SampleStampService implements StampService {
  private static final String ALGORITHM = "SHA256withECDSA";
  private static final X500Name NAME =
      new X500Name("CN=Dấu thời gian mẫu – không có giá trị pháp lý,O=Liên Thông (mẫu)");

  /** An arc under 2.25 needs no registration (ITU-T X.667). */
  private static final ASN1ObjectIdentifier POLICY =
      new ASN1ObjectIdentifier("2.25.238472847362841937264910384756102938475");

  private static final int SERIAL = 16;
  private static final Duration LIFE = Duration.ofDays(3650);

  private final SampleKeyFile file;
  private final WallClock wall;
  private final AtomicReference<TimeStampTokenGenerator> ready = new AtomicReference<>();

  SampleStampService(Path keys, Path trust, WallClock wall) {
    this.file = new SampleKeyFile(keys, trust);
    this.wall = wall;
  }

  @Override
  public byte[] answer(byte[] query) throws IOException {
    try {
      var request = new TimeStampRequest(query);
      return new TimeStampResponseGenerator(generator(), TSPAlgorithms.ALLOWED)
          .generate(request, serial(), Date.from(wall.now()))
          .getEncoded();
    } catch (TSPException | GeneralSecurityException | OperatorCreationException e) {
      throw new IOException("the sample authority cannot stamp", e);
    }
  }

  private synchronized TimeStampTokenGenerator generator()
      throws IOException, GeneralSecurityException, OperatorCreationException, TSPException {
    var known = ready.get();
    if (known != null) return known;
    var key = file.read(this::make);
    var digests = new JcaDigestCalculatorProviderBuilder().build();
    var fresh =
        new TimeStampTokenGenerator(
            new JcaSimpleSignerInfoGeneratorBuilder()
                .build(ALGORITHM, key.privateKey(), key.certificate()),
            digests.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
            POLICY);
    fresh.setResolution(TimeStampTokenGenerator.R_MILLISECONDS);
    fresh.addCertificates(new JcaCertStore(List.of(key.certificate())));
    ready.set(fresh);
    return fresh;
  }

  private SampleKeyFile.Entry make() throws GeneralSecurityException {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      var pair = generator.generateKeyPair();
      return new SampleKeyFile.Entry(pair.getPrivate(), certificate(pair));
    } catch (IOException | OperatorCreationException e) {
      throw new GeneralSecurityException(e);
    }
  }

  private X509Certificate certificate(KeyPair pair)
      throws IOException, GeneralSecurityException, OperatorCreationException {
    var from = wall.now().minus(Duration.ofDays(1));
    var builder =
        new JcaX509v3CertificateBuilder(
            NAME, serial(), Date.from(from), Date.from(from.plus(LIFE)), NAME, pair.getPublic());
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
    builder.addExtension(
        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder(ALGORITHM).build(pair.getPrivate())));
  }

  private static BigInteger serial() {
    return new BigInteger(1, Ids.bytes(SERIAL));
  }
}
