package vn.lienthong.procedures.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProceduresError;
import vn.lienthong.procedures.PublishProcedure;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;
import vn.lienthong.web.Form;

class PublishFormTests {
  private static final ProcedureCode CODE = new ProcedureCode("1.001193");
  private static final Form SOUND =
      Form.empty().with("version", "2").with("decision", "1872/QĐ-BTP");

  @Test
  void aSoundFormIsACommand() {
    assertThat(PublishForm.command(CODE, SOUND))
        .isEqualTo(new PublishProcedure(CODE, 2, "1872/QĐ-BTP"));
  }

  @ParameterizedTest
  @CsvSource({"''", "x", "-1", "1.5", "99999999999"})
  void whatIsNoNumberNamesNoVersion(String number) {
    assertThat(PublishForm.command(CODE, SOUND.with("version", number)).version()).isZero();
  }

  @ParameterizedTest
  @EnumSource(
      value = ProceduresError.class,
      names = {"DECISION_MISSING", "DECISION_TOO_LONG", "ERRORS_STAND"})
  void whatBarsItIsSaidAtTheDecision(ProceduresError error) {
    var form = PublishForm.refused(SOUND, new RuleViolated(error, "LC-101"));

    assertThat(form.refusedFields()).containsExactly("decision");
    assertThat(form.error("decision")).extracting(message -> message.key()).isEqualTo(error.code());
    assertThat(form.value("decision")).isEqualTo("1872/QĐ-BTP");
  }

  @ParameterizedTest
  @EnumSource(
      value = ProceduresError.class,
      names = {"NOT_WAITING", "PROCEDURE_NOT_FOUND"})
  void whatNoFieldCanMendIsNoMatterOfTheForm(ProceduresError error) {
    var broken = new RuleViolated(error, "1.001193");

    assertThatThrownBy(() -> PublishForm.refused(SOUND, broken)).isSameAs(broken);
  }

  @Test
  void neitherIsAMissingRight() {
    var broken = new RuleViolated(SharedError.FORBIDDEN);

    assertThatThrownBy(() -> PublishForm.refused(SOUND, broken)).isSameAs(broken);
  }
}
