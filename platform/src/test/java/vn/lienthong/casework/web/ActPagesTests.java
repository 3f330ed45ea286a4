package vn.lienthong.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.testing.PageSlice;

/** What is done with a dossier, by whom, and what is told when it cannot be done. */
class ActPagesTests extends CaseworkPages {
  @Test
  void whoComesSecondSeesWhatHappenedAndKeepsTheWords() {
    var dossier = received();
    var seen = version(dossier, "note");
    act(dossier, "hand-over", Map.of("handler", office.post(officer)));

    var answer =
        post(dossier + "/acts/note", Map.of("version", seen, "text", "Đã gọi điện hai lần"));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body())
        .contains("Hồ sơ đã thay đổi", "Đã chuyển xử lý", "Đã gọi điện hai lần");
    var again = VERSION.matcher(answer.body());
    assertThat(again.find()).isTrue();
    assertThat(
            post(
                    dossier + "/acts/note",
                    Map.of("version", again.group(1), "text", "Đã gọi điện hai lần"))
                .statusCode())
        .isEqualTo(303);
    assertThat(get(dossier)).contains("Đã gọi điện hai lần");
  }

  @Test
  void stateThatDoesNotAllowItShowsWhatHappened() {
    var dossier = received();

    var answer = post(dossier + "/acts/return", Map.of("version", "2", "receiver", "ai đó"));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body())
        .contains("ai đó", "Trạng thái hiện tại của hồ sơ không cho phép việc này");
  }

  @Test
  void formOfAnActIsForThoseWhoMayDoItNow() {
    var dossier = received();
    assertThat(PageSlice.get(port, dossier + "/acts/return", BROWSER).statusCode()).isEqualTo(409);
    assertThat(post(dossier + "/acts/extend", Map.of("version", "2", "date-day", "x")).statusCode())
        .isEqualTo(422);
    PageSlice.only = "read-dossiers";
    assertThat(PageSlice.get(port, dossier + "/acts/note", BROWSER).statusCode()).isEqualTo(409);
    assertThat(get(dossier)).doesNotContain("Việc tiếp theo");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hand-over | handler | '' | Hãy chọn người xử lý",
        "hand-over | handler | x | Người được chọn không làm việc",
        "refuse | reason | '' | Hãy ghi lý do"
      })
  void ruleThatWouldBeBrokenIsSaidAtItsField(
      String act, String field, String value, String message) {
    var dossier = received("decision", act.equals("refuse") ? "register" : "accept");

    var answer =
        post(dossier + "/acts/" + act, Map.of("version", version(dossier, act), field, value));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(message, "href=\"#" + field + "\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ask-payment | amount | mười đồng | Hãy ghi số tiền",
        "pause | legal-basis | '' | Hãy ghi căn cứ pháp lý",
        "extend | date-day | 45 | Ngày không có thật",
        "resolve | outcome | MAYBE | Hãy chọn kết quả",
        "note | text | LONG | Dài quá 4000 ký tự"
      })
  void fieldsOfAnOfficerAreChecked(String act, String field, String value, String message) {
    var dossier = received();
    act(dossier, "hand-over", Map.of("handler", office.post(officer)));
    var form = new HashMap<String, String>();
    form.put("version", version(dossier, act));
    form.put("reason", "vì thế");
    form.put(field, value.equals("LONG") ? "x".repeat(4001) : value);

    var answer = post(dossier + "/acts/" + act, form);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(message);
  }

  @Test
  void dateIsPutOffWithAnApology() {
    var dossier = received();
    act(dossier, "hand-over", Map.of("handler", office.post(officer)));
    var early =
        Map.of("reason", "chờ thẩm định", "date-day", "1", "date-month", "2", "date-year", "2020");
    var form = new HashMap<>(early);
    form.put("version", version(dossier, "extend"));
    assertThat(post(dossier + "/acts/extend", form).body())
        .contains("Ngày hẹn mới phải sau ngày hẹn cũ");

    act(dossier, "extend", later());

    assertThat(get(dossier)).contains("02/03/2020", "Hẹn lại lúc", "21/02/2020");
  }

  @Test
  void actThatNobodyKnowsIsNotFound() {
    var dossier = received();
    for (var act : new String[] {"register", "burn"}) {
      assertThat(PageSlice.get(port, dossier + "/acts/" + act, BROWSER).statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void withoutTheRightNothingIsShownOrDone() {
    var dossier = received();
    PageSlice.allowed = false;
    for (var path : new String[] {"/dossiers", dossier, "/reception", RESIDENCE}) {
      assertThat(PageSlice.get(port, path, BROWSER).statusCode()).isIn(403, 404);
    }
    assertThat(post(RESIDENCE, applicant()).statusCode()).isEqualTo(403);
    assertThat(post(dossier + "/acts/note", Map.of("version", "2", "text", "x")).statusCode())
        .isEqualTo(403);
  }
}
