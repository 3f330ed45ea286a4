package vn.lienthong.exchange.application;

import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.lienthong.identity.Signatories;
import vn.lienthong.identity.SystemRegister;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;

/** Systems with their public keys, as identity would know them. */
final class KnownSystems implements Signatories {
  private final Map<String, Signatory> known = new ConcurrentHashMap<>();
  private final Set<AgencyCode> served = ConcurrentHashMap.newKeySet();

  /** Lets a system of that agency sign with these keys, and with no others. */
  Caller register(AgencyCode agency, PublicKey... keys) {
    var caller = Caller.system(agency.value(), agency.value(), agency);
    known.put(caller.principal(), new Signatory(caller, List.of(keys)));
    return caller;
  }

  /** The same systems as administrators see them. */
  List<SystemRegister.Registered> registered(Caller by) {
    return known.keySet().stream()
        .sorted()
        .map(id ->
            new SystemRegister.Registered(
                id, "Hệ thống " + id, new AgencyCode(id), true, List.of()))
        .toList();
  }

  /** From now on a system of each of these agencies speaks to the node. */
  void serve(AgencyCode... agencies) {
    served.addAll(List.of(agencies));
  }

  void clear() {
    known.clear();
    served.clear();
  }

  /** Their systems are gone. */
  void leave(AgencyCode agency) {
    served.remove(agency);
  }

  @Override
  public Set<AgencyCode> agencies() {
    return Set.copyOf(served);
  }

  @Override
  public Optional<Signatory> signatory(String systemId) {
    return Optional.ofNullable(known.get(systemId));
  }
}
