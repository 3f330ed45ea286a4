package vn.lienthong.exchange.application;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.exchange.ExchangeEntry;
import vn.lienthong.exchange.PeerError;
import vn.lienthong.exchange.PeerView.Witness;
import vn.lienthong.exchange.domain.Peer;
import vn.lienthong.exchange.domain.PeerCall;
import vn.lienthong.exchange.domain.PeerCall.Answer;
import vn.lienthong.exchange.domain.PeerSilent;
import vn.lienthong.exchange.domain.Witnesses;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.journal.OutsideProofs;
import vn.lienthong.journal.SignedHead;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.WallClock;

/**
 * Believes nothing of a peer that is not proven: its receipts, and that each of its heads holds all
 * that the one before held. This node is its witness: it keeps the newest head of each of its logs.
 */
@Component
class PeerProofs {
  private static final Logger LOG = LoggerFactory.getLogger(PeerProofs.class);

  private final PeerCall calls;
  private final OutsideProofs proofs;
  private final Witnesses witnesses;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final WallClock clock;

  PeerProofs(
      PeerCall calls,
      OutsideProofs proofs,
      Witnesses witnesses,
      Journal journal,
      TransactionTemplate transaction,
      WallClock clock) {
    this.calls = calls;
    this.proofs = proofs;
    this.witnesses = witnesses;
    this.journal = journal;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Holds an answer to its receipt.
   *
   * @throws PeerSilent without one that holds: the peer is asked again and answers with the first
   */
  void demandReceipt(Peer peer, Answer.Taken taken) throws PeerSilent {
    if (taken.receipt().isEmpty()) {
      throw new PeerSilent("no receipt yet");
    }
    var fault = proofs.receiptFault(taken.receipt(), peer.key(), taken.document().toString());
    if (fault.isPresent()) {
      LOG.warn("receipt of peer {} for {}: {}", peer.id(), taken.document(), fault.get());
      throw new PeerSilent("the receipt does not hold: " + fault.get());
    }
  }

  /** Keeps the newest head of a peer, or tells that it contradicts the kept one. */
  void witness(Peer peer) throws PeerSilent {
    var head = calls.head(peer);
    if (!proofs.signed(head, peer.key())) {
      throw new PeerSilent("the head is not signed with the key on record");
    }
    var logs = witnesses.of(peer.id());
    var kept =
        logs.stream()
            .map(Witness::head)
            .filter(each -> each.origin().equals(head.origin()))
            .findFirst();
    if (kept.isEmpty()) {
      if (!logs.isEmpty()) {
        LOG.warn("peer {} opened a new log: {}", peer.id(), head.origin());
      }
      witnesses.keep(peer.id(), head, clock.now());
    } else if (isOlder(head, kept.get())) {
      LOG.debug("peer {} showed an older head", peer.id());
    } else if (continues(peer, kept.get(), head)) {
      witnesses.keep(peer.id(), head, clock.now());
    } else {
      contradicted(peer, kept.get(), head);
    }
  }

  /** A replica may lag: what was signed before the kept head says nothing against it. */
  private static boolean isOlder(SignedHead head, SignedHead kept) {
    return head.size() < kept.size() && head.at().isBefore(kept.at());
  }

  private boolean continues(Peer peer, SignedHead kept, SignedHead head) throws PeerSilent {
    if (head.size() < kept.size()) {
      return false;
    }
    if (head.size() == kept.size()) {
      return head.root().equals(kept.root());
    }
    return proofs.continues(kept, head, calls.consistency(peer, kept.size(), head.size()));
  }

  private void contradicted(Peer peer, SignedHead kept, SignedHead head) {
    transaction.executeWithoutResult(status -> {
      if (witnesses.contradicted(peer.id(), head, clock.now())) {
        LOG.error(
            "{}: the journal of peer {} was changed: its head of size {} does not continue that"
                + " of size {}, which is kept",
            PeerError.PEER_CONTRADICTED.code(),
            peer.id(),
            head.size(),
            kept.size());
        journal.append(
            NewEntry.of(ExchangeEntry.PEER_CONTRADICTED, peer.id(), Caller.node("peers"))
                .fact("peer", peer.id())
                .fact("origin", head.origin())
                .fact("size", head.size())
                .fact("root", head.root())
                .fact("kept-size", kept.size()));
      }
    });
  }
}
