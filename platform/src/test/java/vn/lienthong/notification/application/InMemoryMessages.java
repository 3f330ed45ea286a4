package vn.lienthong.notification.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.lienthong.notification.Failure;
import vn.lienthong.notification.MessageFilter;
import vn.lienthong.notification.MessageState;
import vn.lienthong.notification.MessageView;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.notification.domain.Addresses;
import vn.lienthong.notification.domain.Claim;
import vn.lienthong.notification.domain.Messages;
import vn.lienthong.notification.domain.OutgoingMessage;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.Page;

/** An outbox that forgets everything when the test ends. */
public class InMemoryMessages implements Messages {
  private final Map<UUID, Row> rows = new LinkedHashMap<>();

  private static final class Row {
    private final OutgoingMessage message;
    private MessageState state = MessageState.WAITING;
    private @Nullable Failure failure;
    private String detail = "";
    private int attempts;
    private Instant due;
    private @Nullable UUID token;
    private @Nullable Instant settled;

    Row(OutgoingMessage message, Instant due) {
      this.message = message;
      this.due = due;
    }

    void settle(MessageState end, @Nullable Failure why, String words, Instant now) {
      state = end;
      failure = why;
      detail = words;
      settled = now;
    }

    MessageView view() {
      return new MessageView(
          message.id(),
          message.eventId(),
          message.kind(),
          message.channel(),
          Addresses.masked(message.recipient()),
          message.parts(),
          state,
          failure,
          detail,
          attempts,
          message.toldAt(),
          due,
          settled);
    }
  }

  @Override
  public synchronized boolean add(
      OutgoingMessage message, Instant due, @Nullable Failure failure, Instant now) {
    if (rows.values().stream().anyMatch(row -> same(row.message, message))) {
      return false;
    }
    var row = new Row(message, due);
    if (failure != null) {
      row.settle(MessageState.FAILED, failure, "", now);
    }
    rows.put(message.id(), row);
    return true;
  }

  private static boolean same(OutgoingMessage one, OutgoingMessage other) {
    return one.eventId().equals(other.eventId())
        && one.channel() == other.channel()
        && one.recipient().equals(other.recipient());
  }

  @Override
  public synchronized Optional<Claim> claim(
      NoticeChannel channel, boolean repeatable, Instant now, Instant until) {
    var found =
        rows.values().stream()
            .filter(row -> row.message.channel() == channel && !row.due.isAfter(now))
            .filter(row ->
                row.state == MessageState.WAITING
                    || row.state == MessageState.CLAIMED
                    || row.state == MessageState.HANDED && repeatable)
            .min(Comparator.comparing((Row row) -> row.due));
    return found.map(row -> {
      var token = Ids.next();
      row.token = token;
      row.state = MessageState.CLAIMED;
      row.due = until;
      row.attempts++;
      return new Claim(row.message, token, row.attempts);
    });
  }

  private Optional<Row> held(Claim claim, Predicate<Row> as) {
    return Optional.ofNullable(rows.get(claim.message().id()))
        .filter(row -> claim.token().equals(row.token))
        .filter(as);
  }

  @Override
  public synchronized boolean hand(Claim claim, Instant until) {
    var held = held(claim, row -> row.state == MessageState.CLAIMED);
    held.ifPresent(row -> {
      row.state = MessageState.HANDED;
      row.due = until;
    });
    return held.isPresent();
  }

  @Override
  public synchronized List<OutgoingMessage> giveUp(NoticeChannel channel, Instant now) {
    var lost = new ArrayList<OutgoingMessage>();
    for (var row : rows.values()) {
      if (row.message.channel() == channel
          && row.state == MessageState.HANDED
          && !row.due.isAfter(now)) {
        row.settle(MessageState.FAILED, Failure.UNANSWERED, row.detail, now);
        lost.add(row.message);
      }
    }
    return lost;
  }

  @Override
  public synchronized boolean sent(Claim claim, Instant now) {
    var held =
        held(claim, row -> row.state == MessageState.HANDED || row.failure == Failure.UNANSWERED);
    held.ifPresent(row -> row.settle(MessageState.SENT, null, "", now));
    return held.isPresent();
  }

  @Override
  public synchronized boolean retry(Claim claim, String reason, Instant due) {
    var held = held(claim, row -> row.state == MessageState.HANDED);
    held.ifPresent(row -> {
      row.state = MessageState.WAITING;
      row.detail = reason;
      row.due = due;
    });
    return held.isPresent();
  }

  @Override
  public synchronized boolean failed(Claim claim, Failure failure, String reason, Instant now) {
    var held = held(claim, row -> row.state == MessageState.HANDED);
    held.ifPresent(row -> row.settle(MessageState.FAILED, failure, reason, now));
    return held.isPresent();
  }

  @Override
  public synchronized Optional<OutgoingMessage> find(UUID id) {
    return Optional.ofNullable(rows.get(id)).map(row -> row.message);
  }

  @Override
  public synchronized Optional<MessageView> view(UUID id) {
    return Optional.ofNullable(rows.get(id)).map(Row::view);
  }

  @Override
  public synchronized boolean replay(UUID id, Instant now) {
    var row = rows.get(id);
    if (row == null || row.state != MessageState.FAILED) {
      return false;
    }
    row.state = MessageState.WAITING;
    row.failure = null;
    row.settled = null;
    row.token = null;
    row.attempts = 0;
    row.due = now;
    return true;
  }

  @Override
  public synchronized Page<MessageView> list(MessageFilter filter, int page, int size) {
    var phone = Addresses.phone(filter.text()).orElse(filter.text());
    var found =
        rows.values().stream()
            .filter(row -> filter.channel() == null || filter.channel() == row.message.channel())
            .filter(row -> filter.state() == null || filter.state() == row.state)
            .filter(row ->
                filter.text().isEmpty()
                    || filter.text().equals(row.message.eventId())
                    || filter.text().equals(row.message.recipient())
                    || phone.equals(row.message.recipient()))
            .sorted(Comparator.comparing((Row row) -> row.message.toldAt()).reversed())
            .map(Row::view)
            .toList();
    var shown = found.stream().skip((page - 1L) * size).limit(size).toList();
    return new Page<>(shown, page, size, found.size());
  }

  @Override
  public synchronized Count count(NoticeChannel channel) {
    var open =
        rows.values().stream()
            .filter(row -> row.message.channel() == channel && row.state != MessageState.SENT)
            .toList();
    var failed = open.stream().filter(row -> row.state == MessageState.FAILED).count();
    return new Count(open.size() - failed, failed);
  }
}
