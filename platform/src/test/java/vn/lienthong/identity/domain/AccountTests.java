package vn.lienthong.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.shared.Ids;

/** Locks, rest and age of a password, to the second. */
class AccountTests {
  private static final Instant CREATED = Instant.parse("2026-01-05T01:00:00Z");
  private static final Duration REST = Duration.ofDays(45);
  private static final Period LIFE = Period.ofMonths(2);

  @Test
  void aLockEndsAtItsInstant() {
    var until = CREATED.plusSeconds(900);
    var locked = account(CREATED, until, null, false);
    assertThat(locked.lockedAt(until.minusMillis(1))).isTrue();
    assertThat(locked.lockedAt(until)).isFalse();
    assertThat(account(CREATED, null, null, false).lockedAt(until)).isFalse();
  }

  @Test
  void fortyFiveDaysWithoutASignInAreStillAllowed() {
    var account = account(CREATED, null, null, false);
    assertThat(account.unusedFor(REST, CREATED.plus(REST))).isFalse();
    assertThat(account.unusedFor(REST, CREATED.plus(REST).plusMillis(1))).isTrue();
  }

  @Test
  void aSignInStartsTheRestAfresh() {
    var last = CREATED.plus(Duration.ofDays(40));
    var account = account(CREATED, null, last, false);
    assertThat(account.unusedFor(REST, CREATED.plus(REST).plusSeconds(1))).isFalse();
    assertThat(account.unusedFor(REST, last.plus(REST).plusMillis(1))).isTrue();
  }

  @Test
  void samplePeopleMayRestAndKeepTheirPrintedPasswordForEver() {
    var account = account(CREATED, null, null, true);
    var muchLater = CREATED.plus(Duration.ofDays(4000));
    assertThat(account.unusedFor(REST, muchLater)).isFalse();
    assertThat(account.passwordOlderThan(LIFE, muchLater)).isFalse();
  }

  /** Two months of the calendar, in Viet Nam, whatever the length of the months. */
  @ParameterizedTest
  @CsvSource({
    "2026-01-05T01:00:00Z,2026-03-05T01:00:00Z",
    "2025-12-31T01:00:00Z,2026-02-28T01:00:00Z", // no 31/02
    "2027-12-31T01:00:00Z,2028-02-29T01:00:00Z", // a leap year
    "2026-06-30T01:00:00Z,2026-08-30T01:00:00Z",
    "2026-12-30T18:00:00Z,2027-02-27T18:00:00Z", // 31/12 in Viet Nam already, so 28/02 there
    "2026-02-28T16:59:59Z,2026-04-28T16:59:59Z",
    "2026-02-28T17:00:00Z,2026-04-30T17:00:00Z" // 01/03 in Viet Nam, so 01/05 there
  })
  void aPasswordIsTooOldAfterTwoMonths(Instant set, Instant due) {
    var account = account(set, null, null, false);
    assertThat(account.passwordOlderThan(LIFE, due.minusMillis(1))).isFalse();
    assertThat(account.passwordOlderThan(LIFE, due)).isTrue();
  }

  @Test
  void whoHasNoPasswordHasNoOldOne() {
    var account = account(null, null, null, false);
    assertThat(account.passwordOlderThan(LIFE, CREATED.plus(Duration.ofDays(400)))).isFalse();
  }

  @Test
  void aFreshAccountLetsNobodyIn() {
    var account =
        Account.fresh(Ids.next(), LoginName.parse("vanthu").orElseThrow(), "Văn Thư", CREATED);
    assertThat(account.password()).isNull();
    assertThat(account.sealedTotp()).isNull();
    assertThat(account.sample()).isFalse();
    assertThat(account.unusedFor(REST, CREATED.plus(REST).plusSeconds(1))).isTrue();
  }

  private static Account account(
      @Nullable Instant passwordSetAt,
      @Nullable Instant lockedUntil,
      @Nullable Instant lastSignIn,
      boolean sample) {
    return new Account(
        Ids.next(),
        "vanthu",
        "Văn Thư",
        "encoded",
        passwordSetAt,
        null,
        null,
        0,
        0,
        lockedUntil,
        false,
        sample,
        CREATED,
        lastSignIn);
  }
}
