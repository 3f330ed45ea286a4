package vn.lienthong.documents.signatures;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;

/** Certificates that this node trusts, each for its time. */
record TrustList(List<Entry> entries) {
  TrustList {
    entries = List.copyOf(entries);
  }

  /** One certificate, trusted from a moment until before another. */
  record Entry(X509Certificate certificate, Instant from, Instant until) {
    boolean inForce(Instant at) {
      return !at.isBefore(from) && at.isBefore(until);
    }
  }

  /**
   * Whether the first certificate leads to one of the list that was trusted then (RFC 5280): each
   * one between them was in force and may issue certificates. Revocation is asked elsewhere.
   *
   * @param at time of the signature; outside the dates of the first certificate the nearest of them
   *     counts, for those are told apart from trust
   */
  boolean leads(List<X509Certificate> chain, Instant at) {
    var trusted = entries.stream().filter(entry -> entry.inForce(at)).toList();
    if (chain.isEmpty() || trusted.isEmpty()) {
      return false;
    }
    var signer = chain.get(0);
    if (trusted.stream().anyMatch(entry -> entry.certificate().equals(signer))) {
      return true;
    }
    try {
      var wanted = new X509CertSelector();
      wanted.setCertificate(signer);
      var anchors =
          trusted.stream()
              .map(entry -> new TrustAnchor(entry.certificate(), null))
              .collect(Collectors.toSet());
      var path = new PKIXBuilderParameters(anchors, wanted);
      path.setRevocationEnabled(false);
      path.setDate(within(signer, Date.from(at)));
      path.addCertStore(
          CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain)));
      CertPathBuilder.getInstance("PKIX").build(path);
      return true;
    } catch (GeneralSecurityException notLed) {
      return false;
    }
  }

  private static Date within(X509Certificate signer, Date at) {
    if (at.before(signer.getNotBefore())) {
      return signer.getNotBefore();
    }
    return at.after(signer.getNotAfter()) ? signer.getNotAfter() : at;
  }
}
