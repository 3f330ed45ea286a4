package vn.lienthong.exchange.application;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.AxisEvent;
import vn.lienthong.exchange.AxisEvent.Kind;
import vn.lienthong.exchange.ExchangeEntry;
import vn.lienthong.exchange.TransportState;
import vn.lienthong.exchange.domain.EventFeed;
import vn.lienthong.exchange.domain.EventFeed.Addressed;
import vn.lienthong.journal.JournalSubscriber;
import vn.lienthong.journal.SequencedEntry;
import vn.lienthong.shared.AgencyCode;

/** Tells each agency what happened to its documents, from the entries of the journal. */
@Component
class AgencyEvents implements JournalSubscriber {
  private static final Map<String, ExchangeEntry> TYPES =
      Arrays.stream(ExchangeEntry.values())
          .collect(Collectors.toMap(ExchangeEntry::type, type -> type));

  /** News of a recipient that its entry does not name the sender of. */
  private static final Set<ExchangeEntry> OF_BOTH =
      EnumSet.of(
          ExchangeEntry.DELIVERY_MOVED,
          ExchangeEntry.STATUS_REPORTED,
          ExchangeEntry.DELIVERY_HANDED_OVER,
          ExchangeEntry.DELIVERY_WITHDRAWN,
          ExchangeEntry.DELIVERY_REPLAYED,
          ExchangeEntry.CHANGE_ANSWERED);

  private final EventFeed feed;

  AgencyEvents(EventFeed feed) {
    this.feed = feed;
  }

  @Override
  public String subscriber() {
    return "exchange-events";
  }

  @Override
  public void accept(List<SequencedEntry> entries) {
    var own = entries.stream().filter(entry -> TYPES.containsKey(entry.type())).toList();
    var senders =
        feed.senders(
            own.stream()
                .filter(entry -> OF_BOTH.contains(TYPES.get(entry.type())))
                .map(entry -> UUID.fromString(entry.subject()))
                .collect(Collectors.toSet()));
    var events = new ArrayList<Addressed>();
    own.forEach(entry -> new Telling(entry, senders, events).tell());
    feed.keep(events);
  }

  @Override
  public void reset() {
    feed.clear();
  }

  /** One entry and whom it concerns. */
  private record Telling(
      SequencedEntry entry, Map<UUID, AgencyCode> senders, List<Addressed> events) {
    void tell() {
      switch (TYPES.getOrDefault(entry.type(), ExchangeEntry.DESK_OPENED)) {
        case DOCUMENT_ACCEPTED -> accepted();
        case DELIVERY_MOVED -> both(Kind.MOVED, fact("to"));
        case STATUS_REPORTED -> both(Kind.STATUS, fact("status"));
        case DELIVERY_HANDED_OVER -> {
          sender(Kind.HANDED_OVER, recipient(), fact("successor"));
          event(new AgencyCode(fact("successor")), Kind.ARRIVED, recipient(), "edoc");
        }
        case DELIVERY_REPLAYED -> both(Kind.MOVED, TransportState.INITIAL.wire());
        case DELIVERY_WITHDRAWN -> sender(Kind.WITHDRAWN, recipient(), "");
        case CHANGE_ANSWERED -> sender(Kind.ANSWERED, recipient(), fact("status"));
        default -> {
          // readings, numbers and desks are nobody else's news
        }
      }
    }

    private void accepted() {
      var sender = new AgencyCode(fact("sender"));
      event(sender, Kind.ACCEPTED, sender, fact("message-type"));
      if (!fact("refused").isEmpty()) {
        event(sender, Kind.REFUSED, sender, fact("refused"));
      }
      for (var recipient : fact("recipients").split(" ")) {
        if (!recipient.isEmpty()) {
          var code = new AgencyCode(recipient);
          event(code, Kind.ARRIVED, code, fact("message-type"));
        }
      }
    }

    private void both(Kind kind, String detail) {
      event(recipient(), kind, recipient(), detail);
      sender(kind, recipient(), detail);
    }

    private void sender(Kind kind, AgencyCode recipient, String detail) {
      var sender = senders.get(UUID.fromString(entry.subject()));
      if (sender != null) {
        event(sender, kind, recipient, detail);
      }
    }

    private void event(AgencyCode agency, Kind kind, AgencyCode recipient, String detail) {
      events.add(
          new Addressed(
              agency,
              new AxisEvent(
                  entry.sequence(),
                  kind,
                  UUID.fromString(entry.subject()),
                  recipient,
                  detail,
                  entry.at())));
    }

    private AgencyCode recipient() {
      return new AgencyCode(fact("recipient"));
    }

    private String fact(String name) {
      return entry.facts().getOrDefault(name, "");
    }
  }
}
