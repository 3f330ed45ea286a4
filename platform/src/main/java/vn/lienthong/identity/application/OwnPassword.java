package vn.lienthong.identity.application;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.identity.IdentityEntry;
import vn.lienthong.identity.IdentityError;
import vn.lienthong.identity.domain.PasswordRule;
import vn.lienthong.identity.store.JdbcAccounts;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;

/** People change their own password. */
@Service
public class OwnPassword {
  private final JdbcAccounts accounts;
  private final Passwords passwords;
  private final Journal journal;

  OwnPassword(JdbcAccounts accounts, Passwords passwords, Journal journal) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.journal = journal;
  }

  /**
   * @throws RuleViolated when the current password is wrong or the new one too weak
   */
  @Transactional
  public void change(Caller caller, String current, String fresh) {
    var account = accounts.hold(UUID.fromString(caller.principal())).orElseThrow();
    if (!passwords.matches(current, account.password())) {
      throw new RuleViolated(IdentityError.WRONG_LOGIN_OR_PASSWORD);
    }
    if (!PasswordRule.accepts(fresh, account.sealedTotp() != null)) {
      throw new RuleViolated(IdentityError.PASSWORD_TOO_WEAK);
    }
    accounts.setPassword(account.id(), passwords.encode(fresh));
    journal.append(NewEntry.of(IdentityEntry.PASSWORD_SET, caller.principal(), caller));
  }
}
