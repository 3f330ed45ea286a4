package vn.lienthong.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.casework.domain.ADossier.instant;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.calendar.Shift;
import vn.lienthong.calendar.WeeklyHours;
import vn.lienthong.casework.Consultation;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.Punctuality;
import vn.lienthong.procedures.LimitUnit;

class ConsultationsTests {
  private static final Map<Fact, String> ASKED =
      Map.of(
          Fact.AGENCY,
          "000.00.15.H46",
          Fact.AGENCY_NAME,
          "Sở Xây dựng",
          Fact.TEXT,
          "Ý kiến về quy hoạch",
          Fact.LEAD,
          "true",
          Fact.LIMIT,
          "1",
          Fact.UNIT,
          LimitUnit.WORKING_DAY.name());

  private static ADossier asked() {
    return ADossier.inProgress("2020-02-12T09:00", 5, LimitUnit.WORKING_DAY)
        .then(DossierAct.CONSULT, "2020-02-14T10:00", ASKED);
  }

  private static Consultation only(ADossier dossier) {
    var all = Consultations.of(dossier.events(), agency -> StateRules.calendar());
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  @Test
  void opinionHasItsOwnDeadlineInWorkingTime() {
    var one = only(asked());

    assertThat(one.event()).isEqualTo(4);
    assertThat(one.agency().value()).isEqualTo("000.00.15.H46");
    assertThat(one.task()).isEqualTo("Ý kiến về quy hoạch");
    assertThat(one.lead()).isTrue();
    assertThat(one.due().latest()).isEqualTo(instant("2020-02-17T10:00"));
    assertThat(one.at(instant("2020-02-17T10:00"))).isEqualTo(Punctuality.RUNNING);
    assertThat(one.at(instant("2020-02-17T10:01"))).isEqualTo(Punctuality.OVERDUE);
  }

  @Test
  void deadlineIsThatOfTheAgencyThatIsAskedWhoseHoursMayDiffer() {
    var mornings =
        new WeeklyHours(
            Map.of(
                DayOfWeek.MONDAY,
                List.of(new Shift(LocalTime.of(9, 0), LocalTime.of(13, 0))),
                DayOfWeek.FRIDAY,
                List.of(new Shift(LocalTime.of(8, 0), LocalTime.of(12, 0)))));

    var one = Consultations.of(asked().events(), agency -> StateRules.calendar(mornings)).get(0);

    assertThat(one.due().latest()).isEqualTo(instant("2020-02-17T11:00"));
  }

  @Test
  void answerCountsAtItsTime() {
    var dossier =
        asked()
            .then(
                DossierAct.GIVE_OPINION,
                "2020-02-17T09:00",
                Map.of(Fact.CONSULTATION, "4", Fact.TEXT, "Phù hợp quy hoạch"));

    var one = only(dossier);
    assertThat(one.open()).isFalse();
    assertThat(one.answer()).isNotNull();
    assertThat(one.answer().text()).isEqualTo("Phù hợp quy hoạch");
    assertThat(one.at(instant("2020-03-01T09:00"))).isEqualTo(Punctuality.ON_TIME);
  }

  @Test
  void lateAnswerIsLate() {
    var dossier =
        asked()
            .then(
                DossierAct.GIVE_OPINION,
                "2020-02-17T10:01",
                Map.of(Fact.CONSULTATION, "4", Fact.TEXT, "Phù hợp"));

    assertThat(only(dossier).at(instant("2020-03-01T09:00"))).isEqualTo(Punctuality.LATE);
  }

  @Test
  void answersToSomethingElseAnswerNothing() {
    var dossier =
        asked()
            .then(
                DossierAct.GIVE_OPINION,
                "2020-02-17T09:00",
                Map.of(Fact.CONSULTATION, "3", Fact.TEXT, "Phù hợp"));

    assertThat(only(dossier).open()).isTrue();
  }

  @Test
  void theEndOfTheDossierClosesWhatIsOpenAndNobodyIsLate() {
    var dossier = asked().then(DossierAct.RESOLVE, "2020-02-14T11:00");

    assertThat(only(dossier).closedAt()).isEqualTo(instant("2020-02-14T11:00"));
    assertThat(only(dossier).at(instant("2020-03-01T09:00"))).isEqualTo(Punctuality.NOT_COUNTED);
  }

  @Test
  void onRecordThatItIsLateItIsToldAndStaysOpen() {
    var dossier =
        asked().then(DossierAct.OPINION_LATE, "2020-02-17T10:01", Map.of(Fact.CONSULTATION, "4"));

    assertThat(only(dossier).told()).isTrue();
    assertThat(only(dossier).open()).isTrue();
  }
}
