package vn.lienthong.node.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One running postmaster. It is started in a session of its own, so that Ctrl+C at the terminal
 * reaches the node alone, which drains before it stops its database.
 */
final class PostgresProcess {
  private static final int STOP_SECONDS = 10;

  private final Process process;

  private PostgresProcess(Process process) {
    this.process = process;
  }

  static PostgresProcess start(List<String> command, Path log) throws IOException {
    Files.createDirectories(log.getParent());
    var inOwnSession = new ArrayList<>(List.of("setsid"));
    inOwnSession.addAll(command);
    var builder = new ProcessBuilder(inOwnSession);
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    return new PostgresProcess(builder.start());
  }

  boolean alive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  CompletableFuture<Process> onExit() {
    return process.onExit();
  }

  /** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
  void stop() {
    stop(process.toHandle());
  }

  /** Stops the postmaster that a killed node left on this cluster. */
  static void stopLeftOver(Path cluster) throws IOException {
    var pidFile = cluster.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    var first = Files.readAllLines(pidFile).stream().findFirst().orElse("").strip();
    if (!first.matches("[0-9]{1,18}")) {
      return;
    }
    ProcessHandle.of(Long.parseLong(first))
        .filter(process -> isPostmasterOf(process, cluster))
        .ifPresent(PostgresProcess::stop);
  }

  private static boolean isPostmasterOf(ProcessHandle process, Path cluster) {
    try {
      var words = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
      return words.contains("postgres") && words.contains(cluster.toString());
    } catch (IOException gone) {
      return false;
    }
  }

  private static void stop(ProcessHandle process) {
    signal(process, "INT");
    if (!gone(process)) {
      signal(process, "QUIT");
      gone(process);
    }
  }

  private static boolean gone(ProcessHandle process) {
    try {
      process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }

  private static void signal(ProcessHandle process, String name) {
    try {
      new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
