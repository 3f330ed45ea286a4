package vn.lienthong.exchange.application;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.ExchangeEntry;
import vn.lienthong.exchange.domain.HandoverQueue;
import vn.lienthong.exchange.domain.PeerClaims;
import vn.lienthong.journal.JournalSubscriber;
import vn.lienthong.journal.SequencedEntry;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.WallClock;

/**
 * Queues for peers what the journal says was accepted for their agencies. Accepting a document
 * knows nothing of it and waits for nothing; what is not queued yet when the node dies is queued
 * when it is back.
 */
@Component
class Handovers implements JournalSubscriber {
  private final HandoverQueue queue;
  private final PeerClaims claims;
  private final ServedAgencies agencies;
  private final WallClock clock;

  Handovers(HandoverQueue queue, PeerClaims claims, ServedAgencies agencies, WallClock clock) {
    this.queue = queue;
    this.claims = claims;
    this.agencies = agencies;
    this.clock = clock;
  }

  @Override
  public String subscriber() {
    return "exchange-handovers";
  }

  /** A document that waits for recipients. */
  private record Waiting(UUID document, List<AgencyCode> recipients) {}

  @Override
  public void accept(List<SequencedEntry> entries) {
    var news = new ArrayList<Waiting>();
    for (var entry : entries) {
      if (entry.type().equals(ExchangeEntry.DOCUMENT_ACCEPTED.type())) {
        news.add(waiting(entry, "recipients"));
      } else if (entry.type().equals(ExchangeEntry.DELIVERY_HANDED_OVER.type())) {
        news.add(waiting(entry, "successor"));
      }
    }
    if (news.isEmpty()) {
      return;
    }
    claims.hold();
    var all = new HashSet<AgencyCode>();
    news.forEach(each -> all.addAll(each.recipients()));
    var peers = agencies.towards(all);
    if (!peers.isEmpty()) {
      news.forEach(each -> queue(each, peers));
    }
  }

  private static Waiting waiting(SequencedEntry entry, String fact) {
    var codes = entry.facts().getOrDefault(fact, "").split(" ");
    return new Waiting(
        UUID.fromString(entry.subject()),
        Arrays.stream(codes).filter(code -> !code.isEmpty()).map(AgencyCode::new).toList());
  }

  private void queue(Waiting waiting, Map<AgencyCode, String> peers) {
    byPeer(waiting.recipients(), peers)
        .forEach(
            (peer, recipients) -> queue.queue(waiting.document(), recipients, peer, clock.now()));
  }

  /** Queues what waited before it was known who serves these agencies; in a transaction. */
  void reroute(Collection<AgencyCode> changed) {
    byPeer(changed, agencies.elsewhere(changed))
        .forEach((peer, recipients) -> queue.queueWaiting(recipients, peer, clock.now()));
  }

  private static Map<String, List<AgencyCode>> byPeer(
      Collection<AgencyCode> recipients, Map<AgencyCode, String> peers) {
    var byPeer = new TreeMap<String, List<AgencyCode>>();
    for (var recipient : recipients) {
      var peer = peers.get(recipient);
      if (peer != null) {
        byPeer.computeIfAbsent(peer, any -> new ArrayList<>()).add(recipient);
      }
    }
    return byPeer;
  }
}
