package vn.lienthong.exchange.application;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.exchange.ExchangeEntry;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.TransportState;
import vn.lienthong.exchange.domain.Deliveries;
import vn.lienthong.exchange.domain.Delivery;
import vn.lienthong.exchange.domain.DeliveryEvent;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;

/**
 * Moves one delivery between its transport states; per item, after its own commit, never in bulk.
 */
@Component
class Transport {
  private final Deliveries deliveries;
  private final Journal journal;
  private final BusinessClock clock;

  Transport(Deliveries deliveries, Journal journal, BusinessClock clock) {
    this.deliveries = deliveries;
    this.journal = journal;
    this.clock = clock;
  }

  /** A recipient fetched a document: what was {@code initial} is now {@code processing}. */
  @Transactional
  void fetched(UUID document, AgencyCode recipient, Caller caller) {
    deliveries
        .find(document, recipient)
        .filter(delivery -> delivery.state() == TransportState.INITIAL)
        .ifPresent(delivery -> move(delivery, TransportState.PROCESSING, caller));
  }

  @Transactional
  void move(UUID document, AgencyCode recipient, TransportState next, Caller caller) {
    var delivery =
        deliveries
            .find(document, recipient)
            .orElseThrow(() -> new RuleViolated(ExchangeError.DOCUMENT_NOT_FOUND, document));
    if (!delivery.state().allows(next)) {
      throw new RuleViolated(ExchangeError.MOVE_NOT_ALLOWED, delivery.state().wire(), next.wire());
    }
    if (delivery.state() != next || next == TransportState.FAIL) {
      move(delivery, next, caller);
    }
  }

  private void move(Delivery delivery, TransportState next, Caller caller) {
    var now = clock.now();
    deliveries.move(delivery, next, now);
    deliveries.addEvent(
        delivery, new DeliveryEvent(now, "moved", null, next.wire(), delivery.recipient().value()));
    journal.append(
        NewEntry.of(ExchangeEntry.DELIVERY_MOVED, delivery.document().toString(), caller)
            .fact("recipient", delivery.recipient())
            .fact("from", delivery.state().wire())
            .fact("to", next.wire()));
  }
}
