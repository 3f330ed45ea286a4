package vn.lienthong.notification.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.shared.Page;

/** What a sample installation sent into its own mailbox. */
public interface CapturedMessages {
  /** Keeps a message; the same one again changes nothing. */
  void add(OutgoingMessage message, Instant now);

  /** The newest first; the text is folded. */
  Page<OutgoingMessage> list(@Nullable NoticeChannel channel, String recipient, int page, int size);
}
