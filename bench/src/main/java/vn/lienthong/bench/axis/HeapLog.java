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
