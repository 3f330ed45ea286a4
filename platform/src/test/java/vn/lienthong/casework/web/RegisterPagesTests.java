package vn.lienthong.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.casework.application.RandomDossiers;
import vn.lienthong.testing.PageSlice;
import vn.lienthong.testing.WorkbookParts;

/** The register of dossiers: page, form on paper, files. */
class RegisterPagesTests extends ReportPages {
  private static final String PATH = "/reports/register";

  private void aReturnedDossier() {
    PageSlice.signIn(clerk);
    var dossier = received("address", "Phường Hải Thành", "paid", "COUNTER-1");
    act(dossier, "hand-over", Map.of("handler", office.post(officer)));
    act(dossier, "resolve", Map.of("outcome", "GRANTED", "result-number", "12/UBND"));
    act(dossier, "return", Map.of("receiver", "chính chủ, căn cước"));
    received("name", "@SUM(1)", "phone", "+84912345678");
    db.sql(
            "update casework.dossier set accepted_at = accepted_at + interval '1 second'"
                + " where code like '%-0002'")
        .update();
  }

  @Test
  void pageTellsTheWayOfEachDossierToWhoKeepsTheRegister() {
    aReturnedDossier();
    PageSlice.only = "receive-dossiers";

    var page = get(PATH);
    speaks(page);
    assertThat(page)
        .contains("000.00.00.H46-200212-0001", "Nguyễn Thị Lấp Lánh Ánh", "Phường Hải Thành")
        .contains("0912 345 678", "Lê Văn Dũng", "12/02/2020 08:00", "21/02/2020 17:00")
        .contains("chính chủ, căn cước", "Trước hạn", "Được tiếp nhận")
        .doesNotContain("044085012345", "href=\"/reports/punctuality\"");
    assertThat(page.indexOf("200212-0001")).isLessThan(page.indexOf("200212-0002"));
  }

  @Test
  void formIsMadeOnPaperAcross() throws Exception {
    aReturnedDossier();

    assertThat(text(pdf(PATH + "/pdf")))
        .containsIgnoringCase("Sổ theo dõi hồ sơ")
        .contains("Mẫu số 06", "000.00.00.H46-200212-0001", "Nguyễn Thị Lấp Lánh Ánh")
        .contains("chính chủ, căn cước", "Từ 01/02/2020 đến hết 12/02/2020", "17:00")
        .contains("ỦY BAN NHÂN DÂN TỈNH QUẢNG BÌNH", "@SUM(1)");
  }

  @Test
  void filesHoldTheRowsOfThePageAndNoFormula() throws Exception {
    aReturnedDossier();

    var csv = csv(PATH + "/csv");
    assertThat(csv).startsWith("\ufeffTT;Mã hồ sơ;Thủ tục;Số bộ;Người nộp;Địa chỉ;Điện thoại;");
    assertThat(csv.lines().toList()).hasSize(3);
    assertThat(csv)
        .contains("1;000.00.00.H46-200212-0001;", "Phường Hải Thành;0912 345 678;Lê Văn Dũng;")
        .contains(";'@SUM(1);", ";'+84912345678;", "chính chủ, căn cước;Trước hạn")
        .doesNotContain("044085012345");
    var workbook = WorkbookParts.of(file(PATH + "/xlsx").body());
    assertThat(workbook.getOrDefault("xl/worksheets/sheet1.xml", ""))
        .contains(">@SUM(1)<", ">+84912345678<", "t=\"inlineStr\"")
        .doesNotContain("<f>");
    assertThat(header(file(PATH + "/xlsx"), "Content-Disposition"))
        .contains("so-theo-doi-ho-so-2020-02-01-2020-02-12.xlsx");
  }

  @Test
  void pageFileAndPaperHaveAsManyRows() throws Exception {
    RandomDossiers.fill(dossiers, 300, 21);

    var page = get(PATH + "?" + PERIOD);
    var csv = csv(PATH + "/csv?" + PERIOD);
    long rows = csv.lines().count() - 1;
    assertThat(rows).isGreaterThan(25);
    assertThat(page).contains("trong số " + rows + " kết quả");
    assertThat(text(pdf(PATH + "/pdf?" + PERIOD)))
        .contains(csv.lines().skip(rows).findFirst().orElseThrow().split(";")[1]);
    assertThat(get(PATH + "?" + PERIOD + "&page=2")).contains("Từ 26 đến");
  }

  @Test
  void paperTakesFiveHundredAndFilesMore() {
    db.sql(
            """
            insert into casework.dossier (id, code, version, state, agency, procedure_code,
              procedure_version, procedure_name, case_number, channel, applicant_name,
              applicant_kind, identity_number, address, phone, email, content, search_key,
              registered_at, accepted_at)
            select gen_random_uuid(), 'H46-' || n, 1, 2, '000.00.31.H46', '1.001193', 1,
              'Khai sinh', 1, 'COUNTER', 'An', 'CITIZEN', '', '', '', '', '', '',
              '2020-02-10T02:00:00Z', '2020-02-10T02:00:00Z'
            from generate_series(1, 2501) n\
            """)
        .update();

    var refused = PageSlice.get(port, PATH + "/pdf", BROWSER);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("CW-0302", "nhiều hơn 500 hồ sơ");
    assertThat(csv(PATH + "/csv").lines().skip(1).map(line -> line.split(";")[1]).distinct())
        .hasSize(2_501);
    assertThat(csv("/reports/dossiers/csv?column=received").lines()).hasSize(2_502);
    assertThat(status("/reports/dossiers/pdf?column=received")).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "/reports/register?from=x, 422",
    "/reports/register?to=2020-02-30, 422",
    "/reports/register?page=99, 200",
    "/reports/register/csv?from=x, 400",
    "/reports/register/pdf?from=x, 400",
    "/reports/register/doc, 404"
  })
  void whatAnAddressAsksForIsChecked(String path, int status) {
    assertThat(status(path)).isEqualTo(status);
  }

  @Test
  void whoNeitherReceivesNorReadsReportsDoesNotSeeIt() {
    for (var right : new String[] {"read-dossiers", "handle-dossiers", "enter-indices"}) {
      PageSlice.only = right;
      assertThat(status(PATH)).as(right).isEqualTo(403);
      assertThat(status(PATH + "/csv")).as(right).isEqualTo(403);
      assertThat(status(PATH + "/pdf")).as(right).isEqualTo(403);
    }
  }

  @Test
  void pageSpeaksEnglishToo() {
    aReturnedDossier();

    var page = get(PATH + "?lang=en");
    speaks(page);
    assertThat(page).contains("Register of dossiers", "Handed over", "Early");
  }
}
