package vn.lienthong.exchange.application;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.edxml.StatusCode;
import vn.lienthong.exchange.ChangeKind;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.TransportState;
import vn.lienthong.exchange.domain.Deliveries;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.Text;

/**
 * Accepts or refuses a document at the desk: delivery, number in the book, status to the sender and
 * journal together.
 */
@Component
class DeskAnswers {
  private static final int LONGEST_REASON = 1000;
  private static final Set<String> ANSWERS =
      Set.of(StatusCode.CHANGE_ACCEPTANCE.code(), StatusCode.CHANGE_REJECTION.code());

  private final Deliveries deliveries;
  private final Transport transport;
  private final StatusReports reports;
  private final Numbering numbering;
  private final ChangeAnswers changes;

  DeskAnswers(
      Deliveries deliveries,
      Transport transport,
      StatusReports reports,
      Numbering numbering,
      ChangeAnswers changes) {
    this.deliveries = deliveries;
    this.transport = transport;
    this.reports = reports;
    this.numbering = numbering;
    this.changes = changes;
  }

  @Transactional
  void answer(UUID docId, AgencyCode agency, StatusCode status, String description, Caller caller) {
    var delivery =
        deliveries
            .find(docId, agency)
            .orElseThrow(() -> new RuleViolated(ExchangeError.DOCUMENT_NOT_FOUND, docId));
    if (changes.isAsked(docId, agency)) {
      throw new RuleViolated(ExchangeError.ANSWER_FIRST);
    }
    StatusEffects.demandLegal(delivery, status);
    if (delivery.state() != TransportState.DONE) {
      transport.move(docId, agency, TransportState.DONE, caller);
    }
    reports.report(delivery, status, description, caller);
    if (status == StatusCode.ACCEPTANCE) {
      numbering.arrived(docId, agency, caller);
    }
  }

  /**
   * True while a document may still be registered or refused. A recall is answered, not registered;
   * an update or replacement is registered after its answer (15, 16) too.
   */
  static boolean isOpen(String status, int businessType) {
    var change = ChangeKind.of(businessType);
    if (change.isPresent() && change.get() == ChangeKind.RECALL) {
      return false;
    }
    return status.isEmpty()
        || status.equals(StatusCode.INBOX.code())
        || (change.isPresent() && ANSWERS.contains(status));
  }

  /** A reason that may go to the sender. */
  static String reason(String text) {
    var reason = Text.clean(text);
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      throw new RuleViolated(ExchangeError.REASON_MISSING, LONGEST_REASON);
    }
    return reason;
  }
}
