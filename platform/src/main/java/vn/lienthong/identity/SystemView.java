package vn.lienthong.identity;

import java.time.Instant;
import java.util.List;
import vn.lienthong.shared.AgencyCode;

/**
 * A system of an agency.
 *
 * @param active false once revoked
 * @param secrets when each secret in force was made, newest first
 * @param keys algorithms and fingerprints of registered public keys
 */
public record SystemView(
    String id,
    String name,
    AgencyCode agency,
    boolean active,
    boolean sample,
    Instant createdAt,
    List<Instant> secrets,
    List<String> keys) {
  public SystemView {
    secrets = List.copyOf(secrets);
    keys = List.copyOf(keys);
  }
}
