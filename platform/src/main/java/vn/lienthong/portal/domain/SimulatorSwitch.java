package vn.lienthong.portal.domain;

import vn.lienthong.portal.Simulator;

/** Port to how the simulator behaves. */
public interface SimulatorSwitch {
  Simulator.Mode mode();

  void turn(Simulator.Mode mode);
}
