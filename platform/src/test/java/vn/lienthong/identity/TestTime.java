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

/** Both clocks, moved by the test: the wall from its start on, the business day at will. */
public final class TestTime {
  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 2, 12);
  private final Supplier<Instant> start;
  private volatile Duration later = Duration.ZERO;
  private volatile LocalDate day = FIRST_DAY;

  /** The wall clock of the machine, as a node with browsers needs it. */
  public TestTime() {
    this(Clock.systemUTC()::instant);
  }

  private TestTime(Supplier<Instant> start) {
    this.start = start;
  }

  /** A wall clock that only the test moves. */
  public static TestTime stoppedAt(Instant instant) {
    return new TestTime(() -> instant);
  }

  public WallClock wall() {
    return new WallClock(new Moving(() -> start.get().plus(later)));
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
