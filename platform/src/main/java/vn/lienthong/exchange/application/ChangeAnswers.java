package vn.lienthong.exchange.application;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.edxml.StatusCode;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.TransportState;
import vn.lienthong.exchange.domain.AskedChanges;
import vn.lienthong.exchange.domain.Deliveries;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;

/**
 * A recipient answers what it was asked: task, delivery, status to the sender and journal together.
 */
@Component
class ChangeAnswers {
  private final AskedChanges asked;
  private final Deliveries deliveries;
  private final Transport transport;
  private final StatusReports reports;
  private final ChangeEffects effects;
  private final BusinessClock clock;

  ChangeAnswers(
      AskedChanges asked,
      Deliveries deliveries,
      Transport transport,
      StatusReports reports,
      ChangeEffects effects,
      BusinessClock clock) {
    this.asked = asked;
    this.deliveries = deliveries;
    this.transport = transport;
    this.reports = reports;
    this.effects = effects;
    this.clock = clock;
  }

  /** True when the document asks something, or is asked back, and is not answered. */
  boolean isAsked(UUID docId, AgencyCode agency) {
    return !asked.open(docId, agency).isEmpty();
  }

  /**
   * Answers all that one document asks.
   *
   * @throws RuleViolated {@link ExchangeError#NOTHING_ASKED}, also when a colleague was first
   */
  @Transactional
  void answer(UUID docId, AgencyCode agency, StatusCode status, String reason, Caller caller) {
    var open = asked.open(docId, agency);
    if (open.isEmpty()) {
      throw new RuleViolated(ExchangeError.NOTHING_ASKED, docId);
    }
    var delivery =
        deliveries
            .find(open.get(0).answered(), agency)
            .orElseThrow(() -> new RuleViolated(ExchangeError.DOCUMENT_NOT_FOUND, docId));
    StatusEffects.demandLegal(delivery, status);
    if (delivery.state() != TransportState.DONE) {
      transport.move(delivery.document(), agency, TransportState.DONE, caller);
    }
    reports.report(delivery, status, reason, caller);
    var report = new StatusEffects.Report(status.code(), reason, agency.value(), clock.now());
    effects.answered(open, report, caller);
  }
}
