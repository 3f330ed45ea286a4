package vn.lienthong.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;
import vn.lienthong.casework.application.RandomDossiers;
import vn.lienthong.identity.Role;
import vn.lienthong.shared.Caller;
import vn.lienthong.testing.PageSlice;
import vn.lienthong.testing.WorkbookParts;

/** Punctuality on the screen, the dossiers behind each number, and both as files. */
class PunctualityPagesTests extends ReportPages {
  private static final String PATH = "/reports/punctuality";
  private static final Pattern NUMBER =
      Pattern.compile("href=\"(/reports/dossiers\\?[^\"]+)\">([\\d.]+)<");
  private static final Pattern COUNT = Pattern.compile("trong số ([\\d.]+) kết quả");

  /** Each number of the page with the list that it leads to. */
  private Map<String, Long> numbers(String page) {
    var numbers = new LinkedHashMap<String, Long>();
    var found = NUMBER.matcher(page);
    while (found.find()) {
      numbers.put(HtmlUtils.htmlUnescape(found.group(1)), number(found.group(2)));
    }
    return numbers;
  }

  private static long number(String text) {
    return Long.parseLong(text.replace(".", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"procedure", "person", "month", "channel"})
  void everyNumberAgreesWithItsListAndItsFile(String by) {
    RandomDossiers.fill(dossiers, 60, 77);

    var page = get(PATH + "?" + PERIOD + "&by=" + by);
    speaks(page);
    var numbers = numbers(page);
    assertThat(numbers).hasSizeGreaterThan(10);
    numbers.forEach((path, number) -> {
      var list = COUNT.matcher(get(path));
      assertThat(list.find()).as(path).isTrue();
      assertThat(number(list.group(1))).as(path).isEqualTo(number);
      var file = csv(path.replace("/reports/dossiers", "/reports/dossiers/csv"));
      assertThat(file.lines().count() - 1).as(path).isEqualTo(number);
    });
  }

  @Test
  void fileHoldsTheNumbersOfThePage() throws Exception {
    RandomDossiers.fill(dossiers, 80, 77);
    var page = get(PATH + "?" + PERIOD + "&by=channel");

    var csv = csv(PATH + "/csv?" + PERIOD + "&by=channel");
    assertThat(csv).startsWith("\ufeffCách nộp;Tiếp nhận;Trước hạn;Đúng hạn;Trễ hạn");
    var total = csv.lines().filter(line -> line.startsWith("Tổng cộng;")).findFirst().orElseThrow();
    var received =
        numbers(page).entrySet().stream()
            .filter(one -> one.getKey().contains("column=received"))
            .filter(one -> !one.getKey().contains("by="))
            .mapToLong(Map.Entry::getValue)
            .findFirst();
    assertThat(total).startsWith("Tổng cộng;" + received.orElseThrow() + ";");
    assertThat(csv.lines().filter(line -> line.startsWith("Trực tuyến;"))).hasSize(1);
    var workbook = file(PATH + "/xlsx?" + PERIOD + "&by=channel");
    assertThat(WorkbookParts.text(workbook.body()))
        .contains("<v>" + received.orElseThrow() + "</v>", "Tổng cộng");
    assertThat(text(pdf(PATH + "/pdf?" + PERIOD + "&by=channel")))
        .contains("Hồ sơ đúng hạn, trễ hạn", "Tổng cộng", "Từ 01/01/2020");
  }

  @Test
  void nameOfAFileHasNoAccents() {
    var answer = file(PATH + "/csv?" + PERIOD);

    assertThat(header(answer, "Content-Disposition"))
        .isEqualTo("attachment; filename=\"ho-so-dung-han-tre-han-2020-01-01-2020-02-12.csv\"");
    assertThat(header(answer, "Cache-Control")).contains("no-store");
    assertThat(answer.body()).startsWith(0xEF, 0xBB, 0xBF);
  }

  @Test
  void rateIsSaidInWordsAndShownByShapeBesideColour() {
    RandomDossiers.fill(dossiers, 60, 77);

    var page = get(PATH + "?" + PERIOD);
    assertThat(page)
        .containsPattern("[\\d,]+ %: \\d+ trên \\d+ hồ sơ")
        .contains("lt-rate__early", "lt-rate__late", "aria-hidden=\"true\"")
        .contains("không phải khi người dân đến lấy", "không rõ, không phải trước hạn");
  }

  /** Field case O2. */
  @Test
  void withoutDossiersThereIsNoRateAndNoHundredPercent() {
    var page = get(PATH);

    speaks(page);
    assertThat(page)
        .contains("chưa có hồ sơ để tính", "Không có hồ sơ nào", "Không có hồ sơ nào sắp trễ")
        .contains("Từ 01/02/2020 đến hết 12/02/2020")
        .doesNotContain("NaN", "100 %: ");
    assertThat(csv(PATH + "/csv")).contains("Tổng cộng;0;0;0;0;0;0;0;0;0;0;0;0;\r\n");
  }

  @Test
  void whatWillBeLateTomorrowIsListedByPerson() {
    PageSlice.signIn(clerk);
    received();
    PageSlice.signIn(
        new Caller(Caller.Kind.PERSON, "p-2", "Đỗ An", CaseworkSlice.AGENCY, "leader", ""));
    db.sql(
            "update casework.dossier set due = '2020-02-13T17:00:00Z', handler = 'x',"
                + " handler_name = 'Lê Văn Dũng'")
        .update();

    assertThat(get(PATH + "?by=person"))
        .contains("Sắp trễ, nếu chưa giải quyết", "T5 13/02", "000.00.00.H46-200212-0001")
        .contains("Lê Văn Dũng");
    assertThat(get("/reports/dossiers?column=late-next&by=person&key=x"))
        .contains("000.00.00.H46-200212-0001", "Người xử lý: Lê Văn Dũng");
    db.sql("update casework.dossier set due = '2020-02-13T17:00:01Z'").update();
    assertThat(get(PATH)).contains("Không có hồ sơ nào sắp trễ");
  }

  @Test
  void stepsAreShownByTheirOwnDatesAndNotSummedUp() {
    PageSlice.signIn(clerk);
    received();
    PageSlice.signIn(
        new Caller(Caller.Kind.PERSON, "p-2", "Đỗ An", CaseworkSlice.AGENCY, "leader", ""));
    db.sql("delete from casework.step").update();
    db.sql(
            """
            insert into casework.step (dossier, event, agency, number, name, role, entered_at, due,
              left_at)
            select id, 2, agency, 1, 'Thẩm định & soát', 'officer', '2020-02-11T02:00:00Z',
              '2020-02-11T09:00:00Z', '2020-02-11T09:00:01Z' from casework.dossier\
            """)
        .update();

    var page = get(PATH + "?by=step");
    speaks(page);
    assertThat(page)
        .contains("Thẩm định &amp; soát", "Bắt đầu", "0 %: 0 trên 1 hồ sơ")
        .contains("không cộng các bước với nhau");
    assertThat(numbers(page)).hasSize(2).containsValues(1L);
    numbers(page)
        .forEach((path, number) ->
            assertThat(get(path))
                .contains("Bước xử lý: Thẩm định &amp; soát", "200212-0001", "trong kỳ"));
    assertThat(csv(PATH + "/csv?by=step"))
        .startsWith("\ufeffBước xử lý;Bắt đầu;Trước hạn;")
        .contains("Thẩm định & soát;1;0;0;1;0;0;0;0;0;0;0")
        .doesNotContain("Tổng cộng");
    assertThat(csv("/reports/dossiers/csv?column=late&by=step&key=Th%E1%BA%A9m+%C4%91%E1%BB%8Bnh"))
        .doesNotContain("200212-0001");
  }

  @Test
  void listsMaskTheIdentityNumberAndSoDoFiles() throws Exception {
    RandomDossiers.fill(dossiers, 40, 77);

    var list = "?column=received&" + PERIOD;
    assertThat(get("/reports/dossiers" + list))
        .contains("•••••••••345", "được tiếp nhận chính thức trong kỳ")
        .doesNotContain("044085012345");
    assertThat(csv("/reports/dossiers/csv" + list))
        .contains("•••••••••345")
        .doesNotContain("044085012345");
    assertThat(WorkbookParts.text(file("/reports/dossiers/xlsx" + list).body()))
        .contains("•••••••••345")
        .doesNotContain("044085012345");
  }

  /** Field case O4: the name of an applicant is no formula. */
  @Test
  void nameOfAnApplicantIsNoFormulaInAFile() {
    PageSlice.signIn(clerk);
    received("name", "=HYPERLINK(\"http://127.0.0.1/?\"&A1,\"x\")");
    PageSlice.signIn(
        new Caller(Caller.Kind.PERSON, "p-2", "Đỗ An", CaseworkSlice.AGENCY, "leader", ""));

    assertThat(csv("/reports/dossiers/csv?column=received"))
        .contains("\"'=HYPERLINK(\"\"http://127.0.0.1/?\"\"&A1,\"\"x\"\")\"");
  }

  @Test
  void auditorSeesTheDossiersWithoutALinkIntoThem() {
    RandomDossiers.fill(dossiers, 40, 77);
    PageSlice.signIn(caller(Role.AUDITOR));
    PageSlice.only = "read-reports";

    assertThat(get("/reports/dossiers?column=received&" + PERIOD))
        .contains("000.00.31.H46-200101-")
        .doesNotContain("href=\"/dossiers/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/reports/punctuality",
        "/reports/punctuality/csv",
        "/reports/dossiers?column=late",
        "/reports/dossiers/xlsx?column=late",
        "/reports/indices",
        "/reports/indices/pdf",
        "/reports/indices/9/entries"
      })
  void nobodyElseReadsThem(String path) {
    PageSlice.only = "receive-dossiers";

    assertThat(status(path)).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "/reports/dossiers, 404",
    "/reports/dossiers?column=nonsense, 404",
    "/reports/dossiers?column=late&by=nonsense, 404",
    "/reports/dossiers?column=late&by=month&key=2020-99, 200",
    "/reports/dossiers?column=late&by=channel&key=x, 200",
    "/reports/dossiers?column=soon&by=month&key=2020-02, 200",
    "/reports/dossiers?column=late&from=2020-02-31, 400",
    "/reports/dossiers/doc?column=late, 404",
    "/reports/dossiers?column=late&page=9, 200",
    "/reports/punctuality?by=nonsense, 200",
    "/reports/punctuality?from=x, 422",
    "/reports/punctuality?from=2020-02-12&to=2020-02-11, 422",
    "/reports/punctuality?from=2010-01-01, 422",
    "/reports/punctuality?from-day=31&from-month=2&from-year=2020, 422",
    "/reports/punctuality/csv?from=x, 400",
    "/reports/punctuality/doc, 404"
  })
  void whatAnAddressAsksForIsChecked(String path, int status) {
    assertThat(status(path)).isEqualTo(status);
  }

  @Test
  void longKeyAndOneThatNoTextHoldsAreNotFound() {
    assertThat(status("/reports/dossiers?column=late&by=person&key=" + "x".repeat(301)))
        .isEqualTo(404);
    assertThat(status("/reports/dossiers?column=late&by=person&key=%00")).isEqualTo(404);
  }

  @Test
  void periodIsEnteredInThreeFieldsAndStaysInTheAddress() {
    var page =
        get(
            PATH
                + "?from-day=1&from-month=1&from-year=2020&to-day=31&to-month=1&to-year=2020"
                + "&by=month");

    assertThat(page)
        .contains("Từ 01/01/2020 đến hết 31/01/2020")
        .contains("/reports/punctuality/csv?from=2020-01-01&amp;to=2020-01-31&amp;by=month")
        .contains("không thuộc về tháng nào");
    assertThat(get(PATH + "?from=2020-02-12&to=2020-02-11"))
        .contains("Kỳ báo cáo phải có ngày đầu không sau ngày cuối", "Lỗi:");
  }

  @Test
  void pagesSpeakEnglishToo() {
    RandomDossiers.fill(dossiers, 30, 77);

    for (var path :
        new String[] {
          PATH + "?lang=en&" + PERIOD, "/reports/dossiers?column=received&lang=en&" + PERIOD
        }) {
      speaks(get(path));
    }
    assertThat(get(PATH + "?lang=en")).contains("On-time rate", "Late soon, unless resolved");
  }

  @Test
  void navigationLeadsThereForWhoMay() {
    assertThat(get(PATH)).contains("href=\"/reports/punctuality\"");
    PageSlice.only = "receive-dossiers";
    assertThat(get("/reports/register")).contains("href=\"/reports/register\"");
  }
}
