package vn.lienthong.notification.application;

import vn.lienthong.notification.NoticeChannel;

/** What sends, driven by a test instead of the clock. */
public final class Worker {
  private final MessageSending sending;

  Worker(MessageSending sending) {
    this.sending = sending;
  }

  /** Sends all that is due on a channel. */
  public void drain(NoticeChannel channel) {
    sending.drain(channel);
  }
}
