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
 * @param effects what a status packet still has to do to the delivery that it speaks of
 */
public record Submission(
    Caller caller, String channel, String sha256, Set<AgencyCode> only, Effects effects) {
  /** What a status packet does besides reaching its recipient. */
  public enum Effects {
    /** It moves the delivery that is found by what the packet says. */
    BY_PACKET,
    /** The axis knew the delivery and has moved it already. */
    DONE
  }

  public Submission {
    only = Set.copyOf(only);
  }

  public Submission(Caller caller, String channel, String sha256, Set<AgencyCode> only) {
    this(caller, channel, sha256, only, Effects.BY_PACKET);
  }
}
