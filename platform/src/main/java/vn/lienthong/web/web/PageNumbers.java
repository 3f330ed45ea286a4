package vn.lienthong.web.web;

import java.util.ArrayList;
import java.util.List;

/** Which page numbers the pagination shows: both ends and the neighbours; 0 stands for a gap. */
public final class PageNumbers {
  private PageNumbers() {}

  public static List<Integer> around(int here, int pages) {
    var shown = new ArrayList<Integer>();
    for (int number = 1; number <= pages; number++) {
      if (number == 1 || number == pages || Math.abs(number - here) <= 1) {
        shown.add(number);
      } else if (shown.get(shown.size() - 1) != 0) {
        shown.add(0);
      }
    }
    return shown;
  }
}
