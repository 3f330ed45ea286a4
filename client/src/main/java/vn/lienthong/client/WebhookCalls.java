package vn.lienthong.client;

import java.io.IOException;
import java.net.URI;
import java.security.PublicKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.lienthong.httpsig.Algorithm;
import vn.lienthong.httpsig.ContentDigest;
import vn.lienthong.httpsig.HttpMessage;
import vn.lienthong.httpsig.MessageSignature;
import vn.lienthong.httpsig.SignatureRefused;

/**
 * Reads the calls of a node to a webhook and believes only those that the node signed (RFC 9421)
 * for this address, with this body, a short while ago. A page may come more than once: the sequence
 * of its events tells what was handled already.
 */
public final class WebhookCalls {
  /** What clocks may differ by. */
  public static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final List<String> DEMANDED = List.of("@method", "@target-uri", "content-digest");

  private final URI address;
  private final String keyId;
  private final PublicKey key;
  private final InstantSource clock;

  /**
   * For one address.
   *
   * @param address exactly as it was registered
   */
  public WebhookCalls(URI address, WebhookKey key, InstantSource clock) {
    this.address = address;
    this.keyId = key.id();
    this.key = key.key();
    this.clock = clock;
  }

  /** A page of events for one webhook. */
  public record Page(String webhook, List<AxisEvent> events) {
    public Page {
      events = List.copyOf(events);
    }
  }

  /**
   * The events of a call.
   *
   * @param headers of the request, names in any case
   * @throws WebhookRefused when the call is not to be believed
   */
  public Page read(Map<String, List<String>> headers, byte[] body) throws WebhookRefused {
    var call = new Call(address, headers);
    demandSigned(call);
    var promised = ContentDigest.sha256(call.field("content-digest"));
    if (promised.isEmpty() || !Arrays.equals(promised.get(), FileHash.sha256(body))) {
      throw new WebhookRefused("the body is another one than was signed");
    }
    try {
      return SignedAnswers.webhookCall(body);
    } catch (IOException unreadable) {
      throw new WebhookRefused("the body cannot be read", unreadable);
    }
  }

  private void demandSigned(Call call) throws WebhookRefused {
    try {
      var signature = MessageSignature.of(call).get(0);
      if (!DEMANDED.stream().allMatch(signature::covers)) {
        throw new WebhookRefused("the signature leaves something out of " + DEMANDED);
      }
      if (!signature.keyId().filter(keyId::equals).isPresent()) {
        throw new WebhookRefused("signed by another than " + keyId);
      }
      signature.verify(call, Algorithm.ED25519, key);
      demandRecent(signature);
    } catch (SignatureRefused refused) {
      throw new WebhookRefused("signature: " + refused.detail(), refused);
    }
  }

  private void demandRecent(MessageSignature signature) throws WebhookRefused {
    var now = clock.instant();
    if (signature
        .created()
        .filter(at -> Duration.between(at, now).abs().compareTo(TOLERANCE) <= 0)
        .isEmpty()) {
      throw new WebhookRefused("the signature is of another time than " + now);
    }
  }

  private record Call(URI target, Map<String, List<String>> headers) implements HttpMessage {
    @Override
    public String method() {
      return "POST";
    }

    @Override
    public List<String> field(String name) {
      return headers.entrySet().stream()
          .filter(header -> header.getKey() != null && header.getKey().equalsIgnoreCase(name))
          .flatMap(header -> header.getValue().stream())
          .toList();
    }
  }
}
