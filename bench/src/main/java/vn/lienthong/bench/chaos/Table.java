package vn.lienthong.bench.chaos;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** The results as lines below each other. */
final class Table {
  private static final String LINE = "%-15s %8s %8s %5s %8s %-8s %7s %9s  %-7s %s%n";

  private Table() {}

  static void print(PrintWriter out, List<Result> results) {
    out.printf(
        LINE,
        "fault",
        "answered",
        "found",
        "lost",
        "doubled",
        "journal",
        "served",
        "slowest",
        "verdict",
        "tried");
    for (var result : results) {
      if (result.wasTried()) {
        print(out, result);
      } else {
        out.printf(LINE, result.fault(), "-", "-", "-", "-", "-", "-", "-", result.verdict(), "");
      }
      result.problems().forEach(problem -> out.printf("    ! %s%n", problem));
    }
    out.flush();
  }

  private static void print(PrintWriter out, Result result) {
    var count = result.count();
    out.printf(
        LINE,
        result.fault(),
        count.answered(),
        count.found(),
        count.lost(),
        count.doubled(),
        result.journal() ? "OK" : "BROKEN",
        result.served(),
        String.format(Locale.ROOT, "%.1f s", result.slowest().toMillis() / 1000.0),
        result.verdict(),
        result.tried());
  }
}
