package vn.lienthong.notification.application;

import org.springframework.stereotype.Component;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.notification.Failure;
import vn.lienthong.notification.NotificationNews;
import vn.lienthong.notification.domain.OutgoingMessage;
import vn.lienthong.shared.Caller;

/** One journal entry for what becomes of a message; it tells no person and no text. */
@Component
class MessageNews {
  private static final Caller NODE = Caller.node("messages");

  private final Journal journal;

  MessageNews(Journal journal) {
    this.journal = journal;
  }

  /** The parts are what the gateway will charge. */
  void sent(OutgoingMessage message, int attempts) {
    journal.append(
        entry(NotificationNews.MESSAGE_SENT, message, NODE)
            .fact("parts", message.parts())
            .fact("attempts", attempts));
  }

  void failed(OutgoingMessage message, Failure failure) {
    journal.append(
        entry(NotificationNews.MESSAGE_FAILED, message, NODE).fact("failure", failure.name()));
  }

  void replayed(OutgoingMessage message, Caller caller) {
    journal.append(entry(NotificationNews.MESSAGE_REPLAYED, message, caller));
  }

  private static NewEntry entry(NotificationNews type, OutgoingMessage message, Caller by) {
    return NewEntry.of(type, message.id().toString(), by)
        .fact("kind", message.kind().key())
        .fact("channel", message.channel().key())
        .fact("agency", message.agency());
  }
}
