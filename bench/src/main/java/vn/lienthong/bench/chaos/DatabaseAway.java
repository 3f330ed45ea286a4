package vn.lienthong.bench.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The database stands still for minutes and then goes on as if nothing had been. */
final class DatabaseAway implements Fault {
  private static final Duration AWAY = Duration.ofMinutes(5);
  private static final Duration QUICKLY = Duration.ofSeconds(40);
  private static final Duration COMES_BACK = Duration.ofMinutes(2);
  private static final int SOME = 20;

  @Override
  public String name() {
    return "database-away";
  }

  @Override
  public String about() {
    return "the processes of the database are stopped (SIGSTOP) and go on later";
  }

  @Override
  public int senders() {
    return 8;
  }

  @Override
  public boolean othersGoOn() {
    return false;
  }

  @Override
  public String inflict(Scene scene) throws IOException, InterruptedException {
    var away = scene.plan().lasting(AWAY, QUICKLY);
    scene.load().more(SOME, COMES_BACK);
    scene.node().signalDatabase("STOP");
    try {
      scene.notes().progress("stopped for " + away.toSeconds() + " s");
      TimeUnit.MILLISECONDS.sleep(away.toMillis());
    } finally {
      scene.node().signalDatabase("CONT");
    }
    long began = System.nanoTime();
    if (!scene.load().more(SOME, COMES_BACK)) {
      scene.notes().problem("no letters were answered after it came back");
    }
    long back = Duration.ofNanos(System.nanoTime() - began).toMillis();
    return "database stopped for %d s; %d letters answered %d ms after it went on"
        .formatted(away.toSeconds(), SOME, back);
  }
}
