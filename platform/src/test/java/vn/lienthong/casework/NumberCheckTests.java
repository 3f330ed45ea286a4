package vn.lienthong.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.casework.Applicant.Kind;

/** Numbers of people and companies, as their issuers make them. */
class NumberCheckTests {
  private static final LocalDate TODAY = LocalDate.of(2020, 2, 12);

  /** Published tax codes of large companies, and a branch. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0100109106",
        "0101248141",
        "0300588569",
        "0100686209",
        "0100684378",
        "0100112437",
        "0900189284",
        "0100107518",
        "0106001236",
        "0100109106-001",
        "01 0010 9106"
      })
  void taxCodeOfACompanyIsRight(String number) {
    assertThat(NumberCheck.of(number, Kind.ENTERPRISE, TODAY)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"001084000001", "079199000456", "048085000123", "037095000999"})
  void personalNumberIsRight(String number) {
    assertThat(NumberCheck.of(number, Kind.CITIZEN, TODAY)).isEmpty();
  }

  /** An old card, passports, nothing, the code of an agency. */
  @ParameterizedTest
  @ValueSource(strings = {"", "194123456", "B1234567", "C 1234567", "EF012345678X", "H46.31"})
  void whatSaysNothingAboutItselfIsNotLookedAt(String number) {
    assertThat(NumberCheck.of(number, Kind.CITIZEN, TODAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0101248142,ENTERPRISE,TAX_CODE_WRONG,0101248142",
    "0110248141,ENTERPRISE,TAX_CODE_WRONG,0110248141",
    "0101000060,ENTERPRISE,TAX_CODE_WRONG,0101000060",
    "0101248141-000,ENTERPRISE,TAX_CODE_WRONG,0101248141-000",
    "010124814,ENTERPRISE,,",
    "003084000001,CITIZEN,NUMBER_PLACE,003",
    "001984000001,CITIZEN,NUMBER_YEAR,2384",
    "001221000001,CITIZEN,NUMBER_YEAR,2021",
    "00108400001,CITIZEN,NUMBER_LENGTH,11",
    "0010840000012,CITIZEN,NUMBER_LENGTH,13",
    "0O1084000001,CITIZEN,NUMBER_WITH_LETTERS,0O1084000001",
  })
  void whatWasNeverGivenIsRefused(String number, Kind kind, CaseworkError error, String argument) {
    var found = NumberCheck.of(number, kind, TODAY);

    if (error == null) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).contains(new NumberCheck.Finding(error, true, argument));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "101084000001,CITIZEN,NUMBER_ABROAD",
    "0101248141,CITIZEN,TAX_CODE_OF_CITIZEN",
    "001084000001,ENTERPRISE,NUMBER_OF_CITIZEN"
  })
  void whatIsOddMayStay(String number, Kind kind, CaseworkError error) {
    assertThat(NumberCheck.of(number, kind, TODAY))
        .hasValueSatisfying(found -> {
          assertThat(found.error()).isEqualTo(error);
          assertThat(found.refused()).isFalse();
        });
  }

  /** Annex 1 of TT 07/2016/TT-BCA has 63 provinces. */
  @Test
  void everyProvinceOfThatTimeIsKnown() {
    var known =
        IntStream.rangeClosed(0, 99)
            .filter(code ->
                NumberCheck.of("0%02d084000001".formatted(code), Kind.CITIZEN, TODAY).isEmpty())
            .count();

    assertThat(known).isEqualTo(63);
  }

  /** One wrong digit, or two neighbours that changed places, is seen. */
  @Test
  void slipsOfTheFingerAreSeen() {
    var right = "0101248141";
    for (int i = 0; i < right.length(); i++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        var wrong = right.substring(0, i) + digit + right.substring(i + 1);
        assertThat(NumberCheck.of(wrong, Kind.ENTERPRISE, TODAY).isEmpty())
            .as(wrong)
            .isEqualTo(wrong.equals(right));
      }
    }
  }
}
