package vn.lienthong.web.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageNumbersTests {
  @Test
  void bothEndsAndTheNeighboursAreShown() {
    assertThat(PageNumbers.around(1, 1)).containsExactly(1);
    assertThat(PageNumbers.around(1, 3)).containsExactly(1, 2, 3);
    assertThat(PageNumbers.around(6, 12)).containsExactly(1, 0, 5, 6, 7, 0, 12);
    assertThat(PageNumbers.around(12, 12)).containsExactly(1, 0, 11, 12);
  }

  @Test
  void noNumberIsLostWhereItsNeighboursAreShown() {
    assertThat(PageNumbers.around(3, 5)).containsExactly(1, 2, 3, 4, 5);
    assertThat(PageNumbers.around(1, 5)).containsExactly(1, 2, 0, 5);
    assertThat(PageNumbers.around(5, 5)).containsExactly(1, 0, 4, 5);
  }

  @Test
  void aPageBeyondTheLastStillShowsBothEnds() {
    assertThat(PageNumbers.around(99, 5)).containsExactly(1, 0, 5);
    assertThat(PageNumbers.around(1, 0)).isEmpty();
  }
}
