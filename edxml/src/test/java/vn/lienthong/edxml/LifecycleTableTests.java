package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every move from every status, drawn; the table of the code has these and no others. */
class LifecycleTableTests {
  private static final List<String> DRAWN =
      List.of(
          // to:    01 02 03 04 05 06 13 15 16
          "none     x  x  x  .  .  .  x  x  x",
          "01       .  x  x  .  .  .  x  x  x",
          "02       .  .  .  .  .  .  .  .  .",
          "03       .  .  .  x  x  x  x  x  x",
          "04       .  .  .  .  x  x  x  x  x",
          "05       .  .  .  x  .  x  x  x  x",
          "06       .  .  .  .  .  .  x  x  x",
          "13       .  .  .  .  .  .  .  x  x",
          "15       .  x  x  x  x  x  x  x  x",
          "16       .  x  x  x  x  x  x  x  x");

  static Stream<Arguments> cells() {
    return DRAWN.stream()
        .flatMap(row -> {
          var words = row.split(" +");
          return Arrays.stream(StatusCode.values())
              .map(to -> Arguments.of(words[0], to, words[to.ordinal() + 1].equals("x")));
        });
  }

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @MethodSource("cells")
  void aMoveIsAllowedWhereTheTableSaysSo(String from, StatusCode to, boolean allowed) {
    boolean legal =
        StatusCode.of(from)
            .map(current -> StatusLifecycle.allows(current, to))
            .orElseGet(() -> StatusLifecycle.first().contains(to));
    assertThat(legal).isEqualTo(allowed);
  }

  @Test
  void theTableHasNinetyCellsAndFortyEightMoves() {
    assertThat(cells()).hasSize(90);
    assertThat(cells().filter(cell -> (boolean) cell.get()[2])).hasSize(48);
  }

  @Test
  void whatIsHandedOutCannotChangeTheTable() {
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> StatusLifecycle.after(StatusCode.INBOX).clear())
        .isInstanceOf(UnsupportedOperationException.class);
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> StatusLifecycle.first().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
