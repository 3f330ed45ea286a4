package vn.lienthong.procedures.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProceduresError;
import vn.lienthong.procedures.SettleLimit;
import vn.lienthong.procedures.TermsPlace;
import vn.lienthong.procedures.TimeLimit;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;
import vn.lienthong.web.Form;

class SettleFormTests {
  private static final Form SOUND =
      Form.empty()
          .with("place", "2-POST-1")
          .with("amount", "15")
          .with("unit", "WORKING_DAY")
          .with("from", "2020-02-12")
          .with("source", "Điều 34");

  @ParameterizedTest
  @EnumSource(LimitUnit.class)
  void aSoundFormIsACommand(LimitUnit unit) {
    var code = new ProcedureCode("1.001193");
    var form = SettleForm.check(SOUND.with("unit", unit.name()));

    assertThat(form.refused()).isFalse();
    assertThat(SettleForm.command(code, form))
        .isEqualTo(
            new SettleLimit(
                code,
                new TermsPlace(2, Channel.POST, 1),
                TimeLimit.of(15, unit),
                LocalDate.of(2020, 2, 12),
                "Điều 34"));
  }

  @ParameterizedTest
  @CsvSource({
    "place, '', place, PC-0104",
    "place, 2-POST, place, PC-0104",
    "amount, '', amount, PC-0105",
    "amount, -1, amount, PC-0105",
    "amount, 10000, amount, PC-0105",
    "amount, 1.5, amount, PC-0105",
    "unit, '', amount, PC-0105",
    "unit, YEAR, amount, PC-0105",
    "from, '', from, PC-0106",
    "from, 2020-02-30, from, PC-0106",
    "from, +12020-02-12, from, PC-0106",
    "source, ' ', source, PC-0102"
  })
  void whatIsWrongIsSaidAtItsField(String field, String value, String shownAt, String code) {
    var form = SettleForm.check(SOUND.with(field, value));

    assertThat(form.refusedFields()).containsExactly(shownAt);
    assertThat(form.error(shownAt)).extracting(message -> message.key()).isEqualTo(code);
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    assertThat(SettleForm.check(Form.empty()).refusedFields())
        .isEqualTo(List.of("place", "amount", "from", "source"));
  }

  @ParameterizedTest
  @CsvSource({
    "SOURCE_MISSING, source",
    "SOURCE_TOO_LONG, source",
    "LIMIT_INVALID, amount",
    "BEFORE_VERSION, from",
    "LIMIT_STATED, place",
    "PLACE_UNKNOWN, place"
  })
  void aBrokenRuleIsSaidAtTheFieldThatBrokeIt(ProceduresError error, String field) {
    var form = SettleForm.refused(SOUND, new RuleViolated(error));

    assertThat(form.refusedFields()).containsExactly(field);
    assertThat(form.value("source")).isEqualTo("Điều 34");
  }

  @Test
  void whatNoFieldCanMendIsNoMatterOfTheForm() {
    for (var broken :
        List.of(
            new RuleViolated(SharedError.FORBIDDEN),
            new RuleViolated(ProceduresError.PROCEDURE_NOT_FOUND, "1.001193"))) {
      assertThatThrownBy(() -> SettleForm.refused(SOUND, broken)).isSameAs(broken);
    }
  }
}
