package vn.lienthong.portal.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page shows of what was sent. */
class MasksTests {
  @Test
  void personalNumbersAreHiddenWhereverTheyStand() {
    var shown =
        Masks.json(
            """
            {"MaHoSo":"000.00.31.H46-200212-0001","NgayTiepNhan":"20200212093000",
             "SoGiayToChuHoSo":"B1234567","SoDienThoai":"0912 345 678",
             "DinhDanhCHS":{"LoaiDinhDanh":"1","SoDinhDanh":"044085012345"},
             "DanhSachHoSoBoSung":[{"NoiDungBoSung":"Thiếu bản sao CCCD số 044085012345"}]}\
            """);

    assertThat(shown)
        .contains("000.00.31.H46-200212-0001", "20200212093000", "\"LoaiDinhDanh\" : \"1\"")
        .contains("•••••567", "•••••••••678", "•••••••••345", "CCCD số •••••••••345")
        .doesNotContain("B1234567", "0912 345 678", "044085012345");
  }

  @ParameterizedTest
  @CsvSource({
    "số 044085012345 sai, số •••••••••345 sai",
    "số 191234567, số ••••••567",
    "mã 20200212093000, mã 20200212093000",
    "12345678, 12345678",
    "không có số, không có số"
  })
  void numbersInATextAreHiddenWhenTheyAreThoseOfPeople(String text, String shown) {
    assertThat(Masks.text(text)).isEqualTo(shown);
  }

  @Test
  void whatIsNoJsonIsShownAsATextAndNothingAsNothing() {
    assertThat(Masks.json("{\"a\":044085012345")).contains("•••••••••345");
    assertThat(Masks.json("")).isEmpty();
  }

  @Test
  void shortNumbersAreNotMadeLonger() {
    assertThat(Masks.json("{\"SoDienThoai\":\"11\"}")).contains("\"11\"");
  }
}
