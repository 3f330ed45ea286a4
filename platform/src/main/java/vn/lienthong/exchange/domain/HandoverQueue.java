package vn.lienthong.exchange.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.shared.AgencyCode;

/** Port to the packets that wait to be handed to peers. */
public interface HandoverQueue {
  /** Queues what waits untouched for these recipients, but nothing that came from the peer. */
  void queue(UUID document, Collection<AgencyCode> recipients, String peer, Instant now);

  /** The same for every document that waits for one of these agencies. */
  void queueWaiting(Collection<AgencyCode> agencies, String peer, Instant now);

  /** Takes an active peer whose turn is due and for whom something waits, until {@code until}. */
  Optional<PeerBook.Due> takeTurn(Instant now, Instant until);

  void extendTurn(String peer, Instant until);

  void turnDone(String peer, Instant now);

  void turnFailed(String peer, String error, Instant next);

  /** What waits for a peer and is due, in the order in which it was queued. */
  List<Waiting> waiting(String peer, Instant now, int limit);

  /** A packet that waits. */
  record Waiting(UUID document, AgencyCode sender, int attempts) {}

  /** Deliveries to that peer that it has not answered for, locked. */
  List<Open> open(UUID document, String peer);

  /**
   * A delivery to a peer.
   *
   * @param addressed agency written on the packet; the delivery may be its successor's
   */
  record Open(Delivery delivery, AgencyCode addressed) {}

  /** This delivery stays at this node after all. */
  void keepHere(Delivery delivery);

  /** The peer cannot serve the recipient; sending again is a new try. */
  void refuse(Delivery delivery, ExchangeError reason, Instant at);

  void postpone(UUID document, String peer, String error, Instant next);

  void done(UUID document, String peer, Instant now);

  void receipt(UUID document, String peer, UUID peerDocument, String receipt);

  /** True when the delivery was handed, or is to be handed, to that peer. */
  boolean isHandedTo(UUID delivery, String peer);
}
