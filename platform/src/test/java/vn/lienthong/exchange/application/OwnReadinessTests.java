package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.application.AxisHarness.operator;
import static vn.lienthong.exchange.application.PacketFixture.aLetter;
import static vn.lienthong.exchange.application.SmallDirectory.OFFICE;
import static vn.lienthong.exchange.application.SmallDirectory.QUANG_BINH;

import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import vn.lienthong.exchange.Desks;

/** The axis is ready while it can write and does its own work, however others leave their mail. */
class OwnReadinessTests extends OnTheAxis {
  private Status work() {
    return axis.get(OwnWorkHealth.class).health().getStatus();
  }

  @Test
  void ownWorkThatStandsStillIsDownUntilItIsDone() {
    axis.get(Desks.class).open(QUANG_BINH, operator());
    assertThat(work()).isEqualTo(Status.UP);
    axis.submit(OFFICE, aLetter().bytes());
    assertThat(work()).isEqualTo(Status.UP);
    axis.pass(Duration.ofMinutes(2));
    assertThat(work()).isEqualTo(Status.DOWN);

    axis.get(Arrivals.class).announce();
    assertThat(work()).isEqualTo(Status.UP);
  }

  @Test
  void workThatGoesOnSlowlyIsWorkAndMailOfOthersIsNone() {
    axis.submit(OFFICE, aLetter().bytes());
    axis.get(Desks.class).open(QUANG_BINH, operator());
    for (int n = 1; n < 4; n++) {
      axis.submit(OFFICE, aLetter().number("7" + n).bytes());
    }
    for (int n = 0; n < 3; n++) {
      assertThat(work()).isEqualTo(Status.UP);
      axis.db()
          .sql(
              "delete from exchange.arrival where queued = (select min(queued) from exchange.arrival)")
          .update();
      axis.pass(Duration.ofMinutes(1));
    }
    axis.pass(Duration.ofDays(3));
    assertThat(work()).isEqualTo(Status.UP);
  }

  @Test
  void aFolderThatCannotBeWrittenIsDownUntilItCan() throws Exception {
    var health = axis.get(PacketFolderHealth.class);
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    try (var left = Files.list(directory.resolve("incoming"))) {
      assertThat(left).isEmpty();
    }
    Files.delete(directory.resolve("incoming"));
    Files.createFile(directory.resolve("incoming"));
    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(health.health().getDetails()).containsKey("problem");

    Files.delete(directory.resolve("incoming"));
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
  }
}
