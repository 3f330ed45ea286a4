package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.web.DateFields;
import vn.lienthong.web.Form;

class LetterFormTests {
  private final LetterForm letters =
      new LetterForm(
          new DocumentTypes(),
          (text, notation) ->
              Stream.of(text, notation).filter(field -> field.contains("[MẬT]")).findFirst(),
          new BusinessClock(
              Clock.fixed(Instant.parse("2020-02-12T01:00:00Z"), BusinessClock.ZONE)));

  private Form aLetter() {
    return letters
        .blank()
        .with("number", "125")
        .with("notation", "VPCP-KSTT")
        .with("subject", "Về việc gửi, nhận văn bản điện tử");
  }

  @Test
  void aBlankLetterIsDatedTodayInVietNamAndIsAnOfficialLetter() {
    assertThat(DateFields.read(letters.blank(), "date")).hasValue(LocalDate.of(2020, 2, 12));
    assertThat(letters.blank().value("type")).isEqualTo("Công văn");
    assertThat(letters.check(letters.blank()).refusedFields())
        .containsExactly("notation", "subject");
  }

  @Test
  void aCompleteLetterKeepsEveryField() {
    var form =
        DateFields.fill(aLetter(), "due", LocalDate.of(2020, 2, 20))
            .with("priority", "3")
            .with("place", "Hà Nội")
            .with("signer-title", "Chủ nhiệm")
            .with("signer-name", "Nguyễn Văn Mẫu");
    assertThat(letters.check(form).errors()).isEmpty();
    var letter = letters.letter(form, List.of(), List.of(), List.of());
    assertThat(letter.number() + "/" + letter.notation()).isEqualTo("125/VPCP-KSTT");
    assertThat(letter.date()).isEqualTo(LocalDate.of(2020, 2, 12));
    assertThat(letter.dueDate()).isEqualTo(LocalDate.of(2020, 2, 20));
    assertThat(letter.priority()).isEqualTo(3);
    assertThat(letter.signerPosition()).isEqualTo("Chủ nhiệm");
  }

  @Test
  void aLetterWithStateSecretsIsNotSentFromHere() {
    assertThat(letters.check(aLetter().with("secret", "secret")).refusedFields())
        .containsExactly("secret");
    assertThat(letters.check(aLetter().with("subject", "[MẬT] V/v họp")).refusedFields())
        .containsExactly("subject");
    assertThat(letters.check(aLetter().with("notation", "BC-[MẬT]")).refusedFields())
        .containsExactly("notation");
  }

  @Test
  void aNumberIsLeftToTheBookOfThisYearOnly() {
    assertThat(letters.check(aLetter().with("number", "")).errors()).isEmpty();
    var lastYear = DateFields.fill(aLetter(), "date", LocalDate.of(2019, 12, 31));
    assertThat(letters.check(lastYear).errors()).isEmpty();
    assertThat(letters.check(lastYear.with("number", "")).refusedFields())
        .containsExactly("number");
  }

  @Test
  void eachBlankLetterIsAnotherForm() {
    assertThat(letters.blank().value("request"))
        .isNotEqualTo(letters.blank().value("request"))
        .isNotEmpty();
  }

  @Test
  void numberAndNotationKeepApart() {
    var form = aLetter().with("number", "12/VPCP").with("notation", "/VPCP KSTT");
    assertThat(letters.check(form).refusedFields()).containsExactly("number", "notation");
    assertThat(letters.check(aLetter().with("notation", "QĐ-UBND/TH")).errors()).isEmpty();
  }

  @Test
  void datesMustExistAndStandInOrder() {
    var tomorrow = DateFields.fill(aLetter(), "date", LocalDate.of(2020, 2, 13));
    assertThat(letters.check(tomorrow).refusedFields()).containsExactly("date");
    var early = DateFields.fill(aLetter(), "due", LocalDate.of(2020, 2, 11));
    assertThat(letters.check(early).refusedFields()).containsExactly("due");
    var none = aLetter().with("date-day", "").with("date-month", "").with("date-year", "");
    var error = letters.check(none).error("date");
    assertThat(error).isNotNull();
    assertThat(error.key()).isEqualTo("exchange.error.date-missing");
  }

  @Test
  void onlyKnownTypesAndUrgenciesPass() {
    assertThat(letters.check(aLetter().with("type", "Thư mật")).refusedFields())
        .containsExactly("type");
    assertThat(letters.check(aLetter().with("priority", "9")).refusedFields())
        .containsExactly("priority");
  }

  @Test
  void longTextsAreRefusedWithTheirLimit() {
    var checked = letters.check(aLetter().with("subject", "x".repeat(1001)));
    var error = checked.error("subject");
    assertThat(error).isNotNull();
    assertThat(error.arguments()).containsExactly("1000");
  }
}
