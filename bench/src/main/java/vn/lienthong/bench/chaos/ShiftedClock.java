package vn.lienthong.bench.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** The node comes up with a clock that is a day ahead, then a day behind, then right again. */
final class ShiftedClock implements Fault {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration COMES_BACK = Duration.ofMinutes(2);
  private static final int SOME = 200;

  @Override
  public String name() {
    return "clock";
  }

  @Override
  public String about() {
    return "the clock of the node and its callers goes a day ahead, a day behind, and right again";
  }

  @Override
  public boolean othersGoOn() {
    return false;
  }

  @Override
  public String inflict(Scene scene) throws IOException, InterruptedException {
    for (var ahead : List.of(DAY, DAY.negated(), Duration.ZERO)) {
      scene.notes().progress("the clock goes " + ahead.toHours() + " hours ahead");
      scene.node().stop();
      scene.callers().clock().move(ahead);
      scene.node().start(ahead);
      if (!scene.load().more(SOME, COMES_BACK)) {
        scene
            .notes()
            .problem("with a clock " + ahead.toHours() + " hours ahead no letters were answered");
      }
    }
    return SOME + " letters and more with the clock a day ahead, a day behind, and right again";
  }

  @Override
  public void restore(Scene scene) throws InterruptedException {
    scene.callers().clock().move(Duration.ZERO);
  }
}
