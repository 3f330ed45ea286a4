package vn.lienthong.bench.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTests {
  @TempDir Path folder;

  @Test
  void theTimeEndsWithTheReadyLineAndTheProgramWithSigterm() throws IOException {
    var times = program("ready").time(folder);
    assertThat(times.start()).isPositive();
    assertThat(times.stop()).isPositive();
  }

  @Test
  void aProgramThatEndsBeforeItIsReadyIsNotMeasured() {
    assertThatThrownBy(() -> program("something else").time(folder, "end"))
        .hasMessageContaining("before it was ready");
  }

  private static Program program(String ready) {
    var classes =
        Path.of(Waits.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    return new Program(classes.toString(), Waits.class.getName(), ready);
  }

  /** Says that it is ready and waits. */
  static final class Waits {
    public static void main(String[] args) throws InterruptedException {
      System.out.println("ready");
      if (args.length == 0) {
        new CountDownLatch(1).await();
      }
    }
  }
}
