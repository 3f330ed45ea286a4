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
}
