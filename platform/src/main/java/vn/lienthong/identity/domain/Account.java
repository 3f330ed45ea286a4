package vn.lienthong.identity.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.BusinessClock;

/**
 * What sign-in needs to know of a person.
 *
 * @param password encoded, null until the person has set one
 * @param passwordSetAt when that was, null before
 * @param sealedTotp sealed secret of the code device, null when none is enrolled
 * @param totpLastStep last time step whose code was used
 * @param signedOutAt sign-ins proved before do not count any more, null when there was no reason
 * @param failedTries wrong passwords and codes since the last good one
 */
public record Account(
    UUID id,
    String login,
    String name,
    @Nullable String password,
    @Nullable Instant passwordSetAt,
    @Nullable Instant signedOutAt,
    byte @Nullable [] sealedTotp,
    long totpLastStep,
    int failedTries,
    @Nullable Instant lockedUntil,
    boolean disabled,
    boolean sample,
    Instant createdAt,
    @Nullable Instant lastSignIn) {

  /** An account that nobody can sign in to yet. */
  public static Account fresh(UUID id, LoginName login, String name, Instant now) {
    return new Account(
        id, login.shown(), name, null, null, null, null, 0, 0, null, false, false, now, null);
  }

  /** An account of the sample country. */
  public static Account sample(
      UUID id, LoginName login, String name, String password, Instant now) {
    return new Account(
        id, login.shown(), name, password, now, null, null, 0, 0, null, false, true, now, null);
  }

  public boolean lockedAt(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil);
  }

  /** Whoever signed in at that time must do so again. */
  public boolean signedOutSince(Instant signedIn) {
    return signedOutAt != null && signedIn.isBefore(signedOutAt);
  }

  /** Nobody signed in for that long; sample people are let off, a sample node may rest. */
  public boolean unusedFor(Duration limit, Instant now) {
    var last = lastSignIn == null ? createdAt : lastSignIn;
    return !sample && last.plus(limit).isBefore(now);
  }

  /**
   * The password is as old as that, counted on the calendar of Viet Nam; sample people are let off,
   * their password is printed.
   */
  public boolean passwordOlderThan(Period life, Instant now) {
    return !sample
        && passwordSetAt != null
        && !now.isBefore(passwordSetAt.atZone(BusinessClock.ZONE).plus(life).toInstant());
  }
}
