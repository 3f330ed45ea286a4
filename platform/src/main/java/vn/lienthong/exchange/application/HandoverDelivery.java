package vn.lienthong.exchange.application;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.Mailbox;
import vn.lienthong.exchange.domain.Axis;
import vn.lienthong.exchange.domain.HandoverQueue;
import vn.lienthong.exchange.domain.HandoverQueue.Open;
import vn.lienthong.exchange.domain.HandoverQueue.Waiting;
import vn.lienthong.exchange.domain.Peer;
import vn.lienthong.exchange.domain.PeerBook.Due;
import vn.lienthong.exchange.domain.PeerCall;
import vn.lienthong.exchange.domain.PeerCall.Answer;
import vn.lienthong.exchange.domain.PeerSilent;

/**
 * Hands waiting packets to peers: one turn of a peer after the other in its order, several peers at
 * once. A peer that is away waits longer each time and holds up nobody else.
 */
@Component
class HandoverDelivery implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(HandoverDelivery.class);
  private static final int AT_ONCE = 4;
  private static final int PACKETS_OF_A_TURN = 100;

  /** They stand in the address of the call. */
  private static final int RECIPIENTS_OF_A_CALL = 60;

  /** A peer may not have heard yet that this node serves the sender. */
  private static final int TRIES_OF_AN_UNKNOWN_SENDER = 20;

  private final HandoverQueue queue;
  private final HandoverSteps steps;
  private final Axis axis;
  private final PacketOut packets;
  private final PeerCall calls;
  private final PeerProofs proofs;
  private final PeerTimes times;
  private final FewThreads threads = new FewThreads(AT_ONCE);

  HandoverDelivery(
      HandoverQueue queue,
      HandoverSteps steps,
      Axis axis,
      PacketOut packets,
      PeerCall calls,
      PeerProofs proofs,
      PeerTimes times) {
    this.queue = queue;
    this.steps = steps;
    this.axis = axis;
    this.packets = packets;
    this.calls = calls;
    this.proofs = proofs;
    this.times = times;
  }

  @Scheduled(fixedDelayString = "${lienthong.peers.every:500ms}")
  void look() {
    threads.start(() -> take().map(due -> () -> serve(due)));
  }

  /** Serves one peer in this thread; true when one was due. */
  boolean serveNext() {
    var due = take();
    due.ifPresent(this::serve);
    return due.isPresent();
  }

  private Optional<Due> take() {
    return queue.takeTurn(times.now(), times.lease(0));
  }

  private void serve(Due due) {
    var peer = due.peer();
    try {
      for (var waiting : queue.waiting(peer.id(), times.now(), PACKETS_OF_A_TURN)) {
        handOver(peer, waiting);
      }
      queue.turnDone(peer.id(), times.now());
    } catch (PeerSilent silent) {
      LOG.debug("peer {} is not there: {}", peer.id(), silent.what());
      fail(due, silent.what());
    } catch (RuntimeException unexpected) {
      LOG.warn("turn of peer {} failed; it is due again in a while", peer.id(), unexpected);
      fail(due, unexpected.getClass().getSimpleName());
    }
  }

  private void fail(Due due, String error) {
    queue.turnFailed(due.peer().id(), error, times.nextTry(due.failures()));
  }

  private void handOver(Peer peer, Waiting waiting) throws PeerSilent {
    var content =
        axis.held(waiting.document(), waiting.sender()).map(packets::content).orElseThrow();
    queue.extendTurn(peer.id(), times.lease(content.size()));
    List<Open> told;
    do {
      told = steps.begin(waiting.document(), peer, RECIPIENTS_OF_A_CALL);
      if (!told.isEmpty() && !told(peer, waiting, content, told)) {
        return;
      }
    } while (told.size() == RECIPIENTS_OF_A_CALL);
    queue.done(waiting.document(), peer.id(), times.now());
  }

  /** False when the peer is to be asked again later. */
  private boolean told(Peer peer, Waiting waiting, Mailbox.Content content, List<Open> told)
      throws PeerSilent {
    var recipients =
        told.stream()
            .flatMap(each -> Stream.of(each.addressed(), each.delivery().recipient()))
            .distinct()
            .toList();
    var answer = calls.handOver(peer, content, recipients);
    if (answer instanceof Answer.Taken taken) {
      proofs.demandReceipt(peer, taken);
      steps.taken(waiting.document(), peer, told, taken);
      return true;
    }
    var refused = (Answer.Refused) answer;
    if (refused.code().equals(ExchangeError.SENDER_NOT_SERVED.code())
        && waiting.attempts() < TRIES_OF_AN_UNKNOWN_SENDER) {
      var next = times.nextTry(waiting.attempts());
      queue.postpone(waiting.document(), peer.id(), refused.code(), next);
      return false;
    }
    LOG.info("peer {} refused {}: {}", peer.id(), waiting.document(), refused.detail());
    steps.refused(waiting.document(), peer, told, refused.code());
    return true;
  }

  @Override
  public void destroy() {
    threads.close();
  }
}
