package vn.lienthong.notification.remote;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.notification.QuietHours;
import vn.lienthong.notification.SmsSettings;
import vn.lienthong.notification.domain.Gateway;
import vn.lienthong.notification.domain.Outcome;
import vn.lienthong.notification.domain.OutgoingMessage;

/** An SMS gateway that takes one message as a flat JSON object, with names set for the node. */
@Component
class SmsGateway implements Gateway {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final SmsSettings settings;
  private final JsonPost post;

  SmsGateway(SmsSettings settings) {
    this.settings = settings;
    this.post = new JsonPost(settings.timeOut());
  }

  @Override
  public NoticeChannel channel() {
    return NoticeChannel.SMS;
  }

  @Override
  public boolean configured() {
    return settings.configured();
  }

  @Override
  public boolean repeatable() {
    return settings.repeatable();
  }

  @Override
  public QuietHours quiet() {
    return QuietHours.parse(settings.quiet());
  }

  @Override
  public Outcome send(OutgoingMessage message) {
    var fields = new LinkedHashMap<String, String>();
    fields.put(settings.toField(), message.recipient());
    fields.put(settings.textField(), message.body());
    fields.put(settings.referenceField(), message.id().toString());
    if (!settings.sender().isEmpty()) {
      fields.put(settings.senderField(), settings.sender());
    }
    var request =
        HttpRequest.newBuilder(URI.create(settings.url().strip()))
            .header("Content-Type", JsonPost.JSON)
            .header("Idempotency-Key", message.id().toString())
            .POST(HttpRequest.BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(fields)));
    if (!settings.token().isEmpty()) {
      request.header(
          settings.tokenHeader(), (settings.tokenScheme() + " " + settings.token()).strip());
    }
    return post.send(request.build());
  }
}
