package vn.lienthong.exchange.application;

import java.util.Set;
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

  private static final Set<StatusCode> ANSWERS =
      Set.of(StatusCode.CHANGE_ACCEPTANCE, StatusCode.CHANGE_REJECTION);

  private final Deliveries deliveries;
  private final Transport transport;
  private final StatusReports reports;
  private final ChangeAnswers changes;

  DeliveryMoves(
      Deliveries deliveries, Transport transport, StatusReports reports, ChangeAnswers changes) {
    this.deliveries = deliveries;
    this.transport = transport;
    this.reports = reports;
    this.changes = changes;
  }

  void fetched(Set<UUID> docIds, AgencyCode agency, Caller caller) {
    transport.fetched(docIds, agency, caller);
  }

  Set<UUID> finish(Set<UUID> docIds, AgencyCode agency, Caller caller) {
    return transport.finish(docIds, agency, caller);
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
    if (ANSWERS.contains(status) && changes.isAsked(docId, agency)) {
      changes.answer(docId, agency, status, reason(status), caller);
      return;
    }
    var delivery =
        deliveries
            .find(docId, agency)
            .orElseThrow(() -> new RuleViolated(ExchangeError.DOCUMENT_NOT_FOUND, docId));
    if (delivery.statusCode().filter(status.code()::equals).isPresent()) {
      return;
    }
    StatusEffects.demandLegal(delivery, status);
    transport.move(docId, agency, TransportState.DONE, caller);
    reports.report(delivery, status, reason(status), caller);
  }

  private static String reason(StatusCode status) {
    return status == StatusCode.REJECTION || status == StatusCode.CHANGE_REJECTION ? NO_REASON : "";
  }
}
