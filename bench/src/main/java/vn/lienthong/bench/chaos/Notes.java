package vn.lienthong.bench.chaos;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What is said while a fault is tried, and what must not have happened. */
final class Notes {
  private final PrintWriter out;
  private final String fault;
  private final List<String> problems = new CopyOnWriteArrayList<>();

  Notes(PrintWriter out, String fault) {
    this.out = out;
    this.fault = fault;
  }

  /** Tells whoever watches how far it is. */
  void progress(String text) {
    out.printf("[%s] %s%n", fault, text);
    out.flush();
  }

  /** Something that the product should not have done. */
  void problem(String text) {
    problems.add(text);
    progress("PROBLEM: " + text);
  }

  List<String> problems() {
    return List.copyOf(problems);
  }
}
