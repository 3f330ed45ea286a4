package vn.lienthong.exchange.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.edxml.AttachmentSink;
import vn.lienthong.edxml.DocumentPacket;
import vn.lienthong.edxml.EdxmlReader;
import vn.lienthong.edxml.EdxmlRefused;
import vn.lienthong.edxml.Limits;
import vn.lienthong.edxml.Packet;
import vn.lienthong.edxml.StatusPacket;
import vn.lienthong.exchange.Acceptance;
import vn.lienthong.exchange.Exchange;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.exchange.ExchangeSettings;
import vn.lienthong.exchange.Submission;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;

/** Takes a packet in: read it once, know its sender and recipients, store it, answer. */
@Service
class AxisService implements Exchange {
  static final int LONGEST_ID = 500;

  private final ExchangeSettings settings;
  private final Rights rights;
  private final Routing routing;
  private final PeerGate peers;
  private final Acceptor acceptor;
  private final SecrecyService secrecy;

  AxisService(
      ExchangeSettings settings,
      Rights rights,
      Routing routing,
      PeerGate peers,
      Acceptor acceptor,
      SecrecyService secrecy) {
    this.settings = settings;
    this.peers = peers;
    this.rights = rights;
    this.routing = routing;
    this.acceptor = acceptor;
    this.secrecy = secrecy;
  }

  @Override
  public Acceptance submit(InputStream body, Submission terms) {
    var directory = settings.directory().resolve(Spool.FOLDER);
    int inMemory = (int) settings.rowLimit().toBytes();
    try (var spool = Spool.read(body, directory, inMemory, settings.maxPacket().toBytes())) {
      spool.check(terms.sha256());
      return take(spool, terms);
    }
  }

  /** Takes a packet whose bytes are those that its sender promised. */
  Acceptance take(Spool spool, Submission terms) {
    var packet = read(spool, terms.caller());
    demand(terms.caller(), packet);
    demandShort(packet);
    var sender =
        PeerGate.isPeer(terms.caller())
            ? peers.sender(packet, terms.caller())
            : routing.sender(packet.from(), terms.caller());
    if (packet instanceof DocumentPacket document) {
      secrecy.demandOpen(document.header(), sender.code(), terms);
    }
    var routes = routes(packet, terms);
    return acceptor.accept(incoming(packet, sender, routes, terms), spool);
  }

  private Packet read(Spool spool, Caller caller) {
    var limits = Limits.standard().withMaxPacketBytes(settings.maxPacket().toBytes());
    try (var in = spool.open()) {
      return EdxmlReader.read(in, limits, AttachmentSink.discard());
    } catch (EdxmlRefused refused) {
      var finding = refused.finding();
      throw new RuleViolated(
          ExchangeError.PACKET_REFUSED,
          finding.code().code(),
          finding.line(),
          finding.column(),
          finding.message(language(caller)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Systems are told in Vietnamese, the language of every reader of the axis. */
  private static Locale language(Caller caller) {
    return caller.kind() == Caller.Kind.SYSTEM
        ? Locale.forLanguageTag("vi")
        : LocaleContextHolder.getLocale();
  }

  private void demand(Caller caller, Packet packet) {
    if (PeerGate.isPeer(caller)) {
      rights.demand(caller, ExchangeRight.HAND_OVER);
    } else if (caller.kind() == Caller.Kind.SYSTEM) {
      rights.demand(caller, ExchangeRight.USE_AXIS);
    } else if (caller.kind() != Caller.Kind.NODE) {
      rights.demand(
          caller,
          packet instanceof StatusPacket
              ? ExchangeRight.ANSWER_DOCUMENT
              : ExchangeRight.SEND_DOCUMENT);
    }
  }

  /** What is looked up by must fit into an index. */
  private static void demandShort(Packet packet) {
    if (packet instanceof DocumentPacket document) {
      demandShort("DocumentId", document.header().documentId());
      demandShort("CodeNumber", document.header().codeNumber());
      demandShort("CodeNotation", document.header().codeNotation());
    }
  }

  private static void demandShort(String field, String value) {
    if (value.length() > LONGEST_ID) {
      throw new RuleViolated(ExchangeError.FIELD_TOO_LONG, field, value.length(), LONGEST_ID);
    }
  }

  private Routing.Routes routes(Packet packet, Submission terms) {
    var asked =
        packet instanceof DocumentPacket document
            ? routing.recipients(document.header().to(), terms.only())
            : routing.statusRecipient(((StatusPacket) packet).report());
    var routes =
        PeerGate.isPeer(terms.caller()) ? peers.forward(packet, terms.caller(), asked) : asked;
    if (routes.served().isEmpty()) {
      var first =
          routes.refused().stream()
              .findFirst()
              .orElseThrow(() -> new RuleViolated(ExchangeError.NO_RECIPIENT));
      throw new RuleViolated(first.reason(), first.addressed());
    }
    return routes;
  }

  private Incoming incoming(
      Packet packet, AgencyView sender, Routing.Routes routes, Submission terms) {
    return packet instanceof DocumentPacket document
        ? Incoming.document(document, sender, routes, routing.references(document.header()), terms)
        : Incoming.status(
            (StatusPacket) packet,
            routing.answered(((StatusPacket) packet).report()),
            sender,
            routes,
            terms);
  }
}
