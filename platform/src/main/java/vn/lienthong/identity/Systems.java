package vn.lienthong.identity;

import java.util.Optional;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;

/** Systems of agencies that speak to this node; secrets are rotated and revoked without restart. */
public interface Systems {
  /** An active system by its id, with the agency it serves; empty when unknown or revoked. */
  Optional<Caller> find(String systemId);

  /**
   * Checks a lower-case hex HMAC-SHA256 over the exact text with the system's secrets in force (two
   * during a rotation), in constant time.
   *
   * @return the caller, or empty when the system is unknown, revoked or the MAC is wrong
   */
  Optional<Caller> authenticate(String systemId, String text, String hexMac);

  /**
   * Creates a system with one secret given by the sample country; refused on a node without
   * samples.
   */
  void createSample(String systemId, String name, AgencyCode agency, String secret);
}
