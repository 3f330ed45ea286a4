package vn.lienthong.notification.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.notification.NotificationSlice;
import vn.lienthong.notification.QuietHours;
import vn.lienthong.notification.SmsSettings;
import vn.lienthong.notification.domain.AMessage;
import vn.lienthong.notification.domain.Outcome;

class SmsGatewayTests {
  private static final String PLACE = "lienthong.notification.sms.";

  private final AnsweringServer server = new AnsweringServer();

  @AfterEach
  void stop() {
    server.close();
  }

  private static SmsGateway gateway(String... settings) {
    var given = new HashMap<String, Object>();
    for (int i = 0; i < settings.length; i += 2) {
      given.put(PLACE + settings[i], settings[i + 1]);
    }
    given.putIfAbsent(PLACE + "time-out", "2m");
    return new SmsGateway(NotificationSlice.settings(".sms", SmsSettings.class, given));
  }

  @Test
  void aMessageIsOneFlatObjectWithItsIdAtEachTry() {
    var gateway = gateway("url", server.url("/202"), "token", "s3cret");
    var message = AMessage.sms().made();

    assertThat(gateway.send(message)).isEqualTo(new Outcome.Sent());
    gateway.send(message);

    var call = server.received.get(0);
    assertThat(JsonMapper.shared().readTree(call.body()))
        .isEqualTo(
            JsonMapper.shared()
                .valueToTree(
                    Map.of(
                        "to", "84912345678",
                        "text", message.body(),
                        "reference", message.id().toString())));
    assertThat(call.method()).isEqualTo("POST");
    assertThat(call.field("content-type")).containsExactly("application/json");
    assertThat(call.field("authorization")).containsExactly("Bearer s3cret");
    assertThat(server.received)
        .extracting(each -> each.field("idempotency-key").get(0))
        .containsExactly(message.id().toString(), message.id().toString());
  }

  @Test
  void namesOfFieldsAndHeaderAreThoseOfTheGateway() {
    var gateway =
        gateway(
            "url", server.url("/200"),
            "token", "s3cret",
            "token-header", "X-Api-Key",
            "token-scheme", "",
            "sender", "UBNDDongHoi",
            "to-field", "phone",
            "text-field", "content",
            "sender-field", "brandname",
            "reference-field", "requestId");
    gateway.send(AMessage.sms().made());

    var call = server.received.get(0);
    assertThat(JsonMapper.shared().readTree(call.body()).propertyNames())
        .containsExactlyInAnyOrder("phone", "content", "brandname", "requestId");
    assertThat(call.field("x-api-key")).containsExactly("s3cret");
    assertThat(call.field("authorization")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "200, Sent",
    "201, Sent",
    "307, Refused",
    "400, Refused",
    "401, Refused",
    "404, Refused",
    "408, Failed",
    "429, Failed",
    "500, Failed",
    "503, Failed",
    "502, Unanswered",
    "504, Unanswered"
  })
  void theStatusSaysWhetherItMayBeTriedAgain(int status, String outcome) {
    assertThat(gateway("url", server.url("/" + status)).send(AMessage.sms().made()))
        .extracting(end -> end.getClass().getSimpleName())
        .isEqualTo(outcome);
    assertThat(server.received).as("no redirect is followed").hasSize(1);
  }

  @Test
  void whoDoesNotAnswerInTimeMayHaveSent() {
    assertThat(
            gateway("url", server.url("/silent"), "time-out", "300ms").send(AMessage.sms().made()))
        .isInstanceOf(Outcome.Unanswered.class);
  }

  @Test
  void withoutAConnectionNothingWasSent() throws IOException {
    int free;
    try (var socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    assertThat(gateway("url", "http://127.0.0.1:" + free).send(AMessage.sms().made()))
        .isInstanceOf(Outcome.Failed.class);
  }

  /** The gateway took the call and went away: it may have sent. */
  @Test
  void aConnectionThatBreaksBeforeTheAnswerSaysNothing() throws Exception {
    try (var socket = new ServerSocket(0)) {
      var breaking =
          new Thread(() -> {
            try (var call = socket.accept()) {
              call.getInputStream().read();
            } catch (IOException e) {
              throw new IllegalStateException(e);
            }
          });
      breaking.start();
      var gateway = gateway("url", "http://127.0.0.1:" + socket.getLocalPort());

      assertThat(gateway.send(AMessage.sms().made())).isInstanceOf(Outcome.Unanswered.class);
      breaking.join();
    }
  }

  @Test
  void itIsSetUpByItsAddressAndQuietAtNight() {
    assertThat(gateway().configured()).isFalse();
    assertThat(gateway("url", "http://127.0.0.1:1").configured()).isTrue();
    assertThat(gateway().quiet()).isEqualTo(QuietHours.parse("21:00-07:00"));
    assertThat(gateway("quiet", "").quiet()).isEqualTo(QuietHours.NONE);
    assertThat(gateway().repeatable()).isFalse();
    assertThat(gateway("repeatable", "true").repeatable()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "url, 'http://a b'",
    "url, gateway",
    "url, ftp://127.0.0.1",
    "url, 'https:///x'",
    "quiet, 9 giờ tối"
  })
  void wrongSettingsStopTheStart(String key, String value) {
    assertThatThrownBy(() -> gateway(key, value)).isInstanceOf(RuntimeException.class);
  }
}
