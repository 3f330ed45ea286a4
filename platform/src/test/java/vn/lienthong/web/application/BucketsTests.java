package vn.lienthong.web.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import vn.lienthong.shared.WallClock;

class BucketsTests {
  private static final class Hand extends Clock {
    private Instant at = Instant.parse("2020-02-12T01:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return at;
    }
  }

  private final Hand clock = new Hand();
  private final Buckets buckets = new Buckets(new WallClock(clock));

  @Test
  void anEmptyBucketRefillsEvenly() {
    for (int i = 0; i < 6; i++) {
      assertThat(buckets.take("10.0.0.1", "/a", 6)).isZero();
    }
    assertThat(buckets.take("10.0.0.1", "/a", 6)).isEqualTo(10);
    clock.at = clock.at.plusSeconds(4);
    assertThat(buckets.take("10.0.0.1", "/a", 6)).isEqualTo(6);
    clock.at = clock.at.plusSeconds(6);
    assertThat(buckets.take("10.0.0.1", "/a", 6)).isZero();
  }

  @Test
  void sourcesAndRoutesDoNotShareABucket() {
    assertThat(buckets.take("10.0.0.1", "/a", 1)).isZero();
    assertThat(buckets.take("10.0.0.2", "/a", 1)).isZero();
    assertThat(buckets.take("10.0.0.1", "/b", 1)).isZero();
    assertThat(buckets.take("10.0.0.1", "/a", 1)).isPositive();
  }

  @Test
  void addressesOfOneIpv6NetworkShareABucket() {
    assertThat(buckets.take("2001:db8:1:2:3:4:5:6", "/a", 1)).isZero();
    assertThat(buckets.take("2001:db8:1:2:ffff:0:0:1", "/a", 1)).isPositive();
    assertThat(buckets.take("2001:db8:1:3:3:4:5:6", "/a", 1)).isZero();
  }

  @Test
  void aLongRestGivesAMinutesAllowanceAndNoMore() {
    assertThat(taken("10.0.0.1", 3)).isEqualTo(3);
    clock.at = clock.at.plusSeconds(86_400);
    assertThat(taken("10.0.0.1", 3)).isEqualTo(3);
  }

  @Test
  void aRefusedRequestCostsNothing() {
    assertThat(taken("10.0.0.1", 3)).isEqualTo(3);
    for (int i = 0; i < 100; i++) {
      assertThat(buckets.take("10.0.0.1", "/a", 3)).isEqualTo(20);
    }
    clock.at = clock.at.plusSeconds(20);
    assertThat(buckets.take("10.0.0.1", "/a", 3)).isZero();
  }

  @Test
  void waitingAsLongAsWasSaidIsEnough() {
    for (int perMinute : new int[] {1, 7, 60, 600, 6000}) {
      var route = "/" + perMinute;
      while (buckets.take("10.0.0.1", route, perMinute) == 0) {
        // until it is empty
      }
      var wait = buckets.take("10.0.0.1", route, perMinute);
      assertThat(wait).isBetween(1L, 60L);
      clock.at = clock.at.plusSeconds(wait);
      assertThat(buckets.take("10.0.0.1", route, perMinute)).as(route).isZero();
    }
  }

  /** A clock set back must neither open the gate nor shut it for ever. */
  @Test
  void aClockSetBackGivesNothingAndTakesNothing() {
    assertThat(taken("10.0.0.1", 3)).isEqualTo(3);
    clock.at = clock.at.minusSeconds(3600);
    assertThat(buckets.take("10.0.0.1", "/a", 3)).isPositive();
    clock.at = clock.at.plusSeconds(20);
    assertThat(buckets.take("10.0.0.1", "/a", 3)).isZero();
  }

  /** Sixty thousand strangers must not lengthen the memory for ever, nor shorten anybody's wait. */
  @Test
  void strangersAreForgottenButNotWhoIsHeldBack() {
    for (int i = 0; i < 60_000; i++) {
      buckets.take("10." + i / 65_536 + "." + i / 256 % 256 + "." + i % 256, "/b", 60);
    }
    assertThat(taken("192.0.2.1", 60)).isEqualTo(60);
    clock.at = clock.at.plusSeconds(2);
    assertThat(buckets.held()).isGreaterThan(60_000);
    assertThat(buckets.take("192.0.2.2", "/a", 60)).isZero();
    assertThat(buckets.held()).as("only who is held back, and who asks").isEqualTo(2);
    assertThat(taken("192.0.2.1", 60)).as("two seconds' worth").isEqualTo(2);
  }

  @Test
  void manyRequestsAtOnceGetNoMoreThanOneAfterTheOther() throws Exception {
    var threads = java.util.concurrent.Executors.newFixedThreadPool(8);
    try {
      java.util.concurrent.Callable<Integer> some = () -> taken("10.0.0.1", 50);
      var all = 0;
      for (var answer : threads.invokeAll(java.util.Collections.nCopies(8, some))) {
        all += answer.get();
      }
      assertThat(all).isEqualTo(50);
    } finally {
      threads.shutdownNow();
    }
  }

  /** One after the other until refused, at a rate of so many a minute. */
  private int taken(String source, int perMinute) {
    var taken = 0;
    while (buckets.take(source, "/a", perMinute) == 0) {
      taken++;
    }
    return taken;
  }
}
