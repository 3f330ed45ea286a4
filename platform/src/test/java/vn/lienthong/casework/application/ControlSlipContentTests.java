package vn.lienthong.casework.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.Outcome;
import vn.lienthong.casework.domain.AProcess;
import vn.lienthong.documents.OneStopForm;
import vn.lienthong.shared.Caller;

/** From hand to hand, as the slip tells it. */
class ControlSlipContentTests {
  private final CaseworkStage stage = new CaseworkStage();

  private static ResourceBundleMessageSource bundle() {
    var bundle = new ResourceBundleMessageSource();
    bundle.setBasename("i18n/casework");
    bundle.setDefaultEncoding("UTF-8");
    bundle.setFallbackToSystemLocale(false);
    return bundle;
  }

  private OneStopForm.ControlSlip slip(DossierId id) {
    var forms = new FormContent(CaseworkStage.directory(), stage.rulebook, bundle());
    var slip = new ControlSlipContent(forms, bundle());
    return (OneStopForm.ControlSlip)
        slip.of(stage.view(id), LocalDate.of(2020, 2, 21)).orElseThrow();
  }

  private static String line(OneStopForm.HandOver row) {
    return String.join(" | ", row.from(), row.to(), row.progress(), row.note());
  }

  private List<String> lines(DossierId id) {
    return slip(id).handOvers().stream().map(ControlSlipContentTests::line).toList();
  }

  private Map<Fact, String> to(Caller person) {
    return Map.of(Fact.HANDLER, stage.office.post(person));
  }

  @Test
  void eachStepSaysWhetherItWasInTime() {
    stage.process(
        AProcess.of(
            CaseworkStage.PROCEDURE, 1, AProcess.EXAMINED, AProcess.SIGNED, AProcess.STAMPED));
    var id = stage.received();
    stage
        .act(id, DossierAct.HAND_OVER, stage.clerk, to(stage.officer))
        .at("2020-02-12T14:00")
        .act(id, DossierAct.NEXT_STEP, stage.officer, to(stage.leader))
        .at("2020-02-18T15:00")
        .act(
            id,
            DossierAct.STEP_BACK,
            stage.leader,
            Map.of(Fact.STEP, "1", Fact.REASON, "Thiếu căn cứ"));

    assertThat(lines(id))
        .containsExactly(
            "Nguyễn Văn Đức | Phạm Thị Hoa |  | ",
            "Phạm Thị Hoa | Lê Văn Dũng | Đúng hạn | ",
            "Lê Văn Dũng | Đỗ An | Đúng hạn | ",
            "Đỗ An | Lê Văn Dũng | Trễ hạn | Thiếu căn cứ");
  }

  @Test
  void theSlipEndsWithWhoeverTookTheResult() {
    var id = stage.received();
    stage
        .at("2020-02-13T09:00")
        .act(id, DossierAct.HAND_OVER, stage.clerk, to(stage.officer))
        .act(
            id,
            DossierAct.RESOLVE,
            stage.leader,
            Map.of(Fact.OUTCOME, Outcome.GRANTED.name(), Fact.RESULT_NUMBER, "1/UBND"))
        .act(id, DossierAct.RETURN, stage.clerk, Map.of(Fact.RECEIVER, "Chính chủ"));

    assertThat(lines(id))
        .containsExactly(
            "Nguyễn Văn Đức | Phạm Thị Hoa |  | ",
            "Phạm Thị Hoa | Lê Văn Dũng | Trễ hạn | ",
            "Đỗ An | Bộ phận Tiếp nhận và Trả kết quả | Trước hạn | ",
            "Phạm Thị Hoa | Chính chủ |  | ");
  }

  @Test
  void itIsForm05AndSince2025Form06() {
    assertThat(slip(stage.received()).head().model()).isEqualTo("Mẫu số 05");
    assertThat(slip(stage.at("2025-08-12T09:00").received()).head().model()).isEqualTo("Mẫu số 06");
  }

  @Test
  void beforeTheAcceptanceThereIsNone() {
    var id = stage.casework.register(stage.command(), stage.clerk);
    var forms = new FormContent(CaseworkStage.directory(), stage.rulebook, bundle());

    assertThat(new ControlSlipContent(forms, bundle()).of(stage.view(id), LocalDate.MIN)).isEmpty();
  }
}
