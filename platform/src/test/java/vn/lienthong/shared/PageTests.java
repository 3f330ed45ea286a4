package vn.lienthong.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTests {
  @ParameterizedTest
  @CsvSource({
    "0, 20, 1",
    "1, 20, 1",
    "19, 20, 1",
    "20, 20, 1",
    "21, 20, 2",
    "40, 20, 2",
    "41, 20, 3",
    "7, 1, 7",
    "5000000000, 50, 100000000"
  })
  void aListHasAsManyPagesAsItsRowsNeedAndAtLeastOne(long total, int size, int pages) {
    assertThat(new Page<>(List.of(), 1, size, total).pages()).isEqualTo(pages);
  }

  @Test
  void aPageOfOtherThingsStaysWhereItIsInTheList() {
    var page = new Page<>(List.of("một", "hai"), 3, 2, 6).map(String::length);
    assertThat(page).isEqualTo(new Page<>(List.of(3, 3), 3, 2, 6));
  }

  @Test
  void whoFillsThePageCannotChangeItAfterwards() {
    var rows = new ArrayList<>(List.of("một"));
    var page = new Page<>(rows, 1, 20, 1);
    rows.clear();
    assertThat(page.items()).containsExactly("một");
  }
}
