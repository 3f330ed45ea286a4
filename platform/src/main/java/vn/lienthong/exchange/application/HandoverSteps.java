package vn.lienthong.exchange.application;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.exchange.ExchangeEntry;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.TransportState;
import vn.lienthong.exchange.domain.Deliveries;
import vn.lienthong.exchange.domain.Delivery;
import vn.lienthong.exchange.domain.DeliveryEvent;
import vn.lienthong.exchange.domain.HandoverQueue;
import vn.lienthong.exchange.domain.HandoverQueue.Open;
import vn.lienthong.exchange.domain.Peer;
import vn.lienthong.exchange.domain.PeerCall.Answer;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;

/** What a hand-over does to the deliveries; each step is one transaction. */
@Component
class HandoverSteps {
  private static final Caller NODE = Caller.node("peers");
  private static final Set<ExchangeError> RECIPIENTS =
      EnumSet.of(
          ExchangeError.RECIPIENT_UNKNOWN,
          ExchangeError.RECIPIENT_LOCKED,
          ExchangeError.RECIPIENT_CLOSED,
          ExchangeError.PASSED_BEFORE);

  private final HandoverQueue queue;
  private final ServedAgencies agencies;
  private final Deliveries deliveries;
  private final Routing routing;
  private final Journal journal;
  private final BusinessClock clock;

  HandoverSteps(
      HandoverQueue queue,
      ServedAgencies agencies,
      Deliveries deliveries,
      Routing routing,
      Journal journal,
      BusinessClock clock) {
    this.queue = queue;
    this.agencies = agencies;
    this.deliveries = deliveries;
    this.routing = routing;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * The deliveries that the peer is now told of. They leave before the call: from here on nobody
   * can say that the peer does not have them. What the peer no longer serves stays here.
   */
  @Transactional
  List<Open> begin(UUID document, Peer peer, int limit) {
    var open = queue.open(document, peer.id());
    var serving = agencies.towards(open.stream().map(each -> recipient(each)).toList());
    var leaving = new ArrayList<Open>();
    for (var each : open) {
      var delivery = each.delivery();
      if (delivery.state() == TransportState.INITIAL
          && !peer.id().equals(serving.get(delivery.recipient()))) {
        queue.keepHere(delivery);
      } else if (leaving.size() < limit) {
        leaving.add(each);
      }
    }
    leaving.stream()
        .map(Open::delivery)
        .filter(delivery -> delivery.state() == TransportState.INITIAL)
        .forEach(delivery -> move(delivery, TransportState.PROCESSING, "handing", peer.name()));
    return leaving;
  }

  private static AgencyCode recipient(Open open) {
    return open.delivery().recipient();
  }

  private void move(Delivery delivery, TransportState next, String kind, String description) {
    var now = clock.now();
    deliveries.move(delivery, next, new DeliveryEvent(now, kind, null, description, "axis"));
    journal.append(
        NewEntry.of(ExchangeEntry.DELIVERY_MOVED, delivery.document().toString(), NODE)
            .fact("recipient", delivery.recipient())
            .fact("from", delivery.state().wire())
            .fact("to", next.wire()));
  }

  /** The peer holds the packet; each recipient it cannot serve gets its reason. */
  @Transactional
  void taken(UUID document, Peer peer, List<Open> told, Answer.Taken answer) {
    var answered = stillOpen(document, peer, told);
    if (answered.isEmpty()) {
      return;
    }
    var reasons = reasons(answer);
    var refused = new ArrayList<Open>();
    for (var each : answered) {
      var reason = reasons.getOrDefault(recipient(each), ExchangeError.PEER_REFUSED.code());
      if (reason.isEmpty()) {
        move(each.delivery(), TransportState.DONE, "handed-over", peer.name());
      } else {
        refuse(each.delivery(), reason);
        refused.add(each);
      }
    }
    queue.receipt(document, peer.id(), answer.document(), answer.receipt());
    journal.append(
        NewEntry.of(ExchangeEntry.HANDED_TO_PEER, document.toString(), NODE)
            .fact("peer", peer.id())
            .fact("document", answer.document())
            .fact("recipients", codes(answered))
            .fact("refused", codes(refused)));
  }

  /** A turn that took longer than its lease may have been done by another process. */
  private List<Open> stillOpen(UUID document, Peer peer, List<Open> told) {
    var open =
        queue.open(document, peer.id()).stream()
            .map(each -> each.delivery().id())
            .collect(Collectors.toSet());
    return told.stream().filter(each -> open.contains(each.delivery().id())).toList();
  }

  /** The peer writes an agency as it knows it; here it is found by any of its codes. */
  private Map<AgencyCode, String> reasons(Answer.Taken answer) {
    var reasons = new HashMap<AgencyCode, String>();
    answer
        .recipients()
        .forEach((written, reason) ->
            routing.recipient(written).ifPresent(agency -> reasons.put(agency, reason)));
    return reasons;
  }

  /** The peer does not take the packet at all. */
  @Transactional
  void refused(UUID document, Peer peer, List<Open> told, String reason) {
    stillOpen(document, peer, told).forEach(each -> refuse(each.delivery(), reason));
  }

  /** What concerns the recipient is its reason here too; anything else is told by its code. */
  private void refuse(Delivery delivery, String reason) {
    var known = RECIPIENTS.stream().filter(error -> error.code().equals(reason)).findFirst();
    move(delivery, TransportState.FAIL, known.isPresent() ? "refused" : "peer-refused", reason);
    queue.refuse(delivery, known.orElse(ExchangeError.PEER_REFUSED), clock.now());
  }

  private static String codes(List<Open> deliveries) {
    return deliveries.stream()
        .map(each -> recipient(each).value())
        .collect(Collectors.joining(" "));
  }
}
