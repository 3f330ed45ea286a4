package vn.lienthong.identity.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.lienthong.identity.application.IdentityFixture.ADMINISTRATOR;
import static vn.lienthong.identity.application.IdentityFixture.OFFICE;
import static vn.lienthong.identity.application.IdentityFixture.PASSWORD;
import static vn.lienthong.identity.application.IdentityFixture.QUANG_BINH;
import static vn.lienthong.identity.application.IdentityFixture.post;
import static vn.lienthong.identity.application.IdentityFixture.token;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.identity.IdentityError;
import vn.lienthong.identity.Role;
import vn.lienthong.identity.application.Invitations.Acceptance;
import vn.lienthong.identity.domain.PasswordCheck;
import vn.lienthong.identity.domain.Totp;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.RuleViolated;

class SignInsTests {
  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
  @TempDir Path keys;
  private IdentityFixture node;

  @BeforeEach
  void start() {
    node = new IdentityFixture(keys, false);
  }

  @Test
  void thePasswordWorksInEitherFormOfUnicode() {
    node.aClerk("nguyen.van.a", QUANG_BINH);
    var typedOnAnotherDevice = Normalizer.normalize(PASSWORD, Normalizer.Form.NFD);
    assertThat(typedOnAnotherDevice).isNotEqualTo(PASSWORD);
    assertThat(node.signIns.check("Nguyen.Van.A", PASSWORD)).isInstanceOf(accepted());
    assertThat(node.signIns.check("nguyen.van.a", typedOnAnotherDevice)).isInstanceOf(accepted());
    assertThat(node.signIns.check("nguyen.van.a", PASSWORD + " "))
        .isEqualTo(new PasswordCheck.Wrong());
    assertThat(node.signIns.check("nobody", PASSWORD)).isEqualTo(new PasswordCheck.Wrong());
  }

  @Test
  void fiveWrongTriesLockTheAccountForAWhile() {
    node.aClerk("a", QUANG_BINH);
    for (int i = 0; i < 4; i++) {
      assertThat(node.signIns.check("a", "wrong")).isEqualTo(new PasswordCheck.Wrong());
    }
    assertThat(node.signIns.check("a", "wrong")).isInstanceOf(PasswordCheck.Locked.class);
    assertThat(node.signIns.check("a", PASSWORD)).isInstanceOf(PasswordCheck.Locked.class);
    assertThat(node.journal.types()).contains("identity.account-locked");

    node.time.pass(Duration.ofMinutes(15).plusSeconds(1));
    assertThat(node.signIns.check("a", "wrong")).isEqualTo(new PasswordCheck.Wrong());
    assertThat(node.signIns.check("a", PASSWORD)).isInstanceOf(accepted());
  }

  @Test
  void wrongCodesCountAsWrongTriesAlsoAfterARightPassword() {
    var person = anAdministrator();
    for (int i = 0; i < 4; i++) {
      assertThat(node.signIns.check("chief", PASSWORD)).isInstanceOf(accepted());
      assertThat(node.signIns.checkCode(person, "000000")).isEqualTo(new PasswordCheck.Wrong());
    }
    assertThat(node.signIns.checkCode(person, "000000")).isInstanceOf(PasswordCheck.Locked.class);
    assertThat(node.signIns.check("chief", PASSWORD)).isInstanceOf(PasswordCheck.Locked.class);
  }

  @Test
  void aCodeIsTakenOnce() {
    var person = anAdministrator();
    node.time.pass(Duration.ofMinutes(1));
    var code = Totp.code(SECRET, node.time.wall().now());
    assertThat(node.signIns.checkCode(person, code)).isInstanceOf(accepted());
    assertThat(node.signIns.checkCode(person, code)).isEqualTo(new PasswordCheck.Wrong());
  }

  @Test
  void anUnusedAccountIsClosedAfterFortyFiveDaysUntilItIsOpenedAgain() {
    node.aClerk("a", QUANG_BINH);
    node.time.pass(Duration.ofDays(45).plusSeconds(1));
    assertThat(node.signIns.check("a", PASSWORD)).isEqualTo(new PasswordCheck.Disabled());
    assertThat(node.signIns.check("a", "wrong")).isEqualTo(new PasswordCheck.Wrong());

    node.people.enable(ADMINISTRATOR, node.people.findByLogin(ADMINISTRATOR, "a").id());
    assertThat(node.signIns.check("a", PASSWORD)).isInstanceOf(accepted());
  }

  @Test
  void theFirstAdministratorComesInByOneLinkOnce() {
    var stale = token(node.invitations.issueLink().orElseThrow());
    var token = token(node.invitations.issueLink().orElseThrow());
    refused(IdentityError.LINK_NOT_VALID, () -> node.invitations.accept(stale, chief()));
    refused(
        IdentityError.PASSWORD_TOO_WEAK,
        () -> node.invitations.accept(token, new Acceptance("c", "C", "short", SECRET, code())));

    node.invitations.accept(token, chief());
    assertThat(node.invitations.issueLink()).isEmpty();
    assertThat(node.invitations.find(token)).isEmpty();
    var standing = node.signIns.standing("chief").orElseThrow();
    assertThat(standing.administers()).isTrue();
    assertThat(standing.secondFactor()).isTrue();
  }

  @Test
  void aLinkEndsAfterADay() {
    var token = token(node.invitations.issueLink().orElseThrow());
    node.time.pass(Duration.ofHours(24).plusSeconds(1));
    refused(IdentityError.LINK_NOT_VALID, () -> node.invitations.accept(token, chief()));
  }

  @Test
  void aStandInHoldsThePostDuringTheAbsenceOnly() {
    node.aClerk("away", QUANG_BINH);
    node.aClerk("deputy", OFFICE);
    var away = node.people.findByLogin(ADMINISTRATOR, "away");
    var deputy = node.people.findByLogin(ADMINISTRATOR, "deputy");
    var absence = LocalDate.of(2020, 3, 2);
    node.people.nameStandIn(
        ADMINISTRATOR, away.posts().get(0).id(), deputy.id(), absence, absence.plusDays(4));

    assertThat(agencies(absence.minusDays(1), deputy.id())).isEqualTo("000.00.00.G22");
    assertThat(agencies(absence, deputy.id())).isEqualTo("000.00.00.G22 000.00.00.H46");
    assertThat(agencies(absence.plusDays(4), deputy.id())).isEqualTo("000.00.00.G22 000.00.00.H46");
    assertThat(agencies(absence.plusDays(5), deputy.id())).isEqualTo("000.00.00.G22");

    node.people.endPost(ADMINISTRATOR, away.posts().get(0).id(), absence);
    assertThat(agencies(absence.plusDays(1), deputy.id())).isEqualTo("000.00.00.G22");
  }

  @Test
  void kindsOfAccountAreNotMixed() {
    node.aClerk("a", QUANG_BINH);
    var clerk = node.people.findByLogin(ADMINISTRATOR, "a").id();
    refused(
        IdentityError.ROLES_NOT_COMBINED,
        () -> node.people.assign(ADMINISTRATOR, clerk, post(Role.ADMINISTRATOR, null)));
    node.people.assign(ADMINISTRATOR, clerk, post(Role.LEADER, OFFICE));
    assertThat(node.people.find(ADMINISTRATOR, clerk).posts()).hasSize(2);
  }

  @Test
  void twoNamesThatAreOneCannotBothBeGiven() {
    node.aClerk("nguyenvana", QUANG_BINH);
    refused(IdentityError.LOGIN_NAME_TAKEN, () -> node.aClerk("NguyenVanA", QUANG_BINH));
    refused(IdentityError.LOGIN_NAME_REFUSED, () -> node.aClerk("nguyenv\u0430na", QUANG_BINH));
    refused(IdentityError.LOGIN_NAME_REFUSED, () -> node.aClerk("nguyenvana\u200b", QUANG_BINH));
    refused(
        IdentityError.NO_SAMPLES_HERE,
        () -> node.people.createSample("x", "X", Role.CLERK, new AgencyCode("H46")));
  }

  @Test
  void peopleAreFoundWithoutAccents() {
    node.aClerk("a", QUANG_BINH);
    assertThat(node.people.search(ADMINISTRATOR, "nguyen van", 1, 10).items()).hasSize(1);
    assertThat(node.people.search(ADMINISTRATOR, "100%", 1, 10).total()).isZero();
    var elsewhere = IdentityFixture.ADMINISTRATOR_OF_QUANG_BINH;
    node.aClerk("b", OFFICE);
    assertThat(node.people.search(elsewhere, "nguyen", 1, 10).total()).isEqualTo(1);
  }

  private UUID anAdministrator() {
    node.invitations.accept(token(node.invitations.issueLink().orElseThrow()), chief());
    return node.signIns.standing("chief").orElseThrow().person();
  }

  private Acceptance chief() {
    return new Acceptance("chief", "Lê Thị C", PASSWORD, SECRET, code());
  }

  private String code() {
    return Totp.code(SECRET, node.time.wall().now());
  }

  private String agencies(LocalDate day, UUID person) {
    node.time.setDay(day);
    return node.signIns.standing(person).orElseThrow().posts().stream()
        .map(held -> String.valueOf(held.post().agency()))
        .reduce((one, other) -> one + " " + other)
        .orElse("");
  }

  private static Class<PasswordCheck.Accepted> accepted() {
    return PasswordCheck.Accepted.class;
  }

  private static void refused(ErrorCode code, ThrowingCallable call) {
    assertThatExceptionOfType(RuleViolated.class)
        .isThrownBy(call)
        .satisfies(violated -> assertThat(violated.error()).isEqualTo(code));
  }
}
