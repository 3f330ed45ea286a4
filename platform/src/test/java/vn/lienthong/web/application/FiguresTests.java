package vn.lienthong.web.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

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
}
