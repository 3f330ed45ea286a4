package vn.lienthong.bench;

import java.util.Arrays;
import java.util.Collection;

/** Measured values in their order; the one way in which all benchmarks take shares of them. */
public final class Sample {
  private static final double NANOS_PER_MILLI = 1e6;

  private final double[] sorted;

  private Sample(double[] values) {
    this.sorted = values;
    Arrays.sort(sorted);
  }

  public static Sample of(Collection<Double> values) {
    return new Sample(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** Times taken in nanoseconds, shown in milliseconds. */
  public static Sample ofNanos(long... nanos) {
    return new Sample(Arrays.stream(nanos).mapToDouble(each -> each / NANOS_PER_MILLI).toArray());
  }

  /**
   * The smallest value that is not exceeded by this share of the values (nearest rank); no number
   * when nothing was measured.
   */
  public double at(double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    // a share like 0.07 of 100 is 7.000000000000001 in binary and must not become the eighth
    int rank = (int) Math.ceil(share * sorted.length - 1e-9);
    return sorted[Math.min(sorted.length, Math.max(1, rank)) - 1];
  }

  public double median() {
    return at(0.5);
  }
}
