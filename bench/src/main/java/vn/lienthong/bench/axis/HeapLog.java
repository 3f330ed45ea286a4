package vn.lienthong.bench.axis;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the log of the collector ({@code -Xlog:gc}) says about the heap; megabytes. */
record HeapLog(String text) {
  private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\((\\d+)M\\)");

  /** The fullest before a collection. */
  double highest() {
    return largest(1);
  }

  /** The most that a collection left: what was in use. */
  double kept() {
    return largest(2);
  }

  /**
   * The least that a collection left in a part of the time: what was in use for certain.
   *
   * @param from share of the collections that come before, 0 to 1
   * @param to share of the collections up to the last that counts
   */
  double floor(double from, double to) {
    var left = COLLECTION.matcher(text).results().map(found -> found.group(2)).toList();
    return left.subList((int) (from * left.size()), (int) (to * left.size())).stream()
        .mapToDouble(Double::parseDouble)
        .min()
        .orElse(Double.NaN);
  }

  private double largest(int group) {
    return COLLECTION
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(group))
        .mapToDouble(Double::parseDouble)
        .max()
        .orElse(Double.NaN);
  }
}
