package vn.lienthong.exchange.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.edxml.Organization;
import vn.lienthong.exchange.ConsoleError;
import vn.lienthong.exchange.Exchange;
import vn.lienthong.exchange.ExchangeEntry;
import vn.lienthong.exchange.Submission;
import vn.lienthong.exchange.domain.Axis;
import vn.lienthong.exchange.domain.Packets;
import vn.lienthong.exchange.domain.StuckItems;
import vn.lienthong.exchange.domain.StuckItems.Stuck;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;

/**
 * Tries one thing again, in one transaction. What a recipient could not be served with is handed in
 * once more with its stored bytes for that recipient alone: the rules of the axis for a repeated
 * packet make it the same document and keep it from coming twice.
 */
@Component
class Replays {
  private final StuckItems stuck;
  private final Axis axis;
  private final Packets packets;
  private final Exchange exchange;
  private final Routing routing;
  private final Journal journal;
  private final AxisClocks clocks;

  Replays(
      StuckItems stuck,
      Axis axis,
      Packets packets,
      Exchange exchange,
      Routing routing,
      Journal journal,
      AxisClocks clocks) {
    this.stuck = stuck;
    this.axis = axis;
    this.packets = packets;
    this.exchange = exchange;
    this.routing = routing;
    this.journal = journal;
    this.clocks = clocks;
  }

  /**
   * @throws RuleViolated {@link ConsoleError#NOT_STUCK}, or what is still in the way
   */
  @Transactional
  void delivery(UUID id, Caller by) {
    var delivery = stuck.delivery(id).orElseThrow(() -> notStuck(id));
    demandReachable(delivery.recipient());
    var now = clocks.business().now();
    stuck.note(delivery, now);
    boolean queued =
        delivery.failure().isEmpty() ? stuck.queueAgain(delivery, now) : handIn(delivery);
    if (!queued) {
      throw notStuck(id);
    }
    journal.append(
        NewEntry.of(ExchangeEntry.DELIVERY_REPLAYED, delivery.document().toString(), by)
            .fact("recipient", delivery.recipient())
            .fact("reason", delivery.reason()));
  }

  private void demandReachable(String recipient) {
    var routes = routing.recipients(List.of(Organization.of(recipient, "")), Set.of());
    for (var refused : routes.refused()) {
      throw new RuleViolated(refused.reason(), refused.addressed());
    }
  }

  /**
   * False when somebody else was faster. A recipient that has the packet under another code (its
   * main one, a successor's, or another DocId) does not get it again: this delivery ends.
   */
  private boolean handIn(Stuck delivery) {
    var held = axis.held(delivery.document(), delivery.sender()).orElseThrow();
    var only = Set.of(AgencyCode.parse(delivery.recipient()).orElseThrow());
    var terms = new Submission(Caller.node("replay"), held.document().channel(), "", only);
    try (var bytes = packets.open(held.packet())) {
      var acceptance = exchange.submit(bytes, terms);
      if (!acceptance.duplicate() && !acceptance.docId().equals(delivery.document())) {
        throw new IllegalStateException("replayed as another document: " + acceptance.docId());
      }
      boolean ended = stuck.settle(delivery, ConsoleError.ALREADY_THERE, clocks.business().now());
      return ended || !acceptance.duplicate();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Transactional
  void webhook(UUID id, Caller by) {
    var agency = stuck.restartWebhook(id, clocks.wall().now()).orElseThrow(() -> notStuck(id));
    journal.append(
        NewEntry.of(ExchangeEntry.WEBHOOK_RESTARTED, id.toString(), by).fact("agency", agency));
  }

  @Transactional
  void arrival(UUID delivery) {
    if (!stuck.hurryArrival(delivery, clocks.wall().now())) {
      throw notStuck(delivery);
    }
  }

  private static RuleViolated notStuck(UUID id) {
    return new RuleViolated(ConsoleError.NOT_STUCK, id);
  }
}
