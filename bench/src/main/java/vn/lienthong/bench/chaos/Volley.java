package vn.lienthong.bench.chaos;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Many calls at the same time, and how often each answer came. */
final class Volley {
  /** The answer of a call that was cut off. */
  static final int CUT_OFF = 0;

  private Volley() {}

  /** One call; its HTTP status. */
  interface Shot {
    int fire(int number) throws IOException, InterruptedException;
  }

  /** How often each status came. */
  static Map<Integer, Integer> fire(int shots, int atOnce, Shot shot) throws InterruptedException {
    var pool = Executors.newFixedThreadPool(atOnce);
    var statuses = new TreeMap<Integer, Integer>();
    try {
      var all = IntStream.range(0, shots).mapToObj(number -> one(shot, number)).toList();
      for (var answer : pool.invokeAll(all)) {
        statuses.merge(answer.get(), 1, Integer::sum);
      }
      return statuses;
    } catch (ExecutionException broken) {
      throw new IllegalStateException(broken.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private static Callable<Integer> one(Shot shot, int number) {
    return () -> {
      try {
        return shot.fire(number);
      } catch (IOException cut) {
        return CUT_OFF;
      }
    };
  }

  /** The answers in words. */
  static String told(Map<Integer, Integer> statuses) {
    return statuses.entrySet().stream()
        .map(each ->
            each.getValue() + " × " + (each.getKey() == CUT_OFF ? "cut off" : each.getKey()))
        .collect(Collectors.joining(", "));
  }

  /** How many agreed. */
  static int agreed(Map<Integer, Integer> statuses) {
    return statuses.entrySet().stream()
        .filter(each -> each.getKey() >= 200 && each.getKey() < 300)
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** How many times the node blamed itself. */
  static int failed(Map<Integer, Integer> statuses) {
    return statuses.entrySet().stream()
        .filter(each -> each.getKey() >= 500)
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
