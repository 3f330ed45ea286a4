package vn.lienthong.documents.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.documents.signatures.ASignedPdf.NOON;
import static vn.lienthong.documents.signatures.ASignedPdf.WALL;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.documents.PdfSignature;
import vn.lienthong.documents.PdfSignature.CertificateState;
import vn.lienthong.documents.PdfSigning.Level;
import vn.lienthong.documents.SignatureReport.Checked;
import vn.lienthong.journal.remote.TestAuthority;
import vn.lienthong.testing.TestCa;

/** Files that bring the revocation list of the issuer with them (PAdES-BASELINE-LT). */
class RevocationTests {
  private static final TestCa CA = TestCa.named("CN=Gốc");
  private static final TestCa.Holder SIGNER = CA.signer("CN=Phạm Thị Đào");

  @TempDir Path trust;
  @TempDir Path authority;

  /**
   * Hours from the time stamp to the revocation; without the authority's word no time is proven.
   */
  @ParameterizedTest
  @CsvSource({
    ", true, IN_FORCE",
    "-1, true, REVOKED",
    "1, true, IN_FORCE",
    "1, false, REVOKED",
    "0, true, REVOKED"
  })
  void aRevocationCountsUnlessItWasLaterThanATrustedTimeStamp(
      Integer hours, boolean stampTrusted, CertificateState state) throws Exception {
    CA.trustedIn(trust, "root.pem");
    var pdf = signed(hours);
    if (stampTrusted) {
      Files.copy(authority.resolve("sample-time-stamps.pem"), trust.resolve("stamps.pem"));
    }

    var settings = ASignedPdf.settings(trust);
    var check = new BoundedCheck(settings, new TrustFolder(settings), WALL);
    var found = ((Checked) check.check(ASignedPdf.Source.of(pdf))).signatures();
    assertThat(found).extracting(PdfSignature::certificate).containsExactly(state);
    assertThat(found.get(0).content()).isEqualTo(PdfSignature.Content.SIGNED_AGAIN);
  }

  private byte[] signed(Integer revokedAfterHours) throws Exception {
    var stamps = TestAuthority.honest(authority);
    stamps.stamp(new byte[32]);
    var roots = new CommonTrustedCertificateSource();
    roots.addCertificate(new CertificateToken(CA.certificate()));
    roots.addCertificate(new CertificateToken(certificate("sample-time-stamps.pem")));
    var verifier = Offline.verifier();
    verifier.setTrustedCertSources(roots);
    verifier.setCrlSource(
        new ExternalResourcesCRLSource(new ByteArrayInputStream(list(revokedAfterHours))));
    verifier.setAlertOnRevokedCertificate(new SilentOnStatusAlert());
    var service = new PAdESService(verifier);
    service.setTspSource((algorithm, digest) -> {
      try {
        return new TimestampBinary(stamps.stamp(digest));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
    var key = ASignedPdf.key(SIGNER);
    var parameters =
        new DssSigning(ASignedPdf.settings(trust), Optional.empty(), WALL)
            .parameters(key, Level.TIME_STAMPED);
    parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_LT);
    parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
    var document = new InMemoryDocument(ASignedPdf.unsigned());
    return DssSigning.bytes(DssSigning.signed(service, document, parameters, key));
  }

  private static byte[] list(Integer revokedAfterHours) throws Exception {
    var made = NOON.plus(Duration.ofDays(1));
    var builder =
        new JcaX509v2CRLBuilder(CA.certificate().getSubjectX500Principal(), Date.from(made));
    builder.setNextUpdate(Date.from(made.plus(Duration.ofDays(3650))));
    if (revokedAfterHours != null) {
      var at = Date.from(NOON.plus(Duration.ofHours(revokedAfterHours)));
      builder.addCRLEntry(SIGNER.certificate().getSerialNumber(), at, CRLReason.keyCompromise);
    }
    var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(CA.key());
    return builder.build(signer).getEncoded();
  }

  private X509Certificate certificate(String file) throws Exception {
    try (var in = Files.newInputStream(authority.resolve(file))) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }
}
