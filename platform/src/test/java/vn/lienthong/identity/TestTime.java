package vn.lienthong.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.WallClock;

/**
 * Both clocks, moved by the test: the wall from the machine's time on, the business day at will.
 */
public final class TestTime {
  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 2, 12);
  private volatile Duration later = Duration.ZERO;
  private volatile LocalDate day = FIRST_DAY;

  public WallClock wall() {
    return new WallClock(new Moving(() -> Clock.systemUTC().instant().plus(later)));
  }

  public BusinessClock business() {
    return new BusinessClock(
        new Moving(() -> day.atTime(8, 0).atZone(BusinessClock.ZONE).toInstant()));
  }

  /** Moves the wall clock. */
  public void pass(Duration time) {
    later = later.plus(time);
  }

  /** Moves the business clock. */
  public void setDay(LocalDate today) {
    day = today;
  }

  /** Back to the start. */
  public void reset() {
    later = Duration.ZERO;
    day = FIRST_DAY;
  }

  private static final class Moving extends Clock {
    private final Supplier<Instant> now;

    Moving(Supplier<Instant> now) {
      this.now = now;
    }

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
      return now.get();
    }
  }
}
