package vn.lienthong.casework.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What supplements, pauses and extensions do to the appointment. March 2026 has no holiday. */
class AppointmentTests {
  private static final Oracle OFFICE = new Oracle(Days.ofFile(), Hours.OFFICE);
  private static final LocalDateTime MONDAY = march(2, 9, 0);

  @Test
  void theAppointmentWaitsForTheApplicantAndStartsAgainWithTheFullDossier() {
    var asked = five(Situation.Supplement.RESTARTS, asked(march(4, 9, 0)));
    assertThat(OFFICE.appointment(asked)).isEmpty();
    var back = asked.and(received(march(16, 14, 0)));
    assertThat(OFFICE.appointment(back)).contains(wholeDay(23));
    assertThat(OFFICE.appointments(back)).containsExactly(wholeDay(9), wholeDay(23));
  }

  /** Case C2: four requests, each answered after ten days. */
  @Test
  void everyAnswerStartsTheLimitAgainAndTheOldDatesAreKept() {
    var happenings = new ArrayList<Happening>();
    var day = MONDAY.plusDays(1);
    for (int request = 0; request < 4; request++) {
      happenings.add(asked(day));
      happenings.add(received(day.plusDays(10)));
      day = day.plusDays(12);
    }
    var situation = five(Situation.Supplement.RESTARTS, happenings.toArray(Happening[]::new));
    assertThat(OFFICE.appointments(situation).stream().map(Due::day))
        .containsExactly(
            LocalDate.of(2026, 3, 9),
            LocalDate.of(2026, 3, 20),
            LocalDate.of(2026, 4, 1),
            LocalDate.of(2026, 4, 13),
            LocalDate.of(2026, 4, 24));
    assertThat(OFFICE.index766(situation.and(of(Happening.Kind.FINISHED, day))))
        .isEqualTo(Verdict.LATE);
  }

  /** Held on Wednesday after two of five working days, so three are left. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-04T09:00, 2026-03-16T14:00, 2026-03-19",
    "2026-03-04T09:00, 2026-03-15T14:00, 2026-03-18",
    "2026-03-04T09:00, 2026-03-04T09:01, 2026-03-09",
    "2026-03-09T23:59, 2026-03-16T14:00, 2026-03-16",
    "2026-03-09T23:59, 2026-03-15T14:00, 2026-03-16",
    "2026-03-10T00:01, 2026-03-16T14:00, 2026-03-09",
    "2026-03-02T09:00, 2026-03-09T09:00, 2026-03-16"
  })
  void whatIsLeftOfTheDaysGoesOn(LocalDateTime held, LocalDateTime again, LocalDate due) {
    var supplement = five(Situation.Supplement.CONTINUES, asked(held), received(again));
    var pause =
        five(
            Situation.Supplement.RESTARTS,
            of(Happening.Kind.PAUSED, held),
            of(Happening.Kind.RESUMED, again));
    assertThat(OFFICE.appointment(supplement).orElseThrow().day()).isEqualTo(due);
    assertThat(OFFICE.appointment(pause)).isEqualTo(OFFICE.appointment(supplement));
  }

  @ParameterizedTest
  @CsvSource({
    "DAY, 10, 2026-03-04T09:00, 2026-03-16T09:00, 2026-03-24T17:00",
    "DAY, 12, 2026-03-16T09:00, 2026-03-20T09:00, 2026-03-20T17:00",
    "DAY, 12, 2026-03-17T00:01, 2026-03-20T09:00, 2026-03-16T17:00",
    "MONTH, 1, 2026-03-12T09:00, 2026-03-13T09:00, 2026-04-03T17:00",
    "WORKING_HOUR, 12, 2026-03-03T08:30, 2026-03-05T10:00, 2026-03-05T16:00",
    "WORKING_HOUR, 12, 2026-03-03T18:00, 2026-03-05T10:00, 2026-03-03T14:30",
    "HOUR, 30, 2026-03-02T19:00, 2026-03-04T07:00, 2026-03-05T03:00",
    "HOUR, 100, 2026-03-03T09:00, 2026-03-04T09:00, 2026-03-09T17:00",
    "HOUR, 124, 2026-03-08T09:00, 2026-03-09T10:00, 2026-03-09T17:00",
    "HOUR, 124, 2026-03-08T09:00, 2026-03-10T10:00, 2026-03-10T10:00"
  })
  void whatIsLeftOfOtherLimitsGoesOn(
      Limit.Unit unit, int amount, LocalDateTime held, LocalDateTime again, LocalDateTime due) {
    var paused =
        situation(
            Limit.of(amount, unit),
            Situation.Supplement.RESTARTS,
            of(Happening.Kind.PAUSED, held),
            of(Happening.Kind.RESUMED, again));
    assertThat(OFFICE.appointment(paused).orElseThrow().appointment()).isEqualTo(due);
  }

  @Test
  void aFractionOfADayGoesOnInMinutes() {
    var paused =
        situation(
            Limit.tenths(15, Limit.Unit.WORKING_DAY),
            Situation.Supplement.RESTARTS,
            of(Happening.Kind.PAUSED, march(2, 16, 0)),
            of(Happening.Kind.RESUMED, march(6, 18, 0)));
    assertThat(OFFICE.appointment(paused).orElseThrow())
        .isEqualTo(new Due(LocalDate.of(2026, 3, 9), false, march(9, 15, 30)));
  }

  @Test
  void anExtensionIsTheNewDayAndAPauseAfterItKeepsWhatIsLeftOfIt() {
    var extended =
        five(
            Situation.Supplement.CONTINUES,
            Happening.extended(march(6, 9, 0), LocalDate.of(2026, 3, 16)));
    assertThat(OFFICE.appointments(extended)).containsExactly(wholeDay(9), wholeDay(16));
    var paused =
        extended
            .and(of(Happening.Kind.PAUSED, march(12, 9, 0)))
            .and(of(Happening.Kind.RESUMED, march(18, 9, 0)));
    assertThat(OFFICE.appointment(paused)).contains(wholeDay(20));
  }

  @Test
  void aLimitInHoursIsExtendedToADayAndGoesOnInHours() {
    var extended =
        situation(
            Limit.of(4, Limit.Unit.WORKING_HOUR),
            Situation.Supplement.RESTARTS,
            Happening.extended(march(2, 11, 0), LocalDate.of(2026, 3, 4)));
    assertThat(OFFICE.appointment(extended)).contains(wholeDay(4));
    var paused =
        extended
            .and(of(Happening.Kind.PAUSED, march(4, 15, 0)))
            .and(of(Happening.Kind.RESUMED, march(9, 16, 0)));
    assertThat(OFFICE.appointment(paused).orElseThrow().appointment()).isEqualTo(march(10, 8, 30));
  }

  @Test
  void aSupplementAfterAnExtensionStartsTheLimitOfTheProcedureAgain() {
    var situation =
        five(
            Situation.Supplement.RESTARTS,
            Happening.extended(march(6, 9, 0), LocalDate.of(2026, 3, 16)),
            asked(march(9, 9, 0)),
            received(march(10, 9, 0)));
    assertThat(OFFICE.appointment(situation)).contains(wholeDay(17));
  }

  @Test
  void nobodyIsPromisedADayWithoutALimitOrWhileItWaits() {
    var unlimited = situation(null, Situation.Supplement.RESTARTS);
    assertThat(OFFICE.appointment(unlimited)).isEmpty();
    assertThat(OFFICE.appointments(unlimited)).isEmpty();
    var paused = five(Situation.Supplement.RESTARTS, of(Happening.Kind.PAUSED, march(3, 9, 0)));
    assertThat(OFFICE.appointment(paused)).isEmpty();
    assertThat(OFFICE.appointment(paused.and(of(Happening.Kind.STOPPED, march(4, 9, 0)))))
        .isEmpty();
  }

  @Test
  void aDossierIsSeenAsItStoodAtAMoment() {
    var back =
        five(Situation.Supplement.RESTARTS, asked(march(4, 9, 0)), received(march(16, 14, 0)));
    assertThat(OFFICE.appointment(back.until(march(3, 9, 0)))).contains(wholeDay(9));
    assertThat(OFFICE.appointment(back.until(march(4, 9, 0)))).isEmpty();
  }

  @Test
  void whatCannotHappenIsRefused() {
    var running = five(Situation.Supplement.RESTARTS);
    var resumed = of(Happening.Kind.RESUMED, march(3, 9, 0));
    assertThatThrownBy(() -> running.and(resumed)).hasMessageContaining("cannot happen then");
    var early = asked(MONDAY.minusMinutes(1));
    assertThatThrownBy(() -> running.and(early)).hasMessageContaining("cannot happen then");
    var finished = running.and(of(Happening.Kind.FINISHED, march(3, 9, 0)));
    var asked = asked(march(4, 9, 0));
    assertThatThrownBy(() -> finished.and(asked)).hasMessageContaining("cannot happen then");
    var seconds = asked(march(4, 9, 0).plusSeconds(1));
    assertThatThrownBy(() -> running.and(seconds)).hasMessageContaining("whole minutes");
    var twice = Happening.extended(march(4, 9, 0), LocalDate.of(2026, 3, 10));
    assertThatThrownBy(() -> running.and(twice).and(twice)).hasMessageContaining("twice");
    var sunday = running.and(Happening.extended(march(4, 9, 0), LocalDate.of(2026, 3, 15)));
    assertThatThrownBy(() -> OFFICE.appointment(sunday)).hasMessageContaining("day of rest");
  }

  private static Situation five(Situation.Supplement regime, Happening... happenings) {
    return situation(Limit.of(5, Limit.Unit.WORKING_DAY), regime, happenings);
  }

  private static Situation situation(
      Limit limit, Situation.Supplement regime, Happening... happenings) {
    return new Situation(Hours.OFFICE, limit, MONDAY, regime, List.of(happenings));
  }

  private static Happening asked(LocalDateTime at) {
    return of(Happening.Kind.SUPPLEMENT_ASKED, at);
  }

  private static Happening received(LocalDateTime at) {
    return of(Happening.Kind.SUPPLEMENT_RECEIVED, at);
  }

  private static Happening of(Happening.Kind kind, LocalDateTime at) {
    return Happening.of(kind, at);
  }

  private static Due wholeDay(int day) {
    return new Due(LocalDate.of(2026, 3, day), true, march(day, 17, 0));
  }

  private static LocalDateTime march(int day, int hour, int minute) {
    return LocalDateTime.of(2026, 3, day, hour, minute);
  }
}
