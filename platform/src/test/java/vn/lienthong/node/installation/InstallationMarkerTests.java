package vn.lienthong.node.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.node.NodeSettings;

/** The file of the first start: what may be asked later, and what a damaged one leads to. */
class InstallationMarkerTests {
  private static final Instant NOW = Instant.parse("2026-11-25T03:00:00.123456789Z");
  @TempDir Path folder;

  private static NodeSettings wanted(@Nullable Boolean sample, @Nullable LocalDate date) {
    return new NodeSettings(
        Path.of("data"), sample, date, null, null, null, 20, Duration.ZERO, Duration.ZERO);
  }

  @ParameterizedTest
  @CsvSource({"true, ,", "true, true,", "true, , 2020-02-12", "true, true, 2020-02-12"})
  void aSampleNodeIsStartedAgainWithTheSameWishes(
      boolean kind, @Nullable Boolean sample, @Nullable LocalDate date) {
    var node = Installation.first(wanted(kind, null), NOW, "1");
    assertThatCode(() -> node.admit(wanted(sample, date))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "true, false, , ND-0102",
    "false, true, , ND-0102",
    "true, , 2020-02-11, ND-0103",
    "true, , 2020-02-13, ND-0103",
    "true, true, 2026-11-25, ND-0103",
    "true, false, 2020-02-13, ND-0102",
    "false, , 2020-02-12, ND-0103"
  })
  void anotherWishIsRefused(
      boolean kind, @Nullable Boolean sample, @Nullable LocalDate date, String code) {
    var node = Installation.first(wanted(kind, null), NOW, "1");
    assertThatThrownBy(() -> node.admit(wanted(sample, date))).hasMessageStartingWith(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020-02-29", "2019-12-31", "2020-01-01", "2020-01-25", "2030-07-01"})
  void theChosenDayOpensAtEightInTheMorningOfVietNam(LocalDate day) {
    var sample = Installation.first(wanted(null, day), NOW, "1");
    assertThat(NOW.plus(sample.clockOffset())).isEqualTo(day + "T01:00:00Z");
    assertThat(sample.startedOn()).isEqualTo(day);
    assertThat(sample.created()).isEqualTo(NOW);
  }

  /** Whoever restarts after midnight is still on the first start's calendar. */
  @ParameterizedTest
  @ValueSource(strings = {"2026-11-24T16:59:59Z", "2026-11-24T17:00:00Z", "2028-02-29T12:00:00Z"})
  void theDayOfTheFirstStartDoesNotDependOnTheHourOfIt(Instant now) {
    assertThat(Installation.first(wanted(true, null), now, "1").startedOn())
        .isEqualTo(NodeSettings.SAMPLE_DAY);
  }

  @Test
  void theOffsetComesBackToTheNanosecondAfterARestart() {
    var sample = Installation.first(wanted(null, LocalDate.of(2020, 2, 29)), NOW, "1");
    try (var directory = DataDirectory.take(folder)) {
      directory.write(sample);
    }
    var read = DataDirectory.installation(folder).orElseThrow();
    assertThat(read).isEqualTo(sample);
    assertThat(NOW.plus(read.clockOffset())).isEqualTo("2020-02-29T01:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "\"sample\"",
        "{\"sample\":true}",
        "{\"sample\":null,\"created\":\"2026-11-25T03:00:00Z\",\"version\":\"1\",\"clockOffset\":0}",
        "{\"sample\":true,\"created\":\"yesterday\",\"version\":\"1\",\"clockOffset\":\"PT0S\"}",
        "{\"sample\":true,\"created\":\"2026-11-25T03:00:00Z\",\"version\":\"1\"}",
        "{\"sample\":true,\"created\":\"2026-11-25T03:00:00Z\",\"clockOffset\":\"PT0S\"}"
      })
  void aFileWithAPartMissingIsSaidAndNeverGuessed(String text) throws IOException {
    Files.writeString(folder.resolve("installation.json"), text);
    assertThatThrownBy(() -> DataDirectory.installation(folder))
        .hasMessageStartingWith("ND-0105")
        .hasMessageContaining("installation.json");
  }

  @Test
  void aFileOfANewerReleaseWithMoreInItIsRead() throws IOException {
    Files.writeString(
        folder.resolve("installation.json"),
        "{\"sample\":false,\"created\":\"2026-11-25T03:00:00Z\",\"version\":\"9.9\","
            + "\"clockOffset\":\"PT0S\",\"movedTo\":null,\"region\":\"H46\"}");
    assertThat(DataDirectory.installation(folder))
        .contains(
            new Installation(
                false, Instant.parse("2026-11-25T03:00:00Z"), "9.9", Duration.ZERO, null, null));
  }

  /** The power may fail while the file is written: what counts is the one that was whole. */
  @Test
  void aHalfWrittenPartDoesNotCount() throws IOException {
    Files.writeString(folder.resolve("installation.json.part"), "{\"sample\":");
    assertThat(DataDirectory.installation(folder)).isEmpty();
    try (var directory = DataDirectory.take(folder)) {
      directory.write(Installation.first(wanted(false, null), NOW, "1"));
    }
    assertThat(DataDirectory.installation(folder).orElseThrow().sample()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://db/x, jdbc:postgresql://db/x",
    "jdbc:postgresql://db/x?user=a&password=mật, jdbc:postgresql://db/x?user=a&password=…",
    "jdbc:postgresql://db/x?PASSWORD=a=b&ssl=true, jdbc:postgresql://db/x?password=…&ssl=true",
    "jdbc:postgresql://db/password=x, jdbc:postgresql://db/password=x"
  })
  void thePasswordOfTheNewPlaceIsNotWrittenDown(String url, String kept) {
    var moved = Installation.first(wanted(false, null), NOW, "1").movedTo(url);
    assertThat(moved.movedTo()).isEqualTo(kept);
  }
}
