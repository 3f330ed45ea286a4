package vn.lienthong.identity.application;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.identity.IdentityEntry;
import vn.lienthong.identity.IdentityError;
import vn.lienthong.identity.domain.PasswordCheck;
import vn.lienthong.identity.store.JdbcAccounts;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;

/** People change their own password. */
@Service
public class OwnPassword {
  private final JdbcAccounts accounts;
  private final SignIns signIns;
  private final NewPasswords passwords;
  private final Journal journal;

  OwnPassword(JdbcAccounts accounts, SignIns signIns, NewPasswords passwords, Journal journal) {
    this.accounts = accounts;
    this.signIns = signIns;
    this.passwords = passwords;
    this.journal = journal;
  }

  /**
   * A wrong current password counts as a wrong try, so that a session left open is no way to guess
   * it; that count outlives the refusal.
   *
   * @throws RuleViolated when the current password is wrong, or the new one too weak or used before
   */
  @Transactional(noRollbackFor = RuleViolated.class)
  public void change(Caller caller, String current, String fresh) {
    var account = accounts.hold(UUID.fromString(caller.principal())).orElseThrow();
    demandAccepted(signIns.check(account.login(), current));
    passwords.demandStrong(fresh, account.sealedTotp() != null);
    passwords.set(account.id(), fresh);
    journal.append(NewEntry.of(IdentityEntry.PASSWORD_SET, caller.principal(), caller));
  }

  private static void demandAccepted(PasswordCheck check) {
    if (check instanceof PasswordCheck.Locked) {
      throw new RuleViolated(IdentityError.ACCOUNT_LOCKED);
    }
    if (check instanceof PasswordCheck.Disabled) {
      throw new RuleViolated(IdentityError.ACCOUNT_DISABLED);
    }
    if (check instanceof PasswordCheck.Wrong) {
      throw new RuleViolated(IdentityError.CURRENT_PASSWORD_WRONG);
    }
  }
}
