package vn.lienthong.casework.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.casework.Applicant;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.KnownApplicant;
import vn.lienthong.casework.ReceiveDossier;
import vn.lienthong.procedures.Channel;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

/** Who comes to the counter again. */
class ApplicantSearchTests {
  private final CaseworkStage stage = new CaseworkStage();

  private DossierId comes(String time, String name, String number, String phone) {
    stage.at(time);
    var applicant =
        new Applicant(name, Applicant.Kind.CITIZEN, number, "12 Trần Hưng Đạo", phone, "");
    return stage.casework.receive(
        new ReceiveDossier(
            new DossierId(Ids.next()),
            CaseworkStage.PROCEDURE,
            1,
            Channel.COUNTER,
            applicant,
            "",
            List.of(),
            List.of()),
        stage.clerk);
  }

  private List<String> names(String text) {
    return stage.applicants.like(text, stage.clerk).stream()
        .map(one -> one.applicant().name())
        .toList();
  }

  @Test
  void everybodyIsThereOnceWithTheNewestDossier() {
    comes("2020-02-12T09:00", "Nguyễn Thị Ánh", "044085012345", "0912345678");
    comes("2020-02-12T10:00", "Nguyễn Thị Ánh", "044085054321", "");
    var newest = comes("2020-02-13T09:00", "NGUYỄN THỊ ÁNH", "044085012345", "0987654321");

    var found = stage.applicants.like("nguyen anh", stage.clerk);

    assertThat(found).hasSize(2);
    assertThat(found.get(0).dossier()).isEqualTo(newest);
    assertThat(found).extracting(KnownApplicant::at).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void withoutANumberThePhoneTellsTwoOfOneNameApart() {
    comes("2020-02-12T09:00", "Lê Dũng", "", "0912345678");
    comes("2020-02-12T10:00", "Lê Dũng", "", "0987654321");
    comes("2020-02-12T11:00", "Lê Dũng", "", "0987654321");

    assertThat(names("dung")).hasSize(2);
    assertThat(names("0987654321")).hasSize(1);
  }

  @Test
  void atMostEightAndNobodyForTwoLetters() {
    for (int n = 0; n < 10; n++) {
      comes("2020-02-12T09:0" + n, "Trần Văn " + (char) ('A' + n), "", "091234567" + n);
    }

    assertThat(names("tran")).hasSize(8).startsWith("Trần Văn J");
    assertThat(names("tr")).isEmpty();
    assertThat(names("  ")).isEmpty();
    assertThat(names("Phạm")).isEmpty();
  }

  @Test
  void whoReceivesNothingLooksForNobody() {
    assertThatThrownBy(() -> stage.applicants.like("anh", stage.officer))
        .isInstanceOfSatisfying(
            RuleViolated.class,
            refused -> assertThat(refused.error()).isEqualTo(SharedError.FORBIDDEN));
  }
}
