package vn.lienthong.web.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pagination at both ends, in the middle and outside. */
class PageNumbersRangeTests {
  @ParameterizedTest
  @CsvSource({
    "1, 1, 1",
    "1, 2, 1 2",
    "1, 5, 1 2 0 5",
    "2, 5, 1 2 3 0 5",
    "3, 5, 1 2 3 4 5",
    "5, 5, 1 0 4 5",
    "5, 9, 1 0 4 5 6 0 9",
    "4, 9, 1 0 3 4 5 0 9",
    "99, 9, 1 0 9",
    "0, 9, 1 0 9"
  })
  void bothEndsAndTheNeighboursAreShown(int here, int pages, String shown) {
    assertThat(PageNumbers.around(here, pages))
        .isEqualTo(List.of(shown.split(" ")).stream().map(Integer::valueOf).toList());
  }

  @Test
  void noPagesShowNothing() {
    assertThat(PageNumbers.around(1, 0)).isEmpty();
  }

  @Test
  void thereAreNeverTwoGapsInARowNorMoreThanSevenEntries() {
    for (int pages = 1; pages <= 60; pages++) {
      for (int here = 1; here <= pages; here++) {
        var shown = PageNumbers.around(here, pages);
        assertThat(shown).hasSizeLessThanOrEqualTo(7).contains(here, 1, pages);
        for (int i = 1; i < shown.size(); i++) {
          assertThat(shown.get(i) == 0 && shown.get(i - 1) == 0).isFalse();
        }
      }
    }
  }
}
