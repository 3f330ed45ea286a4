package vn.lienthong.node.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.node.NodeSettings;

class InstallationTests {
  private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");

  @Test
  void aSampleCountryOpensAtEightOnTheTwelfthOfFebruary2020() {
    var sample = Installation.first(wanted(null, null), NOW, "1");
    assertThat(sample.sample()).isTrue();
    assertThat(NOW.plus(sample.clockOffset())).isEqualTo("2020-02-12T01:00:00Z");
    assertThat(sample.startedOn()).isEqualTo("2020-02-12");
  }

  @Test
  void anotherDayCanBeChosenForTheFirstStart() {
    var sample = Installation.first(wanted(true, LocalDate.of(2025, 7, 1)), NOW, "1");
    assertThat(NOW.plus(sample.clockOffset())).isEqualTo("2025-07-01T01:00:00Z");
  }

  @Test
  void anEmptyNodeLivesInTheRealTime() {
    assertThat(Installation.first(wanted(false, null), NOW, "1").clockOffset())
        .isEqualTo(Duration.ZERO);
    assertThatThrownBy(() -> Installation.first(wanted(false, LocalDate.of(2020, 3, 1)), NOW, "1"))
        .hasMessageContaining("ND-0107");
  }

  @Test
  void whatTheFirstStartDecidedIsNotChanged() {
    var empty = Installation.first(wanted(false, null), NOW, "1");
    empty.admit(wanted(null, null));
    empty.admit(wanted(false, null));
    assertThatThrownBy(() -> empty.admit(wanted(true, null))).hasMessageContaining("ND-0102");
    var sample = Installation.first(wanted(null, null), NOW, "1");
    sample.admit(wanted(true, LocalDate.of(2020, 2, 12)));
    assertThatThrownBy(() -> sample.admit(wanted(false, null))).hasMessageContaining("ND-0102");
    assertThatThrownBy(() -> sample.admit(wanted(null, LocalDate.of(2020, 2, 13))))
        .hasMessageContaining("ND-0103");
  }

  @Test
  void aNodeWhoseDataMovedAwayDoesNotStartHere() {
    var moved = Installation.first(wanted(false, null), NOW, "1").movedTo("jdbc:postgresql://db/x");
    assertThatThrownBy(() -> moved.admit(wanted(null, null)))
        .hasMessageContaining("ND-0106")
        .hasMessageContaining("jdbc:postgresql://db/x");
  }

  private static NodeSettings wanted(@Nullable Boolean sample, @Nullable LocalDate date) {
    return new NodeSettings(
        Path.of("data"), sample, date, null, null, null, 20, Duration.ZERO, Duration.ZERO);
  }
}
