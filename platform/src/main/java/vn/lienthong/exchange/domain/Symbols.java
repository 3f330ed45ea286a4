package vn.lienthong.exchange.domain;

import vn.lienthong.shared.Text;

/**
 * Numbers and notations of documents as keys: case, marks, spaces and outer slashes do not count.
 */
public final class Symbols {
  private Symbols() {}

  public static String key(String symbol) {
    var folded = Text.fold(symbol).replace(" ", "");
    int from = 0;
    int to = folded.length();
    while (from < to && folded.charAt(from) == '/') {
      from++;
    }
    while (to > from && folded.charAt(to - 1) == '/') {
      to--;
    }
    return folded.substring(from, to);
  }
}
