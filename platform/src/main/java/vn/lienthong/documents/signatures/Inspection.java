package vn.lienthong.documents.signatures;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.TokenExtractionStrategy;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.documents.PdfSignature;
import vn.lienthong.documents.PdfSignature.CertificateState;
import vn.lienthong.documents.PdfSignature.Content;

/** Reads the signatures of one file with DSS and judges them by our own trust list. */
final class Inspection {
  private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";

  private final byte[] pdf;
  private final TrustList trust;
  private final Instant now;

  private Inspection(byte[] pdf, TrustList trust, Instant now) {
    this.pdf = pdf;
    this.trust = trust;
    this.now = now;
  }

  /**
   * @param now time by which a signature without any is judged
   */
  static List<PdfSignature> of(byte[] pdf, TrustList trust, Instant now) {
    var validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
    validator.setCertificateVerifier(Offline.verifier());
    validator.setTokenExtractionStrategy(TokenExtractionStrategy.EXTRACT_CERTIFICATES_ONLY);
    var factory = new PdfBoxNativeObjectFactory();
    var differences = new DefaultPdfDifferencesFinder();
    // drawing the pages of both revisions costs seconds; objects are compared all the same
    differences.setMaximalPagesAmountForVisualComparison(0);
    factory.setPdfDifferencesFinder(differences);
    validator.setPdfObjFactory(factory);
    var found = new DiagnosticData(validator.getDiagnosticData()).getSignatures();
    var inspection = new Inspection(pdf, trust, now);
    return found.stream()
        .sorted(Comparator.comparingLong(Inspection::end))
        .map(signature -> inspection.read(signature, found))
        .toList();
  }

  private PdfSignature read(SignatureWrapper signature, List<SignatureWrapper> all) {
    var chain = certificates(signature.getCertificateChain());
    var certificate = signature.getSigningCertificate();
    var claimed = instant(signature.getClaimedSigningTime());
    var stamped = stamped(signature);
    var at = stamped != null ? stamped : claimed != null ? claimed : now;
    var named = chain.isEmpty() ? null : chain.get(0);
    return new PdfSignature(
        named == null ? "" : commonName(certificate),
        named == null ? "" : named.getSubjectX500Principal().getName(),
        named == null ? "" : named.getIssuerX500Principal().getName(),
        claimed,
        stamped,
        content(signature, all),
        named == null
            ? CertificateState.REVOCATION_UNKNOWN
            : state(certificate, named, at, stamped != null),
        trust.leads(chain, at));
  }

  private static String commonName(CertificateWrapper certificate) {
    var name = certificate.getCommonName();
    return name == null || name.isBlank() ? certificate.getReadableCertificateName() : name;
  }

  /** Where the signed range of a signature ends in the file. */
  private static long end(SignatureWrapper signature) {
    var range = signature.getPDFRevision().getSignatureByteRange();
    return range.size() == 4 ? range.get(2).add(range.get(3)).longValue() : 0;
  }

  private Content content(SignatureWrapper signature, List<SignatureWrapper> all) {
    if (!signature.isSignatureIntact()
        || !signature.isSignatureValid()
        || !signature.isSignatureByteRangeValid()
        || !signature.isPdfSignatureDictionaryConsistent()) {
      return Content.BROKEN;
    }
    if (end(signature) == pdf.length) {
      return Content.WHOLE;
    }
    return changed(signature, all) ? Content.CHANGED_LATER : Content.SIGNED_AGAIN;
  }

  /**
   * Entries in a form count as a change unless a later signature covers the whole file: without one
   * nobody answers for what the form says now.
   */
  private boolean changed(SignatureWrapper signature, List<SignatureWrapper> all) {
    var revision = signature.getPDFRevision();
    boolean covered =
        all.stream().anyMatch(later -> later != signature && end(later) == pdf.length)
            || signature.getDocumentTimestamps().stream().anyMatch(Inspection::holds);
    boolean filled = !revision.getPdfSignatureOrFormFillChanges().isEmpty();
    return !revision.getPdfAnnotationChanges().isEmpty()
        || !revision.getPdfUndefinedChanges().isEmpty()
        || !revision.getPdfPageDifferenceConcernedPages().isEmpty()
        || filled && !covered
        || !revision.arePdfObjectModificationsDetected() && !covered;
  }

  /** The earliest time by an authority of the trust list. */
  private @Nullable Instant stamped(SignatureWrapper signature) {
    return Stream.concat(
            signature.getSignatureTimestamps().stream(), signature.getDocumentTimestamps().stream())
        .filter(Inspection::holds)
        .filter(this::byTrustedAuthority)
        .map(stamp -> stamp.getProductionTime().toInstant())
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static boolean holds(TimestampWrapper stamp) {
    return stamp.isMessageImprintDataFound()
        && stamp.isMessageImprintDataIntact()
        && stamp.isSignatureValid();
  }

  private boolean byTrustedAuthority(TimestampWrapper stamp) {
    var chain = certificates(stamp.getCertificateChain());
    try {
      var at = stamp.getProductionTime();
      if (chain.isEmpty() || chain.get(0).getExtendedKeyUsage() == null) {
        return false;
      }
      chain.get(0).checkValidity(at);
      return chain.get(0).getExtendedKeyUsage().contains(TIME_STAMPING)
          && trust.leads(chain, at.toInstant());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static CertificateState state(
      CertificateWrapper certificate, X509Certificate named, Instant at, boolean stamped) {
    if (at.isBefore(named.getNotBefore().toInstant())) {
      return CertificateState.NOT_YET;
    }
    if (at.isAfter(named.getNotAfter().toInstant())) {
      return CertificateState.EXPIRED;
    }
    var proofs =
        certificate.getCertificateRevocationData().stream()
            .filter(proof -> proof.isSignatureIntact() && proof.isSignatureValid())
            .toList();
    // a time that only the signer states does not say that it was before the revocation
    boolean revoked =
        proofs.stream()
            .filter(proof -> proof.isRevoked())
            .anyMatch(proof ->
                !stamped
                    || proof.getRevocationDate() == null
                    || !proof.getRevocationDate().toInstant().isAfter(at));
    if (revoked) {
      return CertificateState.REVOKED;
    }
    return proofs.isEmpty() ? CertificateState.REVOCATION_UNKNOWN : CertificateState.IN_FORCE;
  }

  private static List<X509Certificate> certificates(List<CertificateWrapper> wrapped) {
    var certificates = new ArrayList<X509Certificate>();
    try {
      var factory = CertificateFactory.getInstance("X.509");
      for (var certificate : wrapped) {
        certificates.add(
            (X509Certificate)
                factory.generateCertificate(new ByteArrayInputStream(certificate.getBinaries())));
      }
    } catch (GeneralSecurityException e) {
      return List.of();
    }
    return certificates;
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
