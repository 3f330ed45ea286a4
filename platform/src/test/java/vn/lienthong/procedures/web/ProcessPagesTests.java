package vn.lienthong.procedures.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import vn.lienthong.testing.PageSlice;

/** What is seen of a process; each test has a procedure of its own. */
@SpringBootTest(
    classes = PageSlice.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "test.of=processes")
@DirtiesContext
class ProcessPagesTests {
  @LocalServerPort int port;

  @BeforeEach
  void signIn() {
    ProcessPages.signIn(port);
  }

  @Test
  void aSavedProcessIsDrawnToldAsATableAndListed() {
    var pages = pages("1.004222");
    assertThat(pages.look("").body())
        .contains("Cơ quan này chưa lập quy trình nội bộ", "Lập quy trình", "/process/edit?agency=")
        .doesNotContain("<desc", "procedures-process.");

    var answer = pages.press("save", ProcessPages.form());

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .contains("/procedures/1.004222/process")
        .endsWith("?agency=000.00.00.H46&version=1");
    var page = pages.look("").body();
    assertThat(page)
        .contains("Phiên bản 1, áp dụng từ 12/02/2020", "Sửa quy trình")
        .contains("1. Thẩm định hồ sơ</th>", "1,5 ngày làm việc", "4 giờ làm việc", "Chuyên viên")
        .contains("Bộ Nội vụ</strong>: Cho ý kiến về cư trú", ">Chủ trì</strong>")
        .contains("lấy ý kiến Bộ Xây dựng (chủ trì): Cho ý kiến về xây dựng, 1 ngày làm việc")
        .doesNotContain("procedures-process.", "PC-0");
    assertThat(PageSlice.get(port, "/procedures/processes", "text/html").body())
        .contains("/procedures/1.004222/process?agency=000.00.00.H46", "Đăng ký thường trú");
  }

  @Test
  void theDrawingIsWellFormedAndHoldsEveryStepAndEverybodyAsked() throws Exception {
    var pages = pages("1.001612");
    var form = ProcessPages.form("step-1-name", "Thẩm định <b> & \"kiểm tra\"");
    pages.press("save", form);

    var page = pages.look("").body();
    var begin = page.indexOf("<svg class=\"lt-process\"");
    var svg = page.substring(begin, page.indexOf("</svg>", begin) + "</svg>".length());
    var drawing =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();

    assertThat(drawing.getElementsByTagName("title").item(0).getTextContent())
        .startsWith("Quy trình nội bộ: ");
    assertThat(drawing.getElementsByTagName("desc").item(0).getTextContent())
        .contains("1. Thẩm định <b> & \"kiểm tra\": Chuyên viên, 1,5 ngày làm việc");
    var texts = drawing.getElementsByTagName("text");
    var told =
        IntStream.range(0, texts.getLength())
            .mapToObj(n -> texts.item(n).getTextContent())
            .collect(Collectors.joining(" "));
    assertThat(told)
        .contains("Nhận hồ sơ 1. Thẩm định <b> &", "2. Ký duyệt kết quả", "4 giờ làm việc")
        .contains("Bộ Nội vụ Cho ý kiến về cư trú", "★ Chủ trì Bộ Xây dựng", "Trả kết quả");
  }

  @Test
  void theProcedureAndTheListOfProceduresLeadToIt() {
    assertThat(PageSlice.get(port, "/procedures/1.004222", "text/html").body())
        .contains("href=\"/procedures/1.004222/process\">Quy trình nội bộ</a>");
    assertThat(PageSlice.get(port, "/procedures", "text/html").body())
        .contains("href=\"/procedures/processes\">Quy trình nội bộ của cơ quan</a>");
  }

  @Test
  void everyVersionIsShownWithItsDays() {
    var pages = pages("1.004194");
    pages.press("save", ProcessPages.form());
    var second = ProcessPages.form("version", "2");
    second.put("from-day", "1");
    second.put("from-month", "3");
    second.put("step-2-name", "Ký số kết quả");
    pages.press("save", second);
    pages.press("save", withVersion("3", "step-2-name", "Duyệt"));

    assertThat(pages.look("").body())
        .contains("Phiên bản 3, áp dụng từ 12/02/2020", "Duyệt", "Không áp dụng</strong>")
        .doesNotContain("Ký số kết quả");
    assertThat(pages.look("?version=2").body())
        .contains("Ký số kết quả", "đã được thay trước khi bắt đầu áp dụng");
    assertThat(pages.look("?version=1").body()).contains("Ký duyệt kết quả");
    assertThat(pages.look("?version=4").statusCode()).isEqualTo(404);
    assertThat(pages.look("?version=x").statusCode()).isEqualTo(404);
  }

  @Test
  void aPlannedVersionIsSaidToBeSo() {
    var pages = pages("1.013225");
    pages.press("save", ProcessPages.form());
    var planned = ProcessPages.form("version", "2");
    planned.put("from-year", "2021");
    pages.press("save", planned);

    assertThat(pages.look("?version=2").body())
        .contains("Phiên bản này chưa áp dụng; bắt đầu từ 12/02/2021");
    assertThat(pages.look("").body())
        .contains("Phiên bản 1, áp dụng từ 12/02/2020", ">11/02/2021</td>");
  }

  @Test
  void theProcessOfAnotherAgencyIsReadAndNotEdited() {
    var pages = pages("1.012753");
    pages.press("save", ProcessPages.form());
    ProcessPages.signInAs(ProcessPages.H45);

    assertThat(pages.look("").body())
        .contains("Quy trình của cơ quan khác", "process?agency=000.00.00.H46\">")
        .contains("edit?agency=000.00.00.H45&copy=000.00.00.H46");
    assertThat(pages.look("?agency=H46").body())
        .contains("Thẩm định hồ sơ")
        .doesNotContain("/process/edit");
  }

  @Test
  void whoMayNotEditSeesTheProcessOnly() {
    var pages = pages("2.000986");
    pages.press("save", ProcessPages.form());
    PageSlice.allowed = false;

    assertThat(pages.look("").body()).contains("<desc").doesNotContain("/process/edit");
    assertThat(pages.look("/edit").statusCode()).isEqualTo(403);
    assertThat(pages.press("save", ProcessPages.form("version", "2")).statusCode()).isEqualTo(403);
    assertThat(pages.press("add", ProcessPages.form()).statusCode()).isEqualTo(403);
  }

  @Test
  void whoHasNoAgencyChoosesOneAndMayEditAny() {
    ProcessPages.signInAs(null);
    var pages = pages("1.001193");

    assertThat(pages.look("").body()).contains("Hãy chọn một cơ quan để xem quy trình nội bộ");
    assertThat(PageSlice.get(port, "/procedures/processes", "text/html").body())
        .contains("Hãy chọn một cơ quan");
    assertThat(pages.look("?agency=H46").body()).contains("/process/edit?agency=000.00.00.H46");
    assertThat(pages.look("/edit?agency=H46").statusCode()).isEqualTo(200);
    assertThat(pages.look("/edit").statusCode()).isEqualTo(400);
    assertThat(pages.press("save", ProcessPages.form()).statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?agency=H99", "?agency=%00", "?agency=a%20b", "/edit?agency=H99"})
  void anAgencyThatIsNoneIsRefused(String query) {
    assertThat(pages("1.004222").look(query).statusCode()).isEqualTo(400);
    assertThat(PageSlice.get(port, "/procedures/processes?agency=H99", "text/html").statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({"9.999999", "abc"})
  void aProcedureThatIsNoneIsNotFound(String code) {
    assertThat(pages(code).look("").statusCode()).isEqualTo(404);
    assertThat(pages(code).look("/edit").statusCode()).isEqualTo(404);
    assertThat(pages(code).press("save", ProcessPages.form()).statusCode()).isEqualTo(404);
  }

  @Test
  void theProcessIsReadInEnglishToo() {
    var pages = pages("2.000635");
    pages.press("save", ProcessPages.form());

    assertThat(pages.look("?lang=en").body())
        .contains("Internal process", "Officer", "Working days: 1.5", "(lead)")
        .doesNotContain("procedures-process.", "ngày làm việc");
    assertThat(pages.look("/edit?lang=en").body())
        .contains("Add a step", "Save as a new version")
        .doesNotContain("procedures-process.");
    assertThat(PageSlice.get(port, "/procedures/processes?lang=en", "text/html").body())
        .contains("Internal processes of the agency")
        .doesNotContain("procedures-process.");
  }

  @Test
  void machinesReadTheProcessInForce() {
    var pages = pages("1.000894");
    pages.press("save", ProcessPages.form());

    assertThat(api("1.000894?agency=H46"))
        .contains("\"procedure\":\"1.000894\",\"agency\":\"000.00.00.H46\",\"version\":1")
        .contains("\"validFrom\":\"2020-02-12\"", "\"role\":\"OFFICER\"")
        .contains("\"limit\":{\"amount\":1.5,\"unit\":\"WORKING_DAY\"}")
        .contains("\"agency\":\"000.00.00.G17\"", "\"lead\":true");
    assertThat(api("1.000894")).as("of the caller").contains("\"version\":1");
    assertThat(status("1.000894?agency=H46&on=2020-02-11")).isEqualTo(404);
    assertThat(status("1.000894?agency=H45")).isEqualTo(404);
    assertThat(status("9.999999")).isEqualTo(404);
    assertThat(status("abc")).isEqualTo(404);
    assertThat(status("1.000894?agency=H99")).isEqualTo(400);
    assertThat(status("1.000894?on=x")).isEqualTo(400);
    ProcessPages.signInAs(null);
    assertThat(status("1.000894")).isEqualTo(400);
    PageSlice.caller = null;
    assertThat(status("1.000894?agency=H46")).isEqualTo(401);
  }

  private String api(String asked) {
    return PageSlice.get(port, address(asked), "application/json").body();
  }

  private int status(String asked) {
    return PageSlice.get(port, address(asked), "application/json").statusCode();
  }

  private static String address(String asked) {
    var parts = asked.split("\\?", 2);
    return "/api/procedures/" + parts[0] + "/process" + (parts.length > 1 ? "?" + parts[1] : "");
  }

  private static Map<String, String> withVersion(String version, String field, String value) {
    var form = ProcessPages.form(field, value);
    form.put("version", version);
    return form;
  }

  private ProcessPages pages(String procedure) {
    return new ProcessPages(port, procedure);
  }
}
