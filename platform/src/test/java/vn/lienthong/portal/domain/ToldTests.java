package vn.lienthong.portal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierState;
import vn.lienthong.casework.Fact;
import vn.lienthong.portal.PortalError;
import vn.lienthong.shared.RuleViolated;

/** What is read of an item from outside, whatever is in it. */
class ToldTests {
  private static Map<String, Object> ours(DossierState state) {
    var dossier =
        AToldDossier.accepted()
            .then(DossierAct.HAND_OVER, "2020-02-12T10:00")
            .then(DossierAct.ASK_SUPPLEMENT, "2020-02-13T15:20", Fact.REASON, "Thiếu ảnh");
    return ((Item.Whole) DossierItem.of(dossier.told(state, ""))).fields();
  }

  private static Map<String, Object> changed(String field, Object value) {
    var item = new LinkedHashMap<>(ours(DossierState.ACCEPTED));
    item.put(field, value);
    return item;
  }

  private static RuleViolated refusal(Map<String, Object> item) {
    return catchThrowableOfType(RuleViolated.class, () -> Told.of(item));
  }

  /** Both sides are the same shape. */
  @ParameterizedTest
  @EnumSource(DossierState.class)
  void whatIsToldHereIsWhatAPortalTakes(DossierState state) {
    var told = Told.of(ours(state));

    assertThat(told.state()).isEqualTo(state);
    assertThat(told.code().value()).isEqualTo(AToldDossier.CODE);
    assertThat(told.procedure().value()).isEqualTo("1.004222");
    assertThat(told.unit()).isEqualTo("UBND Đồng Hới");
    assertThat(told.channel()).isOne();
    assertThat(told.received()).isEqualTo(Instant.parse("2020-02-12T02:30:00Z"));
    assertThat(told.due()).isEqualTo(Instant.parse("2020-02-21T10:00:00Z"));
    assertThat(told.newest()).isEqualTo(Instant.parse("2020-02-13T08:20:00Z"));
    assertThat(told.content()).isEqualTo(ours(state));
  }

  @Test
  void aStepThatIsToldHereIsOneThatAPortalTakes() {
    var dossier = AToldDossier.accepted().then(DossierAct.HAND_OVER, "2020-02-12T10:00");
    var item = (Item.Whole) ProgressItem.of(dossier.told(DossierState.IN_PROGRESS, "Chuyển"));

    var step = ToldStep.of(item.fields());

    assertThat(step.at()).isEqualTo(Instant.parse("2020-02-12T03:00:00Z"));
    assertThat(step.state()).isEqualTo(DossierState.IN_PROGRESS);
    assertThat(step.by()).isEqualTo("Lê Dũng");
    assertThat(step.content()).isEqualTo("Chuyển");
  }

  @Test
  void aDateThatIsNotThereIsNone() {
    var item = new LinkedHashMap<>(ours(DossierState.ACCEPTED));
    item.remove("NgayHenTra");

    assertThat(Told.of(item).due()).isNull();
    assertThat(Told.of(changed("NgayHenTra", "")).due()).isNull();
  }

  @Test
  void fieldsThatNobodyKnowsAreKept() {
    var told = Told.of(changed("TruongMoi", Map.of("a", "b")));

    assertThat(told.content()).containsEntry("TruongMoi", Map.of("a", "b"));
  }

  @Test
  void aThousandLettersAreTakenOneMoreIsNot() {
    assertThat(Told.of(changed("TrichYeuHoSo", "𠮷".repeat(1000)))).isNotNull();

    assertThat(refusal(changed("TrichYeuHoSo", "𠮷".repeat(1001))).error())
        .isEqualTo(PortalError.FIELD_REFUSED);
  }

  @Test
  void listsAndObjectsHaveTheirLimits() {
    assertThat(Told.of(changed("DS", List.of(Map.of("a", Map.of("b", "c")))))).isNotNull();
    assertThat(refusal(changed("DS", List.of(Map.of("a", Map.of("b", Map.of("c", "d")))))).error())
        .isEqualTo(PortalError.FIELD_REFUSED);
    var many = Collections.nCopies(501, Map.of("a", "b"));
    assertThat(refusal(changed("DS", many)).error()).isEqualTo(PortalError.FIELD_REFUSED);
  }

  @Test
  void aSupplementMayAnswerAfterEverythingElse() {
    var supplements =
        List.of(
            Map.of("NgayBoSung", "20200213152000", "NgayTiepNhanBoSung", "20200301080000"),
            Map.of("NgayBoSung", "20200214152000"));

    assertThat(Told.of(changed("DanhSachHoSoBoSung", supplements)).newest())
        .isEqualTo(Instant.parse("2020-03-01T01:00:00Z"));
    assertThat(refusal(changed("DanhSachHoSoBoSung", List.of(Map.of("NgayBoSung", "x")))).error())
        .isEqualTo(PortalError.FIELD_REFUSED);
  }

  private static List<Object> odd() {
    return List.of(
        "",
        "x",
        "-1",
        "99999999999999999999",
        "20200230000000",
        "Đ\u0300\u0000",
        "x".repeat(4001),
        1,
        2.5,
        true,
        Map.of(),
        Map.of("", ""),
        Map.of("a", Map.of("b", Map.of("c", Map.of("d", "e")))),
        List.of(),
        List.of("x"),
        List.of(Map.of()),
        List.of(List.of()),
        List.of(Map.of("NgayBoSung", "x")),
        List.of(Map.of("NgayBoSung", List.of())));
  }

  private static List<String> fields() {
    var fields = new ArrayList<>(DossierItem.DEMANDED);
    fields.addAll(ProgressItem.DEMANDED);
    fields.addAll(List.of("NgayHenTra", "NgayTra", "DanhSachHoSoBoSung", "TaiLieuNop", "", "?"));
    return fields;
  }

  /** A good item with anything in one of its places is taken or refused by rule, never a fault. */
  @Test
  void whateverStandsInAFieldIsTakenOrRefused() {
    for (var field : fields()) {
      for (var value : odd()) {
        var item = changed(field, value);
        takenOrRefused(() -> Told.of(item));
        takenOrRefused(() -> ToldStep.of(item));
      }
    }
  }

  private static void takenOrRefused(Runnable reading) {
    try {
      reading.run();
    } catch (RuleViolated refused) {
      assertThat(refused.error()).isInstanceOf(PortalError.class);
    }
  }
}
