package vn.lienthong.web.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTests {
  private static final Locale VI = Locale.forLanguageTag("vi");

  @Test
  void aShareOfNothingIsNoNumber() {
    assertThat(Figures.share(0, 0, VI)).isEqualTo("–");
  }

  @Test
  void onlyAllIsAHundredPercent() {
    assertThat(Figures.share(199_999, 200_000, VI)).isEqualTo("99,9 %");
    assertThat(Figures.share(200_000, 200_000, VI)).isEqualTo("100 %");
    assertThat(Figures.share(1, 200_000, VI)).isEqualTo("< 0,1 %");
    assertThat(Figures.share(0, 200_000, VI)).isEqualTo("0 %");
    assertThat(Figures.share(1, 3, Locale.ENGLISH)).isEqualTo("33.3 %");
  }

  @Test
  void sizesAreReadable() {
    assertThat(Figures.size(999, VI)).isEqualTo("999 B");
    assertThat(Figures.size(1_250_000, VI)).isEqualTo("1,3 MB");
    assertThat(Figures.size(300_000_000, VI)).isEqualTo("300 MB");
  }

  @ParameterizedTest
  @CsvSource({
    "0,0 B",
    "999,999 B",
    "1000,1 kB",
    "1049,1 kB",
    "1050,'1,1 kB'",
    "999949,'999,9 kB'",
    "1000000,1 MB",
    "300000000,300 MB",
    "1000000000,1 GB",
    "1000000000000,1 TB",
    "5000000000000000,5.000 TB",
    "9223372036854775807,'9.223.372 TB'"
  })
  void aSizeIsWrittenInTheLargestUnitThatFits(long bytes, String written) {
    assertThat(Figures.size(bytes, VI)).isEqualTo(written);
  }

  /** Two figures of one list must not contradict each other: what is not all is not 100 %. */
  @ParameterizedTest
  @CsvSource({
    "999,1000,'99,9 %'",
    "9999,10000,'99,9 %'",
    "9999999,10000000,'99,9 %'",
    "1,1000,'0,1 %'",
    "1,1001,'< 0,1 %'",
    "1,10000000,'< 0,1 %'",
    "2,3,'66,6 %'",
    "1,8,'12,5 %'",
    "1,2,50 %",
    "3,2,150 %"
  })
  void aShareIsRoundedDown(long part, long whole, String written) {
    assertThat(Figures.share(part, whole, VI)).isEqualTo(written);
  }

  @Test
  void hugeFiguresDoNotOverflow() {
    assertThat(Figures.share(Long.MAX_VALUE, Long.MAX_VALUE, VI)).isEqualTo("100 %");
    assertThat(Figures.share(Long.MAX_VALUE - 1, Long.MAX_VALUE, VI)).isEqualTo("99,9 %");
  }

  @Test
  void eachLanguageHasItsOwnSigns() {
    assertThat(Figures.size(1_250_000, Locale.ENGLISH)).isEqualTo("1.3 MB");
    assertThat(Figures.share(1, 10_000, Locale.ENGLISH)).isEqualTo("< 0.1 %");
  }
}
