package vn.lienthong.exchange.application;

import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lienthong.edxml.Business;
import vn.lienthong.edxml.StatusCode;
import vn.lienthong.exchange.domain.AskedChanges;
import vn.lienthong.exchange.domain.Deliveries;
import vn.lienthong.exchange.domain.Delivery;
import vn.lienthong.exchange.domain.Route;
import vn.lienthong.exchange.domain.StoredDocument;
import vn.lienthong.exchange.domain.StoredDocument.Answer;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;

/** What an accepted packet does to deliveries that were made before it. */
@Component
class PacketEffects {
  private final Deliveries deliveries;
  private final StatusEffects statuses;
  private final AskedChanges asked;
  private final ChangeEffects changes;

  PacketEffects(
      Deliveries deliveries, StatusEffects statuses, AskedChanges asked, ChangeEffects changes) {
    this.deliveries = deliveries;
    this.statuses = statuses;
    this.asked = asked;
    this.changes = changes;
  }

  /** A document: it may change an earlier one at the recipients it was queued for. */
  void document(
      StoredDocument document, Business business, Collection<Route> routes, Caller caller) {
    changes.asked(document, business, routes, caller);
  }

  /** A status packet from outside: it is looked up by what it says. */
  void status(StoredDocument status, Caller caller) {
    var answer = status.answer();
    if (answer == null) {
      return;
    }
    var report =
        new StatusEffects.Report(
            answer.statusCode(), answer.description(), status.senderName(), status.acceptedAt());
    switch (StatusCode.of(answer.statusCode()).orElse(StatusCode.INBOX)) {
      case CANCELLATION -> takeBack(status, answer, report, caller);
      case CHANGE_ACCEPTANCE, CHANGE_REJECTION -> answer(status, answer, report, caller);
      default ->
          find(answer.agency(), status.sender(), answer)
              .ifPresent(delivery -> statuses.apply(delivery, report, caller));
    }
  }

  private void takeBack(
      StoredDocument status, Answer answer, StatusEffects.Report report, Caller caller) {
    find(status.sender(), answer.agency(), answer)
        .ifPresent(delivery -> {
          boolean left = asked.left(delivery);
          if (statuses.apply(delivery, report, caller)) {
            changes.takenBack(status, delivery, left, caller);
          }
        });
  }

  private void answer(
      StoredDocument status, Answer answer, StatusEffects.Report report, Caller caller) {
    var open = asked.open(answer.agency(), status.sender(), answer);
    var delivery =
        open.isEmpty()
            ? find(answer.agency(), status.sender(), answer)
            : deliveries.find(open.get(0).answered(), status.sender());
    boolean legal = delivery.map(found -> statuses.apply(found, report, caller)).orElse(false);
    if (legal && !open.isEmpty()) {
      var document = open.get(0).document();
      changes.answered(
          open.stream().filter(change -> change.document().equals(document)).toList(),
          report,
          caller);
    }
  }

  private Optional<Delivery> find(AgencyCode sender, AgencyCode recipient, Answer answer) {
    return deliveries.findForStatus(sender, recipient, answer);
  }
}
