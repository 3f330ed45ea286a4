package vn.lienthong.node.start;

import java.time.Clock;
import vn.lienthong.shared.WallClock;

/** The only place that reads the clock of the machine. */
public final class MachineClock {
  private MachineClock() {}

  public static WallClock wall() {
    return new WallClock(Clock.systemUTC());
  }
}
