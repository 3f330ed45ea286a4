package vn.lienthong.exchange.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lienthong.exchange.MailFilter;
import vn.lienthong.exchange.MailItem;
import vn.lienthong.exchange.MessageType;
import vn.lienthong.exchange.SentItem;
import vn.lienthong.shared.AgencyCode;

/** Port to the lists that systems of an agency read. */
public interface Mail {
  List<MailItem> list(AgencyCode recipient, MailFilter filter);

  long pending(AgencyCode recipient, MessageType type);

  List<SentItem> sent(AgencyCode sender, Optional<UUID> document, int number, int size);
}
