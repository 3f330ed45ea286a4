package vn.lienthong.exchange.application;

import java.util.ArrayList;
import java.util.Set;
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

  /**
   * A recipient fetches documents, which is journaled before the answer leaves: what was {@code
   * initial} is now {@code processing}.
   */
  @Transactional
  void fetched(Set<UUID> documents, AgencyCode recipient, Caller caller) {
    var first = deliveries.fetch(documents, recipient, clock.now());
    var entries = new ArrayList<NewEntry>();
    for (var document : documents) {
      entries.add(
          NewEntry.of(ExchangeEntry.DOCUMENT_READ, document.toString(), caller)
              .fact("agency", recipient)
              .fact("part", "packet"));
      if (first.contains(document)) {
        entries.add(
            moved(document, recipient, TransportState.INITIAL, TransportState.PROCESSING, caller));
      }
    }
    journal.appendAll(entries);
  }

  /** A recipient holds these documents; those of them that were delivered to it. */
  @Transactional
  Set<UUID> finish(Set<UUID> documents, AgencyCode recipient, Caller caller) {
    var before = deliveries.finish(documents, recipient, clock.now());
    journal.appendAll(
        before.entrySet().stream()
            .filter(each -> each.getValue() != TransportState.DONE)
            .map(each ->
                moved(each.getKey(), recipient, each.getValue(), TransportState.DONE, caller))
            .toList());
    return before.keySet();
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
    deliveries.move(
        delivery,
        next,
        new DeliveryEvent(clock.now(), "moved", null, next.wire(), delivery.recipient().value()));
    journal.append(
        moved(delivery.document(), delivery.recipient(), delivery.state(), next, caller));
  }

  private static NewEntry moved(
      UUID document, AgencyCode recipient, TransportState from, TransportState to, Caller caller) {
    return NewEntry.of(ExchangeEntry.DELIVERY_MOVED, document.toString(), caller)
        .fact("recipient", recipient)
        .fact("from", from.wire())
        .fact("to", to.wire());
  }
}
