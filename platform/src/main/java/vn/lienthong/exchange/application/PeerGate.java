package vn.lienthong.exchange.application;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.edxml.DocumentPacket;
import vn.lienthong.edxml.Packet;
import vn.lienthong.edxml.StatusPacket;
import vn.lienthong.edxml.TraceHeader;
import vn.lienthong.exchange.Acceptance;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.Peers;
import vn.lienthong.exchange.domain.Deliveries;
import vn.lienthong.exchange.domain.HandoverQueue;
import vn.lienthong.exchange.domain.PeerBook;
import vn.lienthong.exchange.domain.Route;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.WallClock;

/**
 * What a peer may hand in: packets of agencies that it serves or that came to it, and nothing for a
 * recipient whose node has seen the packet already.
 */
@Component
class PeerGate {
  private final ServedAgencies agencies;
  private final PeerBook book;
  private final HandoverQueue handovers;
  private final Deliveries deliveries;
  private final Routing routing;
  private final WallClock clock;

  PeerGate(
      ServedAgencies agencies,
      PeerBook book,
      HandoverQueue handovers,
      Deliveries deliveries,
      Routing routing,
      WallClock clock) {
    this.agencies = agencies;
    this.book = book;
    this.handovers = handovers;
    this.deliveries = deliveries;
    this.routing = routing;
    this.clock = clock;
  }

  static boolean isPeer(Caller caller) {
    return caller.kind() == Caller.Kind.SYSTEM && caller.role().equals(Peers.ROLE);
  }

  private static String id(Caller peer) {
    return peer.principal().substring(Peers.KEY_ID.length());
  }

  /**
   * The open agency behind {@code From}, for which the peer may speak.
   *
   * @throws RuleViolated {@link ExchangeError#SENDER_UNKNOWN}, {@link
   *     ExchangeError#SENDER_NOT_SERVED}; the peer is then asked soon which agencies it serves
   */
  AgencyView sender(Packet packet, Caller peer) {
    var sender = routing.sender(packet.from(), Caller.node("peers"));
    var code = sender.code();
    var server = agencies.elsewhere(Set.of(code)).get(code);
    if (!id(peer).equals(server)
        && (agencies.here().contains(code) || !came(packet, peer, server))) {
      book.hurryRound(id(peer), clock.now());
      throw new RuleViolated(ExchangeError.SENDER_NOT_SERVED);
    }
    return sender;
  }

  /** True when the packet was handed on: the trace says so, or it answers what was handed there. */
  private boolean came(Packet packet, Caller peer, @Nullable String server) {
    if (packet instanceof StatusPacket status) {
      return answers(status, peer);
    }
    var hops = hops(packet);
    return hops.size() > 1
        && hops.get(hops.size() - 1).equals(id(peer))
        && (server == null || hops.contains(server));
  }

  private boolean answers(StatusPacket status, Caller peer) {
    var answered = routing.answered(status.report());
    var addressed = routing.recipient(answered.organId());
    var reporting = AgencyCode.parse(status.from().organId());
    if (addressed.isEmpty() || reporting.isEmpty()) {
      return false;
    }
    var answer = Incoming.answer(addressed.get(), answered, status.report());
    return routing
        .recipient(reporting.get().value())
        .flatMap(agency -> deliveries.findForStatus(addressed.get(), agency, answer))
        .filter(delivery -> handovers.isHandedTo(delivery.id(), id(peer)))
        .isPresent();
  }

  /** The same routes; recipients whose node the packet came through are refused. */
  Routing.Routes forward(Packet packet, Caller peer, Routing.Routes routes) {
    var passed = new HashSet<>(hops(packet));
    passed.add(id(peer));
    var peers = agencies.elsewhere(routes.served().stream().map(Route::recipient).toList());
    var served = new ArrayList<Route>();
    var refused = new ArrayList<>(routes.refused());
    for (var route : routes.served()) {
      var server = peers.get(route.recipient());
      if (server != null && passed.contains(server)) {
        refused.add(
            new Acceptance.Recipient.Refused(
                route.addressed().value(), ExchangeError.PASSED_BEFORE));
      } else {
        served.add(route);
      }
    }
    return new Routing.Routes(served, refused);
  }

  private static List<String> hops(Packet packet) {
    return packet instanceof DocumentPacket document
        ? document.header().trace().stream().map(TraceHeader::organId).map(String::strip).toList()
        : List.of();
  }
}
