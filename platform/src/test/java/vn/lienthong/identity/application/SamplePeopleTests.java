package vn.lienthong.identity.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.identity.application.IdentityFixture.ADMINISTRATOR;
import static vn.lienthong.identity.application.IdentityFixture.refused;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.identity.IdentityError;
import vn.lienthong.identity.Role;
import vn.lienthong.identity.application.SamplePeople.Group;
import vn.lienthong.identity.application.SamplePeople.Person;
import vn.lienthong.identity.domain.PasswordCheck;
import vn.lienthong.identity.store.JdbcPosts;
import vn.lienthong.shared.AgencyCode;

/** The people of the sample country: made only on a sample node, listed on its sign-in page. */
class SamplePeopleTests {
  @TempDir Path keys;
  private IdentityFixture node;

  @BeforeEach
  void start() {
    node = new IdentityFixture(keys, true);
    node.directory
        .add("H17", "UBND thành phố Đà Nẵng", AgencyKind.PROVINCE)
        .add("H26", "UBND thành phố Hà Nội", AgencyKind.PROVINCE)
        .add("H24", "UBND thành phố Hải Phòng", AgencyKind.PROVINCE);
  }

  /** Field case X1 for the names: Hà Nội stands before Hải Phòng, Đà Nẵng before both. */
  @Test
  void theTwoFirstAgenciesAreOnTopThenVietnameseOrder() {
    person("vanthu.H24", "H24");
    person("vanthu.H26", "H26");
    person("vanthu.H17", "H17");
    person("vanthu.H46", "H46");
    person("vanthu.G22", "G22");
    assertThat(list(node).byAgency(""))
        .extracting(Group::agency)
        .containsExactly(
            "Văn phòng Chính phủ",
            "UBND tỉnh Quảng Bình",
            "UBND thành phố Đà Nẵng",
            "UBND thành phố Hà Nội",
            "UBND thành phố Hải Phòng");
  }

  @Test
  void thePeopleOfAnAgencyAreInOrderOfTheirLogin() {
    person("vanthu.H46", "H46");
    person("lanhdao.H46", "H46");
    person("chuyenvien.H46", "H46");
    assertThat(list(node).byAgency(""))
        .singleElement()
        .satisfies(group ->
            assertThat(group.people())
                .extracting(Person::login)
                .containsExactly("chuyenvien.H46", "lanhdao.H46", "vanthu.H46"));
  }

  @Test
  void whoCannotSignInIsNotListed() {
    person("nghi.H46", "H46");
    person("ngung.H46", "H46");
    person("lam.H46", "H46");
    var ended = node.people.findByLogin(ADMINISTRATOR, "nghi.H46").posts().get(0);
    node.people.endPost(ADMINISTRATOR, ended.id(), LocalDate.of(2020, 2, 11));
    node.people.disable(ADMINISTRATOR, node.people.findByLogin(ADMINISTRATOR, "ngung.H46").id());
    assertThat(list(node).byAgency("").get(0).people())
        .extracting(Person::login)
        .containsExactly("lam.H46");
  }

  @Test
  void realPeopleAreNeverListed() {
    node.aClerk("that", IdentityFixture.QUANG_BINH);
    assertThat(list(node).byAgency("")).isEmpty();
  }

  @Test
  void anAgencyUnknownToTheDirectoryIsShownByItsCode() {
    person("vanthu.X11", "X11");
    assertThat(list(node).byAgency("")).extracting(Group::agency).containsExactly("X11");
  }

  @Test
  void aSecondPostIsAddedToTheSamePerson() {
    person("hai.H46", "H46");
    node.people.createSample("Hai.H46", "Hai Việc", Role.LEADER, new AgencyCode("G22"));
    assertThat(node.people.findByLogin(ADMINISTRATOR, "hai.h46").posts()).hasSize(2);
    assertThat(node.signIns.check("hai.H46", "lienthong"))
        .isInstanceOf(PasswordCheck.Accepted.class);
  }

  @ParameterizedTest
  @CsvSource({
    "quang binh, vanthu.H46",
    "QUẢNG  BÌNH, vanthu.H46",
    "quảng bình, vanthu.H46",
    "da nang, vanthu.H17",
    "tinh quang b, vanthu.H46",
    "thư.H17, vanthu.H17",
    "h17, vanthu.H17"
  })
  void aSearchFindsNameLoginOrAgencyWhateverTheirMarks(String text, String login) {
    person("vanthu.H46", "H46");
    person("vanthu.H17", "H17");
    assertThat(list(node).byAgency(text))
        .singleElement()
        .satisfies(
            group -> assertThat(group.people()).extracting(Person::login).containsExactly(login));
  }

  @Test
  void whatNobodyHoldsFindsNobodyAndBlanksFindEverybody() {
    person("vanthu.H46", "H46");
    assertThat(list(node).byAgency("hà nội")).isEmpty();
    assertThat(list(node).byAgency("uang")).as("within a word").isEmpty();
    assertThat(list(node).byAgency("mẫu quảng")).as("of two fields").isEmpty();
    assertThat(list(node).byAgency("%")).isEmpty();
    assertThat(list(node).byAgency(" \u00a0 ")).hasSize(1);
  }

  @Test
  void whoOnlyStandsInIsListedWithThatPost() {
    person("nghi.H46", "H46");
    person("thay.G22", "G22");
    var absent = node.people.findByLogin(ADMINISTRATOR, "nghi.H46").posts().get(0);
    var deputy = node.people.findByLogin(ADMINISTRATOR, "thay.G22");
    var today = node.time.business().today();
    node.people.nameStandIn(ADMINISTRATOR, absent.id(), deputy.id(), today, today);
    node.people.endPost(ADMINISTRATOR, deputy.posts().get(0).id(), today.minusDays(1));
    assertThat(list(node).byAgency("thay"))
        .extracting(Group::agency)
        .containsExactly("UBND tỉnh Quảng Bình");
  }

  /** Some 420 people in 140 agencies: the page of a stranger must not ask for each of them. */
  @Test
  void everybodyIsAskedForAtOnce() {
    for (int i = 0; i < 5; i++) {
      person("vanthu" + i + ".H46", "H46");
      person("vanthu" + i + ".H17", "H17");
    }
    var asked = new AtomicInteger();
    var counting =
        new DelegatingDataSource(IdentityFixture.DATABASE) {
          @Override
          public Connection getConnection() throws SQLException {
            asked.incrementAndGet();
            return super.getConnection();
          }
        };
    var posts = new JdbcPosts(JdbcClient.create(counting));
    var list = new SamplePeople(posts, node.agencies, node.clocks, node.settings);
    assertThat(list.byAgency("")).hasSize(2);
    assertThat(asked).hasValue(1);
  }

  @Test
  void aNodeWithoutSamplesMakesAndListsNone(@TempDir Path others) {
    var real = new IdentityFixture(others, false);
    refused(
        IdentityError.NO_SAMPLES_HERE,
        () -> real.people.createSample("a", "A", Role.CLERK, new AgencyCode("H46")));
    assertThat(list(real).byAgency("")).isEmpty();
    assertThat(real.journal.entries()).isEmpty();
  }

  private void person(String login, @Nullable String agency) {
    node.people.createSample(
        login, "Người Mẫu", Role.CLERK, agency == null ? null : new AgencyCode(agency));
  }

  private static SamplePeople list(IdentityFixture node) {
    return new SamplePeople(node.posts, node.agencies, node.clocks, node.settings);
  }
}
