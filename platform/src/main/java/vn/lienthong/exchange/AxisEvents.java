package vn.lienthong.exchange;

import java.util.List;
import vn.lienthong.shared.Caller;

/** What happened to the documents of the caller's agency, from the journal of the node. */
public interface AxisEvents {
  /**
   * Events behind a sequence, in the order of the journal: the same from whichever process of a
   * node, and what is committed late is numbered late, so a cursor skips nothing.
   *
   * @param after sequence of the last event that was handled; -1 for the first
   * @param limit 1 to 1000; events of one sequence are never parted, so that a page may be a little
   *     longer
   */
  List<AxisEvent> after(Caller caller, long after, int limit);
}
