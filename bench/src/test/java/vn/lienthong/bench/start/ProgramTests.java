package vn.lienthong.bench.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
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

  @Test
  void aProgramThatCannotBeStartedIsNotMeasuredEither() {
    assertThatThrownBy(() -> new Program("nowhere", "no.Such", "ready").time(folder))
        .hasMessage("no.Such ended before it was ready");
    assertThat(folder.resolve("errors.log")).content().contains("no.Such");
  }

  @Test
  void itGetsItsArgumentsAndItsFolderAndItsComplaintsAreKept() throws IOException {
    program("ready").time(folder, "wait", "một", "hai ba");

    assertThat(folder.resolve("arguments")).content().isEqualTo("wait|một|hai ba");
    assertThat(folder.resolve("errors.log")).content().contains("a complaint");
  }

  @Test
  void timeIsCountedUntilTheLineAndNotUntilTheFirstOutput() throws IOException {
    var times = program("ready").time(folder, "slowly");
    assertThat(times.start()).isGreaterThan(0.3);
  }

  @Test
  void aProgramThatTakesItsTimeToStopIsWaitedFor() throws IOException {
    var times = program("ready").time(folder, "stop-slowly");
    assertThat(times.stop()).isGreaterThan(0.3);
    assertThat(folder.resolve("stopped")).exists();
  }

  private static Program program(String ready) {
    var classes =
        Path.of(Waits.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    return new Program(classes.toString(), Waits.class.getName(), ready);
  }

  /** Says that it is ready and waits. */
  static final class Waits {
    public static void main(String[] args) throws InterruptedException, IOException {
      var how = args.length == 0 ? "" : args[0];
      System.out.println("starting");
      System.err.println("a complaint");
      if (how.equals("slowly")) {
        pause();
      }
      if (how.equals("stop-slowly")) {
        Runtime.getRuntime().addShutdownHook(new Thread(Waits::stop));
      }
      Files.writeString(Path.of("arguments"), String.join("|", args));
      System.out.println("ready");
      if (!how.equals("end")) {
        new CountDownLatch(1).await();
      }
    }

    private static void stop() {
      pause();
      try {
        Files.createFile(Path.of("stopped"));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    private static void pause() {
      long end = System.nanoTime() + 350_000_000;
      while (System.nanoTime() < end) {
        LockSupport.parkNanos(10_000_000);
      }
    }
  }
}
