package vn.lienthong.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RuleViolatedTests {
  private static final Caller CLERK =
      new Caller(Caller.Kind.PERSON, "p1", "Nguyễn Văn An", new AgencyCode("H46"), "clerk", "HS 1");

  private enum Door implements Right {
    OPEN;

    @Override
    public String module() {
      return "house";
    }

    @Override
    public String key() {
      return "open-door";
    }
  }

  /** Permanent: callers of the interface have these numbers in their programs. */
  @ParameterizedTest
  @CsvSource({
    "FORBIDDEN, SH-0001, 403",
    "NOT_FOUND, SH-0002, 404",
    "INVALID_INPUT, SH-0003, 400",
    "INTERNAL, SH-0004, 500",
    "TOO_LARGE, SH-0005, 413",
    "RATE_LIMITED, SH-0006, 429",
    "STALE_VERSION, SH-0007, 409",
    "SIGN_IN_REQUIRED, SH-0008, 401",
    "BUSY, SH-0009, 503"
  })
  void theCommonCodesKeepTheirMeaning(SharedError error, String code, int status) {
    assertThat(error.code()).isEqualTo(code);
    assertThat(error.status()).isEqualTo(status);
  }

  @Test
  void noCommonCodeIsMissingFromTheTableAbove() {
    assertThat(SharedError.values()).hasSize(9);
    assertThat(Arrays.stream(SharedError.values()).map(SharedError::code).distinct().count())
        .isEqualTo(9);
  }

  @ParameterizedTest
  @EnumSource(SharedError.class)
  void theLogLineOfABrokenRuleBeginsWithItsCode(SharedError error) {
    assertThat(new RuleViolated(error, "tệp", 3)).hasMessage(error.code() + " [tệp, 3]");
  }

  @Test
  void theArgumentsOfARuleCannotBeChangedOnTheWay() {
    var given = new Object[] {"một", 2L};
    var violated = new RuleViolated(SharedError.NOT_FOUND, given);
    given[0] = "khác";
    violated.arguments()[1] = 99;
    assertThat(violated.arguments()).containsExactly("một", 2L);
    assertThatNullPointerException()
        .isThrownBy(() -> new RuleViolated(SharedError.NOT_FOUND, "a", null));
  }

  @Test
  void whoLacksARightIsToldWhichOneAndNothingElse() {
    Rights none = (caller, right) -> false;
    assertThatThrownBy(() -> none.demand(CLERK, Door.OPEN))
        .isInstanceOfSatisfying(
            RuleViolated.class,
            violated -> {
              assertThat(violated.error()).isEqualTo(SharedError.FORBIDDEN);
              assertThat(violated.arguments()).containsExactly("house.open-door");
              assertThat(violated.getMessage()).doesNotContain("An", "H46");
            });
  }

  @Test
  void aRightIsAskedForTheVeryCaller() {
    Rights clerks = (caller, right) -> caller.role().equals("clerk") && right == Door.OPEN;
    assertThatCode(() -> clerks.demand(CLERK, Door.OPEN)).doesNotThrowAnyException();
    assertThatThrownBy(() -> clerks.demand(Caller.node("nightly"), Door.OPEN))
        .isInstanceOf(RuleViolated.class);
  }

  @Test
  void theNodeAndASystemAreNeverTakenForAPerson() {
    var kinds =
        Stream.of(Caller.node("x"), Caller.system("s", "Hệ thống", null))
            .map(Caller::kind)
            .collect(Collectors.toSet());
    assertThat(kinds).containsExactlyInAnyOrder(Caller.Kind.NODE, Caller.Kind.SYSTEM);
    assertThat(Caller.system("clerk", "Hệ thống", null).role()).isEqualTo("system");
  }
}
