package vn.lienthong.exchange.application;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.domain.Peer;
import vn.lienthong.exchange.domain.PeerBook;
import vn.lienthong.exchange.domain.PeerBook.Due;
import vn.lienthong.exchange.domain.PeerCall;
import vn.lienthong.exchange.domain.PeerSilent;
import vn.lienthong.shared.AgencyCode;

/** Asks each peer at intervals which agencies it serves, and for its newest head. */
@Component
class PeerRounds implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(PeerRounds.class);
  private static final int AT_ONCE = 2;

  /** More agencies than the country has; an answer that never ends must end here. */
  private static final int MOST_AGENCIES = 200_000;

  private final PeerBook book;
  private final PeerCall calls;
  private final LearntAgencies agencies;
  private final PeerProofs proofs;
  private final PeerTimes times;
  private final FewThreads threads = new FewThreads(AT_ONCE);

  PeerRounds(
      PeerBook book, PeerCall calls, LearntAgencies agencies, PeerProofs proofs, PeerTimes times) {
    this.book = book;
    this.calls = calls;
    this.agencies = agencies;
    this.proofs = proofs;
    this.times = times;
  }

  @Scheduled(fixedDelayString = "${lienthong.peers.every:500ms}")
  void look() {
    threads.start(() -> take().map(due -> () -> go(due)));
  }

  /** Goes one round in this thread; true when one was due. */
  boolean goNext() {
    var due = take();
    due.ifPresent(this::go);
    return due.isPresent();
  }

  private Optional<Due> take() {
    return book.takeRound(times.now(), times.lease(0));
  }

  private void go(Due due) {
    var peer = due.peer();
    try {
      agencies.learn(peer, served(peer));
      proofs.witness(peer);
      book.roundDone(peer.id(), times.now(), times.nextRound());
    } catch (PeerSilent silent) {
      LOG.debug("peer {} is not there: {}", peer.id(), silent.what());
      failed(due, silent.what());
    } catch (RuntimeException unexpected) {
      LOG.warn("round of peer {} failed; it is due again in a while", peer.id(), unexpected);
      failed(due, unexpected.getClass().getSimpleName());
    }
  }

  private Set<AgencyCode> served(Peer peer) throws PeerSilent {
    var served = new HashSet<AgencyCode>();
    var page = calls.agencies(peer, "");
    while (!page.isEmpty()) {
      if (!served.addAll(page) || served.size() > MOST_AGENCIES) {
        throw new PeerSilent("its list of agencies does not end");
      }
      page = calls.agencies(peer, page.get(page.size() - 1).value());
    }
    return served;
  }

  private void failed(Due due, String error) {
    book.roundFailed(due.peer().id(), error, times.nextTry(due.failures()));
  }

  @Override
  public void destroy() {
    threads.close();
  }
}
