package vn.lienthong.exchange.application;

import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.lienthong.identity.SystemView;
import vn.lienthong.identity.Systems;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;

/** Systems with their public keys, as identity would know them. */
final class KnownSystems implements Systems {
  private final Map<String, Signatory> known = new ConcurrentHashMap<>();

  /** Lets a system of that agency sign with these keys, and with no others. */
  Caller register(AgencyCode agency, PublicKey... keys) {
    var caller = Caller.system(agency.value(), agency.value(), agency);
    known.put(caller.principal(), new Signatory(caller, List.of(keys)));
    return caller;
  }

  @Override
  public Optional<Signatory> signatory(String systemId) {
    return Optional.ofNullable(known.get(systemId));
  }

  @Override
  public Optional<Caller> find(String systemId) {
    return signatory(systemId).map(Signatory::caller);
  }

  @Override
  public Optional<Caller> authenticate(String systemId, String text, String hexMac) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void createSample(String systemId, String name, AgencyCode agency, String secret) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<SystemView> all(Caller by) {
    throw new UnsupportedOperationException();
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
    throw new UnsupportedOperationException();
  }

  @Override
  public void registerKey(Caller by, String systemId, String pem) {
    throw new UnsupportedOperationException();
  }
}
