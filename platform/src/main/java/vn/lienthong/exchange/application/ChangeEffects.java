package vn.lienthong.exchange.application;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lienthong.edxml.Business;
import vn.lienthong.edxml.StatusCode;
import vn.lienthong.exchange.ChangeKind;
import vn.lienthong.exchange.ChangeView.Outcome;
import vn.lienthong.exchange.ExchangeEntry;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.domain.AskedChanges;
import vn.lienthong.exchange.domain.AskedChanges.Earlier;
import vn.lienthong.exchange.domain.Change;
import vn.lienthong.exchange.domain.Deliveries;
import vn.lienthong.exchange.domain.Delivery;
import vn.lienthong.exchange.domain.DeliveryEvent;
import vn.lienthong.exchange.domain.Route;
import vn.lienthong.exchange.domain.StoredDocument;
import vn.lienthong.exchange.domain.StoredDocument.Answer;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Ids;

/**
 * What a recall, update, replacement or take-back does to the deliveries it speaks of. What never
 * left is cancelled here; what a recipient holds becomes a task of its registry.
 */
@Component
class ChangeEffects {
  /** ReceiverType of a recipient that an update takes out (edXML, type 2). */
  private static final int TAKEN_OUT = 0;

  private final AskedChanges changes;
  private final Deliveries deliveries;
  private final Routing routing;
  private final Journal journal;

  ChangeEffects(AskedChanges changes, Deliveries deliveries, Routing routing, Journal journal) {
    this.changes = changes;
    this.deliveries = deliveries;
    this.routing = routing;
    this.journal = journal;
  }

  /** A packet of type 1 to 3 was queued for these recipients. */
  void asked(StoredDocument document, Business business, Collection<Route> routes, Caller caller) {
    var kind = ChangeKind.of(document.businessType());
    if (kind.isEmpty()) {
      return;
    }
    var out = takenOut(business);
    for (var route : routes) {
      boolean leaves = out.contains(route.recipient());
      asked(document, business, leaves ? ChangeKind.RECALL : kind.get(), route.recipient(), caller);
    }
    var reached = routes.stream().map(Route::recipient).collect(Collectors.toSet());
    out.stream()
        .filter(recipient -> !reached.contains(recipient))
        .forEach(recipient -> takeOut(document, business, recipient, caller));
  }

  private List<AgencyCode> takenOut(Business business) {
    return business.receivers().stream()
        .filter(receiver -> receiver.receiverType() != null && receiver.receiverType() == TAKEN_OUT)
        .flatMap(receiver -> routing.recipient(receiver.organId()).stream())
        .toList();
  }

  private void asked(
      StoredDocument document,
      Business business,
      ChangeKind kind,
      AgencyCode recipient,
      Caller caller) {
    var named = named(document, business, recipient).toList();
    var earlier = earlier(document, named, recipient);
    if (earlier.isEmpty() && !named.isEmpty()) {
      ask(document, kind, recipient, Optional.empty(), Outcome.OPEN, business.reason());
    }
    for (var each : earlier) {
      if (each.left() || kind == ChangeKind.UPDATE) {
        ask(document, kind, recipient, Optional.of(each), Outcome.OPEN, business.reason());
        continue;
      }
      ask(document, kind, recipient, Optional.of(each), Outcome.SETTLED, business.reason());
      withdraw(each.delivery(), ExchangeError.WITHDRAWN, document, caller);
      if (kind == ChangeKind.RECALL) {
        deliveries
            .find(document.id(), recipient)
            .ifPresent(own -> withdraw(own, ExchangeError.SETTLED_BY_AXIS, document, caller));
      }
    }
  }

  /** A recipient that an update takes out without telling it: only what never left is cancelled. */
  private void takeOut(
      StoredDocument document, Business business, AgencyCode recipient, Caller caller) {
    var named = named(document, business, recipient).toList();
    for (var each : earlier(document, named, recipient)) {
      if (each.left()) {
        deliveries.addEvent(each.delivery(), event(document, "kept", "", document.senderName()));
      } else {
        ask(
            document,
            ChangeKind.RECALL,
            recipient,
            Optional.of(each),
            Outcome.SETTLED,
            business.reason());
        withdraw(each.delivery(), ExchangeError.WITHDRAWN, document, caller);
      }
    }
  }

  /** Status 13: the sender asks back what this delivery brought. */
  void takenBack(StoredDocument status, Delivery delivery, boolean left, Caller caller) {
    var reason = status.answer() == null ? "" : status.answer().description();
    var earlier = Optional.of(new Earlier(delivery, left));
    var outcome = left ? Outcome.OPEN : Outcome.SETTLED;
    ask(status, ChangeKind.TAKE_BACK, delivery.recipient(), earlier, outcome, reason);
    if (!left) {
      withdraw(delivery, ExchangeError.WITHDRAWN, status, caller);
      deliveries
          .find(status.id(), delivery.recipient())
          .ifPresent(own -> withdraw(own, ExchangeError.SETTLED_BY_AXIS, status, caller));
    }
  }

  /** The recipient answered with 15 or 16. */
  void answered(List<Change> answered, StatusEffects.Report report, Caller caller) {
    boolean agreed = StatusCode.CHANGE_ACCEPTANCE.code().equals(report.code());
    var outcome = agreed ? Outcome.ACCEPTED : Outcome.REFUSED;
    for (var change : answered) {
      changes.close(change, outcome, agreed ? "" : report.description(), report.at());
      journal.append(
          NewEntry.of(ExchangeEntry.CHANGE_ANSWERED, change.document().toString(), caller)
              .fact("recipient", change.recipient())
              .fact("kind", change.kind().wire())
              .fact("target", change.target() == null ? "" : change.target())
              .fact("status", report.code()));
      var target = change.target();
      if (agreed && target != null && !target.equals(change.answered())) {
        var kind = change.kind().givesUp() ? "given-up" : "superseded";
        deliveries
            .find(target, change.recipient())
            .ifPresent(delivery ->
                deliveries.addEvent(
                    delivery,
                    new DeliveryEvent(
                        report.at(), kind, report.code(), report.description(), report.actor())));
      }
    }
  }

  private List<Earlier> earlier(StoredDocument document, List<Answer> named, AgencyCode recipient) {
    return named.stream()
        .flatMap(
            name -> changes.earlier(document.sender(), recipient, name, document.id()).stream())
        .distinct()
        .toList();
  }

  /**
   * A replacement names its documents and whom each concerns, perhaps not this recipient; a recall
   * may name nothing beyond its own header.
   */
  private Stream<Answer> named(StoredDocument document, Business business, AgencyCode recipient) {
    if (!business.replacements().isEmpty()) {
      return business.replacements().stream()
          .filter(replaced -> concerns(replaced, recipient))
          .map(replaced -> named(document, replaced.documentId(), ""));
    }
    var headline = document.headline();
    return Stream.of(
        business.documentId().isEmpty()
            ? named(document, document.documentId(), headline.symbol())
            : named(document, business.documentId(), ""));
  }

  private boolean concerns(Business.Replacement replaced, AgencyCode recipient) {
    return replaced.organIds().isEmpty()
        || replaced.organIds().stream()
            .flatMap(organ -> routing.recipient(organ).stream())
            .anyMatch(recipient::equals);
  }

  private static Answer named(StoredDocument document, String documentId, String symbol) {
    return new Answer(
        document.sender(), documentId, symbol, document.headline().promulgationDate(), "", "");
  }

  private void ask(
      StoredDocument document,
      ChangeKind kind,
      AgencyCode recipient,
      Optional<Earlier> earlier,
      Outcome outcome,
      String reason) {
    var target = earlier.map(found -> found.delivery().document()).orElse(null);
    changes.ask(
        new Change(Ids.next(), document.id(), recipient, kind, target, document.acceptedAt()),
        outcome,
        reason);
  }

  private void withdraw(Delivery delivery, ExchangeError reason, StoredDocument by, Caller caller) {
    changes.withdraw(delivery, reason, by.acceptedAt());
    deliveries.addEvent(delivery, event(by, "withdrawn", reason.code(), by.senderName()));
    journal.append(
        NewEntry.of(ExchangeEntry.DELIVERY_WITHDRAWN, delivery.document().toString(), caller)
            .fact("recipient", delivery.recipient())
            .fact("by", by.id()));
  }

  private static DeliveryEvent event(
      StoredDocument by, String kind, String description, String actor) {
    return new DeliveryEvent(by.acceptedAt(), kind, null, description, actor);
  }
}
