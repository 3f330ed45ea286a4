package vn.lienthong.identity.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.identity.application.IdentityFixture.ADMINISTRATOR;
import static vn.lienthong.identity.application.IdentityFixture.OFFICE;
import static vn.lienthong.identity.application.IdentityFixture.PASSWORD;
import static vn.lienthong.identity.application.IdentityFixture.QUANG_BINH;
import static vn.lienthong.identity.application.IdentityFixture.accepting;
import static vn.lienthong.identity.application.IdentityFixture.post;
import static vn.lienthong.identity.application.IdentityFixture.refused;
import static vn.lienthong.identity.application.IdentityFixture.token;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.identity.IdentityError;
import vn.lienthong.identity.Role;
import vn.lienthong.identity.application.Invitations.Acceptance;
import vn.lienthong.identity.domain.Totp;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.RuleViolated;

/** One-time links: one use, one day, one at a time for each person. */
class InvitationsTests {
  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
  @TempDir static Path keys;
  private static IdentityFixture node;
  private String login;

  @BeforeAll
  static void start() {
    node = new IdentityFixture(keys, false);
  }

  @BeforeEach
  void aNewName() {
    login = "n-" + Ids.next();
  }

  @Test
  void aLinkWorksOnce() {
    var token = invited(Role.CLERK);
    node.invitations.accept(token, accepting(PASSWORD));
    assertThat(node.invitations.find(token)).isEmpty();
    refused(
        IdentityError.LINK_NOT_VALID,
        () -> node.invitations.accept(token, accepting("Mật khẩu khác 2")));
  }

  @Test
  void aLinkWorksForADayAndNotAMomentMore() {
    var token = invited(Role.CLERK);
    node.time.pass(Duration.ofHours(24).minusMillis(1));
    assertThat(node.invitations.find(token)).isPresent();
    node.time.pass(Duration.ofMillis(1));
    assertThat(node.invitations.find(token)).isEmpty();
    refused(
        IdentityError.LINK_NOT_VALID, () -> node.invitations.accept(token, accepting(PASSWORD)));
  }

  @Test
  void aNewLinkEndsTheOlderOneOfThatPersonOnly() {
    var first = invited(Role.CLERK);
    var person = node.people.findByLogin(ADMINISTRATOR, login).id();
    login = "n-" + Ids.next();
    var ofAnother = invited(Role.CLERK);
    var second = token(node.people.reset(ADMINISTRATOR, person));
    assertThat(node.invitations.find(first)).isEmpty();
    assertThat(node.invitations.find(second)).isPresent();
    assertThat(node.invitations.find(ofAnother)).isPresent();
  }

  @Test
  void theLinkOfADisabledPersonDoesNotWork() {
    var token = invited(Role.CLERK);
    node.people.disable(ADMINISTRATOR, node.people.findByLogin(ADMINISTRATOR, login).id());
    refused(
        IdentityError.LINK_NOT_VALID, () -> node.invitations.accept(token, accepting(PASSWORD)));
  }

  @Test
  void whoAdministersSetsACodeWithThePassword() {
    var token = invited(Role.OPERATOR);
    assertThat(node.invitations.find(token).orElseThrow().codeDemanded()).isTrue();
    refusedAndUndone(IdentityError.WRONG_CODE, token, new Acceptance("", "", PASSWORD, SECRET, ""));
    refusedAndUndone(
        IdentityError.WRONG_CODE, token, new Acceptance("", "", PASSWORD, SECRET, "000000"));
    node.invitations.accept(token, new Acceptance("", "", "matkhaud", SECRET, code()));
    assertThat(node.signIns.standing(login).orElseThrow().secondFactor()).isTrue();
  }

  @Test
  void othersMayLeaveTheCodeAndThenNeedALongPassword() {
    var token = invited(Role.CLERK);
    assertThat(node.invitations.find(token).orElseThrow().codeDemanded()).isFalse();
    refusedAndUndone(IdentityError.PASSWORD_TOO_WEAK, token, accepting("matkhaud"));
    refusedAndUndone(
        IdentityError.PASSWORD_TOO_WEAK, token, new Acceptance("", "", "matkhaud", SECRET, "  "));
    node.invitations.accept(token, new Acceptance("", "", "matkhaud", SECRET, code()));
    assertThat(node.signIns.standing(login).orElseThrow().secondFactor()).isTrue();
  }

  @Test
  void aLinkNamesThePersonItIsFor() {
    var invited = node.invitations.find(invited(Role.LEADER)).orElseThrow();
    assertThat(invited.login()).isEqualTo(login);
    assertThat(invited.name()).isEqualTo("Nguyễn Văn B");
    assertThat(invited.person()).isNotNull();
  }

  /** The form of a person's link has no login field; what is sent there must not count. */
  @Test
  void aLinkCannotBeUsedToTakeAnotherName() {
    var token = invited(Role.CLERK);
    node.invitations.accept(
        token, new Acceptance("quan.tri", "Kẻ Khác", PASSWORD, new byte[0], ""));
    assertThat(node.signIns.standing("quan.tri")).isEmpty();
    assertThat(node.signIns.standing(login).orElseThrow().name()).isEqualTo("Nguyễn Văn B");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "x", "' or 1=1 --", "\u0000", "../../etc/passwd", "null"})
  void whatIsNoTokenOpensNothing(String token) {
    assertThat(node.invitations.find(token)).isEmpty();
    refused(
        IdentityError.LINK_NOT_VALID, () -> node.invitations.accept(token, accepting(PASSWORD)));
  }

  @Test
  void aTokenIsLongAndNeverKeptInClear() {
    var token = invited(Role.CLERK);
    assertThat(token).hasSizeGreaterThanOrEqualTo(43).matches("[A-Za-z0-9_-]+");
    var kept =
        node.jdbc
            .sql("select string_agg(invitation::text, ' ') from identity.invitation")
            .query(String.class)
            .single();
    assertThat(kept).doesNotContain(token);
  }

  /** Two browsers with one link: the second finds it used. */
  @Test
  void aLinkUsedTwiceAtTheSameTimeWorksOnce() throws Exception {
    var token = invited(Role.CLERK);
    Callable<Boolean> use =
        () -> {
          try {
            node.transactions.executeWithoutResult(
                status -> node.invitations.accept(token, accepting(PASSWORD)));
            return true;
          } catch (RuleViolated violated) {
            assertThat(violated.error()).isEqualTo(IdentityError.LINK_NOT_VALID);
            return false;
          }
        };
    var threads = Executors.newFixedThreadPool(4);
    try {
      var worked = 0;
      for (var answer : threads.invokeAll(Collections.nCopies(4, use))) {
        worked += answer.get() ? 1 : 0;
      }
      assertThat(worked).isEqualTo(1);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void theFirstAdministratorIsMadeOnceAndTheWayStaysShut(@TempDir Path others) {
    var empty = new IdentityFixture(others, false);
    var token = token(empty.invitations.issueLink().orElseThrow());
    assertThat(empty.invitations.find(token).orElseThrow().person()).isNull();
    var code = Totp.code(SECRET, empty.time.wall().now());
    empty.transactions.executeWithoutResult(status ->
        empty.invitations.accept(token, new Acceptance("chief", "", PASSWORD, SECRET, code)));
    var chief = empty.people.findByLogin(ADMINISTRATOR, "chief");
    assertThat(chief.name()).as("without a name the login is shown").isEqualTo("chief");
    assertThat(chief.posts().get(0).agency()).isNull();
    assertThat(empty.journal.types())
        .containsSubsequence(
            "identity.link-issued",
            "identity.person-created",
            "identity.second-factor-enrolled",
            "identity.password-set");
    assertThat(empty.invitations.issueLink()).isEmpty();

    empty.people.endPost(ADMINISTRATOR, chief.posts().get(0).id(), LocalDate.of(2020, 2, 12));
    assertThat(empty.invitations.issueLink()).as("still in office today").isEmpty();
    empty.time.setDay(LocalDate.of(2020, 2, 13));
    var again = token(empty.invitations.issueLink().orElseThrow());
    refused(
        IdentityError.LOGIN_NAME_TAKEN,
        () ->
            empty.transactions.executeWithoutResult(status ->
                empty.invitations.accept(
                    again, new Acceptance("CHIEF", "X", PASSWORD, SECRET, code))));
    refused(
        IdentityError.LOGIN_NAME_REFUSED,
        () ->
            empty.transactions.executeWithoutResult(status ->
                empty.invitations.accept(
                    again, new Acceptance("a b", "X", PASSWORD, SECRET, code))));
    assertThat(empty.invitations.find(again)).as("nothing was used up").isPresent();
  }

  private String invited(Role role) {
    var agency = role.kind() == Role.Kind.OFFICIAL ? QUANG_BINH : OFFICE;
    return token(node.people.create(ADMINISTRATOR, login, "Nguyễn Văn B", post(role, agency)));
  }

  /** As in the application: what is refused is rolled back, and the link still works. */
  private void refusedAndUndone(IdentityError error, String token, Acceptance given) {
    refused(
        error,
        () ->
            node.transactions.executeWithoutResult(
                status -> node.invitations.accept(token, given)));
    assertThat(node.invitations.find(token)).isPresent();
    assertThat(node.people.findByLogin(ADMINISTRATOR, login).secondFactor()).isFalse();
  }

  private static String code() {
    return Totp.code(SECRET, node.time.wall().now());
  }
}
