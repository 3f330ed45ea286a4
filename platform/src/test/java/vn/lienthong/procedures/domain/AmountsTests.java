package vn.lienthong.procedures.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts as people write them into a catalogue. */
class AmountsTests {
  @Property
  void anAmountIsReadBackInBothHabits(@ForAll @LongRange(max = 999_999_999_999L) long dong) {
    var commas = Amounts.written(dong);

    assertThat(Amounts.stated(commas)).contains(dong);
    assertThat(Amounts.stated(commas.replace(',', '.').replace("VNĐ", "đồng"))).contains(dong);
    assertThat(Amounts.stated(dong + "đ")).contains(dong);
  }

  @Property
  void noTextMakesTheReaderFail(@ForAll String text) {
    assertThat(Amounts.in(text)).isNotNull();
    assertThat(Amounts.stated(text)).isNotNull();
    assertThat(Amounts.foreign(text)).isIn(true, false);
  }

  @Test
  void amountsAreFoundInsideANote() {
    assertThat(
            Amounts.in(
                "Thi sát hạch: 60.000 đồng/lần; cấp bằng vật liệu PET 135,000 VNĐ (online"
                    + " 115.000đ), không quá 200000 Việt Nam Đồng"))
        .isEqualTo(List.of(60_000L, 135_000L, 115_000L, 200_000L));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Điều 5", "Thông tư 63/2023/TT-BTC", "30 ngày", "10 USD", "mức 2 do tỉnh", "5 đơn"})
  void aNumberThatIsNoMoneyIsNoAmount(String text) {
    assertThat(Amounts.in(text)).isEmpty();
    assertThat(Amounts.stated(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10 USD", "USD 10", "10 đô la Mỹ", "5 EUR", "5 euro", "$10", "10 $"})
  void otherCurrenciesAreRecognised(String text) {
    assertThat(Amounts.foreign(text)).isTrue();
    assertThat(Amounts.stated(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.000 VND", "8,000 VNĐ", "2 BTC", "Miễn phí", "", "163 BTP"})
  void theCurrencyOfTheCountryIsNotAnother(String text) {
    assertThat(Amounts.foreign(text)).isFalse();
  }
}
