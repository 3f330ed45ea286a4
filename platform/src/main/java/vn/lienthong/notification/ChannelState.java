package vn.lienthong.notification;

/**
 * How a channel of this node stands.
 *
 * @param waiting messages that are still to leave
 * @param failed messages that somebody has to look at
 */
public record ChannelState(
    NoticeChannel channel, Mode mode, QuietHours quiet, long waiting, long failed) {
  /** What becomes of messages of a channel. */
  public enum Mode {
    SENDS,
    /** The sample installation keeps them in a mailbox of its own. */
    CAPTURED,
    /** Not set up: nothing is sent. */
    OFF
  }
}
