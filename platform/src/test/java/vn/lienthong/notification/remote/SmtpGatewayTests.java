package vn.lienthong.notification.remote;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.notification.EmailSettings;
import vn.lienthong.notification.EmailSettings.Tls;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.notification.NotificationSlice;
import vn.lienthong.notification.domain.AMessage;
import vn.lienthong.notification.domain.Outcome;
import vn.lienthong.notification.domain.OutgoingMessage;
import vn.lienthong.shared.WallClock;

class SmtpGatewayTests {
  private static final String PLACE = "lienthong.notification.email.";
  private static final Instant NOW = Instant.parse("2026-11-30T03:00:00Z");

  private static OutgoingMessage letter() {
    return AMessage.sms().by(NoticeChannel.EMAIL).to("duc@example.vn").made();
  }

  private static SmtpGateway gateway(int port, String... more) {
    var given = new HashMap<String, Object>();
    given.put(PLACE + "host", "127.0.0.1");
    given.put(PLACE + "port", port);
    given.put(PLACE + "tls", "none");
    given.put(PLACE + "from", "motcua@example.gov.vn");
    given.put(PLACE + "from-name", "Một cửa Đồng Hới");
    given.put(PLACE + "time-out", "2m");
    for (int i = 0; i < more.length; i += 2) {
      given.put(PLACE + more[i], more[i + 1]);
    }
    return new SmtpGateway(
        NotificationSlice.settings(".email", EmailSettings.class, given),
        new WallClock(Clock.fixed(NOW, ZoneOffset.UTC)));
  }

  private static MimeMessage parsed(String letter) throws MessagingException {
    return new MimeMessage(
        Session.getInstance(new Properties()),
        new ByteArrayInputStream(letter.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aLetterArrivesWithItsWordsAndTheSameIdAtEachTry() throws Exception {
    try (var server = new MailServer(Map.of())) {
      var message = letter();

      assertThat(gateway(server.port()).send(message)).isEqualTo(new Outcome.Sent());
      gateway(server.port()).send(message);

      assertThat(server.letters).hasSize(2);
      var letter = parsed(server.letters.get(0));
      assertThat(letter.getSubject()).isEqualTo("Đã tiếp nhận hồ sơ");
      assertThat(String.valueOf(letter.getContent()).strip()).isEqualTo(message.body());
      assertThat(letter.getFrom()[0].toString()).contains("motcua@example.gov.vn");
      assertThat(letter.getAllRecipients()).hasSize(1);
      assertThat(letter.getAllRecipients()[0].toString()).contains("duc@example.vn");
      assertThat(letter.getSentDate()).isEqualTo(NOW);
      assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
      assertThat(letter.getHeader("Content-Language")).containsExactly("vi");
      assertThat(parsed(server.letters.get(1)).getMessageID())
          .isEqualTo(letter.getMessageID())
          .isEqualTo("<" + message.id() + "@example.gov.vn>");
      assertThat(server.said).anyMatch(line -> line.contains("TO:<duc@example.vn>"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MAIL, 451 later, Failed",
    "MAIL, 550 never, Refused",
    "RCPT, 450 later, Failed",
    "RCPT, 550 unknown, Refused",
    "DATA, 452 full, Failed",
    "DATA, 554 no, Refused",
    "., 451 later, Failed",
    "., 552 too large, Refused",
    "., '', Unanswered"
  })
  void theAnswerOfTheServerSaysWhetherItMayBeTriedAgain(
      String command, String answer, String outcome) throws Exception {
    try (var server = new MailServer(Map.of(command, answer))) {
      assertThat(gateway(server.port()).send(letter()))
          .extracting(end -> end.getClass().getSimpleName())
          .isEqualTo(outcome);
    }
  }

  @Test
  void withoutAServerNothingWasSent() throws IOException {
    int free;
    try (var socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    assertThat(gateway(free).send(letter())).isInstanceOf(Outcome.Failed.class);
  }

  /** No letter goes over the wire in the clear where encryption is asked for. */
  @Test
  void aServerWithoutEncryptionGetsNothingUnlessThatIsSet() throws Exception {
    try (var server = new MailServer(Map.of())) {
      assertThat(gateway(server.port(), "tls", "start").send(letter()))
          .isInstanceOf(Outcome.Failed.class);
      assertThat(server.letters).isEmpty();
      assertThat(server.said).noneMatch(line -> line.startsWith("MAIL"));
    }
  }

  @Test
  void whoHasAnAccountSignsIn() throws Exception {
    try (var server = new MailServer(Map.of("EHLO", "250-test\r\n250 AUTH PLAIN"))) {
      assertThat(gateway(server.port(), "user", "motcua", "password", "s3cret").send(letter()))
          .isEqualTo(new Outcome.Sent());
      assertThat(server.said).anyMatch(line -> line.startsWith("AUTH PLAIN"));
    }
    try (var server =
        new MailServer(Map.of("EHLO", "250-test\r\n250 AUTH PLAIN", "AUTH", "535 wrong"))) {
      assertThat(gateway(server.port(), "user", "motcua", "password", "x").send(letter()))
          .isInstanceOf(Outcome.Failed.class);
    }
  }

  @Test
  void itIsEncryptedUnlessSetOtherwiseAndNeverRepeated() {
    var standard = NotificationSlice.settings(".email", EmailSettings.class, Map.of());
    assertThat(standard.tls()).isEqualTo(Tls.START);
    assertThat(standard.configured()).isFalse();
    assertThat(gateway(25).repeatable()).isFalse();
    assertThat(gateway(25).configured()).isTrue();
    assertThat(gateway(25, "from", "").configured()).isFalse();
  }
}
