package vn.lienthong.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessClockTests {
  private static final Instant NOON = Instant.parse("2020-02-12T05:00:00Z");
  private static final Instant REPLAYED = Instant.parse("2019-12-31T16:59:59Z");
  private final BusinessClock clock = fixed(NOON);

  private static BusinessClock fixed(Instant instant) {
    return new BusinessClock(Clock.fixed(instant, ZoneOffset.UTC));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-02-11T16:59:59.999Z, 2020-02-11",
    "2020-02-11T17:00:00Z, 2020-02-12",
    "2019-12-31T16:59:59Z, 2019-12-31",
    "2019-12-31T17:00:00Z, 2020-01-01",
    "2020-02-28T17:00:00Z, 2020-02-29",
    "2020-02-29T17:00:00Z, 2020-03-01",
    "2021-02-28T17:00:00Z, 2021-03-01",
    "2020-01-24T17:00:00Z, 2020-01-25"
  })
  void theDayBeginsAtMidnightInVietNam(Instant instant, LocalDate day) {
    assertThat(fixed(instant).today()).isEqualTo(day);
  }

  @Test
  void theDayDoesNotFollowTheZoneOfTheMachine() {
    var before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Honolulu"));
      assertThat(fixed(Instant.parse("2020-02-11T17:00:00Z")).today()).isEqualTo("2020-02-12");
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void anOffsetMovesTheBusinessDayAndNotTheTickOfTheClock() {
    var wall = Clock.fixed(Instant.parse("2026-11-25T03:00:00Z"), ZoneOffset.UTC);
    var offset = Duration.between(wall.instant(), Instant.parse("2020-02-12T01:00:00Z"));
    var sample = new BusinessClock(Clock.offset(wall, offset));
    var later = new BusinessClock(Clock.offset(Clock.offset(wall, Duration.ofHours(20)), offset));
    assertThat(sample.today()).isEqualTo("2020-02-12");
    assertThat(Duration.between(sample.now(), later.now())).isEqualTo(Duration.ofHours(20));
    assertThat(later.today()).isEqualTo("2020-02-13");
    assertThat(new WallClock(wall).now()).isEqualTo("2026-11-25T03:00:00Z");
  }

  @Test
  void aReplayShowsItsInstantToTheWorkAndNothingAfterwards() {
    BusinessClock.replay(
        REPLAYED,
        () -> {
          assertThat(clock.now()).isEqualTo(REPLAYED);
          assertThat(clock.today()).isEqualTo("2019-12-31");
        });
    assertThat(clock.now()).isEqualTo(NOON);
  }

  @Test
  void aReplayThatFailsLeavesTheClockRight() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            BusinessClock.replay(
                REPLAYED,
                () -> {
                  throw new IllegalStateException("broken work");
                }));
    assertThat(clock.now()).isEqualTo(NOON);
  }

  @Test
  void aReplayInsideAReplayGivesTheOuterInstantBack() {
    BusinessClock.replay(
        REPLAYED,
        () -> {
          BusinessClock.replay(NOON.minusSeconds(1), () -> {});
          assertThat(clock.now()).isEqualTo(REPLAYED);
        });
    assertThat(clock.now()).isEqualTo(NOON);
  }

  @Test
  void whileOneThreadReplaysAnotherSeesTheTimeThatIs() {
    BusinessClock.replay(
        REPLAYED,
        () -> assertThat(CompletableFuture.supplyAsync(clock::now).join()).isEqualTo(NOON));
  }

  @Test
  void theWallClockIsNeverReplayed() {
    var wall = new WallClock(Clock.fixed(NOON, ZoneOffset.UTC));
    BusinessClock.replay(REPLAYED, () -> assertThat(wall.now()).isEqualTo(NOON));
  }
}
