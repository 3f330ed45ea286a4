package vn.lienthong.exchange;

import java.util.Set;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;

/**
 * The terms under which a packet is handed to the axis.
 *
 * @param caller system or clerk who hands it in; must be entitled to speak for the packet's sender
 * @param channel face it came through, for instance {@code vxp} or {@code desk}
 * @param sha256 lower-case hex digest the sender promises, empty when it promises none; bytes with
 *     leading zeros may be written with one digit, as the VXP SDK does
 * @param only recipients to serve, out of those the packet names; empty = all of them
 */
public record Submission(Caller caller, String channel, String sha256, Set<AgencyCode> only) {
  public Submission {
    only = Set.copyOf(only);
  }
}
