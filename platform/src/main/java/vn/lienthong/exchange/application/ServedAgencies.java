package vn.lienthong.exchange.application;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.exchange.PeerAgencies;
import vn.lienthong.exchange.domain.PeerClaims;
import vn.lienthong.identity.Signatories;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;

/** Who serves which agency. What this node serves itself stays here, whoever else claims it. */
@Component
class ServedAgencies implements PeerAgencies {
  private final PeerClaims claims;
  private final Signatories systems;
  private final Rights rights;

  ServedAgencies(PeerClaims claims, Signatories systems, Rights rights) {
    this.claims = claims;
    this.systems = systems;
    this.rights = rights;
  }

  @Override
  public List<AgencyCode> served(Caller peer, String after, int limit) {
    rights.demand(peer, ExchangeRight.HAND_OVER);
    var codes = new TreeSet<String>();
    here().forEach(agency -> codes.add(agency.value()));
    return codes.tailSet(after, false).stream().limit(limit).map(AgencyCode::new).toList();
  }

  /** Agencies with a desk or an active system at this node. */
  Set<AgencyCode> here() {
    var here = new HashSet<>(claims.desks());
    here.addAll(systems.agencies());
    return here;
  }

  /** The peers that serve these agencies; those that are served here or by nobody are left out. */
  Map<AgencyCode, String> elsewhere(Collection<AgencyCode> agencies) {
    return withoutThoseHere(claims.serving(agencies));
  }

  /**
   * Where what is addressed to these agencies goes: to the peer that serves one, else to the peer
   * through which its last document came, so that answers find back.
   */
  Map<AgencyCode, String> towards(Collection<AgencyCode> agencies) {
    var towards = claims.cameThrough(agencies);
    towards.putAll(claims.serving(agencies));
    return withoutThoseHere(towards);
  }

  private Map<AgencyCode, String> withoutThoseHere(Map<AgencyCode, String> peers) {
    if (peers.isEmpty()) {
      return peers;
    }
    var here = here();
    return peers.entrySet().stream()
        .filter(each -> !here.contains(each.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
