package vn.lienthong.notification;

import java.util.List;
import java.util.UUID;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;

/** The messages that leave this node, for those who watch over it. */
public interface Outbox {
  /** The channels that lead outside. */
  List<ChannelState> channels(Caller caller);

  /** The newest first. */
  Page<MessageView> list(MessageFilter filter, int page, Caller caller);

  /** Tries a message again that failed. */
  void replay(UUID message, Caller caller);
}
