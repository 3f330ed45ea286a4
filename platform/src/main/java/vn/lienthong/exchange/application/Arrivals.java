package vn.lienthong.exchange.application;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.edxml.StatusCode;
import vn.lienthong.exchange.domain.ArrivalQueue;
import vn.lienthong.exchange.domain.Deliveries;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.WallClock;

/**
 * Tells senders that their documents reached a desk of this node (status 01, "đã đến"), once per
 * delivery: the queue row, the status and its effects are one transaction. A failure, whatever it
 * is, is tried again with growing pauses and holds up nobody else.
 */
@Component
class Arrivals {
  private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);
  private static final int BATCH = 500;
  private static final int LONGEST_PAUSE_DOUBLINGS = 8;

  private final ArrivalQueue queue;
  private final Deliveries deliveries;
  private final StatusReports reports;
  private final TransactionTemplate transaction;
  private final WallClock clock;

  Arrivals(
      ArrivalQueue queue,
      Deliveries deliveries,
      StatusReports reports,
      TransactionTemplate transaction,
      WallClock clock) {
    this.queue = queue;
    this.deliveries = deliveries;
    this.reports = reports;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${lienthong.exchange.arrivals-every:200ms}")
  void announce() {
    for (int n = 0; n < BATCH; n++) {
      if (!announceNext()) {
        return;
      }
    }
  }

  /** True when there was one to announce. */
  private boolean announceNext() {
    var taken = new AtomicReference<ArrivalQueue.@Nullable Arrival>();
    try {
      transaction.executeWithoutResult(
          status -> queue.take(clock.now()).ifPresent(arrival -> announce(arrival, taken)));
    } catch (RuntimeException failure) {
      var arrival = taken.get();
      if (arrival == null) {
        throw failure;
      }
      LOG.warn("arrival of {} not announced", arrival.delivery(), failure);
      var until = clock.now().plus(pause(arrival.attempts()));
      transaction.executeWithoutResult(status -> queue.postpone(arrival, until));
    }
    return taken.get() != null;
  }

  private void announce(
      ArrivalQueue.Arrival arrival, AtomicReference<ArrivalQueue.@Nullable Arrival> taken) {
    taken.set(arrival);
    deliveries
        .findDelivery(arrival.delivery())
        .filter(delivery -> delivery.statusCode().isEmpty())
        .ifPresent(
            delivery -> reports.report(delivery, StatusCode.INBOX, "", Caller.node("arrival")));
    queue.remove(arrival);
  }

  private static Duration pause(int attempts) {
    return Duration.ofSeconds(5L << Math.min(attempts, LONGEST_PAUSE_DOUBLINGS));
  }
}
