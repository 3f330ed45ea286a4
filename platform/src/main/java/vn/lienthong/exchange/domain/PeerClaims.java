package vn.lienthong.exchange.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lienthong.exchange.Peers;
import vn.lienthong.shared.AgencyCode;

/** Port to who says that it serves which agency. */
public interface PeerClaims {
  /** The peers in force of those agencies that an active peer says it serves. */
  Map<AgencyCode, String> serving(Collection<AgencyCode> agencies);

  /** The peers through which the last document of each of these agencies came. */
  Map<AgencyCode, String> cameThrough(Collection<AgencyCode> agencies);

  Set<AgencyCode> of(String peer);

  void add(String peer, Collection<AgencyCode> agencies);

  void remove(String peer, Collection<AgencyCode> agencies);

  List<Peers.Conflict> conflicts();

  /** Agencies with a desk here. */
  Set<AgencyCode> desks();

  /** Until the transaction ends, nobody else changes or uses claims. */
  void hold();
}
