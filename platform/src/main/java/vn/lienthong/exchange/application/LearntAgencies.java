package vn.lienthong.exchange.application;

import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.exchange.ExchangeEntry;
import vn.lienthong.exchange.domain.Peer;
import vn.lienthong.exchange.domain.PeerClaims;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;

/** Writes down which agencies a peer says it serves, and sends there what waited for them. */
@Component
class LearntAgencies {
  private final PeerClaims claims;
  private final Handovers handovers;
  private final Journal journal;

  LearntAgencies(PeerClaims claims, Handovers handovers, Journal journal) {
    this.claims = claims;
    this.handovers = handovers;
    this.journal = journal;
  }

  @Transactional
  void learn(Peer peer, Set<AgencyCode> served) {
    claims.hold();
    var known = claims.of(peer.id());
    var added = without(served, known);
    var removed = without(known, served);
    if (!added.isEmpty() || !removed.isEmpty()) {
      claims.add(peer.id(), added);
      claims.remove(peer.id(), removed);
      journal.append(
          NewEntry.of(ExchangeEntry.PEER_AGENCIES_CHANGED, peer.id(), Caller.node("peers"))
              .fact("peer", peer.id())
              .fact("added", added.size())
              .fact("removed", removed.size()));
    }
    var concerned = new HashSet<>(served);
    concerned.addAll(removed);
    handovers.reroute(concerned);
  }

  private static Set<AgencyCode> without(Set<AgencyCode> all, Set<AgencyCode> some) {
    var rest = new HashSet<>(all);
    rest.removeAll(some);
    return rest;
  }
}
