package vn.lienthong.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.casework.Casework;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.Fact;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.notification.application.Worker;

/** From the counter to the telephone of the applicant. */
class NoticesOfADossierTests extends CaseworkPages {
  private static final String CAPTURED = "/notices/captured";

  @Autowired Worker worker;
  @Autowired Casework casework;
  @Autowired PlatformTransactionManager transactions;

  @BeforeEach
  void nothingWasSent() {
    db.sql("truncate notification.message, notification.captured").update();
  }

  private void send() {
    for (var channel : NoticeChannel.values()) {
      if (channel != NoticeChannel.IN_APP) {
        worker.drain(channel);
      }
    }
  }

  private long messages() {
    return db.sql("select count(*) from notification.message").query(Long.class).single();
  }

  @Test
  void whoHandsInADossierGetsAnSmsAndALetterWithItsCodeAndDate() {
    received("email", "anh@example.vn");
    send();

    assertThat(get(CAPTURED + "?channel=sms"))
        .contains("84912345678", "Hồ sơ 000.00.00.H46-200212-0001 đã được tiếp nhận")
        .contains("hẹn trả ngày 21/", ">02/2020<");
    assertThat(get(CAPTURED + "?channel=email"))
        .contains("anh@example.vn", "Kính gửi ông/bà Nguyễn Thị Lấp Lánh Ánh")
        .contains("Đã tiếp nhận hồ sơ 000.00.00.H46-200212-0001", "17:00 ngày 21/02/2020");
  }

  @Test
  void eachEventIsOneSms() {
    var dossier = received();
    act(dossier, "hand-over", Map.of("handler", office.post(officer)));
    act(dossier, "extend", later());
    send();
    send();

    assertThat(get(CAPTURED + "?channel=sms"))
        .contains("2 kết quả", "Xin lỗi ông/bà", "chờ thẩm định", "02/03/2020");
  }

  @Test
  void theSameReceptionSentTwiceIsOneSms() {
    var form = applicant();
    assertThat(post(RESIDENCE, form).statusCode()).isEqualTo(303);
    assertThat(post(RESIDENCE, form).statusCode()).isEqualTo(303);
    send();

    assertThat(get(CAPTURED + "?channel=sms")).contains("1 kết quả");
  }

  /** The outbox is written with the event or not at all. */
  @Test
  void anActThatIsUndoneTellsNobody() {
    var dossier = received();
    var before = messages();
    var id = DossierId.parse(dossier.substring("/dossiers/".length())).orElseThrow();
    var facts = Map.of(Fact.REASON, "Người nộp rút");

    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> {
          casework.act(id, 2, DossierAct.STOP, facts, clerk);
          assertThat(messages()).isGreaterThan(before);
          status.setRollbackOnly();
        });
    send();

    assertThat(messages()).isEqualTo(before);
    assertThat(get(CAPTURED)).doesNotContain("Người nộp rút");
  }
}
