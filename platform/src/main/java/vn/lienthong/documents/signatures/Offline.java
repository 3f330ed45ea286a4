package vn.lienthong.documents.signatures;

import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;

/**
 * DSS without the network. By itself it follows the addresses in a certificate to that of its
 * issuer, so a file could make the node call wherever its author wants.
 */
final class Offline {
  private Offline() {}

  static CommonCertificateVerifier verifier() {
    var verifier = new CommonCertificateVerifier();
    verifier.setAIASource(null);
    return verifier;
  }
}
