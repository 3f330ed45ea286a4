package vn.lienthong.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.lienthong.notification.Recipient;
import vn.lienthong.testing.PageSlice;

class CapturedPagesTests extends NoticePages {
  private static final Recipient DUC =
      Recipient.outside("Nguyễn Văn Đức", "0912 345 678", "duc@example.vn");

  @Test
  void aPhoneShowsThePartsAndALetterItsWords() {
    tell("e1", DUC);
    send();

    var page = get("/notices/captured");

    found(
        page,
        "84912345678",
        "Hồ sơ 000.00.01.H26-200131-0001 đã được tiếp nhận, hẹn trả ngày 03/",
        ">02/2020<",
        "Phần 1/2",
        "Phần 2/2",
        "duc@example.vn",
        "Đã tiếp nhận hồ sơ 000.00.01.H26-200131-0001",
        "Kính gửi ông/bà Nguyễn Văn Đức",
        "Đăng ký &lt;thường trú&gt;",
        "Phần mềm của cơ quan");
  }

  @Test
  void nothingIsThereBeforeItIsSentAndEachOnce() {
    tell("e1", DUC);
    assertThat(get("/notices/captured")).contains("Chưa có tin nào");
    send();
    tell("e1", DUC);
    send();
    assertThat(get("/notices/captured")).contains("3 kết quả");
  }

  @Test
  void itIsFilteredByChannelAndRecipientInTheAddress() {
    tell("e1", DUC);
    tell("e2", Recipient.outside("Trần Thị Bé", "0988 111 222", ""));
    send();

    assertThat(get("/notices/captured?channel=sms"))
        .contains("84912345678", "84988111222")
        .doesNotContain("duc@example.vn");
    assertThat(get("/notices/captured?channel=sms&q=0912+345"))
        .contains("84912345678")
        .doesNotContain("84988111222");
    assertThat(get("/notices/captured?q=tran+thi+be"))
        .contains("84988111222")
        .doesNotContain("84912345678");
    assertThat(get("/notices/captured?q=khong+co&lang=en")).contains("No messages yet");
    assertThat(status("/notices/captured?channel=pigeon")).isEqualTo(400);
    assertThat(status("/notices/captured?page=9")).isEqualTo(303);
  }

  @Test
  void whoMayNotReadItSeesNoWayThere() {
    PageSlice.only = "something-else";

    assertThat(status("/notices/captured")).isEqualTo(403);
    assertThat(get("/notices")).doesNotContain("/notices/captured");
    PageSlice.only = "read-captured";
    assertThat(get("/notices")).contains("/notices/captured");
  }
}
