package vn.lienthong.identity;

import java.util.List;
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

  /** Every system, by id; for administrators. */
  List<SystemView> all(Caller by);

  /**
   * Creates a system.
   *
   * @return its first secret, shown once and never again
   */
  String create(Caller by, String systemId, String name, AgencyCode agency);

  /**
   * Makes a new secret; the old one works on for the configured overlap (wall clock).
   *
   * @return the new secret, shown once and never again
   */
  String rotate(Caller by, String systemId);

  /** Ends a system and all its secrets and keys at once; a second time changes nothing. */
  void revoke(Caller by, String systemId);

  /** Registers a public key (PEM; Ed25519, EC P-256, or RSA of at least 2048 bits) of a system. */
  void registerKey(Caller by, String systemId, String pem);
}
