package vn.lienthong.portal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.portal.Simulator;
import vn.lienthong.testing.TestDatabase;

/** Sessions of provinces, and the switch of the simulator beside them. */
class JdbcSessionsTests {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final Instant NOW = Instant.parse("2020-02-12T03:00:00Z");

  private final JdbcClient db = JdbcClient.create(DATABASE.dataSource());
  private final JdbcSessions sessions = new JdbcSessions(db);

  @BeforeEach
  void noSessions() {
    sessions.forget();
  }

  @Test
  void aSessionIsThatOfItsSystemUntilItsEnd() {
    sessions.open("t", "H46", NOW.plusSeconds(60));

    assertThat(sessions.system("t", NOW)).contains("H46");
    assertThat(sessions.system("t", NOW.plusSeconds(60))).isEmpty();
    assertThat(sessions.system("T", NOW)).isEmpty();
    assertThat(sessions.system("", NOW)).isEmpty();
  }

  @Test
  void whatIsOverIsTidiedAway() {
    sessions.open("old", "H46", NOW);
    sessions.open("new", "H46", NOW.plusSeconds(1));

    sessions.tidy(NOW);

    assertThat(db.sql("select count(*) from portal.session").query(Long.class).single()).isOne();
    assertThat(sessions.system("new", NOW)).contains("H46");
  }

  /** Whoever reads the table, or a backup of it, has no session. */
  @Test
  void theTokenItselfIsNotKept() {
    sessions.open("secret-token", "H46", NOW.plusSeconds(60));

    var kept = db.sql("select token_hash from portal.session").query(byte[].class).single();

    assertThat(kept).hasSize(32);
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
  }

  @Test
  void forgettingEndsAll() {
    sessions.open("t", "H46", NOW.plusSeconds(60));

    sessions.forget();

    assertThat(sessions.system("t", NOW)).isEmpty();
  }

  @Test
  void theSimulatorStaysAsItWasSwitched() {
    var simulator = new JdbcSimulatorSwitch(db);
    for (var mode : Simulator.Mode.values()) {
      simulator.turn(mode);
      assertThat(new JdbcSimulatorSwitch(db).mode()).isEqualTo(mode);
    }
    simulator.turn(Simulator.Mode.NORMAL);
  }
}
