package vn.lienthong.identity.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.identity.IdentityEntry;
import vn.lienthong.identity.IdentitySettings;
import vn.lienthong.identity.domain.Account;
import vn.lienthong.identity.domain.LoginName;
import vn.lienthong.identity.domain.PasswordCheck;
import vn.lienthong.identity.domain.Standing;
import vn.lienthong.identity.domain.Totp;
import vn.lienthong.identity.store.JdbcAccounts;
import vn.lienthong.identity.store.JdbcPosts;
import vn.lienthong.identity.store.NodeKey;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.Caller;

/** Passwords, codes and locks. Locks and tokens go by the wall clock, posts by the business one. */
@Service
public class SignIns {
  private final JdbcAccounts accounts;
  private final JdbcPosts posts;
  private final Passwords passwords;
  private final NodeKey key;
  private final Journal journal;
  private final Clocks clocks;
  private final IdentitySettings settings;

  SignIns(
      JdbcAccounts accounts,
      JdbcPosts posts,
      Passwords passwords,
      NodeKey key,
      Journal journal,
      Clocks clocks,
      IdentitySettings settings) {
    this.accounts = accounts;
    this.posts = posts;
    this.passwords = passwords;
    this.key = key;
    this.journal = journal;
    this.clocks = clocks;
    this.settings = settings;
  }

  /** A try with a password. The counter of wrong tries goes back only when sign-in is complete. */
  @Transactional
  public PasswordCheck check(String login, String password) {
    var account = LoginName.parse(login).flatMap(accounts::hold).orElse(null);
    if (account == null) {
      passwords.matches(password, null);
      return new PasswordCheck.Wrong();
    }
    var now = clocks.wall().now();
    if (account.lockedUntil() != null && account.lockedAt(now)) {
      return new PasswordCheck.Locked(account.lockedUntil());
    }
    if (!passwords.matches(password, account.password())) {
      return wrong(account);
    }
    return account.disabled() || account.unusedFor(settings.unusedAfter(), now)
        ? new PasswordCheck.Disabled()
        : new PasswordCheck.Accepted(account.id());
  }

  /** A try with a code of the enrolled device; each code works once. */
  @Transactional
  public PasswordCheck checkCode(UUID person, String code) {
    var account = accounts.hold(person).orElseThrow();
    var now = clocks.wall().now();
    if (account.lockedUntil() != null && account.lockedAt(now)) {
      return new PasswordCheck.Locked(account.lockedUntil());
    }
    var sealed = account.sealedTotp();
    if (sealed == null) {
      return new PasswordCheck.Wrong();
    }
    var step = Totp.accept(key.open(sealed, label(person)), code, now, account.totpLastStep());
    if (step.isEmpty()) {
      return wrong(account);
    }
    accounts.recordCode(person, step.getAsLong());
    return new PasswordCheck.Accepted(person);
  }

  /** Enrols a device when the code proves that it holds the secret. */
  @Transactional
  public boolean enrol(UUID person, byte[] secret, String code) {
    var step = Totp.accept(secret, code, clocks.wall().now(), 0);
    if (step.isEmpty()) {
      return false;
    }
    accounts.setTotp(person, key.seal(secret, label(person)), step.getAsLong());
    var by = standing(person).map(Standing::caller).orElse(Caller.node("sign-in"));
    journal.append(NewEntry.of(IdentityEntry.SECOND_FACTOR_ENROLLED, person.toString(), by));
    return true;
  }

  /** Sign-in is complete: wrong tries are forgotten and the journal knows. */
  @Transactional
  public void complete(Caller caller) {
    var person = UUID.fromString(caller.principal());
    accounts.recordSignIn(person, clocks.wall().now());
    var agency = caller.agency();
    journal.append(
        NewEntry.of(IdentityEntry.SIGNED_IN, caller.principal(), caller)
            .fact("role", caller.role())
            .fact("agency", agency == null ? "" : agency.value()));
  }

  @Transactional
  public void signedOut(Caller caller) {
    journal.append(NewEntry.of(IdentityEntry.SIGNED_OUT, caller.principal(), caller));
  }

  /** The person with the posts of today; empty when unknown or disabled. */
  public Optional<Standing> standing(UUID person) {
    return accounts.find(person).filter(account -> !account.disabled()).map(this::standing);
  }

  /** As above; empty too when the person was signed out since that sign-in. */
  public Optional<Standing> standing(UUID person, Instant signedIn) {
    return accounts
        .find(person)
        .filter(account -> !account.disabled() && !account.signedOutSince(signedIn))
        .map(this::standing);
  }

  /** The person an external provider vouches for; empty when unknown, disabled or long unused. */
  public Optional<Standing> standing(String login) {
    return LoginName.parse(login)
        .flatMap(accounts::find)
        .filter(account -> !account.disabled())
        .filter(account -> !account.lockedAt(clocks.wall().now()))
        .filter(account -> !account.unusedFor(settings.unusedAfter(), clocks.wall().now()))
        .map(this::standing);
  }

  private Standing standing(Account account) {
    var today = posts.inUse(account.id(), clocks.business().today());
    return new Standing(
        account.id(),
        account.login(),
        account.name(),
        account.sample(),
        account.sealedTotp() != null,
        account.passwordOlderThan(settings.administratorPasswordLife(), clocks.wall().now()),
        today);
  }

  private PasswordCheck wrong(Account account) {
    var now = clocks.wall().now();
    var tries = account.lockedUntil() == null ? account.failedTries() + 1 : 1;
    var until = tries >= settings.wrongTries() ? now.plus(settings.lockedFor()) : null;
    accounts.recordTries(account.id(), tries, until);
    if (until == null) {
      return new PasswordCheck.Wrong();
    }
    journal.append(
        NewEntry.of(IdentityEntry.ACCOUNT_LOCKED, account.id().toString(), Caller.node("sign-in")));
    return new PasswordCheck.Locked(until);
  }

  static String label(UUID person) {
    return "totp " + person;
  }
}
