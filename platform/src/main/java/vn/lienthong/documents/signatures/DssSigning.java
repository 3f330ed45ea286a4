package vn.lienthong.documents.signatures;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.PAdESTimestampParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.PdfSignatureFieldPositionChecker;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.springframework.stereotype.Service;
import vn.lienthong.documents.DocumentsError;
import vn.lienthong.documents.DocumentsSettings;
import vn.lienthong.documents.PdfSigning;
import vn.lienthong.documents.SignatureMark;
import vn.lienthong.documents.SigningKey;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.TimeStampAuthority;
import vn.lienthong.shared.WallClock;

@Service
class DssSigning implements PdfSigning {
  private final MarkLayout marks;
  private final Optional<TimeStampAuthority> authority;
  private final WallClock wall;

  DssSigning(DocumentsSettings settings, Optional<TimeStampAuthority> authority, WallClock wall) {
    this.marks = new MarkLayout(settings);
    this.authority = authority;
    this.wall = wall;
  }

  @Override
  public Level strongest() {
    return authority.isPresent() ? Level.TIME_STAMPED : Level.BASIC;
  }

  @Override
  public boolean signable(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      return !document.isEncrypted() && document.getNumberOfPages() > 0;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  public byte[] sign(byte[] pdf, SigningKey key, Level level, SignatureMark mark) {
    try {
      var document = new InMemoryDocument(pdf);
      var parameters = parameters(key, level);
      parameters.setImageParameters(marks.of(pdf, mark, wall.now()));
      return bytes(signed(service(), document, parameters, key));
    } catch (StampMissing e) {
      throw new RuleViolated(DocumentsError.NO_TIME_STAMP);
    } catch (AlertException e) {
      throw new RuleViolated(DocumentsError.KEY_UNUSABLE);
    } catch (DSSException | IOException | IllegalArgumentException e) {
      throw new RuleViolated(DocumentsError.NOT_SIGNABLE);
    }
  }

  static DSSDocument signed(
      PAdESService service,
      DSSDocument document,
      PAdESSignatureParameters parameters,
      SigningKey key) {
    var toBeSigned = service.getDataToSign(document, parameters);
    var algorithm =
        SignatureAlgorithm.getAlgorithm(
            EncryptionAlgorithm.forKey(key.chain().get(0).getPublicKey()), DigestAlgorithm.SHA256);
    var value = new SignatureValue(algorithm, key.sign(toBeSigned.getBytes()));
    return service.signDocument(document, parameters, value);
  }

  PAdESSignatureParameters parameters(SigningKey key, Level level) {
    var parameters = new PAdESSignatureParameters();
    parameters.setSignatureLevel(
        level == Level.BASIC ? SignatureLevel.PAdES_BASELINE_B : SignatureLevel.PAdES_BASELINE_T);
    parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
    parameters.setSignatureTimestampParameters(
        new PAdESTimestampParameters(DigestAlgorithm.SHA256));
    var chain = key.chain().stream().map(CertificateToken::new).toList();
    parameters.setSigningCertificate(chain.get(0));
    parameters.setCertificateChain(chain);
    parameters.setSigningTimeZone(TimeZone.getTimeZone(BusinessClock.ZONE));
    parameters.bLevel().setSigningDate(Date.from(wall.now()));
    return parameters;
  }

  private PAdESService service() {
    var service = new PAdESService(Offline.verifier());
    var factory = new PdfBoxNativeObjectFactory();
    // the seal of an agency stands over a third of the personal signature (Decree 30/2020/NĐ-CP)
    var positions = new PdfSignatureFieldPositionChecker();
    positions.setAlertOnSignatureFieldOverlap(new SilentOnStatusAlert());
    factory.setPdfSignatureFieldPositionChecker(positions);
    service.setPdfObjFactory(factory);
    service.setTspSource(new Stamps(authority));
    return service;
  }

  static byte[] bytes(DSSDocument document) throws IOException {
    var bytes = new ByteArrayOutputStream();
    document.writeTo(bytes);
    return bytes.toByteArray();
  }

  /** The authority of the node as DSS asks for it. */
  private record Stamps(Optional<TimeStampAuthority> authority) implements TSPSource {
    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
      if (authority.isEmpty() || algorithm != DigestAlgorithm.SHA256) {
        throw new StampMissing(new IOException("no authority"));
      }
      try {
        return new TimestampBinary(authority.get().stamp(digest));
      } catch (IOException e) {
        throw new StampMissing(e);
      }
    }
  }

  /** Through DSS and back. */
  private static final class StampMissing extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    StampMissing(IOException cause) {
      super(cause);
    }
  }
}
