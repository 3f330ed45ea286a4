package vn.lienthong.identity.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.identity.application.IdentityFixture.ADMINISTRATOR;
import static vn.lienthong.identity.application.IdentityFixture.ADMINISTRATOR_OF_QUANG_BINH;
import static vn.lienthong.identity.application.IdentityFixture.OFFICE;
import static vn.lienthong.identity.application.IdentityFixture.QUANG_BINH;
import static vn.lienthong.identity.application.IdentityFixture.post;
import static vn.lienthong.identity.application.IdentityFixture.refused;

import com.ibm.icu.text.Collator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.identity.PersonView;
import vn.lienthong.identity.Role;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.SharedError;
import vn.lienthong.shared.Text;

/** The list of people: found without accents, page by page, by one's own agency only. */
class PeopleSearchTests {
  @TempDir static Path keys;
  private static IdentityFixture node;

  @BeforeAll
  static void start() {
    node = new IdentityFixture(keys, false);
    person("vanthu.qb", "Trần Thị Dung", QUANG_BINH);
    person("lanhdao.qb", "Nguyễn Văn Đức", QUANG_BINH);
    person("chuyenvien_qb", "Hồ Ăn", QUANG_BINH);
    person("vanthu.vp", "Đặng Hoà", OFFICE);
    person("phan-tram", "Phạm 100% Ánh", OFFICE);
    person("o-dau", "Lê \\ Gạch", OFFICE);
    person("Đường.Sắt", "Cao Bằng", OFFICE);
  }

  private static void person(String login, String name, AgencyCode agency) {
    node.people.create(ADMINISTRATOR, login, name, post(Role.CLERK, agency));
  }

  @ParameterizedTest
  @CsvSource({
    "tran thi dung,vanthu.qb",
    "TRẦN THỊ DUNG,vanthu.qb",
    "Trần,vanthu.qb",
    "duc,lanhdao.qb",
    "Đức,lanhdao.qb",
    "đuc,lanhdao.qb",
    "ho an,chuyenvien_qb",
    "hòa,vanthu.vp",
    "hoà,vanthu.vp",
    "đường,Đường.Sắt",
    "duong.sat,Đường.Sắt",
    "SẮT,Đường.Sắt",
    "lanhdao,lanhdao.qb",
    "LANHDAO.QB,lanhdao.qb",
    "'  thi   dung ',vanthu.qb"
  })
  void aNameIsFoundHoweverItIsTyped(String typed, String login) {
    assertThat(logins(typed)).containsExactly(login);
    assertThat(logins(Normalizer.normalize(typed, Normalizer.Form.NFD))).containsExactly(login);
  }

  /** What has a meaning in a pattern of the database is looked for as it stands. */
  @ParameterizedTest
  @CsvSource({"100%,phan-tram", "%,phan-tram", "_,chuyenvien_qb", "\\,o-dau"})
  void signsOfThePatternAreLettersLikeOthers(String typed, String login) {
    assertThat(logins(typed)).containsExactly(login);
  }

  @ParameterizedTest
  @ValueSource(strings = {"' or 1=1 --", "%_%_%", "\\%", "không có ai", "*"})
  void whatNobodyIsCalledFindsNobody(String typed) {
    var page = node.people.search(ADMINISTRATOR, typed, 1, 10);
    assertThat(page.items()).isEmpty();
    assertThat(page.total()).isZero();
  }

  /** Logins of before the folded column are filled in SQL: it must give what the search asks. */
  @Test
  void theFillOfTheMigrationFoldsAsTheSearchDoes() throws IOException {
    var vowels = "aăâeêioôơuưy".codePoints().mapToObj(Character::toString).toList();
    var login = "đ0.9_z-@";
    for (var vowel : vowels) {
      for (var tone : List.of("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")) {
        login += Normalizer.normalize(vowel + tone, Normalizer.Form.NFC);
      }
    }
    var script = Path.of("src/main/resources/db/migration/identity/V5__folded_logins.sql");
    var fill = Files.readString(script).split(";")[1];
    var expression = fill.substring(fill.indexOf("= ") + 2).replace("login_key", ":login");
    assertThat(
            node.jdbc
                .sql("select " + expression)
                .param("login", login)
                .query(String.class)
                .single())
        .isEqualTo(Text.fold(login));
  }

  @Test
  void pagesFollowEachOtherWithoutRepeatOrGap() {
    var all = logins("");
    Comparator<Object> vietnamese = Collator.getInstance(Locale.forLanguageTag("vi"));
    var seen = new ArrayList<String>();
    for (int number = 1; number <= 4; number++) {
      var page = node.people.search(ADMINISTRATOR, "", number, 2);
      assertThat(page.total()).isEqualTo(7);
      seen.addAll(page.items().stream().map(PersonView::login).toList());
    }
    assertThat(seen)
        .isEqualTo(all)
        .isSortedAccordingTo(vietnamese)
        .doesNotHaveDuplicates()
        .hasSize(7);
    assertThat(node.people.search(ADMINISTRATOR, "", 5, 2).items()).isEmpty();
  }

  @Test
  void anAdministratorOfAnAgencyFindsAndCountsItsPeopleOnly() {
    var page = node.people.search(ADMINISTRATOR_OF_QUANG_BINH, "", 1, 10);
    assertThat(page.items())
        .extracting(PersonView::login)
        .containsExactly("chuyenvien_qb", "lanhdao.qb", "vanthu.qb");
    assertThat(page.total()).isEqualTo(3);
    assertThat(node.people.search(ADMINISTRATOR_OF_QUANG_BINH, "hoa", 1, 10).total()).isZero();
  }

  @Test
  void whoWasThereOnceIsStillFoundByTheAgency() {
    var clerk = node.people.findByLogin(ADMINISTRATOR, "vanthu.qb");
    node.people.endPost(ADMINISTRATOR, clerk.posts().get(0).id(), LocalDate.of(2020, 1, 1));
    node.time.setDay(LocalDate.of(2021, 1, 1));
    assertThat(node.people.search(ADMINISTRATOR_OF_QUANG_BINH, "dung", 1, 10).total()).isOne();
  }

  @Test
  void theListIsForAdministratorsOnly() {
    var clerk = new Caller(Caller.Kind.PERSON, "1", "Văn Thư", QUANG_BINH, "clerk", "");
    refused(SharedError.FORBIDDEN, () -> node.people.search(clerk, "", 1, 10));
  }

  private static List<String> logins(String typed) {
    return node.people.search(ADMINISTRATOR, typed, 1, 50).items().stream()
        .map(PersonView::login)
        .toList();
  }
}
