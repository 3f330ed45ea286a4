package vn.lienthong.node.start;

import java.time.Clock;
import java.time.Duration;
import vn.lienthong.shared.WallClock;

/**
 * The only place that reads the clock of the machine. For trials of a wrong clock the JVM may be
 * told to go ahead of it, or behind.
 */
public final class MachineClock {
  /**
   * System property of the JVM, not of the configuration: an ISO duration, such as {@code -PT24H}.
   */
  public static final String AHEAD = "vn.lienthong.clock-ahead";

  private MachineClock() {}

  public static WallClock wall() {
    var ahead = Duration.parse(System.getProperty(AHEAD, "PT0S"));
    return new WallClock(Clock.offset(Clock.systemUTC(), ahead));
  }
}
