package vn.lienthong.documents;

import java.security.cert.X509Certificate;
import java.util.List;

/** A key that signs documents where it lies; it is never handed out. */
public interface SigningKey {
  /** Its certificate first, then those of who issued it. */
  List<X509Certificate> chain();

  /**
   * Signs with SHA-256 and the algorithm of the key.
   *
   * @throws vn.lienthong.shared.RuleViolated {@link DocumentsError#KEY_UNUSABLE}
   */
  byte[] sign(byte[] bytes);
}
