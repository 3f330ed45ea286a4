package vn.lienthong.exchange.application;

import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.lienthong.edxml.StatusCode;
import vn.lienthong.edxml.StatusLifecycle;
import vn.lienthong.exchange.ExchangeEntry;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.domain.Deliveries;
import vn.lienthong.exchange.domain.Delivery;
import vn.lienthong.exchange.domain.DeliveryEvent;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;

/**
 * What a status packet does to the delivery it speaks of (QĐ 28/2018/QĐ-TTg). A repeated status has
 * no second effect, one out of order is shown in the trace and changes nothing, an unknown code is
 * kept as text.
 */
@Component
class StatusEffects {
  private final Deliveries deliveries;
  private final Journal journal;

  StatusEffects(Deliveries deliveries, Journal journal) {
    this.deliveries = deliveries;
    this.journal = journal;
  }

  /** One report of a recipient: the code as it came, its words, and whose it is. */
  record Report(String code, String description, String actor, Instant at) {}

  /** What a report does to a delivery; true when it took effect. */
  boolean apply(Delivery delivery, Report report, Caller caller) {
    var code = report.code();
    if (delivery.statusCode().filter(code::equals).isPresent()) {
      return false;
    }
    var known = StatusCode.of(code);
    boolean legal = known.map(status -> isLegal(delivery, status)).orElse(true);
    deliveries.addEvent(
        delivery,
        new DeliveryEvent(
            report.at(),
            legal ? "status" : "out-of-order",
            code,
            report.description(),
            report.actor()));
    if (legal) {
      journal.append(
          NewEntry.of(ExchangeEntry.STATUS_REPORTED, delivery.document().toString(), caller)
              .fact("sender", delivery.sender())
              .fact("recipient", delivery.recipient())
              .fact("status", code)
              .fact("previous", delivery.statusCode().orElse("")));
    }
    if (legal && known.isPresent()) {
      deliveries.setStatus(delivery, code, report.at());
    }
    return legal;
  }

  /**
   * Holds a status to the order of QĐ 28/2018/QĐ-TTg.
   *
   * @throws RuleViolated {@link ExchangeError#MOVE_NOT_ALLOWED}
   */
  static void demandLegal(Delivery delivery, StatusCode next) {
    if (!isLegal(delivery, next)) {
      throw new RuleViolated(
          ExchangeError.MOVE_NOT_ALLOWED, delivery.statusCode().orElse(""), next.code());
    }
  }

  private static boolean isLegal(Delivery delivery, StatusCode next) {
    return delivery
        .statusCode()
        .flatMap(StatusCode::of)
        .map(current -> StatusLifecycle.allows(current, next))
        .orElseGet(() -> StatusLifecycle.first().contains(next));
  }
}
