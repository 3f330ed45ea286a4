package vn.lienthong.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.identity.Role;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.testing.PageSlice;

/** Other agencies are asked for their opinion, find it, and answer. */
class OpinionPagesTests extends CaseworkPages {
  private static final Caller ELSEWHERE =
      new Caller(
          Caller.Kind.PERSON,
          "p-h01",
          "Hồ Thị Lan",
          new AgencyCode("000.00.00.H01"),
          Role.OFFICER.key(),
          "");

  private String dossier;

  @BeforeEach
  void aDossierWithItsOfficer() {
    dossier = received();
    act(dossier, "hand-over", Map.of("handler", office.post(officer)));
  }

  private static Map<String, String> row(int row, String agency, String task) {
    return Map.of(
        "agency-" + row,
        agency,
        "task-" + row,
        task,
        "amount-" + row,
        "1,5",
        "unit-" + row,
        "WORKING_DAY");
  }

  private Map<String, String> rows(Map<String, String> one, Map<String, String> other) {
    var form = new HashMap<>(one);
    form.putAll(other);
    form.put("version", version(dossier, "consult"));
    return form;
  }

  private void asked() {
    var form = rows(row(1, "H01", "Đất có nằm trong quy hoạch không?"), Map.of());
    assertThat(post(dossier + "/acts/consult", form).statusCode()).isEqualTo(303);
  }

  @Test
  void twoAreAskedAtOnceByCodeOrByName() {
    var form =
        rows(
            row(1, "H01", "Đất có nằm trong quy hoạch không?"),
            row(2, "UBND Thành phố Hà Nội (000.00.00.H26)", "Cư trú từ năm nào?"));
    form.put("lead", "1");

    assertThat(post(dossier + "/acts/consult", form).statusCode()).isEqualTo(303);

    assertThat(get(dossier))
        .contains(
            "Ý kiến của cơ quan phối hợp",
            "Đất có nằm trong quy hoạch không?",
            "Cư trú từ năm nào?",
            "chủ trì",
            "Còn 1 ngày 4 giờ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "H99 | Hỏi | 1 | Không có cơ quan &#34;H99&#34;",
        "H01 | '' | 1 | Hãy ghi nội dung xin ý kiến",
        "H01 | Hỏi | 0 | Thời hạn trả lời phải là số",
        "H01 | Hỏi | x | Thời hạn trả lời phải là số",
        "'' | '' | 1 | Hãy ghi tên hoặc mã cơ quan",
        "'' | Hỏi | 1 | Hãy ghi tên hoặc mã cơ quan",
        "H46 | Hỏi | 1 | Không có cơ quan"
      })
  void whatCannotBeAskedIsSaidAtItsField(String agency, String task, String days, String told) {
    var form = rows(row(1, agency, task), Map.of("amount-1", days));

    var answer = post(dossier + "/acts/consult", form);

    assertThat(answer.statusCode()).isIn(400, 422);
    assertThat(answer.body()).contains(told.replace("&#34;", "&quot;").split("&quot;")[0]);
    assertThat(get(dossier)).doesNotContain("Ý kiến của cơ quan phối hợp");
  }

  @Test
  void ofSeveralOneLeads() {
    var answer = post(dossier + "/acts/consult", rows(row(1, "H01", "Hỏi"), row(2, "H26", "Hỏi")));

    assertThat(answer.body()).contains("đúng một cơ quan chủ trì");
  }

  @Test
  void whoeverWasSlowerKeepsTheWords() {
    var form = rows(row(1, "H01", "Đất có nằm trong quy hoạch không?"), Map.of());
    act(dossier, "note", Map.of("text", "Đã gọi điện"));

    var answer = post(dossier + "/acts/consult", form);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("Đất có nằm trong quy hoạch không?", "Hồ sơ đã thay đổi");
    form.put("version", "4");
    assertThat(post(dossier + "/acts/consult", form).statusCode()).isEqualTo(303);
  }

  @Test
  void agencyThatIsAskedFindsItAndAnswersAndNobodyElseDoes() {
    asked();
    PageSlice.signIn(ELSEWHERE);
    PageSlice.JOURNALED.clear();
    assertThat(get("/opinions")).contains("Đất có nằm trong quy hoạch không?", "Còn 1 ngày 4 giờ");

    assertThat(get(dossier)).contains("Cho ý kiến").doesNotContain("/acts/note");
    assertThat(PageSlice.JOURNALED)
        .extracting(entry -> entry.type().type())
        .containsExactly("casework.dossier-read");
    assertThat(get(dossier + "/acts/give-opinion"))
        .as("the whole question, and chosen where it is the only one")
        .containsPattern("type=\"radio\"\\s+value=\"4\"\\s+checked");
    act(dossier, "give-opinion", Map.of("consultation", "4", "text", "Phù hợp quy hoạch"));

    assertThat(get("/opinions")).contains("Không có ý kiến nào chờ trả lời");
    assertThat(get("/opinions?show=closed")).contains("Xong, trong hạn");
    PageSlice.signIn(officer);
    assertThat(get(dossier)).contains("Phù hợp quy hoạch", "Hồ Thị Lan");
  }

  @Test
  void blankOpinionIsRefused() {
    asked();
    PageSlice.signIn(ELSEWHERE);

    var answer =
        post(
            dossier + "/acts/give-opinion",
            Map.of("version", "4", "consultation", "4", "text", ""));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Hãy ghi ý kiến");
  }

  @Test
  void dossierOfAnotherAgencyIsUnknownToThoseWhoAreNotAsked() {
    PageSlice.signIn(ELSEWHERE);
    PageSlice.only = "read-dossiers";

    assertThat(PageSlice.get(port, dossier, BROWSER).statusCode()).isEqualTo(404);
  }

  @Test
  void countOfOpinionsToGiveStandsInTheNavigation() {
    asked();
    PageSlice.signIn(ELSEWHERE);

    assertThat(get("/opinions")).contains("1 ý kiến chờ trả lời");
  }

  @Test
  void pagesSpeakEnglishToo() {
    asked();
    PageSlice.signIn(ELSEWHERE);

    assertThat(get("/opinions?lang=en")).contains("Opinions asked", "To answer");
    assertThat(get("/opinions?lang=vi")).contains("Ý kiến phối hợp");
  }
}
