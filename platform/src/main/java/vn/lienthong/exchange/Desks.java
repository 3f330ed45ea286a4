package vn.lienthong.exchange;

import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;

/** Which agencies work at a desk of this node. */
public interface Desks {
  /**
   * Opens the desk of an agency: what waits for it and what arrives from now on is acknowledged
   * with "đã đến" (01). Opening an open desk changes nothing.
   */
  void open(AgencyCode agency, Caller caller);
}
