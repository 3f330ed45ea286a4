package vn.lienthong.bench;

import java.util.List;

/** One measurement that {@code bench NAME} runs. */
public interface Benchmark {
  /** Name on the command line, lower case. */
  String name();

  /** What it measures, in one line. */
  String about();

  /**
   * Measures.
   *
   * @param quick smaller sizes, so that it ends within ten minutes
   */
  List<Row> run(boolean quick);
}
