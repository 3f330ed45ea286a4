package vn.lienthong.identity.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static vn.lienthong.identity.application.IdentityFixture.ADMINISTRATOR;
import static vn.lienthong.identity.application.IdentityFixture.PASSWORD;
import static vn.lienthong.identity.application.IdentityFixture.QUANG_BINH;
import static vn.lienthong.identity.application.IdentityFixture.accepting;
import static vn.lienthong.identity.application.IdentityFixture.refused;
import static vn.lienthong.identity.application.IdentityFixture.token;

import java.text.Normalizer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.lienthong.identity.IdentityError;
import vn.lienthong.identity.domain.PasswordCheck;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Ids;

/** TCVN 14423:2026, 3: a new password is none of the last ten; only hashes are kept of them. */
class PasswordHistoryTests extends WithAClerk {
  @Test
  void thePasswordInUseIsNotTakenAgain() {
    refused(IdentityError.PASSWORD_USED_BEFORE, () -> change(PASSWORD, PASSWORD));
  }

  @Test
  void theTenthLastPasswordIsRefusedAndTheEleventhLastIsNot() {
    changeTo(1, 9);
    refused(IdentityError.PASSWORD_USED_BEFORE, () -> change(password(9), PASSWORD));
    change(password(9), password(10));
    refused(IdentityError.PASSWORD_USED_BEFORE, () -> change(password(10), password(1)));
    assertThatNoException().isThrownBy(() -> change(password(10), PASSWORD));
    assertThat(node.signIns.check(login, PASSWORD)).isEqualTo(new PasswordCheck.Accepted(person));
  }

  @Test
  void tenHashesAreKeptAndNoMore() {
    changeTo(1, 12);
    assertThat(stored()).hasSize(10).allMatch(hash -> hash.startsWith("$2"));
    assertThat(node.formerPasswords.last(person, 3)).isEqualTo(stored().subList(0, 3));
  }

  @Test
  void noPasswordIsKeptInClear() {
    changeTo(1, 3);
    var everything =
        node.jdbc
            .sql("select string_agg(former_password::text, ' ') from identity.former_password")
            .query(String.class)
            .single();
    assertThat(everything).doesNotContain(PASSWORD).doesNotContain(password(1));
  }

  /** Field case I3: typed on another device, it is the same password. */
  @Test
  void theOtherFormOfUnicodeIsTheSamePassword() {
    changeTo(1, 1);
    var apart = Normalizer.normalize(PASSWORD, Normalizer.Form.NFD);
    refused(IdentityError.PASSWORD_USED_BEFORE, () -> change(password(1), apart));
  }

  @Test
  void anotherCaseOrSpaceIsAnotherPassword() {
    assertThatNoException().isThrownBy(() -> change(PASSWORD, PASSWORD + " "));
  }

  /** An administrator's reset is no way round the rule. */
  @Test
  void aResetDoesNotForgetFormerPasswords() {
    var token = token(node.people.reset(ADMINISTRATOR, person));
    refused(
        IdentityError.PASSWORD_USED_BEFORE,
        () ->
            node.transactions.executeWithoutResult(
                status -> node.invitations.accept(token, accepting(PASSWORD))));
    assertThat(node.invitations.find(token)).as("the link still works").isPresent();
    node.invitations.accept(token, accepting(password(1)));
    assertThat(node.signIns.check(login, password(1)))
        .isEqualTo(new PasswordCheck.Accepted(person));
  }

  @Test
  void twoPeopleMayHaveTheSamePassword() {
    var other = node.clerk("other-" + Ids.next(), QUANG_BINH);
    assertThat(node.formerPasswords.last(other, 10)).hasSize(1);
  }

  @Test
  void aRefusedPasswordChangesNothing() {
    refused(IdentityError.PASSWORD_TOO_WEAK, () -> change(PASSWORD, "ngắn"));
    refused(IdentityError.CURRENT_PASSWORD_WRONG, () -> change("sai", password(1)));
    assertThat(stored()).hasSize(1);
    assertThat(node.signIns.check(login, PASSWORD)).isEqualTo(new PasswordCheck.Accepted(person));
    assertThat(node.journal.last().type().type()).isNotEqualTo("identity.account-locked");
  }

  @Test
  void aChangeIsWrittenInTheJournalOnce() {
    var before = node.journal.entries().size();
    change(PASSWORD, password(1));
    assertThat(node.journal.types().subList(before, node.journal.types().size()))
        .containsExactly("identity.password-set");
    assertThat(node.journal.last().subject()).isEqualTo(person.toString());
  }

  /** A session left open must not be a place to guess the password. */
  @Test
  void wrongCurrentPasswordsLockTheAccountLikeThoseAtSignIn() {
    for (int i = 0; i < 4; i++) {
      refused(IdentityError.CURRENT_PASSWORD_WRONG, () -> change("sai", password(1)));
    }
    refused(IdentityError.ACCOUNT_LOCKED, () -> change("sai", password(1)));
    refused(IdentityError.ACCOUNT_LOCKED, () -> change(PASSWORD, password(1)));
    assertThat(node.signIns.check(login, PASSWORD)).isInstanceOf(PasswordCheck.Locked.class);
    node.time.pass(Duration.ofMinutes(15));
    change(PASSWORD, password(1));
  }

  @Test
  void aDisabledAccountChangesNoPassword() {
    node.people.disable(ADMINISTRATOR, person);
    refused(IdentityError.ACCOUNT_DISABLED, () -> change(PASSWORD, password(1)));
  }

  @Test
  void aDeviceMakesEightCharactersEnough() {
    refused(IdentityError.PASSWORD_TOO_WEAK, () -> change(PASSWORD, "matkhaud"));
    node.accounts.setTotp(person, new byte[] {1}, 0);
    change(PASSWORD, "matkhaud");
  }

  private void changeTo(int first, int last) {
    for (int number = first; number <= last; number++) {
      node.time.pass(Duration.ofSeconds(1));
      change(number == 1 ? PASSWORD : password(number - 1), password(number));
    }
  }

  private void change(String current, String fresh) {
    var caller = new Caller(Caller.Kind.PERSON, person.toString(), "A", QUANG_BINH, "clerk", "");
    node.ownPassword.change(caller, current, fresh);
  }

  private static String password(int number) {
    return "Mật khẩu thứ " + number;
  }

  private java.util.List<String> stored() {
    return node.formerPasswords.last(person, 100);
  }
}
