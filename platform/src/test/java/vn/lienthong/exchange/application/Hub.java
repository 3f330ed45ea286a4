package vn.lienthong.exchange.application;

import static vn.lienthong.exchange.application.AxisHarness.clerkOf;
import static vn.lienthong.exchange.application.AxisHarness.systemOf;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.util.unit.DataSize;
import vn.lienthong.exchange.Acceptance;
import vn.lienthong.exchange.Desk;
import vn.lienthong.exchange.MailFilter;
import vn.lienthong.exchange.MailItem;
import vn.lienthong.exchange.Mailbox;
import vn.lienthong.exchange.MessageType;
import vn.lienthong.exchange.PeerView;
import vn.lienthong.exchange.Peers;
import vn.lienthong.exchange.TraceView;
import vn.lienthong.httpsig.PemKey;
import vn.lienthong.journal.NodeKey;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;

/** One node among others: its axis, who is served there, and its timers, moved by hand. */
final class Hub implements AutoCloseable {
  static final Caller ADMINISTRATOR =
      new Caller(Caller.Kind.PERSON, "p-admin", "Quản trị", null, "administrator", "");
  final String code;
  final AxisHarness axis;
  private long read = -1;

  Hub(Path directory, String code, AgencyCode... served) {
    this.code = code;
    axis = new AxisHarness(directory, DataSize.ofMegabytes(50), new SmallDirectory(), code);
    axis.systems.serve(served);
  }

  /** Everything as it was at the start, with these agencies served. */
  void reset(AgencyCode... served) {
    axis.reset();
    axis.systems.serve(served);
    read = -1;
  }

  /** Both put each other on record. */
  static void peer(Hub one, Hub other) {
    one.knows(other);
    other.knows(one);
  }

  void knows(Hub other) {
    axis.peers.link(other.code, other.axis);
    peers().save(ADMINISTRATOR, entry(other));
  }

  static Peers.Entry entry(Hub hub) {
    return new Peers.Entry(
        hub.code,
        "Trục " + hub.code,
        "https://" + hub.code.toLowerCase(Locale.ROOT) + ".example",
        PemKey.text(hub.axis.get(NodeKey.class).verifying()));
  }

  Peers peers() {
    return axis.get(Peers.class);
  }

  PeerView view(Hub other) {
    return peers().all(ADMINISTRATOR).stream()
        .filter(peer -> peer.code().equals(other.code))
        .findFirst()
        .orElseThrow();
  }

  /** Everything that is due now: news, rounds, turns. */
  void work() {
    followed();
    for (int n = 0; n < 20 && axis.get(PeerRounds.class).goNext(); n++) {
      continue;
    }
    for (int n = 0; n < 20 && axis.get(HandoverDelivery.class).serveNext(); n++) {
      continue;
    }
  }

  private void followed() {
    var news = axis.journal.from(read + 1, 1000);
    if (!news.isEmpty()) {
      axis.get(Handovers.class).accept(news);
      read = news.get(news.size() - 1).sequence();
    }
  }

  Acceptance send(AgencyCode sender, PacketFixture letter) {
    return axis.submit(sender, letter.bytes());
  }

  List<UUID> inbox(AgencyCode agency, MessageType type) {
    return axis.get(Mailbox.class).list(systemOf(agency), MailFilter.pending(type, 100)).stream()
        .map(MailItem::docId)
        .toList();
  }

  void report(AgencyCode agency, UUID document, String state) {
    axis.get(Mailbox.class).update(systemOf(agency), document, state);
  }

  List<TraceView> trace(AgencyCode sender, UUID document) {
    return axis.get(Desk.class).trace(clerkOf(sender), document);
  }

  @Override
  public void close() {
    axis.close();
  }
}
