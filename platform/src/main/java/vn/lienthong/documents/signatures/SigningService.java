package vn.lienthong.documents.signatures;

import java.security.cert.X509Certificate;
import java.util.List;

/** Port to a service that keeps keys and signs digests with them. */
interface SigningService {
  /**
   * Ids of the credentials of a user of the service.
   *
   * @throws vn.lienthong.shared.RuleViolated {@link
   *     vn.lienthong.documents.DocumentsError#SERVICE_SILENT}, {@link
   *     vn.lienthong.documents.DocumentsError#SERVICE_REFUSED}
   */
  List<String> credentials(String user);

  /** What is known of a credential; throws as {@link #credentials}. */
  Credential credential(String id);

  /**
   * Signs a SHA-256 digest; throws as {@link #credentials}.
   *
   * @return RSA (PKCS#1 1.5), or ECDSA in whichever of its two forms the service has
   */
  byte[] sign(Credential credential, byte[] sha256);

  /**
   * A key of the service.
   *
   * @param chain certificate of the key first
   * @param pinAsked whether each signature is authorised with the PIN
   */
  record Credential(String id, List<X509Certificate> chain, boolean pinAsked) {
    public Credential {
      chain = List.copyOf(chain);
    }
  }
}
