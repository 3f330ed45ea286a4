package vn.lienthong.identity.application;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.lienthong.identity.IdentityError;
import vn.lienthong.identity.IdentitySettings;
import vn.lienthong.identity.domain.PasswordRule;
import vn.lienthong.identity.store.JdbcAccounts;
import vn.lienthong.identity.store.JdbcFormerPasswords;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.WallClock;

/**
 * Sets passwords: good enough, and none of the last ones (TCVN 14423:2026, 3: the last ten are not
 * used again). Only hashes are kept, also of former ones.
 */
@Component
class NewPasswords {
  private final JdbcAccounts accounts;
  private final JdbcFormerPasswords former;
  private final Passwords passwords;
  private final WallClock clock;
  private final IdentitySettings settings;

  NewPasswords(
      JdbcAccounts accounts,
      JdbcFormerPasswords former,
      Passwords passwords,
      WallClock clock,
      IdentitySettings settings) {
    this.accounts = accounts;
    this.former = former;
    this.passwords = passwords;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * @throws RuleViolated when the password is too weak
   */
  void demandStrong(String fresh, boolean withCode) {
    if (!PasswordRule.accepts(fresh, withCode)) {
      throw new RuleViolated(IdentityError.PASSWORD_TOO_WEAK);
    }
  }

  /**
   * Sets a password that was found strong; who came in with the former one is signed out.
   *
   * @throws RuleViolated when it is one of the last ones
   */
  void set(UUID person, String fresh) {
    var remembered = settings.passwordsRemembered();
    if (former.last(person, remembered).stream()
        .anyMatch(encoded -> passwords.matches(fresh, encoded))) {
      throw new RuleViolated(IdentityError.PASSWORD_USED_BEFORE, remembered);
    }
    var encoded = passwords.encode(fresh);
    var now = clock.now();
    accounts.setPassword(person, encoded, now);
    accounts.signOut(person, now);
    former.add(person, encoded, now);
    former.keepLast(person, remembered);
  }
}
