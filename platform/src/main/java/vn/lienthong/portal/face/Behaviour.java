package vn.lienthong.portal.face;

import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import vn.lienthong.portal.PortalSettings;
import vn.lienthong.portal.Simulator;

/** What the simulator does to a call besides taking it; a real portal does none of it. */
@Component
class Behaviour {
  private final Simulator simulator;
  private final PortalSettings settings;

  Behaviour(Simulator simulator, PortalSettings settings) {
    this.simulator = simulator;
    this.settings = settings;
  }

  /** Whether the call is not taken at all; a slow one is taken after a while. */
  boolean down() {
    var mode = simulator.mode();
    if (mode == Simulator.Mode.SLOW) {
      pause();
    }
    return mode == Simulator.Mode.DOWN;
  }

  /** Whether the answer is lost on its way. */
  boolean lost() {
    return simulator.mode() == Simulator.Mode.LOSING;
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(settings.slowness().toMillis());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
