package vn.lienthong.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.casework.application.RandomDossiers;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.testing.PageSlice;

/** The nine indices on the screen, what a unit enters, and both as files. */
class IndexPagesTests extends ReportPages {
  private static final String PATH = "/reports/indices";

  private HttpResponse<String> enter(String index, String quarter, String points, String source) {
    return post(
        PATH + "/" + index + "/entries",
        Map.of("quarter", quarter, "points", points, "source", source));
  }

  @Test
  void withoutFiguresThePageSaysSoAndDoesNotCountNought() {
    var page = get(PATH);

    speaks(page);
    assertThat(page)
        .contains("Quý 1/2020", "Quý 4/2019", "chưa có số liệu", "mới có 0/9 chỉ số")
        .contains("chưa xếp loại được", "Tổng điểm chưa đầy đủ")
        .contains("TT 01/2018/TT-VPCP điều 13, chỉ số 9");
    assertThat(csv(PATH + "/csv"))
        .contains("Cả đơn vị;;;;;;;;;;0 (mới có 0/9 chỉ số);chưa xếp loại được");
  }

  @Test
  void dossiersTellFourAndTheirListsStandBehind() {
    RandomDossiers.fill(dossiers, 80, 5);

    var page = get(PATH + "?quarter=2020-Q1");
    speaks(page);
    assertThat(page)
        .contains("Trước hạn (2 điểm)", "Đúng hạn (1 điểm)", "Trễ hạn (0 điểm)")
        .contains("Không phải bổ sung (2 điểm)", "Mọi bước trước hạn (2 điểm)")
        .contains("column=early", "from=2020-01-01", "to=2020-03-31")
        .contains("Lê Văn Dũng", "hoàn thành 100 %");
    assertThat(csv(PATH + "/csv?quarter=2020-Q1"))
        .containsPattern("Cả đơn vị;[012],\\d;;[012],\\d;");
    assertThat(get("/reports/dossiers?column=never-asked&from=2020-01-01&to=2020-03-31"))
        .contains("không phải bổ sung lần nào");
  }

  @Test
  void leaderEntersWhatNoDossierTells() {
    assertThat(get(PATH + "/7/entries?quarter=2020-Q1"))
        .contains("Thái độ phục vụ", "điều 13, chỉ số 7", "Nguồn số liệu", "chưa có số liệu");

    var answer = enter("7", "2020-Q1", "1,5", "Phiếu đánh giá tháng 1");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElse("")).contains("quarter=2020-Q1");
    enter("7", "2020-Q1", "1.6", "Đếm lại");

    assertThat(get(PATH + "?quarter=2020-Q1"))
        .contains("1,6", "Đếm lại", "mới có 1/9 chỉ số")
        .doesNotContain("Phiếu đánh giá tháng 1");
    assertThat(get(PATH + "/7/entries?quarter=2020-Q1"))
        .contains("1,6 điểm", "1,5 điểm", "Phiếu đánh giá tháng 1", "Đỗ An");
    assertThat(get(PATH + "?quarter=2019-Q4")).contains("mới có 0/9 chỉ số");
    assertThat(PageSlice.JOURNALED)
        .extracting(NewEntry::type)
        .extracting(type -> type.type())
        .containsExactly("casework.index-entered", "casework.index-entered");
  }

  @Test
  void wholeIndexIsChosenFromThree() {
    assertThat(get(PATH + "/9/entries")).contains("type=\"radio\"", "2 điểm: ít nhất 20 % thủ tục");

    assertThat(enter("9", "2020-Q1", "2", "Báo cáo").statusCode()).isEqualTo(303);
    assertThat(get(PATH)).contains("2,0", "Báo cáo");
  }

  @ParameterizedTest
  @CsvSource({
    "7, 2020-Q1, 3, nguồn, CW-0305, Điểm phải là",
    "7, 2020-Q1, abc, nguồn, CW-0305, Điểm phải là",
    "7, 2020-Q1, '', nguồn, CW-0305, Điểm phải là",
    "9, 2020-Q1, 1.5, nguồn, CW-0305, Điểm phải là",
    "7, 2020-Q1, 2, '', CW-0306, Hãy ghi nguồn",
    "7, 2020-Q3, 2, nguồn, CW-0307, chưa bắt đầu"
  })
  void whatIsWrongIsSaidAtItsFieldAndTheWordsStay(
      String index, String quarter, String points, String source, String code, String said) {
    var answer = enter(index, quarter, points, source);

    assertThat(answer.statusCode()).as(code).isEqualTo(422);
    assertThat(answer.body()).contains(said, "Lỗi:").contains(source);
    assertThat(PageSlice.JOURNALED).isEmpty();
  }

  @Test
  void sourceThatIsTooLongIsRefused() {
    assertThat(enter("7", "2020-Q1", "2", "x".repeat(1_001)).statusCode()).isEqualTo(422);
    assertThat(enter("7", "2020-Q1", "2", "x".repeat(1_000)).statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @CsvSource({
    "/reports/indices?quarter=x, 400",
    "/reports/indices?quarter=2020-Q5, 400",
    "/reports/indices/csv?quarter=x, 400",
    "/reports/indices/doc, 404",
    "/reports/indices/1/entries, 404",
    "/reports/indices/0/entries, 404",
    "/reports/indices/10/entries, 404",
    "/reports/indices/x/entries, 404",
    "/reports/indices/7/entries?quarter=x, 400"
  })
  void whatAnAddressAsksForIsChecked(String path, int status) {
    assertThat(status(path)).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "4", "10", "x"})
  void onlyWhatIsEnteredIsEntered(String index) {
    assertThat(enter(index, "2020-Q1", "2", "nguồn").statusCode()).isEqualTo(404);
  }

  @Test
  void whoOnlyReadsDoesNotEnter() {
    PageSlice.only = "read-reports";

    assertThat(get(PATH)).contains("Số liệu đã ghi").doesNotContain("Ghi số liệu");
    assertThat(get(PATH + "/7/entries")).doesNotContain("<textarea");
    assertThat(enter("7", "2020-Q1", "2", "nguồn").statusCode()).isEqualTo(403);
    assertThat(PageSlice.JOURNALED).isEmpty();
  }

  @Test
  void paperShowsTheUnitAndItsOfficers() throws Exception {
    RandomDossiers.fill(dossiers, 80, 5);

    assertThat(text(pdf(PATH + "/pdf?quarter=2020-Q1")))
        .contains("Chín chỉ số đánh giá", "Cả đơn vị", "Lê Văn Dũng", "Quý 1/2020");
    assertThat(header(file(PATH + "/xlsx?quarter=2020-Q1"), "Content-Disposition"))
        .contains("chin-chi-so-danh-gia-2020-q1.xlsx");
  }

  @Test
  void pagesSpeakEnglishToo() {
    enter("7", "2020-Q1", "1.5", "list");

    var page = get(PATH + "?lang=en");
    speaks(page);
    speaks(get(PATH + "/7/entries?lang=en"));
    assertThat(page).contains("Nine indices", "1.5", "only 1 of 9 indices");
  }
}
