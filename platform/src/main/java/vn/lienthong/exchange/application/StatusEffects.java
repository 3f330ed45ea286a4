package vn.lienthong.exchange.application;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lienthong.edxml.StatusCode;
import vn.lienthong.edxml.StatusLifecycle;
import vn.lienthong.exchange.ExchangeEntry;
import vn.lienthong.exchange.domain.Deliveries;
import vn.lienthong.exchange.domain.Delivery;
import vn.lienthong.exchange.domain.DeliveryEvent;
import vn.lienthong.exchange.domain.StoredDocument;
import vn.lienthong.exchange.domain.StoredDocument.Answer;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.Caller;

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

  void apply(StoredDocument status, Caller caller) {
    var answer = status.answer();
    if (answer != null) {
      target(status, answer).ifPresent(delivery -> apply(delivery, status, answer, caller));
    }
  }

  private Optional<Delivery> target(StoredDocument status, Answer answer) {
    return StatusCode.CANCELLATION.code().equals(answer.statusCode())
        ? deliveries.findForStatus(status.sender(), answer.agency(), answer)
        : deliveries.findForStatus(answer.agency(), status.sender(), answer);
  }

  private void apply(Delivery delivery, StoredDocument status, Answer answer, Caller caller) {
    var code = answer.statusCode();
    if (delivery.statusCode().filter(code::equals).isPresent()) {
      return;
    }
    boolean legal = isLegal(delivery, code);
    deliveries.addEvent(
        delivery,
        new DeliveryEvent(
            status.acceptedAt(),
            legal ? "status" : "out-of-order",
            code,
            answer.description(),
            status.senderName()));
    if (legal) {
      deliveries.setStatus(delivery, code, status.acceptedAt());
      journal.append(
          NewEntry.of(ExchangeEntry.STATUS_REPORTED, delivery.document().toString(), caller)
              .fact("sender", delivery.sender())
              .fact("recipient", delivery.recipient())
              .fact("status", code)
              .fact("previous", delivery.statusCode().orElse("")));
    }
  }

  private static boolean isLegal(Delivery delivery, String next) {
    var status = StatusCode.of(next);
    if (status.isEmpty()) {
      return true;
    }
    var current = delivery.statusCode().flatMap(StatusCode::of);
    return current.isEmpty()
        ? StatusLifecycle.first().contains(status.get())
        : StatusLifecycle.allows(current.get(), status.get());
  }
}
