package vn.lienthong.notification.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.exchange.application.TestNodeKey;
import vn.lienthong.httpsig.Algorithm;
import vn.lienthong.httpsig.ContentDigest;
import vn.lienthong.httpsig.MessageSignature;
import vn.lienthong.journal.NodeKey;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.notification.NotificationSlice;
import vn.lienthong.notification.PushSettings;
import vn.lienthong.notification.domain.AMessage;
import vn.lienthong.notification.domain.Outcome;
import vn.lienthong.shared.WallClock;

class WebhookGatewayTests {
  private static final Instant NOW = Instant.parse("2026-11-30T03:00:00Z");

  private final AnsweringServer server = new AnsweringServer();
  private final NodeKey key = new TestNodeKey();

  @AfterEach
  void stop() {
    server.close();
  }

  private WebhookGateway gateway(String url) {
    var given =
        Map.<String, Object>of(
            "lienthong.notification.webhook.url",
            url,
            "lienthong.notification.webhook.time-out",
            "2m");
    return new WebhookGateway(
        NotificationSlice.settings(".webhook", PushSettings.class, given),
        key,
        new WallClock(Clock.fixed(NOW, ZoneOffset.UTC)));
  }

  @Test
  void theAgencyGetsTheWholeMessageSignedByTheNode() throws Exception {
    var message = AMessage.sms().by(NoticeChannel.WEBHOOK).made();

    assertThat(gateway(server.url("/204")).send(message)).isEqualTo(new Outcome.Sent());

    var call = server.received.get(0);
    var json = JsonMapper.shared().readTree(call.body());
    assertThat(json.path("id").asString()).isEqualTo(message.id().toString());
    assertThat(json.path("event").asString()).isEqualTo(message.eventId());
    assertThat(json.path("kind").asString()).isEqualTo("dossier-accepted");
    assertThat(json.path("agency").asString()).isEqualTo("000.00.31.H46");
    assertThat(json.path("recipient").asString()).isEqualTo("84912345678");
    assertThat(json.path("name").asString()).isEqualTo("Nguyễn Văn Đức");
    assertThat(json.path("text").asString()).isEqualTo(message.body());
    assertThat(json.path("at").asString()).isEqualTo("2020-02-12T02:00:00Z");
    assertThat(call.field("content-digest")).containsExactly(ContentDigest.of(call.body()));
    var signature = MessageSignature.of(call).get(0);
    assertThat(signature.keyId()).contains("test-node");
    assertThat(signature.created()).contains(NOW);
    assertThat(signature.covers("content-digest")).isTrue();
    assertThat(signature.covers("@target-uri")).isTrue();
    signature.verify(call, Algorithm.ED25519, key.verifying());
  }

  @Test
  void itIsRepeatableByItsIdAndOffWithoutAnAddress() {
    assertThat(gateway(server.url("/204")).repeatable()).isTrue();
    assertThat(gateway("").configured()).isFalse();
    assertThat(gateway(server.url("/503")).send(AMessage.sms().made()))
        .isEqualTo(new Outcome.Failed("HTTP 503"));
  }
}
