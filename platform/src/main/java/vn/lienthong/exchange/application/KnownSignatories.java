package vn.lienthong.exchange.application;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.Peers;
import vn.lienthong.exchange.domain.Peer;
import vn.lienthong.exchange.domain.PeerBook;
import vn.lienthong.identity.Signatories;
import vn.lienthong.shared.Caller;

/** Who may sign calls: systems of agencies, and peers, whose ids have a mark no system has. */
@Component
class KnownSignatories {
  private final Signatories systems;
  private final PeerBook peers;

  KnownSignatories(Signatories systems, PeerBook peers) {
    this.systems = systems;
    this.peers = peers;
  }

  Optional<Signatories.Signatory> signatory(String keyId) {
    return keyId.startsWith(Peers.KEY_ID)
        ? peers
            .find(keyId.substring(Peers.KEY_ID.length()))
            .filter(Peer::active)
            .map(peer -> new Signatories.Signatory(caller(peer), List.of(peer.key())))
        : systems.signatory(keyId);
  }

  static Caller caller(Peer peer) {
    return new Caller(
        Caller.Kind.SYSTEM, Peers.KEY_ID + peer.id(), peer.name(), null, Peers.ROLE, "");
  }
}
