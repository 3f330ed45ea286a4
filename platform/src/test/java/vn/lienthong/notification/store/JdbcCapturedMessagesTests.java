package vn.lienthong.notification.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.notification.domain.AMessage;
import vn.lienthong.notification.domain.CapturedMessages;
import vn.lienthong.testing.TestDatabase;

class JdbcCapturedMessagesTests {
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final CapturedMessages captured = NotificationStores.captured(DATABASE.dataSource());

  @BeforeEach
  void anEmptyMailbox() {
    NotificationStores.empty(DATABASE.dataSource());
  }

  @Test
  void aMessageIsKeptOnceAndAsItWasSent() {
    var message = AMessage.sms().made();

    captured.add(message, AMessage.TOLD);
    captured.add(message, AMessage.TOLD.plusSeconds(1));

    assertThat(captured.list(null, "", 1, 10).items()).containsExactly(message);
  }

  @Test
  void messagesAreFoundByChannelAndByPartOfTheRecipientWithoutAccents() {
    var sms = AMessage.sms().made();
    var mail = AMessage.sms().by(NoticeChannel.EMAIL).to("an@example.vn").made();
    captured.add(sms, AMessage.TOLD);
    captured.add(mail, AMessage.TOLD);

    assertThat(captured.list(NoticeChannel.EMAIL, "", 1, 10).items()).containsExactly(mail);
    assertThat(captured.list(null, "912345", 1, 10).items()).containsExactly(sms);
    assertThat(captured.list(null, "AN@EX", 1, 10).items()).containsExactly(mail);
    assertThat(captured.list(null, "van duc", 1, 10).items()).hasSize(2);
    assertThat(captured.list(NoticeChannel.WEBHOOK, "", 1, 10).items()).isEmpty();
    assertThat(captured.list(null, "%", 1, 10).items()).isEmpty();
    assertThat(captured.list(null, "", 2, 1).items()).hasSize(1);
    assertThat(captured.list(null, "", 2, 1).total()).isEqualTo(2);
  }
}
