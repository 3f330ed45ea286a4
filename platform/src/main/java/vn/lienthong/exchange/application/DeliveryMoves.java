package vn.lienthong.exchange.application;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.edxml.StatusCode;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.TransportState;
import vn.lienthong.exchange.domain.Deliveries;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;

/** What the system of a recipient says of a delivery: a transport state, or a status. */
@Component
class DeliveryMoves {
  /** A refusal must carry a reason (QĐ 28/2018/QĐ-TTg), which this call has no room for. */
  private static final String NO_REASON = "Không nêu lý do";

  private final Deliveries deliveries;
  private final Transport transport;
  private final StatusReports reports;

  DeliveryMoves(Deliveries deliveries, Transport transport, StatusReports reports) {
    this.deliveries = deliveries;
    this.transport = transport;
    this.reports = reports;
  }

  void fetched(UUID docId, AgencyCode agency, Caller caller) {
    transport.fetched(docId, agency, caller);
  }

  /** A status that is the last one already changes nothing and sends nothing. */
  @Transactional
  void update(UUID docId, AgencyCode agency, String state, Caller caller) {
    var transportState = TransportState.parse(state);
    if (transportState.isPresent()) {
      transport.move(docId, agency, transportState.get(), caller);
      return;
    }
    var status =
        StatusKeyword.parse(state)
            .orElseThrow(() -> new RuleViolated(ExchangeError.STATE_UNKNOWN, state));
    var delivery =
        deliveries
            .find(docId, agency)
            .orElseThrow(() -> new RuleViolated(ExchangeError.DOCUMENT_NOT_FOUND, docId));
    if (delivery.statusCode().filter(status.code()::equals).isPresent()) {
      return;
    }
    StatusEffects.demandLegal(delivery, status);
    transport.move(docId, agency, TransportState.DONE, caller);
    var reason = status == StatusCode.REJECTION ? NO_REASON : "";
    reports.report(delivery, status, reason, caller);
  }
}
