package vn.lienthong.exchange.domain;

import vn.lienthong.shared.AgencyCode;

/**
 * One recipient of a packet.
 *
 * @param addressed agency written on the packet (main code) and its name that day
 * @param recipient agency that gets it: the same, or the successor of a closed one
 */
public record Route(
    AgencyCode addressed, String addressedName, AgencyCode recipient, String recipientName) {
  /** True when a reorganisation sent it to the successor. */
  public boolean forwarded() {
    return !addressed.equals(recipient);
  }
}
