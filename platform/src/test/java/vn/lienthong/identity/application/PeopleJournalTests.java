package vn.lienthong.identity.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.identity.application.IdentityFixture.ADMINISTRATOR;
import static vn.lienthong.identity.application.IdentityFixture.OFFICE;
import static vn.lienthong.identity.application.IdentityFixture.PASSWORD;
import static vn.lienthong.identity.application.IdentityFixture.QUANG_BINH;
import static vn.lienthong.identity.application.IdentityFixture.post;
import static vn.lienthong.identity.application.IdentityFixture.refused;
import static vn.lienthong.identity.application.IdentityFixture.token;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.identity.IdentityEntry;
import vn.lienthong.identity.IdentityError;
import vn.lienthong.identity.People.NewPost;
import vn.lienthong.identity.Role;
import vn.lienthong.identity.domain.Totp;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.Caller;

/** Each change of state writes one entry: what, of whom, by whom, and no personal data. */
class PeopleJournalTests {
  private static final LocalDate FROM = LocalDate.of(2020, 12, 31);
  private static final LocalDate TO = LocalDate.of(2021, 1, 1);
  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
  @TempDir static Path keys;
  private static IdentityFixture node;
  private UUID person;
  private UUID post;
  private int before;

  @BeforeAll
  static void start() {
    node = new IdentityFixture(keys, false);
  }

  @BeforeEach
  void someClerk() {
    person = node.clerk("nguyen.thi." + node.journal.entries().size(), QUANG_BINH);
    post = node.people.find(ADMINISTRATOR, person).posts().get(0).id();
    before = node.journal.entries().size();
  }

  @Test
  void aNewPersonIsCreatedGetsAPostAndALink() {
    node.people.create(
        ADMINISTRATOR, "x" + before, "Lê Văn X", new NewPost(Role.LEADER, OFFICE, FROM, TO));
    assertThat(node.journal.types().subList(before, before + 3))
        .containsExactly(
            "identity.person-created", "identity.post-assigned", "identity.link-issued");
    assertThat(node.journal.entries().get(before + 1).facts())
        .isEqualTo(
            Map.of(
                "role", "leader",
                "agency", "000.00.00.G22",
                "from", "2020-12-31",
                "to", "2021-01-01"));
    assertThat(node.journal.last().facts()).isEqualTo(Map.of("purpose", "person"));
    assertThat(node.journal.entries()).hasSize(before + 3);
  }

  @Test
  void anOpenEndAndNoAgencyAreWrittenEmpty() {
    node.people.create(ADMINISTRATOR, "y" + before, "Y", post(Role.AUDITOR, null));
    assertThat(node.journal.entries().get(before + 1).facts())
        .containsEntry("agency", "")
        .containsEntry("to", "");
  }

  @Test
  void theEndOfAPostNamesItsLastDay() {
    node.people.endPost(ADMINISTRATOR, post, TO);
    one(
        IdentityEntry.POST_ENDED,
        Map.of("role", "clerk", "agency", "000.00.00.H46", "to", "2021-01-01"));
  }

  @Test
  void aStandInIsNamedAndEndedUnderTheHolderOfThePost() {
    var deputy = node.clerk("deputy" + before, QUANG_BINH);
    before = node.journal.entries().size();
    var standIn = node.people.nameStandIn(ADMINISTRATOR, post, deputy, FROM, TO);
    one(
        IdentityEntry.STAND_IN_NAMED,
        Map.of(
            "role", "clerk",
            "agency", "000.00.00.H46",
            "from", "2020-12-31",
            "to", "2021-01-01"));
    before = node.journal.entries().size();
    node.people.endStandIn(ADMINISTRATOR, standIn);
    one(IdentityEntry.STAND_IN_ENDED, Map.of("role", "clerk", "agency", "000.00.00.H46"));
  }

  @Test
  void disablingNamesItsReasonAndOpeningAgainNeedsNone() {
    node.people.disable(ADMINISTRATOR, person);
    one(IdentityEntry.PERSON_DISABLED, Map.of("reason", "administrator"));
    before = node.journal.entries().size();
    node.people.enable(ADMINISTRATOR, person);
    one(IdentityEntry.PERSON_ENABLED, Map.of());
  }

  @Test
  void aResetIsWrittenBeforeItsLink() {
    node.people.reset(ADMINISTRATOR, person);
    assertThat(node.journal.types().subList(before, before + 2))
        .containsExactly("identity.second-factor-reset", "identity.link-issued");
    assertThat(node.journal.last().subject()).isEqualTo(person.toString());
  }

  @Test
  void theUseOfALinkIsTheDoingOfThePersonItself() {
    var link = node.people.reset(ADMINISTRATOR, person);
    before = node.journal.entries().size();
    var code = Totp.code(SECRET, node.time.wall().now());
    node.invitations.accept(
        token(link), new Invitations.Acceptance("", "", "Mật khẩu mới 22", SECRET, code));
    assertThat(node.journal.types().subList(before, before + 2))
        .containsExactly("identity.second-factor-enrolled", "identity.password-set");
    assertThat(node.journal.last().by().principal()).isEqualTo(person.toString());
    assertThat(node.journal.last().by().kind()).isEqualTo(Caller.Kind.PERSON);
  }

  @Test
  void signingInAndOutNameThePostInUse() {
    var caller = new Caller(Caller.Kind.PERSON, person.toString(), "A", QUANG_BINH, "clerk", "");
    node.signIns.complete(caller);
    assertThat(node.journal.last().facts())
        .isEqualTo(Map.of("role", "clerk", "agency", "000.00.00.H46"));
    node.signIns.signedOut(caller);
    assertThat(node.journal.types().subList(before, before + 2))
        .containsExactly("identity.signed-in", "identity.signed-out");
    assertThat(node.journal.last().subject()).isEqualTo(person.toString());
  }

  @Test
  void aLockIsTheNodesOwnDoing() {
    for (int i = 0; i < 5; i++) {
      node.signIns.check(login(), "wrong");
    }
    assertThat(node.journal.last().type()).isEqualTo(IdentityEntry.ACCOUNT_LOCKED);
    assertThat(node.journal.last().by().kind()).isEqualTo(Caller.Kind.NODE);
    assertThat(node.journal.last().subject()).isEqualTo(person.toString());
    node.signIns.check(login(), "wrong");
    assertThat(node.journal.entries()).as("once for each lock").hasSize(before + 1);
  }

  @Test
  void whatIsRefusedLeavesNoEntry() {
    refused(
        IdentityError.STAND_IN_FOR_ONESELF,
        () -> node.people.nameStandIn(ADMINISTRATOR, post, person, FROM, TO));
    refused(
        IdentityError.PERIOD_REVERSED,
        () -> node.people.endPost(ADMINISTRATOR, post, LocalDate.of(2019, 12, 31)));
    refused(
        IdentityError.LOGIN_NAME_REFUSED,
        () -> node.people.create(ADMINISTRATOR, "a b", "X", post(Role.CLERK, OFFICE)));
    node.signIns.check(login(), "wrong");
    assertThat(node.journal.entries()).hasSize(before);
  }

  /** The journal is kept for ever: it must hold neither names nor secrets. */
  @Test
  void noEntryHoldsANameALoginOrASecret() {
    var link = node.people.reset(ADMINISTRATOR, person);
    for (var entry : node.journal.entries()) {
      var written = entry.subject() + entry.facts() + entry.payload();
      assertThat(written)
          .doesNotContain("Nguyễn")
          .doesNotContain("nguyen.thi")
          .doesNotContain(PASSWORD)
          .doesNotContain(token(link));
    }
  }

  @Test
  void everyTypeOfTheModuleHasAPermanentName() {
    assertThat(Arrays.stream(IdentityEntry.values()).map(IdentityEntry::type))
        .allMatch(type -> type.matches("identity\\.[a-z-]+"))
        .doesNotHaveDuplicates()
        .hasSize(20);
  }

  private String login() {
    return node.people.find(ADMINISTRATOR, person).login();
  }

  /** Exactly one entry since, of that type, about the person, by the administrator. */
  private void one(IdentityEntry type, Map<String, String> facts) {
    assertThat(node.journal.entries()).hasSize(before + 1);
    NewEntry last = node.journal.last();
    assertThat(last.type()).isEqualTo(type);
    assertThat(last.subject()).isEqualTo(person.toString());
    assertThat(last.by()).isEqualTo(ADMINISTRATOR);
    assertThat(last.facts()).isEqualTo(facts);
  }
}
