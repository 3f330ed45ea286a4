package vn.lienthong.identity.application;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.identity.IdentityEntry;
import vn.lienthong.identity.IdentitySettings;
import vn.lienthong.identity.store.JdbcAccounts;
import vn.lienthong.identity.store.JdbcSeenTokens;
import vn.lienthong.identity.store.JdbcSignInState;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.WallClock;

/** Disables accounts that nobody uses (TCVN 14423:2026: 45 days) and forgets what has expired. */
@Component
class Housekeeping {
  private final JdbcAccounts accounts;
  private final JdbcSeenTokens seen;
  private final JdbcSignInState running;
  private final Journal journal;
  private final WallClock clock;
  private final IdentitySettings settings;

  Housekeeping(
      JdbcAccounts accounts,
      JdbcSeenTokens seen,
      JdbcSignInState running,
      Journal journal,
      WallClock clock,
      IdentitySettings settings) {
    this.accounts = accounts;
    this.seen = seen;
    this.running = running;
    this.journal = journal;
    this.clock = clock;
    this.settings = settings;
  }

  @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  @Transactional
  void tidy() {
    var now = clock.now();
    seen.forgetExpired(now);
    running.forgetExpired(now);
    for (var person : accounts.disableUnusedSince(now.minus(settings.unusedAfter()))) {
      journal.append(
          NewEntry.of(IdentityEntry.PERSON_DISABLED, person.toString(), Caller.node("housekeeping"))
              .fact("reason", "unused"));
    }
  }
}
