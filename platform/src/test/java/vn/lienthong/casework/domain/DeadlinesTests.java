package vn.lienthong.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.casework.domain.ADossier.instant;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.casework.Due;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.TimeLimit;

class DeadlinesTests {
  private final Deadlines deadlines =
      new Deadlines(StateRules.calendar(), StateRules.policy(LocalDate.of(2020, 2, 12)));

  @ParameterizedTest
  @CsvSource({
    "2020-02-12T09:00, 2020-02-12T17:00",
    "2020-02-12T15:00, 2020-02-12T17:00",
    "2020-02-12T15:01, 2020-02-13T07:30",
    "2020-02-14T16:00, 2020-02-17T07:30",
    "2020-02-16T09:00, 2020-02-17T07:30",
    "2020-01-22T15:30, 2020-01-30T07:30"
  })
  void papersGoOverOnTheDayOrAtTheStartOfTheNext(String received, String until) {
    assertThat(deadlines.handOverOfPaper(instant(received))).isEqualTo(instant(until));
  }

  @Test
  void supplementIsAskedWithinThreeWorkingDays() {
    assertThat(deadlines.supplementNotice(instant("2020-02-13T10:00")))
        .isEqualTo(instant("2020-02-19T00:00"));
  }

  @ParameterizedTest
  @CsvSource({"2020-02-19, 2020-02-19T00:00", "2020-02-17, 2020-02-15T00:00"})
  void dateIsPutOffAWorkingDayBefore(LocalDate due, String until) {
    var promised = new Due(due, Instant.EPOCH, Instant.EPOCH, Set.of());

    assertThat(deadlines.extensionNotice(promised)).isEqualTo(instant(until));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-02-14T15:00, 1.5, WORKING_DAY, 2020-02-18T09:30",
    "2020-02-17T09:00, 1, WORKING_DAY, 2020-02-18T09:00",
    "2020-02-12T06:00, 4, WORKING_HOUR, 2020-02-12T11:30"
  })
  void stepIsCountedInWorkingTime(String start, BigDecimal amount, LimitUnit unit, String until) {
    assertThat(deadlines.step(instant(start), new TimeLimit(amount, unit)).latest())
        .isEqualTo(instant(until));
  }
}
