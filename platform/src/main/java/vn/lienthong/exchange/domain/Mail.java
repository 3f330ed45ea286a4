package vn.lienthong.exchange.domain;

import java.util.List;
import java.util.Optional;
import vn.lienthong.exchange.MailFilter;
import vn.lienthong.exchange.MailItem;
import vn.lienthong.exchange.MessageType;
import vn.lienthong.exchange.SentItem;
import vn.lienthong.shared.AgencyCode;

/** Port to the lists that systems of an agency read. */
public interface Mail {
  List<MailItem> list(AgencyCode recipient, MailFilter filter);

  long pending(AgencyCode recipient, MessageType type);

  /** Of one packet when an id is given: that of the axis or the sender's own. */
  List<SentItem> sent(
      AgencyCode sender, MessageType type, Optional<String> id, int number, int size);
}
