package vn.lienthong.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.identity.Browser;
import vn.lienthong.identity.OnSampleNode;
import vn.lienthong.identity.Role;
import vn.lienthong.shared.Ids;

/** The pages on which administrators keep people and posts. */
class PeoplePagesTests extends OnSampleNode {
  private static final String PEOPLE = "/administration/people";
  private static final Pattern LINK = Pattern.compile("/invitation\\?token=[A-Za-z0-9_-]+");
  private static final String HOSTILE = "<script>alert(1)</script> & \"A\"";
  private Browser administrator;
  private String login;

  @BeforeEach
  void signIn() {
    if (administrator == null) {
      administrator = signedIn("qt-" + Ids.next(), "Quản Trị Nút", Role.ADMINISTRATOR, null);
    }
    login = "p-" + Ids.next();
  }

  @Test
  void theListIsSearchedWithoutAccentsAndKeepsWhatWasAsked() {
    sample(login, "Đặng Thị Tuyết Nhung", Role.CLERK, "H46");
    var page = administrator.get(PEOPLE + "?q=tuyet%20nhung");
    assertThat(page.body())
        .contains(login, "Đặng Thị Tuyết Nhung", "value=\"tuyet nhung\"", "Văn thư", "Mẫu")
        .contains("1 đến 1 trong");
    assertThat(administrator.get(PEOPLE + "?q=khong-co-ai-nhu-vay").body())
        .contains("Không tìm thấy người dùng nào");
  }

  @Test
  void theListSpeaksEnglishToo() {
    sample(login, "Người Hai Tiếng", Role.CLERK, "H46");
    var page = administrator.get(PEOPLE + "?q=" + login + "&lang=en");
    assertThat(page.body())
        .contains("lang=\"en\"", "Registry clerk", "Search by name or login name")
        .doesNotContain("Văn thư");
    administrator.get(PEOPLE + "?lang=vi");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "0", "x", "99999999999", "1; drop table identity.person"})
  void aCrookedPageNumberIsTheFirstPage(String number) {
    var page = administrator.get(PEOPLE + "?page=" + number.replace(" ", "%20"));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<table");
  }

  @Test
  void aNameIsShownAsTextEverywhere() {
    var person = sample(login, HOSTILE, Role.CLERK, "H46");
    for (var path : new String[] {PEOPLE + "?q=" + login, PEOPLE + "/" + person}) {
      assertThat(administrator.get(path).body())
          .contains("&lt;script&gt;")
          .doesNotContain("<script>alert");
    }
    var link =
        administrator.submit(PEOPLE + "/" + person, PEOPLE + "/" + person + "/reset", none());
    assertThat(link.body()).contains("&lt;script&gt;").doesNotContain("<script>alert");
    assertThat(administrator.get(PEOPLE + "?q=%22%3E%3Cscript%3E").body())
        .doesNotContain("\"><script>");
  }

  @Test
  void everyMistakeOfANewPersonIsShownAtItsFieldAndNothingTypedIsLost() {
    var form = filled();
    form.put("login", " ");
    form.put("name", "");
    form.put("role", "king");
    form.put("agency", "không phải mã");
    form.put("from-day", "31");
    form.put("from-month", "2");
    form.put("to-day", "29");
    form.put("to-month", "2");
    form.put("to-year", "2021");
    var page = create(form);
    assertThat(page.statusCode()).isEqualTo(200);
    for (var field : new String[] {"login", "name", "role", "agency", "from", "to"}) {
      assertThat(page.body()).contains("href=\"#" + field + "\"", "id=\"" + field + "-error\"");
    }
    assertThat(page.body())
        .contains("<title>Lỗi: ", "value=\"31\"", "value=\"không phải mã\"")
        .doesNotContain(LINK.pattern().substring(0, 11));
  }

  /** The broken rule stands at the field it speaks of. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "login | nguyen van a | login | chỉ gồm chữ cái tiếng Việt",
        "login | nguyenv\u0430na | login | chỉ gồm chữ cái tiếng Việt",
        "login | vanthu.G22 | login | Tên đăng nhập vanthu.G22 đã có người dùng",
        "login | VANTHU.g22 | login | đã có người dùng",
        "agency | H99 | agency | Không có cơ quan nào mang mã",
        "agency | '' | agency | phải thuộc một cơ quan",
        "to-year | 2019 | to | không được trước ngày bắt đầu"
      })
  void aBrokenRuleIsShownAtItsField(String name, String value, String field, String text) {
    var form = filled();
    form.put("to-day", "31");
    form.put("to-month", "12");
    form.put("to-year", "2020");
    form.put(name, value);
    var page = create(form);
    assertThat(page.body()).contains("id=\"" + field + "-error\"").contains(text);
    assertThat(page.body()).doesNotContainPattern(LINK);
  }

  @Test
  void theLinkOfANewPersonIsShownOnce() {
    var page = create(filled());
    var link = LINK.matcher(page.body());
    assertThat(link.find()).isTrue();
    assertThat(page.body()).contains("chỉ hiển thị một lần", "24 giờ");
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    var person = people.findByLogin(ADMINISTRATOR, login);
    assertThat(administrator.get(PEOPLE + "/" + person.id()).body())
        .contains("Lê Thị Mới")
        .doesNotContainPattern(LINK);
    assertThat(entries(person.id())).as("created, assigned, link").isEqualTo(3);
    assertThat(another().get(link.group()).body()).contains("Lê Thị Mới", login);
  }

  @Test
  void aPostIsAssignedAndOneOfAnotherKindIsRefusedAtTheRole() {
    var person = sample(login, "Nguyễn Văn A", Role.CLERK, "H46");
    var page = PEOPLE + "/" + person;
    var refused = administrator.submit(page, page + "/posts", with("role", "auditor"));
    assertThat(refused.body()).contains("id=\"role-error\"", "không được kiêm vai trò");
    var crooked = administrator.submit(page, page + "/posts", with("from-month", "13"));
    assertThat(crooked.body()).contains("id=\"from-error\"");
    assertThat(people.find(ADMINISTRATOR, person).posts()).hasSize(1);
    var done = administrator.submit(page, page + "/posts", with("role", "leader"));
    assertThat(done.body()).contains("Đã giao vị trí công tác", "Lãnh đạo");
    assertThat(administrator.get(page).body()).doesNotContain("Đã giao vị trí công tác");
  }

  @Test
  void thePostsOfAPersonEndOnARealDayOnly() {
    var person = sample(login, "Nguyễn Văn A", Role.CLERK, "H46");
    var end = postOf(person) + "/end";
    var page = PEOPLE + "/" + person;
    assertThat(administrator.submit(page, end, day("last", 30, 2, 2020)).body())
        .contains("SH-0003");
    assertThat(administrator.submit(page, end, day("last", 1, 1, 1999)).body()).contains("ID-0012");
    var done = administrator.submit(page, end, day("last", 29, 2, 2020));
    assertThat(done.body()).contains("Đã đặt ngày kết thúc", "29/02/2020");
  }

  @Test
  void aStandInIsNamedByLoginShownAndEnded() {
    var person = sample(login, "Đi Vắng", Role.LEADER, "H46");
    sample(login + "-d", "Người Thay", Role.CLERK, "H46");
    var page = PEOPLE + "/" + person;
    var name = postOf(person) + "/stand-ins";
    assertThat(administrator.submit(page, name, standIn("khong-co")).statusCode()).isEqualTo(404);
    assertThat(administrator.submit(page, name, standIn(login)).body()).contains("ID-0021");
    var reversed = new HashMap<>(standIn(login + "-d"));
    reversed.put("to-year", "2019");
    assertThat(administrator.submit(page, name, reversed).body()).contains("ID-0012");
    reversed.put("to-year", "");
    assertThat(administrator.submit(page, name, reversed).body()).contains("SH-0003");

    var before = entries(person);
    var done = administrator.submit(page, name, standIn(login + "-d"));
    assertThat(done.body()).contains("Đã cử người thay", "Người Thay", "02/03/2020");
    var end = Pattern.compile("/stand-ins/[0-9a-f-]{36}/end").matcher(done.body());
    assertThat(end.find()).isTrue();
    var ended = administrator.submit(done, page + end.group(), none());
    assertThat(ended.body()).contains("Đã thôi cử người thay").doesNotContain("Người Thay");
    assertThat(entries(person)).isEqualTo(before + 2);
  }

  @Test
  void anAccountIsDisabledAndOpenedAgain() {
    var person = sample(login, "Nguyễn Văn A", Role.CLERK, "H46");
    var page = PEOPLE + "/" + person;
    var disabled = administrator.submit(page, page + "/disable", none());
    assertThat(disabled.body()).contains("Đã ngừng tài khoản", page + "/enable");
    assertThat(disabled.body()).doesNotContain(page + "/disable");
    var opened = administrator.submit(disabled, page + "/enable", none());
    assertThat(opened.body()).contains("Đã mở lại tài khoản", page + "/disable");
  }

  @Test
  void anAddressThatNamesNobodyIsNotFoundAndACrookedOneInvalid() {
    var unknown = administrator.get(PEOPLE + "/" + Ids.next());
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("SH-0002");
    for (var crooked : new String[] {"1", "%00", "..%2F..", "' or 1=1".replace(" ", "%20")}) {
      var page = administrator.get(PEOPLE + "/" + crooked);
      assertThat(page.statusCode()).as(crooked).isEqualTo(400);
      assertThat(page.body()).doesNotContain("Exception");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/{id}/posts", "/{id}/disable", "/{id}/enable", "/{id}/reset"})
  void aFormThatIsNotOurOwnChangesNothing(String action) {
    var person = sample(login, "Nguyễn Văn A", Role.CLERK, "H46");
    var before = entries(person);
    var path = PEOPLE + action.replace("{id}", person.toString());
    assertThat(administrator.post(path, filled()).statusCode()).isEqualTo(403);
    var wrong = filled();
    wrong.put("_csrf", Ids.next().toString());
    assertThat(administrator.post(path, wrong).statusCode()).isEqualTo(403);
    assertThat(entries(person)).isEqualTo(before);
    assertThat(people.find(ADMINISTRATOR, person).disabled()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"clerk", "leader", "officer", "one-stop-clerk", "operator", "auditor"})
  void nobodyButAdministratorsSeesOrChangesPeople(String role) {
    var person = sample(login, "Nguyễn Văn A", Role.CLERK, "H46");
    var other = signedIn(login + "-o", "Người Khác", Role.of(role).orElseThrow(), "H46");
    for (var path : new String[] {PEOPLE, PEOPLE + "/new", PEOPLE + "/" + person}) {
      var page = other.get(path);
      assertThat(page.statusCode()).as(path).isEqualTo(403);
      assertThat(page.body()).contains("SH-0001").doesNotContain("Nguyễn Văn A");
    }
    assertThat(other.get("/account").body()).doesNotContain(PEOPLE);
    var changed = other.submit("/account", PEOPLE + "/" + person + "/disable", none());
    assertThat(changed.statusCode()).isEqualTo(403);
    assertThat(people.find(ADMINISTRATOR, person).disabled()).isFalse();
  }

  @Test
  void anAdministratorOfAnAgencySeesItsOwnPeopleOnly() {
    var ours = sample(login + ".a", "Người Nhà", Role.CLERK, "H46");
    var theirs = sample(login + ".b", "Người Ngoài", Role.CLERK, "G22");
    var local = signedIn(login, "Quản Trị Tỉnh", Role.ADMINISTRATOR, "H46");
    assertThat(local.get(PEOPLE + "?q=" + login).body())
        .contains("Người Nhà")
        .doesNotContain("Người Ngoài");
    assertThat(local.get(PEOPLE + "/" + ours).statusCode()).isEqualTo(200);
    var refused = local.get(PEOPLE + "/" + theirs);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("ID-0022", "000.00.00.H46");
    assertThat(local.get(PEOPLE + "/new").body()).contains("value=\"000.00.00.H46\"");
  }

  private HttpResponse<String> create(Map<String, String> form) {
    return administrator.submit(PEOPLE + "/new", PEOPLE, form);
  }

  private Map<String, String> filled() {
    var form = new LinkedHashMap<String, String>();
    form.put("login", login);
    form.put("name", "Lê Thị Mới");
    form.put("role", "clerk");
    form.put("agency", "H46");
    form.putAll(day("from", 1, 1, 2020));
    return form;
  }

  private Map<String, String> with(String field, String value) {
    var form = filled();
    form.put(field, value);
    return form;
  }

  private static Map<String, String> standIn(String deputy) {
    var form = new HashMap<String, String>();
    form.put("deputy", deputy);
    form.putAll(day("from", 2, 3, 2020));
    form.putAll(day("to", 6, 3, 2020));
    return form;
  }

  private static Map<String, String> day(String name, int day, int month, int year) {
    return Map.of(
        name + "-day", String.valueOf(day),
        name + "-month", String.valueOf(month),
        name + "-year", String.valueOf(year));
  }

  private String postOf(UUID person) {
    var post = people.find(ADMINISTRATOR, person).posts().get(0).id();
    return PEOPLE + "/" + person + "/posts/" + post;
  }

  private static Map<String, String> none() {
    return Map.of();
  }
}
