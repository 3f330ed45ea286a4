package vn.lienthong.notification.remote;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.httpsig.Algorithm;
import vn.lienthong.httpsig.ContentDigest;
import vn.lienthong.httpsig.HttpMessage;
import vn.lienthong.httpsig.MessageSignature;
import vn.lienthong.httpsig.SignatureRefused;
import vn.lienthong.journal.NodeKey;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.notification.PushSettings;
import vn.lienthong.notification.QuietHours;
import vn.lienthong.notification.domain.Gateway;
import vn.lienthong.notification.domain.Outcome;
import vn.lienthong.notification.domain.OutgoingMessage;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.WallClock;

/**
 * Software of the agency that gets every message as JSON, signed by the node like the webhooks of
 * the axis (RFC 9421: method, target, content digest, type). It makes one of two with the same id.
 */
@Component
class WebhookGateway implements Gateway {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final List<String> SIGNED =
      List.of("@method", "@target-uri", "content-digest", "content-type");

  private final PushSettings settings;
  private final NodeKey key;
  private final WallClock clock;
  private final JsonPost post;

  WebhookGateway(PushSettings settings, NodeKey key, WallClock clock) {
    this.settings = settings;
    this.key = key;
    this.clock = clock;
    this.post = new JsonPost(settings.timeOut());
  }

  @Override
  public NoticeChannel channel() {
    return NoticeChannel.WEBHOOK;
  }

  @Override
  public boolean configured() {
    return settings.configured();
  }

  @Override
  public boolean repeatable() {
    return true;
  }

  @Override
  public QuietHours quiet() {
    return QuietHours.parse(settings.quiet());
  }

  @Override
  public Outcome send(OutgoingMessage message) {
    var body = MAPPER.writeValueAsBytes(fields(message));
    var push = new Push(URI.create(settings.url().strip()), ContentDigest.of(body));
    var request =
        HttpRequest.newBuilder(push.target())
            .header("Content-Type", JsonPost.JSON)
            .header(ContentDigest.FIELD, push.digest())
            .header("Idempotency-Key", message.id().toString())
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    signature(push).forEach(request::header);
    return post.send(request.build());
  }

  private static Map<String, Object> fields(OutgoingMessage message) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", message.id().toString());
    fields.put("event", message.eventId());
    fields.put("kind", message.kind().key());
    fields.put("agency", message.agency().value());
    fields.put("name", message.name());
    fields.put("recipient", message.recipient());
    fields.put("language", message.language());
    fields.put("subject", message.subject());
    fields.put("text", message.body());
    fields.put("at", message.toldAt().toString());
    return fields;
  }

  private Map<String, String> signature(Push push) {
    var signing = new MessageSignature.SigningKey(key.id(), Algorithm.ED25519, key.signing());
    try {
      return MessageSignature.sign(push, SIGNED, signing, clock.now(), Ids.next().toString());
    } catch (SignatureRefused impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private record Push(URI target, String digest) implements HttpMessage {
    @Override
    public String method() {
      return "POST";
    }

    @Override
    public List<String> field(String name) {
      return switch (name) {
        case "content-digest" -> List.of(digest);
        case "content-type" -> List.of(JsonPost.JSON);
        default -> List.of();
      };
    }
  }
}
