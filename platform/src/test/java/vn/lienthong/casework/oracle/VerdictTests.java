package vn.lienthong.casework.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Early, on time or late: by Circular 01/2018/TT-VPCP, and by Decision 766/QĐ-TTg. */
class VerdictTests {
  private static final Oracle OFFICE = new Oracle(Days.ofFile(), Hours.OFFICE);
  private static final Limit FIVE = Limit.of(5, Limit.Unit.WORKING_DAY);

  /** Received on Monday 2 March at 09:00. */
  @ParameterizedTest
  @CsvSource({
    "5, WORKING_DAY, 2026-03-08T23:59, EARLY",
    "5, WORKING_DAY, 2026-03-09T00:00, ON_TIME",
    "5, WORKING_DAY, 2026-03-09T23:59, ON_TIME",
    "5, WORKING_DAY, 2026-03-10T00:00, ON_TIME",
    "5, WORKING_DAY, 2026-03-10T00:01, LATE",
    "12, WORKING_HOUR, 2026-03-02T23:59, EARLY",
    "12, WORKING_HOUR, 2026-03-03T14:30, ON_TIME",
    "12, WORKING_HOUR, 2026-03-03T14:31, LATE",
    "2, HOUR, 2026-03-02T11:00, ON_TIME",
    "2, HOUR, 2026-03-02T11:01, LATE"
  })
  void theEndIsComparedWithTheAppointment(
      int amount, Limit.Unit unit, LocalDateTime finished, Verdict verdict) {
    var situation = dossier(Limit.of(amount, unit), finished(finished));
    assertThat(OFFICE.verdict(situation)).isEqualTo(verdict);
    assertThat(OFFICE.index766(situation))
        .isEqualTo(verdict == Verdict.EARLY ? Verdict.ON_TIME : verdict);
  }

  @Test
  void withoutALimitNothingIsEarlyAndWithoutAnEndNothingIsLate() {
    var unlimited = dossier(null, finished(march(3, 9)));
    assertThat(OFFICE.verdict(unlimited)).isEqualTo(Verdict.UNKNOWN);
    assertThat(OFFICE.index766(unlimited)).isEqualTo(Verdict.UNKNOWN);
    assertThat(OFFICE.verdict(dossier(FIVE))).isEqualTo(Verdict.RUNNING);
    assertThat(OFFICE.index766(dossier(FIVE))).isEqualTo(Verdict.RUNNING);
    assertThat(OFFICE.verdict(dossier(null))).isEqualTo(Verdict.RUNNING);
  }

  /** The waiting time is taken off; the first appointment, 9 March, stays. */
  @ParameterizedTest
  @CsvSource({"2026-03-14T09:00, ON_TIME", "2026-03-20T00:00, ON_TIME", "2026-03-20T00:01, LATE"})
  void theIndexTakesOffTheTimeOfTheApplicant(LocalDateTime finished, Verdict verdict) {
    var situation = dossier(FIVE, asked(march(4, 9)), received(march(14, 9)), finished(finished));
    assertThat(OFFICE.waitingMinutes(situation)).isEqualTo(10 * 24 * 60);
    assertThat(OFFICE.index766(situation)).isEqualTo(verdict);
  }

  /** Two computations over the same happenings that are never mixed. */
  @Test
  void theSameDossierIsEarlyByOneAndLateByTheOther() {
    var situation =
        dossier(FIVE, asked(march(4, 9)), received(march(5, 9)), finished(march(11, 9)));
    assertThat(OFFICE.verdict(situation)).isEqualTo(Verdict.EARLY);
    assertThat(OFFICE.index766(situation)).isEqualTo(Verdict.LATE);
  }

  @Test
  void aSecondRequestMakesItLateHoweverFastItIs() {
    var situation = dossier(FIVE, asked(march(2, 10)), received(march(2, 11)), asked(march(2, 14)));
    assertThat(OFFICE.index766(situation)).isEqualTo(Verdict.LATE);
    assertThat(OFFICE.index766(situation.and(received(march(2, 15))))).isEqualTo(Verdict.LATE);
    assertThat(OFFICE.index766(situation.and(received(march(2, 15))).and(finished(march(2, 16)))))
        .isEqualTo(Verdict.LATE);
  }

  @Test
  void aRequestWithoutAnswerEndsTheDossierForTheIndexWhenItIsMade() {
    assertThat(OFFICE.index766(dossier(FIVE, asked(march(9, 23))))).isEqualTo(Verdict.ON_TIME);
    assertThat(OFFICE.index766(dossier(FIVE, asked(march(10, 9))))).isEqualTo(Verdict.LATE);
    assertThat(OFFICE.verdict(dossier(FIVE, asked(march(9, 23))))).isEqualTo(Verdict.RUNNING);
  }

  @Test
  void aStoppedDossierEndsWhenItIsStoppedOrWhenTheWaitingBegan() {
    var stopped = Happening.of(Happening.Kind.STOPPED, march(12, 9));
    assertThat(OFFICE.index766(dossier(FIVE, stopped))).isEqualTo(Verdict.LATE);
    assertThat(OFFICE.verdict(dossier(FIVE, stopped))).isEqualTo(Verdict.LATE);
    var open = dossier(FIVE, asked(march(4, 9)), stopped);
    assertThat(OFFICE.indexEnd(open)).contains(march(4, 9));
    assertThat(OFFICE.index766(open)).isEqualTo(Verdict.ON_TIME);
    assertThat(OFFICE.verdict(open)).isEqualTo(Verdict.EARLY);
  }

  @Test
  void pausesAndExtensionsChangeNothingForTheIndex() {
    var situation =
        dossier(
            FIVE,
            Happening.of(Happening.Kind.PAUSED, march(3, 9)),
            Happening.of(Happening.Kind.RESUMED, march(10, 9)),
            Happening.extended(march(11, 9), march(20, 9).toLocalDate()),
            finished(march(20, 9)));
    assertThat(OFFICE.verdict(situation)).isEqualTo(Verdict.ON_TIME);
    assertThat(OFFICE.index766(situation)).isEqualTo(Verdict.LATE);
  }

  private static Situation dossier(Limit limit, Happening... happenings) {
    return new Situation(
        Hours.OFFICE, limit, march(2, 9), Situation.Supplement.RESTARTS, List.of(happenings));
  }

  private static Happening asked(LocalDateTime at) {
    return Happening.of(Happening.Kind.SUPPLEMENT_ASKED, at);
  }

  private static Happening received(LocalDateTime at) {
    return Happening.of(Happening.Kind.SUPPLEMENT_RECEIVED, at);
  }

  private static Happening finished(LocalDateTime at) {
    return Happening.of(Happening.Kind.FINISHED, at);
  }

  private static LocalDateTime march(int day, int hour) {
    return LocalDateTime.of(2026, 3, day, hour, 0);
  }
}
