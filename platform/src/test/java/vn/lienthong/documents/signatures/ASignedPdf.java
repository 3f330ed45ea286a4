package vn.lienthong.documents.signatures;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.signature.PAdESService;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.springframework.util.unit.DataSize;
import vn.lienthong.documents.DocumentsSettings;
import vn.lienthong.documents.PdfSigning.Level;
import vn.lienthong.documents.PdfSource;
import vn.lienthong.documents.SignatureMark;
import vn.lienthong.documents.SigningKey;
import vn.lienthong.shared.TimeStampAuthority;
import vn.lienthong.shared.WallClock;
import vn.lienthong.testing.TestCa;

/** PDF files as tests sign them, and what signing and checking need around them. */
final class ASignedPdf {
  static final Instant NOON = Instant.parse("2026-02-12T05:00:00Z");
  static final WallClock WALL = new WallClock(Clock.fixed(NOON, ZoneOffset.UTC));
  static final SignatureMark MARK = SignatureMark.topRight("Ủy ban nhân dân tỉnh Quảng Bình");

  private ASignedPdf() {}

  static DocumentsSettings settings(Path folder) {
    return settings(folder, DataSize.ofMegabytes(1), Duration.ofSeconds(60));
  }

  static DocumentsSettings settings(Path folder, DataSize size, Duration time) {
    var unpacked = DataSize.ofMegabytes(4);
    return new DocumentsSettings(
        true, folder, folder, size, unpacked, time, "", "PKCS12", "", "", 70, 16, 8, 8);
  }

  /** One empty page. */
  static byte[] unsigned() throws IOException {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage(PDRectangle.A4));
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  static byte[] signedBy(TestCa.Holder holder) throws IOException {
    return signed(unsigned(), key(holder), Level.BASIC, null);
  }

  static byte[] signed(
      byte[] pdf,
      SigningKey key,
      Level level,
      @org.jspecify.annotations.Nullable TimeStampAuthority authority) {
    var signing = new DssSigning(settings(Path.of("x")), Optional.ofNullable(authority), WALL);
    return signing.sign(pdf, key, level, MARK);
  }

  /** Signed by a program that does not look at the dates of its certificate. */
  static byte[] carelesslySignedBy(TestCa.Holder holder) throws IOException {
    var verifier = Offline.verifier();
    verifier.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
    verifier.setAlertOnNotYetValidCertificate(new SilentOnStatusAlert());
    var parameters =
        new DssSigning(settings(Path.of("x")), Optional.empty(), WALL)
            .parameters(key(holder), Level.BASIC);
    var document = new InMemoryDocument(unsigned());
    var service = new PAdESService(verifier);
    return DssSigning.bytes(DssSigning.signed(service, document, parameters, key(holder)));
  }

  static SigningKey key(TestCa.Holder holder, X509Certificate... issuers) {
    var chain =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(holder.certificate()), java.util.Arrays.stream(issuers))
            .toList();
    return new SigningKey() {
      @Override
      public List<X509Certificate> chain() {
        return chain;
      }

      @Override
      public byte[] sign(byte[] bytes) {
        try {
          var signer = Signature.getInstance("SHA256withECDSA");
          signer.initSign(holder.key());
          signer.update(bytes);
          return signer.sign();
        } catch (GeneralSecurityException e) {
          throw new IllegalStateException(e);
        }
      }
    };
  }

  /** A file in memory that counts how often it is opened. */
  record Source(byte[] bytes, AtomicInteger opened) implements PdfSource {
    static Source of(byte[] bytes) {
      return new Source(bytes, new AtomicInteger());
    }

    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public String sha256() {
      try {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public InputStream open() {
      opened.incrementAndGet();
      return new ByteArrayInputStream(bytes);
    }
  }
}
