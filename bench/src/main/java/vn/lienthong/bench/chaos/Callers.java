package vn.lienthong.bench.chaos;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.bench.axis.Letters;
import vn.lienthong.bench.axis.RegisteredKeys;
import vn.lienthong.client.InboxPage;
import vn.lienthong.client.MessageType;
import vn.lienthong.client.Patience;
import vn.lienthong.client.SignedAxis;
import vn.lienthong.client.SignedAxisSettings;
import vn.lienthong.client.Timing;
import vn.lienthong.httpsig.MessageSignature.SigningKey;

/**
 * The systems of the sender and of the recipient, an agency without a desk. Neither repeats a call
 * by itself.
 */
record Callers(
    URI node, SigningKey sender, SigningKey recipient, MovedClock clock, Patience patience) {
  private static final Patience PATIENCE =
      new Patience(Duration.ofSeconds(5), Duration.ofSeconds(20), 1);

  /** What the recipient fetches is compared: a slow answer is no lost document. */
  private static final Patience PATIENT =
      new Patience(Duration.ofMinutes(2), Duration.ofMinutes(2), 1);

  static Callers registeredAt(String node, MovedClock clock) throws IOException {
    var keys = new RegisteredKeys(node);
    return new Callers(
        URI.create(node),
        keys.register(Letters.SENDER),
        keys.register(Letters.COMMUNE),
        clock,
        PATIENCE);
  }

  /** The signed face as the sender uses it. */
  SignedAxis sending() {
    return axis(sender, patience);
  }

  /** Calls that are made by hand, in the sender's name. */
  Wire wire() {
    return new Wire(node, sender, clock);
  }

  Recipient.Box box() {
    var axis = axis(recipient, PATIENT);
    return new Recipient.Box() {
      @Override
      public List<String> waiting(int most) {
        return axis.inbox(MessageType.DOCUMENT, 0, most).items().stream()
            .map(InboxPage.Item::docId)
            .toList();
      }

      @Override
      public Map<String, String> fetch(Collection<String> docIds) {
        var digests = new HashMap<String, String>();
        axis.fetch(
            docIds, (docId, packet) -> digests.put(docId, Original.digest(packet.readAllBytes())));
        return digests;
      }

      @Override
      public void done(Collection<String> docIds) {
        axis.done(docIds);
      }
    };
  }

  private SignedAxis axis(SigningKey key, Patience patience) {
    var machine = Timing.ofTheMachine();
    return new SignedAxis(
        new SignedAxisSettings(node, key, patience),
        new Timing(clock, machine.pause(), machine.jitter()));
  }
}
