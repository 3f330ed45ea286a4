package vn.lienthong.bench.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Application and database are killed at points of chance while letters are on their way. */
final class KillPoints implements Fault {
  private static final Duration COMES_BACK = Duration.ofMinutes(3);
  private static final int LEAST_MILLIS = 100;
  private static final int MOST_MILLIS = 2_000;
  private static final double NANOS = 1e9;

  private enum Victim {
    APPLICATION,
    DATABASE,
    BOTH
  }

  @Override
  public String name() {
    return "kill";
  }

  @Override
  public String about() {
    return "kill -9 of the application, of the database, and of both, under load";
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
    var random = scene.plan().random();
    int points = scene.plan().points();
    long letters = 0;
    long nanos = 0;
    for (int n = 0; n < points; n++) {
      backAgain(scene);
      int before = scene.load().answered();
      long began = System.nanoTime();
      TimeUnit.MILLISECONDS.sleep(random.nextInt(LEAST_MILLIS, MOST_MILLIS));
      letters += scene.load().answered() - before;
      nanos += System.nanoTime() - began;
      var victim = Victim.values()[n % Victim.values().length];
      scene.notes().progress("point %d of %d: %s".formatted(n + 1, points, victim));
      kill(scene.node(), victim);
      scene.node().start();
    }
    backAgain(scene);
    return String.format(
        Locale.ROOT,
        "%d times kill -9 of application, database or both, %.0f letters/s between them, seed %d",
        points,
        letters / (nanos / NANOS),
        scene.plan().seed());
  }

  private static void backAgain(Scene scene) throws IOException, InterruptedException {
    if (!scene.load().more(1, COMES_BACK)) {
      throw new IOException("no letter was answered for " + COMES_BACK.toSeconds() + " s");
    }
  }

  private static void kill(Node node, Victim victim) throws InterruptedException {
    if (victim != Victim.DATABASE) {
      node.killApplication();
    }
    if (victim != Victim.APPLICATION) {
      node.killDatabase();
    }
  }
}
