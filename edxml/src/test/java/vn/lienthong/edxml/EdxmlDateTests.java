package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates are strict; what is no day stays a text. */
class EdxmlDateTests {
  @ParameterizedTest
  @ValueSource(strings = {"2020/10/30", "2020-10-30", "30/10/2020", " 2020/10/30 "})
  void threeFormsAreUnderstood(String text) {
    assertThat(new EdxmlDate(text).value()).contains(LocalDate.of(2020, 10, 30));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2014/02/30",
        "30/13/2020",
        "2020/1/5",
        "20/10/30",
        "2020.10.30",
        "hôm nay",
        "",
        "2020/10/30 00:00:00"
      })
  void nothingElseIs(String text) {
    assertThat(new EdxmlDate(text).value()).isEmpty();
    assertThat(new EdxmlDate(text).raw()).isEqualTo(text);
  }

  @Test
  void aHopKnowsItsTimeIfItIsOne() {
    assertThat(new TraceHeader("x", "2018/09/28 00:00:00").at())
        .contains(LocalDateTime.of(2018, 9, 28, 0, 0));
    assertThat(new TraceHeader("x", "28/09/2018 00:00:00").at()).isEmpty();
  }
}
