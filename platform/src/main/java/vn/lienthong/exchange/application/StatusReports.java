package vn.lienthong.exchange.application;

import java.io.ByteArrayInputStream;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lienthong.directory.Directory;
import vn.lienthong.edxml.StatusCode;
import vn.lienthong.exchange.Exchange;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.Submission;
import vn.lienthong.exchange.domain.Axis;
import vn.lienthong.exchange.domain.Deliveries;
import vn.lienthong.exchange.domain.Delivery;
import vn.lienthong.exchange.domain.DeliveryEvent;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.RuleViolated;

/**
 * Reports a status of a received document to its sender, as a status packet through the axis like
 * any other (QĐ 28/2018/QĐ-TTg), so that systems and desks of the sender see the same.
 */
@Component
class StatusReports {
  /** The sender cannot be told for good: it is gone, locked, or its packet says too little. */
  private static final Set<ErrorCode> UNTOLD =
      Set.of(
          ExchangeError.RECIPIENT_UNKNOWN,
          ExchangeError.RECIPIENT_LOCKED,
          ExchangeError.RECIPIENT_CLOSED,
          ExchangeError.FIELD_MISSING);

  private final Axis axis;
  private final Deliveries deliveries;
  private final StatusEffects effects;
  private final StatusPackets packets;
  private final Exchange exchange;
  private final Directory directory;
  private final BusinessClock clock;

  StatusReports(
      Axis axis,
      Deliveries deliveries,
      StatusEffects effects,
      StatusPackets packets,
      Exchange exchange,
      Directory directory,
      BusinessClock clock) {
    this.axis = axis;
    this.deliveries = deliveries;
    this.effects = effects;
    this.packets = packets;
    this.exchange = exchange;
    this.directory = directory;
    this.clock = clock;
  }

  /** Moves the delivery to that status and tells the sender of the document. */
  void report(Delivery delivery, StatusCode status, String description, Caller caller) {
    var agency = delivery.recipient();
    var name = name(agency);
    var report = new StatusEffects.Report(status.code(), description, name, clock.now());
    effects.apply(delivery, report, caller);
    try {
      var document = axis.held(delivery.document(), agency).orElseThrow().document();
      var packet =
          packets.write(
              document, new StatusPackets.Reporter(agency, name, caller), status, description);
      exchange.submit(
          new ByteArrayInputStream(packet),
          new Submission(caller, "desk", "", Set.of(), Submission.Effects.DONE));
    } catch (RuleViolated untold) {
      if (!UNTOLD.contains(untold.error())) {
        throw untold;
      }
      deliveries.addEvent(
          delivery,
          new DeliveryEvent(clock.now(), "untold", status.code(), untold.error().code(), name));
    }
  }

  private String name(AgencyCode agency) {
    return directory.find(agency, clock.today()).map(found -> found.name()).orElse(agency.value());
  }
}
