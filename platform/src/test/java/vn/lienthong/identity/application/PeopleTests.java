package vn.lienthong.identity.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.identity.application.IdentityFixture.ADMINISTRATOR;
import static vn.lienthong.identity.application.IdentityFixture.ADMINISTRATOR_OF_QUANG_BINH;
import static vn.lienthong.identity.application.IdentityFixture.OFFICE;
import static vn.lienthong.identity.application.IdentityFixture.PASSWORD;
import static vn.lienthong.identity.application.IdentityFixture.QUANG_BINH;
import static vn.lienthong.identity.application.IdentityFixture.post;
import static vn.lienthong.identity.application.IdentityFixture.refused;
import static vn.lienthong.identity.application.IdentityFixture.token;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.identity.IdentityError;
import vn.lienthong.identity.People;
import vn.lienthong.identity.People.NewPost;
import vn.lienthong.identity.Role;
import vn.lienthong.identity.domain.PasswordCheck;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.SharedError;

/** Who may change whom, and every rule that a change of people can break. */
class PeopleTests {
  private static final LocalDate DAY = LocalDate.of(2020, 3, 2);
  private static final UUID NOBODY = Ids.next();
  @TempDir static Path keys;
  private static IdentityFixture node;
  private static UUID ours;
  private static UUID oursToo;
  private static UUID theirs;
  private static UUID ourPost;
  private static UUID theirPost;
  private static UUID ourStandIn;
  private static UUID theirStandIn;

  @BeforeAll
  static void start() {
    node = new IdentityFixture(keys, false);
    ours = node.clerk("ours", QUANG_BINH);
    oursToo = node.clerk("ours-too", QUANG_BINH);
    theirs = node.clerk("theirs", OFFICE);
    ourPost = postOf(ours);
    theirPost = postOf(theirs);
    ourStandIn = node.people.nameStandIn(ADMINISTRATOR, ourPost, oursToo, DAY, DAY);
    theirStandIn = node.people.nameStandIn(ADMINISTRATOR, theirPost, oursToo, DAY, DAY);
  }

  private static UUID postOf(UUID person) {
    return node.people.find(ADMINISTRATOR, person).posts().get(0).id();
  }

  /** Every call of the contract that needs the right, as somebody of Quảng Bình would make it. */
  static Stream<Map.Entry<String, Consumer<Caller>>> callsOnOurPeople() {
    return calls(ours, ourPost, ourStandIn, QUANG_BINH);
  }

  static Stream<Map.Entry<String, Consumer<Caller>>> callsOnTheirPeople() {
    return calls(theirs, theirPost, theirStandIn, OFFICE);
  }

  private static Stream<Map.Entry<String, Consumer<Caller>>> calls(
      UUID person, UUID post, UUID standIn, AgencyCode agency) {
    People people = node.people;
    return Stream.<Map.Entry<String, Consumer<Caller>>>of(
        Map.entry("find", by -> people.find(by, person)),
        Map.entry("create", by -> people.create(by, fresh(), "Mới", post(Role.CLERK, agency))),
        Map.entry("assign", by -> people.assign(by, person, post(Role.OFFICER, agency))),
        Map.entry("nameStandIn", by -> people.nameStandIn(by, post, oursToo, DAY, DAY)),
        Map.entry("standIns", by -> people.standIns(by, person)),
        Map.entry("endStandIn", by -> people.endStandIn(by, standIn)),
        Map.entry("endPost", by -> people.endPost(by, post, LocalDate.of(2030, 1, 1))),
        Map.entry("disable", by -> people.disable(by, person)),
        Map.entry("enable", by -> people.enable(by, person)),
        Map.entry("reset", by -> people.reset(by, person)));
  }

  private static String fresh() {
    return "fresh-" + Ids.next();
  }

  @ParameterizedTest
  @MethodSource("callsOnOurPeople")
  void withoutTheRightNothingIsAllowedNotEvenAtTheOwnAgency(
      Map.Entry<String, Consumer<Caller>> call) {
    for (var role : Stream.of(Role.values()).filter(it -> it != Role.ADMINISTRATOR).toList()) {
      var caller = new Caller(Caller.Kind.PERSON, ours.toString(), "A", QUANG_BINH, role.key(), "");
      refused(SharedError.FORBIDDEN, () -> call.getValue().accept(caller));
    }
    var system = Caller.system("qlvb", "Quản lý văn bản", QUANG_BINH);
    refused(SharedError.FORBIDDEN, () -> call.getValue().accept(system));
  }

  @ParameterizedTest
  @MethodSource("callsOnTheirPeople")
  void anAdministratorOfAnAgencyChangesNobodyOfAnother(Map.Entry<String, Consumer<Caller>> call) {
    refused(
        IdentityError.NOT_YOUR_AGENCY, () -> call.getValue().accept(ADMINISTRATOR_OF_QUANG_BINH));
  }

  @ParameterizedTest
  @CsvSource({"disable", "enable", "reset", "assign", "find", "standIns"})
  void whatConcernsNobodyIsNotFound(String name) {
    var call =
        calls(NOBODY, NOBODY, NOBODY, QUANG_BINH)
            .filter(one -> one.getKey().equals(name))
            .findFirst()
            .orElseThrow();
    refused(SharedError.NOT_FOUND, () -> call.getValue().accept(ADMINISTRATOR));
  }

  @Test
  void postsAndStandInsThatDoNotExistAreNotFound() {
    refused(SharedError.NOT_FOUND, () -> node.people.endPost(ADMINISTRATOR, NOBODY, DAY));
    refused(SharedError.NOT_FOUND, () -> node.people.endStandIn(ADMINISTRATOR, NOBODY));
    refused(
        SharedError.NOT_FOUND,
        () -> node.people.nameStandIn(ADMINISTRATOR, ourPost, NOBODY, DAY, DAY));
    refused(SharedError.NOT_FOUND, () -> node.people.findByLogin(ADMINISTRATOR, "nobody"));
    refused(SharedError.NOT_FOUND, () -> node.people.findByLogin(ADMINISTRATOR, "' or 1=1"));
  }

  /** A person with a post at two agencies is no longer one agency's to change. */
  @Test
  void whoServesTwoAgenciesIsLeftToTheAdministratorOfTheNode() {
    var both = node.clerk("both", QUANG_BINH);
    node.people.assign(ADMINISTRATOR, both, post(Role.LEADER, OFFICE));
    refused(
        IdentityError.NOT_YOUR_AGENCY,
        () -> node.people.disable(ADMINISTRATOR_OF_QUANG_BINH, both));
    refused(
        IdentityError.NOT_YOUR_AGENCY, () -> node.people.reset(ADMINISTRATOR_OF_QUANG_BINH, both));
    node.people.disable(ADMINISTRATOR, both);
    assertThat(node.people.find(ADMINISTRATOR, both).disabled()).isTrue();
  }

  @Test
  void anAdministratorOfAnAgencyMakesNoAdministratorOfTheNode() {
    refused(
        IdentityError.NOT_YOUR_AGENCY,
        () ->
            node.people.create(
                ADMINISTRATOR_OF_QUANG_BINH, fresh(), "X", post(Role.ADMINISTRATOR, null)));
    refused(
        IdentityError.NOT_YOUR_AGENCY,
        () ->
            node.people.create(
                ADMINISTRATOR_OF_QUANG_BINH, fresh(), "X", post(Role.AUDITOR, OFFICE)));
  }

  @ParameterizedTest
  @CsvSource({"CLERK,true", "LEADER,true", "OFFICER,true", "ONE_STOP_CLERK,true"})
  void anOfficialAlwaysServesAnAgency(Role role, boolean official) {
    assertThat(role.kind() == Role.Kind.OFFICIAL).isEqualTo(official);
    refused(
        IdentityError.AGENCY_REQUIRED,
        () -> node.people.create(ADMINISTRATOR, fresh(), "X", post(role, null)));
  }

  @ParameterizedTest
  @CsvSource({"ADMINISTRATOR", "OPERATOR", "AUDITOR"})
  void othersMayServeTheNodeItself(Role role) {
    var login = fresh();
    node.people.create(ADMINISTRATOR, login, "X", post(role, null));
    var posts = node.people.findByLogin(ADMINISTRATOR, login).posts();
    assertThat(posts).singleElement().satisfies(post -> assertThat(post.agency()).isNull());
  }

  @Test
  void anAgencyThatTheDirectoryDoesNotKnowIsRefused() {
    var unknown = post(Role.CLERK, new AgencyCode("H99"));
    refused(
        IdentityError.AGENCY_UNKNOWN,
        () -> node.people.create(ADMINISTRATOR, fresh(), "X", unknown));
    refused(IdentityError.AGENCY_UNKNOWN, () -> node.people.assign(ADMINISTRATOR, ours, unknown));
  }

  @Test
  void aPostIsKeptUnderTheMainCodeWhicheverFormWasTyped() {
    var login = fresh();
    node.people.create(ADMINISTRATOR, login, "X", post(Role.CLERK, new AgencyCode("H46")));
    assertThat(node.people.findByLogin(ADMINISTRATOR, login).posts().get(0).agency())
        .isEqualTo(QUANG_BINH);
  }

  /** TCVN 14423:2026, 3.5: four kinds of account; each kind joins its own only. */
  @ParameterizedTest
  @CsvSource({
    "OFFICER,OFFICIAL",
    "ADMINISTRATOR,ADMINISTRATOR",
    "OPERATOR,OPERATOR",
    "AUDITOR,AUDITOR"
  })
  void kindsOfAccountJoinTheirOwnKindOnly(Role first, Role.Kind kind) {
    var login = fresh();
    node.people.create(ADMINISTRATOR, login, "X", post(first, OFFICE));
    var person = node.people.findByLogin(ADMINISTRATOR, login).id();
    for (var other : Role.values()) {
      if (other.kind() == kind) {
        node.people.assign(ADMINISTRATOR, person, post(other, QUANG_BINH));
      } else {
        refused(
            IdentityError.ROLES_NOT_COMBINED,
            () -> node.people.assign(ADMINISTRATOR, person, post(other, QUANG_BINH)));
      }
    }
  }

  @Test
  void standingInForAnotherKindOfAccountIsRefusedToo() {
    var login = fresh();
    node.people.create(ADMINISTRATOR, login, "X", post(Role.ADMINISTRATOR, OFFICE));
    var administrator = node.people.findByLogin(ADMINISTRATOR, login);
    refused(
        IdentityError.ROLES_NOT_COMBINED,
        () ->
            node.people.nameStandIn(
                ADMINISTRATOR, administrator.posts().get(0).id(), ours, DAY, DAY));
    refused(
        IdentityError.ROLES_NOT_COMBINED,
        () -> node.people.nameStandIn(ADMINISTRATOR, ourPost, administrator.id(), DAY, DAY));
  }

  @Test
  void nobodyStandsInForThemselves() {
    refused(
        IdentityError.STAND_IN_FOR_ONESELF,
        () -> node.people.nameStandIn(ADMINISTRATOR, ourPost, ours, DAY, DAY));
  }

  @Test
  void aPeriodThatEndsBeforeItStartsIsRefusedAndOneOfADayIsNot() {
    var person = node.clerk("periods", OFFICE);
    refused(
        IdentityError.PERIOD_REVERSED,
        () ->
            node.people.assign(
                ADMINISTRATOR, person, new NewPost(Role.LEADER, OFFICE, DAY, DAY.minusDays(1))));
    refused(
        IdentityError.PERIOD_REVERSED,
        () -> node.people.nameStandIn(ADMINISTRATOR, ourPost, person, DAY, DAY.minusDays(1)));
    var post =
        node.people.assign(ADMINISTRATOR, person, new NewPost(Role.LEADER, OFFICE, DAY, DAY));
    refused(
        IdentityError.PERIOD_REVERSED,
        () -> node.people.endPost(ADMINISTRATOR, post, DAY.minusDays(1)));
    node.people.endPost(ADMINISTRATOR, post, DAY);
  }

  @Test
  void aResetForgetsPasswordAndDeviceAndOnlyItsNewLinkHelps() {
    var person = node.clerk("forgetful", QUANG_BINH);
    var link = node.people.reset(ADMINISTRATOR_OF_QUANG_BINH, person);
    assertThat(node.signIns.check("forgetful", PASSWORD)).isEqualTo(new PasswordCheck.Wrong());
    assertThat(node.people.find(ADMINISTRATOR, person).secondFactor()).isFalse();
    node.invitations.accept(token(link), IdentityFixture.accepting("Mật khẩu khác 2"));
    assertThat(node.signIns.check("forgetful", "Mật khẩu khác 2"))
        .isEqualTo(new PasswordCheck.Accepted(person));
  }

  @Test
  void aDisabledAccountIsRefusedOnlyAfterTheRightPassword() {
    var person = node.clerk("retired", QUANG_BINH);
    node.people.disable(ADMINISTRATOR, person);
    assertThat(node.signIns.check("retired", "wrong")).isEqualTo(new PasswordCheck.Wrong());
    assertThat(node.signIns.check("retired", PASSWORD)).isEqualTo(new PasswordCheck.Disabled());
    assertThat(node.signIns.standing(person)).isEmpty();
    assertThat(node.signIns.standing("retired")).isEmpty();
    node.people.enable(ADMINISTRATOR, person);
    assertThat(node.signIns.standing(person)).isPresent();
  }

  @Test
  void aNameIsKnownForPersonsOfTheNodeOnly() {
    assertThat(node.people.name(ours.toString())).contains("Nguyễn Văn A");
    assertThat(node.people.name(NOBODY.toString())).isEmpty();
    assertThat(node.people.name("node")).isEmpty();
    assertThat(node.people.name("")).isEmpty();
  }

  @Test
  void namesAreStoredComposed() {
    var login = fresh();
    var apart = java.text.Normalizer.normalize(" Đặng Thị Hoà ", java.text.Normalizer.Form.NFD);
    node.people.create(ADMINISTRATOR, login, apart, post(Role.CLERK, OFFICE));
    assertThat(node.people.findByLogin(ADMINISTRATOR, login).name()).isEqualTo("Đặng Thị Hoà");
  }
}
