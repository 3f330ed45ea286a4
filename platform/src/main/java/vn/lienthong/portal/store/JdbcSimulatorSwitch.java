package vn.lienthong.portal.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.portal.Simulator;
import vn.lienthong.portal.domain.SimulatorSwitch;

@Repository
class JdbcSimulatorSwitch implements SimulatorSwitch {
  private final JdbcClient db;

  JdbcSimulatorSwitch(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Simulator.Mode mode() {
    return Simulator.Mode.valueOf(
        db.sql("select mode from portal.simulator").query(String.class).single());
  }

  @Override
  public void turn(Simulator.Mode mode) {
    db.sql("update portal.simulator set mode = :mode").param("mode", mode.name()).update();
  }
}
