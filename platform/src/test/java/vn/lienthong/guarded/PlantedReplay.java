package vn.lienthong.guarded;

import java.time.Instant;
import vn.lienthong.shared.BusinessClock;

/** Lives in the past without being the sample country. */
final class PlantedReplay {
  private PlantedReplay() {}

  static void liveInThePast(Runnable work) {
    BusinessClock.replay(Instant.EPOCH, work);
  }
}
