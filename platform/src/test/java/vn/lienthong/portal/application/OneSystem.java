package vn.lienthong.portal.application;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vn.lienthong.identity.SecretProof;
import vn.lienthong.identity.SystemView;
import vn.lienthong.identity.Systems;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;

/** The systems of two provinces, whose secrets are their ids with a word before. */
public final class OneSystem implements Systems {
  public static final AgencyCode QUANG_BINH = new AgencyCode("000.00.00.H46");
  public static final AgencyCode HA_NOI = new AgencyCode("000.00.00.H26");
  private static final String SECRET = "sample-";

  /** Set by a test that revokes all systems, or gives them other secrets. */
  public volatile boolean revoked;

  public static String secret(AgencyCode agency) {
    return SECRET + agency.value();
  }

  @Override
  public Optional<Caller> find(String systemId) {
    return revoked
        ? Optional.empty()
        : List.of(QUANG_BINH, HA_NOI).stream()
            .filter(agency -> agency.value().equals(systemId))
            .map(agency -> Caller.system(systemId, systemId, agency))
            .findFirst();
  }

  @Override
  public Optional<Caller> authenticate(String systemId, String text, String hexMac) {
    var secret = (SECRET + systemId).getBytes(StandardCharsets.UTF_8);
    return SecretProof.of(secret, text).equals(hexMac) ? find(systemId) : Optional.empty();
  }

  @Override
  public void createSample(String systemId, String name, AgencyCode agency, String secret) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<SystemView> all(Caller by) {
    return List.of();
  }

  @Override
  public String create(Caller by, String systemId, String name, AgencyCode agency) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String rotate(Caller by, String systemId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void revoke(Caller by, String systemId) {
    revoked = true;
  }

  @Override
  public void registerKey(Caller by, String systemId, String pem) {
    throw new UnsupportedOperationException();
  }
}
