package vn.lienthong.procedures.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import vn.lienthong.testing.PageSlice;

/** The form of a process: every button keeps what was typed; each saving test has a procedure. */
@SpringBootTest(
    classes = PageSlice.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "test.of=process-edit")
@DirtiesContext
class ProcessEditPagesTests {
  private static final String FREE = "1.004222";

  @LocalServerPort int port;

  @BeforeEach
  void signIn() {
    ProcessPages.signIn(port);
  }

  @Test
  void aFirstProcessBeginsWithOneEmptyStepFromToday() {
    assertThat(pages(FREE).look("/edit").body())
        .contains("Soạn quy trình nội bộ", "Sẽ là phiên bản 1", "name=\"version\" value=\"1\"")
        .contains("name=\"from-day\" type=\"text\"", "autocomplete=\"off\" value=\"12\"")
        .contains("name=\"steps\" value=\"1\"", "id=\"step-1-name\"")
        .contains("value=\"OFFICER\" selected", "value=\"WORKING_DAY\" selected")
        .contains("<datalist id=\"agencies\">")
        .doesNotContain("id=\"step-2-name\"", "value=\"up:1\"", "procedures-process.");
  }

  @Test
  void aLaterVersionBeginsWithTheLastOne() {
    var pages = pages("1.004194");
    pages.press("save", ProcessPages.form());

    assertThat(pages.look("/edit").body())
        .contains("Sẽ là phiên bản 2", "value=\"Thẩm định hồ sơ\"", "value=\"1,5\"")
        .contains("value=\"000.00.00.G09\"", "Bộ Nội vụ</p>")
        .contains("name=\"step-1-lead\" type=\"radio\" value=\"2\" checked");
  }

  @Test
  void theProcessOfAnotherAgencyIsAStart() {
    var pages = pages("1.013225");
    pages.press("save", ProcessPages.form());
    ProcessPages.signInAs(ProcessPages.H45);

    assertThat(pages.look("/edit?copy=H46").body())
        .contains("name=\"agency\" value=\"000.00.00.H45\"", "Sẽ là phiên bản 1")
        .contains("value=\"Thẩm định hồ sơ\"");
    assertThat(pages.look("/edit?copy=G09").body()).contains("name=\"steps\" value=\"1\"");
    assertThat(pages.look("/edit?copy=H99").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "add, 3, Thẩm định hồ sơ, Ký duyệt kết quả",
    "up:2, 2, Ký duyệt kết quả, Thẩm định hồ sơ",
    "down:1, 2, Ký duyệt kết quả, Thẩm định hồ sơ",
    "up:1, 2, Thẩm định hồ sơ, Ký duyệt kết quả",
    "down:2, 2, Thẩm định hồ sơ, Ký duyệt kết quả",
    "remove:1, 1, Ký duyệt kết quả, ",
    "remove:9, 2, Thẩm định hồ sơ, Ký duyệt kết quả",
    "ask:2, 2, Thẩm định hồ sơ, Ký duyệt kết quả"
  })
  void aButtonChangesTheRowsAndKeepsWhatWasTyped(
      String action, int count, String first, @Nullable String second) {
    var page = pages(FREE).press(action, ProcessPages.form("from-year", "20x0"));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("name=\"steps\" value=\"" + count + "\"", "value=\"20x0\"")
        .contains("id=\"step-1-name\" name=\"step-1-name\" type=\"text\" value=\"" + first + "\"")
        .doesNotContain("govuk-error-summary", "id=\"step-" + (count + 1) + "-name\"");
    if (second != null) {
      assertThat(page.body())
          .contains("id=\"step-2-name\" name=\"step-2-name\" type=\"text\" value=\"" + second);
    }
  }

  @Test
  void whoIsConsultedMovesWithTheStepAndTheLeadStays() {
    assertThat(pages(FREE).press("down:1", ProcessPages.form()).body())
        .contains("name=\"step-1-asked\" value=\"0\"", "name=\"step-2-asked\" value=\"2\"")
        .contains("name=\"step-2-asked-1-agency\" type=\"text\" value=\"G09\"")
        .contains("name=\"step-2-lead\" type=\"radio\" value=\"2\" checked");
    assertThat(pages(FREE).press("ask:1", ProcessPages.form()).body())
        .contains("name=\"step-1-asked\" value=\"3\"", "id=\"step-1-asked-3-agency\"")
        .contains("value=\"2\" checked");
    assertThat(pages(FREE).press("drop:1:1", ProcessPages.form()).body())
        .contains("name=\"step-1-asked\" value=\"1\"")
        .contains("name=\"step-1-asked-1-agency\" type=\"text\" value=\"000.00.00.G17\"")
        .doesNotContain("type=\"radio\"");
    assertThat(pages(FREE).press("drop:1:9", ProcessPages.form()).body())
        .contains("name=\"step-1-asked\" value=\"2\"");
  }

  @Test
  void thereAreNotMoreRowsThanThereMayBe() {
    var form = ProcessPages.form("steps", "20");
    assertThat(pages(FREE).press("add", withSteps(form)).body())
        .contains("name=\"steps\" value=\"20\"")
        .doesNotContain("value=\"add\"");
    var asked = ProcessPages.form("step-1-asked", "10");
    assertThat(pages(FREE).press("ask:1", asked).body())
        .contains("name=\"step-1-asked\" value=\"10\"")
        .doesNotContain("value=\"ask:1\"");
  }

  @ParameterizedTest
  @CsvSource({
    "steps, 21",
    "steps, x",
    "steps, ''",
    "steps, -1",
    "step-1-asked, 11",
    "step-1-asked, x",
    "version, 0",
    "version, x",
    "version, 9999999"
  })
  void aFormThatNoPageSentIsRefused(String field, String value) {
    assertThat(pages(FREE).press("preview", ProcessPages.form(field, value)).statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "up:", "up:x", "remove:100", "save:1", "drop"})
  void anActionThatIsNoneIsRefusedOrDoesNothing(String action) {
    var answer = pages(FREE).press(action, ProcessPages.form());

    assertThat(answer.statusCode()).isIn(200, 400);
    assertThat(answer.body()).doesNotContain("PC-0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from-day | 31 | from | Hãy ghi một ngày có thật",
        "from-day | '' | from | Hãy ghi một ngày có thật",
        "from-year | 2018 | from | chưa được công bố vào ngày",
        "step-1-name | '' | step-1-name | Bước 1: cần ghi tên công việc",
        "step-2-role | BOSS | step-2-role | Bước 2: hãy chọn người thực hiện",
        "step-1-amount | 0 | step-1-amount | Thời hạn ở bước 1 phải là",
        "step-1-amount | 1,7 | step-1-amount | Thời hạn ở bước 1 phải là",
        "step-1-amount | hai | step-1-amount | Thời hạn ở bước 1 phải là",
        "step-1-unit | MONTH | step-1-amount | Thời hạn ở bước 1 phải là",
        "step-2-amount | 1,5 | step-2-amount | Thời hạn ở bước 2 phải là",
        "step-1-asked-1-agency | H99 | step-1-asked-1-agency | không có cơ quan nào mang mã “H99”",
        "step-1-asked-1-agency | a b | step-1-asked-1-agency | không có cơ quan nào mang mã “a b”",
        "step-1-asked-1-agency | G17 | step-1-asked-2-agency | được hỏi ý kiến hai lần",
        "step-1-asked-2-task | '' | step-1-asked-2-task | cơ quan thứ 2: cần ghi nội dung",
        "step-1-asked-1-amount | '' | step-1-asked-1-amount | Thời hạn ở bước 1 phải là",
        "step-1-asked-1-amount | 2 | step-1-asked-1-amount | không được dài hơn thời hạn của bước",
        "step-1-lead | '' | step-1-lead | phải chọn đúng một cơ quan chủ trì"
      })
  void whatIsWrongIsSaidAtItsFieldAndNothingIsSaved(
      String field, String value, String shownAt, String told) {
    int journaled = PageSlice.JOURNALED.size();

    for (var action : new String[] {"save", "preview"}) {
      var answer = pages(FREE).press(action, ProcessPages.form(field, value));

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body())
          .contains("id=\"" + shownAt + "-error\"", "href=\"#" + shownAt + "\"", told)
          .contains("id=\"" + shownAt + "\"", "Ký duyệt kết quả");
    }
    assertThat(PageSlice.JOURNALED).hasSize(journaled);
  }

  @Test
  void everyThingThatIsWrongIsSaidAtOnce() {
    var form = ProcessPages.form("step-1-name", "");
    form.put("step-2-name", "x".repeat(201));
    form.put("step-1-lead", "");

    assertThat(pages(FREE).press("save", form).body())
        .contains("Bước 1: cần ghi tên", "Bước 2: tên công việc dài quá 200 ký tự")
        .contains("phải chọn đúng một cơ quan chủ trì");
  }

  @Test
  void aProcessWithoutStepsIsRefused() {
    assertThat(pages(FREE).press("save", ProcessPages.form("steps", "0")).body())
        .contains("id=\"steps-error\"", "Quy trình phải có ít nhất một bước");
  }

  @Test
  void thePreviewDrawsWhatWasTypedAndWarns() {
    var form = ProcessPages.form("step-1-amount", "9");
    form.put("step-2-amount", "");

    var page = pages(FREE).press("preview", form);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<desc", "Bước 2 chưa có thời hạn")
        .contains("Các bước cộng lại là 9 ngày làm việc")
        .contains("(Nộp trực tiếp: 7 ngày làm việc, tức nhiều nhất 7 ngày làm việc)");
    assertThat(pages(FREE).press("preview", ProcessPages.form("step-1-amount", "x")).body())
        .contains("Sơ đồ hiện ra khi các ô đã được ghi đúng")
        .doesNotContain("<desc");
  }

  @Test
  void whoComesSecondSeesSoAndKeepsTheOwnWords() {
    var pages = pages("1.012753");
    pages.press("save", ProcessPages.form("step-1-name", "Của người thứ nhất"));

    var second = pages.press("save", ProcessPages.form("step-1-name", "Của người thứ hai"));

    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body())
        .contains("phiên bản 1 của quy trình đã được người khác lưu", "Của người thứ hai")
        .contains("name=\"version\" value=\"2\"");
    var again = ProcessPages.form("step-1-name", "Của người thứ hai");
    again.put("version", "2");
    assertThat(pages.press("save", again).statusCode()).isEqualTo(303);
  }

  @Test
  void aLaterVersionBeginsTodayAtTheEarliest() {
    var pages = pages("2.000986");
    pages.press("save", ProcessPages.form("from-day", "1"));
    var second = ProcessPages.form("from-day", "11");
    second.put("version", "2");

    assertThat(pages.press("save", second).body())
        .contains("id=\"from-error\"", "phải áp dụng từ hôm nay trở đi");
  }

  @Test
  void nobodySavesForAnotherAgency() {
    assertThat(
            pages(FREE).press("save", ProcessPages.form("agency", ProcessPages.H45)).statusCode())
        .isEqualTo(403);
    assertThat(pages(FREE).look("/edit?agency=H45").statusCode()).isEqualTo(403);
  }

  @Test
  void savingIsJournaled() {
    pages("2.000635").press("save", ProcessPages.form());

    assertThat(PageSlice.JOURNALED)
        .last()
        .satisfies(entry -> {
          assertThat(entry.type().type()).isEqualTo("procedures.process-changed");
          assertThat(entry.facts()).containsEntry("agency", "000.00.00.H46");
        });
  }

  /** The form with empty fields for all the steps that it says it has. */
  private static Map<String, String> withSteps(Map<String, String> form) {
    for (int number = 3; number <= 20; number++) {
      form.put("step-" + number + "-asked", "0");
    }
    return form;
  }

  private ProcessPages pages(String procedure) {
    return new ProcessPages(port, procedure);
  }
}
