package vn.lienthong.journal.verification;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/** A set of sequence numbers, one bit each, however long the log is. */
final class SequenceSet {
  private static final int PAGE_BITS = 24;
  private static final long IN_PAGE = (1L << PAGE_BITS) - 1;

  private final Map<Long, BitSet> pages = new TreeMap<>();

  void add(long sequence) {
    pages
        .computeIfAbsent(sequence >> PAGE_BITS, page -> new BitSet())
        .set((int) (sequence & IN_PAGE));
  }

  void remove(long sequence) {
    var page = pages.get(sequence >> PAGE_BITS);
    if (page != null) page.clear((int) (sequence & IN_PAGE));
  }

  /** Takes out those from the first to the last; answers how many there were. */
  long take(long first, long last) {
    long taken = 0;
    for (long number = first >> PAGE_BITS; number <= last >> PAGE_BITS; number++) {
      var page = pages.get(number);
      if (page != null) {
        int from = number == first >> PAGE_BITS ? (int) (first & IN_PAGE) : 0;
        int to = number == last >> PAGE_BITS ? (int) (last & IN_PAGE) + 1 : 1 << PAGE_BITS;
        taken += page.get(from, to).cardinality();
        page.clear(from, to);
      }
    }
    return taken;
  }

  void forEach(LongConsumer each) {
    pages.forEach(
        (number, page) -> page.stream().forEach(bit -> each.accept((number << PAGE_BITS) + bit)));
  }
}
