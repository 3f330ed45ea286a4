package vn.lienthong.identity.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.identity.application.IdentityFixture.PASSWORD;
import static vn.lienthong.identity.application.IdentityFixture.QUANG_BINH;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.lienthong.identity.domain.PasswordCheck;
import vn.lienthong.identity.domain.PasswordCheck.Accepted;
import vn.lienthong.identity.domain.PasswordCheck.Disabled;
import vn.lienthong.identity.domain.PasswordCheck.Locked;
import vn.lienthong.identity.domain.PasswordCheck.Wrong;
import vn.lienthong.identity.domain.Totp;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Ids;

/** TCVN 14423:2026, 4: five wrong tries in a row lock an account for a while, codes included. */
class LockTests extends WithAClerk {
  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  @Test
  void theLockLastsAQuarterOfAnHourToTheSecond() {
    var until = lock();
    assertThat(until).isEqualTo(now().plus(Duration.ofMinutes(15)));
    node.time.pass(Duration.ofMinutes(15).minusMillis(1));
    assertThat(check(PASSWORD)).isEqualTo(new Locked(until));
    node.time.pass(Duration.ofMillis(1));
    assertThat(check(PASSWORD)).isEqualTo(new Accepted(person));
  }

  @Test
  void triesDuringTheLockDoNotLengthenIt() {
    var until = lock();
    node.time.pass(Duration.ofMinutes(10));
    for (int i = 0; i < 20; i++) {
      assertThat(check("wrong")).isEqualTo(new Locked(until));
    }
    node.time.pass(Duration.ofMinutes(5));
    assertThat(check(PASSWORD)).isEqualTo(new Accepted(person));
  }

  @Test
  void afterALockCountingStartsAtOne() {
    lock();
    node.time.pass(Duration.ofMinutes(15));
    for (int i = 0; i < 4; i++) {
      assertThat(check("wrong")).isEqualTo(new Wrong());
    }
    assertThat(check("wrong")).isInstanceOf(Locked.class);
  }

  /** Whoever knows the password but not the code gets five tries altogether, not five each. */
  @Test
  void aRightPasswordAloneDoesNotForgiveWrongTries() {
    for (int i = 0; i < 4; i++) {
      check("wrong");
    }
    assertThat(check(PASSWORD)).isEqualTo(new Accepted(person));
    assertThat(check("wrong")).isInstanceOf(Locked.class);
  }

  @Test
  void aCompleteSignInForgivesThem() {
    for (int i = 0; i < 4; i++) {
      check("wrong");
    }
    node.signIns.complete(caller());
    for (int i = 0; i < 4; i++) {
      assertThat(check("wrong")).isEqualTo(new Wrong());
    }
    assertThat(check(PASSWORD)).isEqualTo(new Accepted(person));
  }

  @Test
  void anAdministratorOpensALockedAccountAtOnce() {
    lock();
    node.people.enable(IdentityFixture.ADMINISTRATOR, person);
    assertThat(check(PASSWORD)).isEqualTo(new Accepted(person));
    assertThat(view().lockedUntil()).isNull();
  }

  @Test
  void aListShowsALockOnlyWhileItLasts() {
    var until = lock();
    assertThat(view().lockedUntil()).isEqualTo(until);
    node.time.pass(Duration.ofMinutes(15));
    assertThat(view().lockedUntil()).isNull();
  }

  @Test
  void aLockOfOneAccountLeavesTheOthersAlone() {
    var other = "o-" + Ids.next();
    node.aClerk(other, QUANG_BINH);
    lock();
    assertThat(node.signIns.check(other, PASSWORD)).isInstanceOf(Accepted.class);
  }

  @Test
  void aNameThatNobodyHasIsNeverLocked() {
    for (int i = 0; i < 10; i++) {
      assertThat(node.signIns.check("nobody", "wrong")).isEqualTo(new Wrong());
      assertThat(node.signIns.check("' or 1=1 --", "wrong")).isEqualTo(new Wrong());
    }
  }

  @Test
  void whoHasSetNoPasswordYetHasNone() {
    node.people.reset(IdentityFixture.ADMINISTRATOR, person);
    assertThat(check("")).isEqualTo(new Wrong());
    assertThat(check("null")).isEqualTo(new Wrong());
  }

  @Test
  void everyCaseOfALoginNameSharesOneCount() {
    for (var typed : List.of(login, login.toUpperCase(java.util.Locale.ROOT), " " + login)) {
      node.signIns.check(typed, "wrong");
    }
    check("wrong");
    assertThat(check("wrong")).isInstanceOf(Locked.class);
  }

  @Test
  void aCodeWithoutADeviceIsWrongAndLocksNobody() {
    for (int i = 0; i < 6; i++) {
      assertThat(node.signIns.checkCode(person, "000000")).isEqualTo(new Wrong());
    }
    assertThat(check(PASSWORD)).isEqualTo(new Accepted(person));
  }

  @Test
  void aLockedAccountTakesNoRightCodeEither() {
    node.signIns.enrol(person, SECRET, Totp.code(SECRET, now()));
    var until = lock();
    node.time.pass(Duration.ofMinutes(1));
    assertThat(node.signIns.checkCode(person, Totp.code(SECRET, now())))
        .isEqualTo(new Locked(until));
  }

  /** The proof of a new device is a used code: it must not open the next sign-in. */
  @Test
  void theCodeThatEnrolledADeviceIsSpent() {
    var code = Totp.code(SECRET, now());
    assertThat(node.signIns.enrol(person, SECRET, "12345")).isFalse();
    assertThat(node.signIns.enrol(person, SECRET, code)).isTrue();
    assertThat(node.signIns.checkCode(person, code)).isEqualTo(new Wrong());
    node.time.pass(Duration.ofSeconds(60));
    assertThat(node.signIns.checkCode(person, Totp.code(SECRET, now())))
        .isEqualTo(new Accepted(person));
  }

  @Test
  void theSecretOfADeviceIsKeptSealed() {
    node.signIns.enrol(person, SECRET, Totp.code(SECRET, now()));
    var kept = node.accounts.find(person).orElseThrow().sealedTotp();
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("1234567890");
    assertThat(node.key.open(kept, SignIns.label(person))).isEqualTo(SECRET);
  }

  @Test
  void fortyFiveDaysOfRestCloseAnAccountForAnOutsideProviderToo() {
    assertThat(node.signIns.standing(login)).isPresent();
    node.time.pass(Duration.ofDays(45).plusSeconds(1));
    assertThat(check(PASSWORD)).isEqualTo(new Disabled());
    assertThat(node.signIns.standing(login)).isEmpty();
  }

  @Test
  void aLockCountsForAnOutsideProviderToo() {
    lock();
    assertThat(node.signIns.standing(login)).isEmpty();
    node.time.pass(Duration.ofMinutes(15));
    assertThat(node.signIns.standing(login)).isPresent();
    assertThat(node.signIns.standing("' or 1=1")).isEmpty();
  }

  /** Many wrong passwords at once are still counted one by one. */
  @Test
  void triesAtTheSameTimeAreAllCounted() throws Exception {
    List<PasswordCheck> answers =
        atOnce(8, () -> node.transactions.execute(status -> check("wrong")));
    assertThat(answers).filteredOn(Wrong.class::isInstance).hasSize(4);
    assertThat(answers).filteredOn(Locked.class::isInstance).hasSize(4);
    assertThat(node.journal.entries())
        .filteredOn(entry -> entry.subject().equals(person.toString()))
        .filteredOn(entry -> entry.type().type().equals("identity.account-locked"))
        .hasSize(1);
  }

  /** Two sign-ins with one code: one gets in. */
  @Test
  void aCodeGivenTwiceAtTheSameTimeOpensOnce() throws Exception {
    node.signIns.enrol(person, SECRET, Totp.code(SECRET, now()));
    node.time.pass(Duration.ofMinutes(2));
    var code = Totp.code(SECRET, now());
    List<PasswordCheck> answers =
        atOnce(4, () -> node.transactions.execute(s -> node.signIns.checkCode(person, code)));
    assertThat(answers).filteredOn(Accepted.class::isInstance).hasSize(1);
  }

  private static List<PasswordCheck> atOnce(int times, Callable<PasswordCheck> call)
      throws InterruptedException, ExecutionException {
    var threads = Executors.newFixedThreadPool(times);
    try {
      var answers = new ArrayList<PasswordCheck>();
      for (Future<PasswordCheck> answer :
          threads.invokeAll(java.util.Collections.nCopies(times, call))) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }

  private Instant lock() {
    for (int i = 0; i < 4; i++) {
      check("wrong");
    }
    return ((Locked) check("wrong")).until();
  }

  private PasswordCheck check(String password) {
    return node.signIns.check(login, password);
  }

  private vn.lienthong.identity.PersonView view() {
    return node.people.find(IdentityFixture.ADMINISTRATOR, person);
  }

  private Caller caller() {
    return new Caller(Caller.Kind.PERSON, person.toString(), "A", QUANG_BINH, "clerk", "");
  }

  private static Instant now() {
    return node.time.wall().now();
  }
}
