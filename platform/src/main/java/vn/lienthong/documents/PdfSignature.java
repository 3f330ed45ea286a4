package vn.lienthong.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One signature of a PDF.
 *
 * @param signer common name in the certificate
 * @param subject whole name in the certificate (RFC 4514)
 * @param issuer whole name of who issued the certificate
 * @param claimedAt time that the signer states, null when there is none
 * @param stampedAt time by a time stamp of a trusted authority, null when there is none
 * @param trusted true when the certificate leads to one of the trust list, in force at that time
 */
public record PdfSignature(
    String signer,
    String subject,
    String issuer,
    @Nullable Instant claimedAt,
    @Nullable Instant stampedAt,
    Content content,
    CertificateState certificate,
    boolean trusted) {

  /** What became of the signed content. */
  public enum Content {
    /** The signature covers the whole file, and nothing was changed. */
    WHOLE,
    /** Only further signatures, time stamps and their proofs were added later. */
    SIGNED_AGAIN,
    /** What was signed is there unchanged; something else was added or overlaid later. */
    CHANGED_LATER,
    /** The signed bytes are not those that were signed. */
    BROKEN
  }

  /** The certificate at the time of signing. */
  public enum CertificateState {
    /** In force and, by proofs in the file, not revoked. */
    IN_FORCE,
    /** In force by its dates; the file holds no proof about revocation. */
    REVOCATION_UNKNOWN,
    NOT_YET,
    EXPIRED,
    REVOKED
  }

  /** The plain conclusion. */
  public enum Conclusion {
    VALID,
    /** Holds, but nobody whom this node trusts stands behind the certificate. */
    UNTRUSTED,
    /** The certificate was not in force. */
    CERTIFICATE,
    CHANGED_LATER,
    BROKEN
  }

  public Conclusion conclusion() {
    if (content == Content.BROKEN) {
      return Conclusion.BROKEN;
    }
    if (content == Content.CHANGED_LATER) {
      return Conclusion.CHANGED_LATER;
    }
    if (certificate != CertificateState.IN_FORCE
        && certificate != CertificateState.REVOCATION_UNKNOWN) {
      return Conclusion.CERTIFICATE;
    }
    return trusted ? Conclusion.VALID : Conclusion.UNTRUSTED;
  }
}
