package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The table of legal moves, counted. */
class StatusLifecycleTests {
  @Test
  void theTableHasFortyTwoMovesAndSixFirstOnes() {
    int moves =
        Arrays.stream(StatusCode.values())
            .mapToInt(status -> StatusLifecycle.after(status).size())
            .sum();
    assertThat(StatusLifecycle.first()).hasSize(6);
    assertThat(moves).isEqualTo(42);
  }

  @Test
  void aRefusalIsPossibleOnlyBeforeRegistrationAndEndsTheMatter() {
    assertThat(StatusLifecycle.allows(StatusCode.INBOX, StatusCode.REJECTION)).isTrue();
    assertThat(StatusLifecycle.allows(StatusCode.ACCEPTANCE, StatusCode.REJECTION)).isFalse();
    assertThat(StatusLifecycle.after(StatusCode.REJECTION)).isEmpty();
  }

  @Test
  void aTakeBackMustBeAnswered() {
    assertThat(StatusLifecycle.after(StatusCode.CANCELLATION))
        .containsExactlyInAnyOrder(StatusCode.CHANGE_ACCEPTANCE, StatusCode.CHANGE_REJECTION);
  }

  @Test
  void noStatusLeadsBackToArrival() {
    assertThat(StatusCode.values())
        .noneMatch(status -> StatusLifecycle.allows(status, StatusCode.INBOX));
  }

  @Test
  void onlyTheTakeBackIsReportedByTheSender() {
    assertThat(
            Arrays.stream(StatusCode.values())
                .filter(s -> s.reportedBy() == StatusCode.Party.SENDER))
        .containsExactly(StatusCode.CANCELLATION);
  }

  @Test
  void codesAreReadWithAndWithoutTheirZero() {
    assertThat(StatusCode.of("1")).contains(StatusCode.INBOX);
    assertThat(StatusCode.of(" 06 ")).contains(StatusCode.FINISH);
    assertThat(StatusCode.of("07")).isEmpty();
    assertThat(StatusCode.normal("x")).isEqualTo("x");
    assertThat(Arrays.stream(StatusCode.values()).map(StatusCode::code))
        .containsExactly("01", "02", "03", "04", "05", "06", "13", "15", "16");
  }
}
