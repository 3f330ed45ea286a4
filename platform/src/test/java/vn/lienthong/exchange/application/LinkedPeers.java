package vn.lienthong.exchange.application;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.lienthong.exchange.Acceptance;
import vn.lienthong.exchange.Exchange;
import vn.lienthong.exchange.Mailbox;
import vn.lienthong.exchange.PeerAgencies;
import vn.lienthong.exchange.Submission;
import vn.lienthong.exchange.domain.Peer;
import vn.lienthong.exchange.domain.PeerBook;
import vn.lienthong.exchange.domain.PeerCall;
import vn.lienthong.exchange.domain.PeerSilent;
import vn.lienthong.journal.SignedHead;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;

/** Other nodes in the same process, which are away or lose an answer when they are told to. */
final class LinkedPeers implements PeerCall {
  static final String ORIGIN = "log";

  private final String own;
  private final Map<String, AxisHarness> nodes = new HashMap<>();
  private final Set<String> away = new HashSet<>();
  private final List<String> handed = new ArrayList<>();
  private final Map<String, SignedHead> heads = new HashMap<>();
  private boolean losesAnswers;
  private String receipt = "receipt of ";
  private List<String> proof = List.of(SaidProofs.CONTINUES);

  LinkedPeers(String own) {
    this.own = own;
  }

  void clear() {
    nodes.clear();
    away.clear();
    handed.clear();
    heads.clear();
    losesAnswers = false;
    receipt = "receipt of ";
    proof = List.of(SaidProofs.CONTINUES);
  }

  void link(String peer, AxisHarness node) {
    nodes.put(peer, node);
    heads.put(peer, head(ORIGIN, 10, 0, "root"));
  }

  void breakDown(String peer) {
    away.add(peer);
  }

  void mend(String peer) {
    away.remove(peer);
  }

  void loseAnswers(boolean lose) {
    losesAnswers = lose;
  }

  void writeReceipts(String text) {
    receipt = text;
  }

  void prove(List<String> hashes) {
    proof = hashes;
  }

  void show(String peer, SignedHead head) {
    heads.put(peer, head);
  }

  static SignedHead head(String origin, long size, int second, String root) {
    var at = Instant.parse("2020-02-12T01:00:00Z").plusSeconds(second);
    return new SignedHead(origin, size, root, at, "key", SaidProofs.SIGNED);
  }

  /** Packets as they left, the oldest first. */
  List<String> handed() {
    return List.copyOf(handed);
  }

  private AxisHarness node(Peer peer) throws PeerSilent {
    if (away.contains(peer.id())) {
      throw new PeerSilent("down");
    }
    return Objects.requireNonNull(nodes.get(peer.id()));
  }

  /** This node as the other one knows it. */
  private Caller caller(AxisHarness node) {
    return KnownSignatories.caller(node.get(PeerBook.class).find(own).orElseThrow());
  }

  @Override
  public Answer handOver(Peer peer, Mailbox.Content packet, List<AgencyCode> recipients)
      throws PeerSilent {
    var node = node(peer);
    var caller = caller(node);
    try (var in = packet.open()) {
      var bytes = in.readAllBytes();
      handed.add(new String(bytes, StandardCharsets.UTF_8));
      var acceptance =
          node.get(Exchange.class)
              .submit(
                  new ByteArrayInputStream(bytes),
                  new Submission(caller, caller.principal(), "", Set.copyOf(recipients)));
      if (losesAnswers) {
        throw new PeerSilent("lost");
      }
      return taken(acceptance);
    } catch (RuleViolated refused) {
      return new Answer.Refused(refused.error().code(), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answer taken(Acceptance acceptance) {
    var recipients = new HashMap<String, String>();
    acceptance
        .recipients()
        .forEach(each ->
            recipients.put(
                each.addressed(),
                each instanceof Acceptance.Recipient.Refused refused
                    ? refused.reason().code()
                    : ""));
    var said = receipt.isEmpty() ? "" : receipt + acceptance.docId();
    return new Answer.Taken(acceptance.docId(), recipients, said);
  }

  @Override
  public List<AgencyCode> agencies(Peer peer, String after) throws PeerSilent {
    var node = node(peer);
    return node.get(PeerAgencies.class).served(caller(node), after, 2);
  }

  @Override
  public SignedHead head(Peer peer) throws PeerSilent {
    node(peer);
    return Objects.requireNonNull(heads.get(peer.id()));
  }

  @Override
  public List<String> consistency(Peer peer, long from, long to) throws PeerSilent {
    node(peer);
    return proof;
  }
}
