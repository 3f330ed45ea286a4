package vn.lienthong.client;

/** How handing a packet to the axis ended; a sender must look at all three. */
public sealed interface Sending {

  /** Stored durably by the axis; a repeated packet gets the id of its first sending. */
  record Accepted(String docId) implements Sending {}

  /** Refused for good with a code of the axis, for instance 18 for an unknown recipient. */
  record Refused(String code, String description) implements Sending {}

  /** Nobody answered; sending the same file again is safe and the way to find out. */
  record Unreachable(int attempts, String reason) implements Sending {}
}
