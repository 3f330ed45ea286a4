package vn.lienthong.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.casework.domain.ADossier.instant;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.casework.CaseworkError;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.Fact;
import vn.lienthong.procedures.LimitUnit;

class GuardrailsTests {
  private final Guardrails guardrails =
      new Guardrails(StateRules.calendar(), StateRules.policy(LocalDate.of(2020, 2, 12)));
  private final ADossier dossier =
      ADossier.inProgress("2020-02-12T10:00", 5, LimitUnit.WORKING_DAY);

  private org.assertj.core.api.OptionalAssert<vn.lienthong.shared.ErrorCode> broken(
      DossierAct act, String at, Map<Fact, String> facts) {
    return assertThat(guardrails.broken(dossier.dossier(), act, instant(at), facts));
  }

  @Test
  void supplementNeedsItsReason() {
    broken(DossierAct.ASK_SUPPLEMENT, "2020-02-13T09:00", Map.of(Fact.REASON, " "))
        .contains(CaseworkError.REASON_MISSING);
    broken(DossierAct.ASK_SUPPLEMENT, "2020-02-13T09:00", Map.of(Fact.REASON, "thiếu bản vẽ"))
        .isEmpty();
  }

  @Test
  void secondSupplementNeedsAnOverrideOnRecord() {
    dossier
        .then(DossierAct.ASK_SUPPLEMENT, "2020-02-13T09:00")
        .then(DossierAct.RECEIVE_SUPPLEMENT, "2020-02-14T09:00");

    var facts = Map.of(Fact.REASON, "thiếu bản vẽ");
    broken(DossierAct.ASK_SUPPLEMENT, "2020-02-17T09:00", facts)
        .contains(CaseworkError.SECOND_SUPPLEMENT);
    broken(
            DossierAct.ASK_SUPPLEMENT,
            "2020-02-17T09:00",
            Map.of(Fact.REASON, "thiếu bản vẽ", Fact.OVERRIDE, "luật mới"))
        .isEmpty();
  }

  @Test
  void dateIsPutOffOnceInTimeToALaterDay() {
    var later = Map.of(Fact.REASON, "hội đồng chưa họp", Fact.DATE, "2020-02-26");
    broken(DossierAct.EXTEND, "2020-02-18T23:59", later).isEmpty();
    broken(DossierAct.EXTEND, "2020-02-19T00:01", later).contains(CaseworkError.EXTENSION_TOO_LATE);
    broken(
            DossierAct.EXTEND,
            "2020-02-18T09:00",
            Map.of(Fact.REASON, "hội đồng chưa họp", Fact.DATE, "2020-02-19"))
        .contains(CaseworkError.DATE_NOT_LATER);
    broken(DossierAct.EXTEND, "2020-02-18T09:00", Map.of(Fact.REASON, "x"))
        .contains(CaseworkError.DATE_NOT_LATER);
    broken(DossierAct.EXTEND, "2020-02-18T09:00", Map.of(Fact.DATE, "2020-02-26"))
        .contains(CaseworkError.REASON_MISSING);

    dossier.then(DossierAct.EXTEND, "2020-02-18T09:00", later);
    broken(
            DossierAct.EXTEND,
            "2020-02-19T09:00",
            Map.of(Fact.REASON, "lại chưa họp", Fact.DATE, "2020-03-26"))
        .contains(CaseworkError.SECOND_EXTENSION);
  }

  @Test
  void nothingIsPutOffWithoutADate() {
    dossier.then(DossierAct.ASK_SUPPLEMENT, "2020-02-13T09:00");

    broken(DossierAct.EXTEND, "2020-02-14T09:00", Map.of(Fact.REASON, "x", Fact.DATE, "2020-02-26"))
        .contains(CaseworkError.NO_LIMIT_YET);
  }

  @Test
  void clockStandsOnALawAndOnlyOnce() {
    broken(DossierAct.PAUSE, "2020-02-13T09:00", Map.of())
        .contains(CaseworkError.LEGAL_BASIS_MISSING);
    broken(DossierAct.RESUME, "2020-02-13T09:00", Map.of()).contains(CaseworkError.CLOCK_RUNS);
    var basis = Map.of(Fact.LEGAL_BASIS, "Luật Đất đai");
    broken(DossierAct.PAUSE, "2020-02-13T09:00", basis).isEmpty();

    dossier.then(DossierAct.PAUSE, "2020-02-13T09:00", basis);
    broken(DossierAct.PAUSE, "2020-02-14T09:00", basis).contains(CaseworkError.CLOCK_STANDS);
    broken(DossierAct.ASK_SUPPLEMENT, "2020-02-14T09:00", Map.of(Fact.REASON, "x"))
        .contains(CaseworkError.CLOCK_STANDS);
    broken(DossierAct.RESUME, "2020-02-14T09:00", Map.of()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"STOP", "WITHDRAW"})
  void whatEndsADossierNeedsAReason(DossierAct act) {
    broken(act, "2020-02-13T09:00", Map.of()).contains(CaseworkError.REASON_MISSING);
    broken(act, "2020-02-13T09:00", Map.of(Fact.REASON, "trùng hồ sơ")).isEmpty();
  }

  @Test
  void whoFetchesTheResultIsOnRecord() {
    broken(DossierAct.RETURN, "2020-02-13T09:00", Map.of())
        .contains(CaseworkError.RECEIVER_MISSING);
    broken(DossierAct.RETURN, "2020-02-13T09:00", Map.of(Fact.RECEIVER, "CCCD, chính chủ"))
        .isEmpty();
  }

  @Test
  void refusalNamesItsReasonAndItsLaw() {
    broken(DossierAct.REFUSE, "2020-02-13T09:00", Map.of()).contains(CaseworkError.REASON_MISSING);
    var reason = Map.of(Fact.REASON, "không đúng thẩm quyền");
    broken(DossierAct.REFUSE, "2020-02-13T09:00", reason)
        .contains(CaseworkError.LEGAL_BASIS_MISSING);
    broken(
            DossierAct.REFUSE,
            "2020-02-13T09:00",
            Map.of(Fact.REASON, "không đúng thẩm quyền", Fact.LEGAL_BASIS, "Luật Cư trú"))
        .isEmpty();
  }

  @Test
  void whatIsDeclinedSaysWhy() {
    var declined = Map.of(Fact.OUTCOME, "DECLINED");
    broken(DossierAct.RESOLVE, "2020-02-13T09:00", declined).contains(CaseworkError.REASON_MISSING);
    broken(DossierAct.RESOLVE, "2020-02-13T09:00", Map.of(Fact.OUTCOME, "GRANTED")).isEmpty();
  }

  @Test
  void nothingIsResolvedOrPutOffWhileTheClockStands() {
    dossier.then(DossierAct.PAUSE, "2020-02-13T09:00", Map.of(Fact.LEGAL_BASIS, "Luật Đất đai"));

    broken(DossierAct.RESOLVE, "2020-02-14T09:00", Map.of(Fact.OUTCOME, "GRANTED"))
        .contains(CaseworkError.CLOCK_STANDS);
    broken(DossierAct.EXTEND, "2020-02-14T09:00", Map.of(Fact.REASON, "x", Fact.DATE, "2020-02-26"))
        .contains(CaseworkError.CLOCK_STANDS);
  }

  @Test
  void newDateIsAWorkingDayWithinAYearAndAnAnswerIsNotDueYesterday() {
    for (var day : new String[] {"2020-03-01", "2021-04-21", "2021-02-20", "2200-01-02"}) {
      broken(DossierAct.EXTEND, "2020-02-14T09:00", Map.of(Fact.REASON, "hội đồng", Fact.DATE, day))
          .contains(CaseworkError.DATE_OF_REST);
    }
    broken(
            DossierAct.ASK_SUPPLEMENT,
            "2020-02-14T09:00",
            Map.of(Fact.REASON, "thiếu ảnh", Fact.DATE, "2020-02-14"))
        .contains(CaseworkError.DATE_PAST);
    broken(
            DossierAct.ASK_SUPPLEMENT,
            "2020-02-14T09:00",
            Map.of(Fact.REASON, "thiếu ảnh", Fact.DATE, "2020-02-15"))
        .isEmpty();
  }
}
