package vn.lienthong.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.casework.domain.ADossier.instant;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.Due;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.Promise;
import vn.lienthong.casework.Punctuality;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.TimeLimit;

class AppointmentClockTests {
  private static final LocalDate IN_2020 = LocalDate.of(2020, 2, 12);

  private static AppointmentClock.Reading read(ADossier dossier) {
    return AppointmentClock.of(dossier.events(), StateRules.calendar(), StateRules.policy(IN_2020));
  }

  private static Due due(ADossier dossier) {
    return read(dossier).due().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-24T10:00, 5, WORKING_DAY, 2026-05-06",
    "2025-12-31T10:00, 3, WORKING_DAY, 2026-01-07",
    "2025-12-31T10:00, 8, WORKING_DAY, 2026-01-13",
    "2026-02-12T10:00, 3, WORKING_DAY, 2026-02-24",
    "2026-04-25T10:00, 1, WORKING_DAY, 2026-04-28",
    "2026-04-21T10:00, 10, DAY, 2026-05-04",
    "2026-07-10T10:00, 15, DAY, 2026-07-27",
    "2020-02-17T09:00, 1, WORKING_DAY, 2020-02-18",
    "2020-01-31T09:00, 1, MONTH, 2020-03-02",
    "2020-08-31T09:00, 1, MONTH, 2020-09-30"
  })
  void dateIsTheOneOfTheLaw(String accepted, int amount, LimitUnit unit, LocalDate day) {
    var due = due(ADossier.accepted(accepted, amount, unit));

    assertThat(due.day()).isEqualTo(day);
    assertThat(due.latest()).isEqualTo(instant(day.plusDays(1) + "T00:00"));
    assertThat(due.appointment()).isEqualTo(instant(day + "T17:00"));
    assertThat(due.unpublishedYears()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2020-02-12T06:00, 2020-02-12T11:30",
    "2020-02-12T12:15, 2020-02-12T17:00",
    "2020-02-12T18:30, 2020-02-13T11:30",
    "2020-02-16T10:00, 2020-02-17T11:30",
    "2020-01-22T23:59, 2020-01-30T11:30"
  })
  void workingHoursBeginWithTheNextWorkingMinute(String accepted, String end) {
    var due = due(ADossier.accepted(accepted, 4, LimitUnit.WORKING_HOUR));

    assertThat(due.latest()).isEqualTo(instant(end));
    assertThat(due.appointment()).isEqualTo(instant(end));
  }

  @ParameterizedTest
  @CsvSource({"2020-02-12T09:10, 8, 2020-02-12T17:10", "2020-02-14T20:00, 8, 2020-02-18T00:00"})
  void hoursRunFromTheMomentItselfAndRollOverDaysOfRest(String accepted, int hours, String end) {
    assertThat(due(ADossier.accepted(accepted, hours, LimitUnit.HOUR)).latest())
        .isEqualTo(instant(end));
  }

  @Test
  void whoHandsInLateAtNightIsInTime() {
    for (var at : new String[] {"2020-02-14T23:50", "2020-02-15T00:10"}) {
      var reading = read(ADossier.accepted(at, 1, LimitUnit.WORKING_DAY));

      assertThat(reading.at(instant(at))).isEqualTo(Punctuality.RUNNING);
      assertThat(reading.due().orElseThrow().day().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
    }
  }

  @Test
  void dateThatGoesThroughAnUnpublishedYearSaysSo() {
    assertThat(due(ADossier.accepted("2026-12-30T10:00", 5, LimitUnit.WORKING_DAY)))
        .extracting(Due::unpublishedYears)
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.collection(Integer.class))
        .containsExactly(2027);
  }

  @Test
  void fullDossierBeginsTheLimitAnewAndTheOldDateIsKept() {
    var dossier =
        ADossier.inProgress("2020-02-12T10:00", 5, LimitUnit.WORKING_DAY)
            .then(DossierAct.ASK_SUPPLEMENT, "2020-02-14T09:00");
    assertThat(read(dossier).due()).isEmpty();
    assertThat(read(dossier).at(instant("2020-03-30T09:00"))).isEqualTo(Punctuality.WAITING);

    dossier.then(DossierAct.RECEIVE_SUPPLEMENT, "2020-02-24T09:00");

    var promises = read(dossier).promises();
    assertThat(promises)
        .extracting(promise -> promise.due().day())
        .containsExactly(LocalDate.of(2020, 2, 19), LocalDate.of(2020, 3, 2));
    assertThat(promises.get(1).cause()).isEqualTo(Promise.Cause.RESTARTED);
    assertThat(promises.get(1).article()).contains("điều 19 khoản 4");
    assertThat(promises.get(1).event()).isEqualTo(5);
  }

  @Test
  void fourSupplementsAreFourNewDatesAndNeverOverdueWhileTheApplicantIsAsked() {
    var dossier = ADossier.inProgress("2020-02-03T10:00", 5, LimitUnit.WORKING_DAY);
    var day = LocalDate.of(2020, 2, 5);
    for (int time = 0; time < 4; time++) {
      dossier.then(DossierAct.ASK_SUPPLEMENT, day + "T09:00");
      assertThat(read(dossier).at(instant(day.plusDays(10) + "T08:00")))
          .isEqualTo(Punctuality.WAITING);
      dossier.then(DossierAct.RECEIVE_SUPPLEMENT, day.plusDays(10) + "T09:00");
      day = day.plusDays(12);
    }

    assertThat(read(dossier).promises()).hasSize(5);
  }

  @Test
  void pausedClockGoesOnWithWhatWasLeft() {
    var dossier =
        ADossier.inProgress("2020-02-12T10:00", 5, LimitUnit.WORKING_DAY)
            .then(DossierAct.PAUSE, "2020-02-14T09:00", Map.of(Fact.LEGAL_BASIS, "Luật X"));
    assertThat(read(dossier).at(instant("2020-02-28T09:00"))).isEqualTo(Punctuality.WAITING);

    dossier.then(DossierAct.RESUME, "2020-03-02T09:00", Map.of(Fact.LEGAL_BASIS, "Luật X"));

    assertThat(due(dossier).day()).isEqualTo(LocalDate.of(2020, 3, 5));
    assertThat(read(dossier).promises().get(1).article()).isEqualTo("Luật X");
  }

  @Test
  void clockThatWasOverStaysOverAfterAPause() {
    var dossier =
        ADossier.inProgress("2020-02-12T10:00", 1, LimitUnit.WORKING_DAY)
            .then(DossierAct.PAUSE, "2020-02-17T09:00")
            .then(DossierAct.RESUME, "2020-03-02T09:00");

    assertThat(due(dossier).day()).isEqualTo(LocalDate.of(2020, 2, 13));
    assertThat(read(dossier).at(instant("2020-03-02T09:01"))).isEqualTo(Punctuality.OVERDUE);
  }

  @Test
  void pauseOfSomeHoursTakesNothingBackAndTheRestCountsOn() {
    var dossier =
        ADossier.registered("2020-07-15T17:00")
            .accept("2020-07-15T17:00", new TimeLimit(new BigDecimal("95.1"), LimitUnit.HOUR))
            .then(DossierAct.HAND_OVER, "2020-07-15T17:00")
            .then(DossierAct.PAUSE, "2020-07-15T17:04")
            .then(DossierAct.RESUME, "2020-07-16T17:01");
    assertThat(due(dossier).latest()).isEqualTo(instant("2020-07-21T00:00"));

    dossier.then(DossierAct.PAUSE, "2020-07-17T10:17").then(DossierAct.RESUME, "2020-07-19T07:46");
    assertThat(due(dossier).latest()).isEqualTo(instant("2020-07-22T13:32"));
  }

  @Test
  void extensionIsADateOfItsOwnBesideTheFirstOne() {
    var dossier =
        ADossier.inProgress("2020-02-12T10:00", 5, LimitUnit.WORKING_DAY)
            .then(DossierAct.EXTEND, "2020-02-18T09:00", Map.of(Fact.DATE, "2020-02-26"));

    assertThat(due(dossier).day()).isEqualTo(LocalDate.of(2020, 2, 26));
    assertThat(read(dossier).first().orElseThrow().day()).isEqualTo(LocalDate.of(2020, 2, 19));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-02-18T16:59, EARLY",
    "2020-02-19T00:00, ON_TIME",
    "2020-02-19T23:59, ON_TIME",
    "2020-02-20T00:00, ON_TIME",
    "2020-02-20T00:01, LATE"
  })
  void dayOfResolvingIsComparedWithTheDayPromised(String resolved, Punctuality punctuality) {
    var dossier =
        ADossier.inProgress("2020-02-12T10:00", 5, LimitUnit.WORKING_DAY)
            .then(DossierAct.RESOLVE, resolved)
            .then(DossierAct.RETURN, "2020-05-04T09:00");

    assertThat(read(dossier).at(instant("2020-06-01T00:00"))).isEqualTo(punctuality);
  }

  @Test
  void unfinishedOneIsOverdueAfterItsDayOnly() {
    var reading = read(ADossier.inProgress("2020-02-12T10:00", 5, LimitUnit.WORKING_DAY));

    assertThat(reading.at(instant("2020-02-19T23:59"))).isEqualTo(Punctuality.RUNNING);
    assertThat(reading.at(instant("2020-02-20T00:01"))).isEqualTo(Punctuality.OVERDUE);
  }

  @Test
  void whoStopsWhileTheApplicantIsAskedWasDoneWhenHeAsked() {
    var dossier =
        ADossier.inProgress("2020-02-12T10:00", 5, LimitUnit.WORKING_DAY)
            .then(DossierAct.ASK_SUPPLEMENT, "2020-02-14T09:00")
            .then(DossierAct.STOP, "2020-06-01T09:00");

    assertThat(read(dossier).at(instant("2020-06-02T00:00"))).isEqualTo(Punctuality.EARLY);
  }

  @Test
  void withoutALimitNothingIsKnownAndNothingIsEarly() {
    var dossier =
        ADossier.registered("2020-02-12T10:00").then(DossierAct.ACCEPT, "2020-02-12T10:05");

    assertThat(read(dossier).due()).isEmpty();
    assertThat(read(dossier).at(instant("2020-02-13T00:00"))).isEqualTo(Punctuality.UNKNOWN);
  }

  @Test
  void ruleThatIsNotConfirmedIsMarkedOnEachDate() {
    var dossier =
        ADossier.registered("2026-02-12T10:00")
            .accept("2026-02-12T10:00", TimeLimit.workingDays(3));
    var reading =
        AppointmentClock.of(
            dossier.events(), StateRules.calendar(), StateRules.policy(LocalDate.of(2026, 2, 12)));

    assertThat(reading.promises()).extracting(Promise::confirmed).containsExactly(false);
    assertThat(read(dossier).promises()).extracting(Promise::confirmed).containsExactly(true);
  }
}
