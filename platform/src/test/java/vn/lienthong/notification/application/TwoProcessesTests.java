package vn.lienthong.notification.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.lienthong.directory.RecordingJournal;
import vn.lienthong.notification.MessageFilter;
import vn.lienthong.notification.MessageState;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.notification.NotificationSettings;
import vn.lienthong.notification.NotificationSlice;
import vn.lienthong.notification.QuietHours;
import vn.lienthong.notification.domain.AMessage;
import vn.lienthong.notification.domain.Gateway;
import vn.lienthong.notification.domain.Outcome;
import vn.lienthong.notification.domain.OutgoingMessage;
import vn.lienthong.notification.store.NotificationStores;
import vn.lienthong.shared.WallClock;
import vn.lienthong.testing.TestDatabase;

/** Two processes of one node, which share nothing but its database: one SMS per event. */
class TwoProcessesTests {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final Instant NOW = Instant.parse("2026-11-30T03:00:00Z");
  private static final WallClock CLOCK = new WallClock(Clock.fixed(NOW, ZoneOffset.UTC));
  private static final int MESSAGES = 40;

  private final List<UUID> received = new CopyOnWriteArrayList<>();

  private final class Counting implements Gateway {
    private final NoticeChannel channel;

    Counting(NoticeChannel channel) {
      this.channel = channel;
    }

    @Override
    public NoticeChannel channel() {
      return channel;
    }

    @Override
    public boolean configured() {
      return true;
    }

    @Override
    public boolean repeatable() {
      return false;
    }

    @Override
    public QuietHours quiet() {
      return QuietHours.NONE;
    }

    @Override
    public Outcome send(OutgoingMessage message) {
      received.add(message.id());
      return new Outcome.Sent();
    }
  }

  private MessageSending process(RecordingJournal journal) {
    var source = DATABASE.dataSource();
    var settings = NotificationSlice.settings("", NotificationSettings.class, Map.of());
    var gateways = new ArrayList<Gateway>();
    Gateways.OUTSIDE.forEach(channel -> gateways.add(new Counting(channel)));
    var messages = NotificationStores.messages(source);
    return new MessageSending(
        new Gateways(gateways, NotificationStores.captured(source), settings, CLOCK),
        new Attempts(messages, new MessageNews(journal), settings, CLOCK),
        CLOCK);
  }

  @Test
  void eachMessageIsSentOnceHoweverManyProcessesSend() throws Exception {
    NotificationStores.empty(DATABASE.dataSource());
    var messages = NotificationStores.messages(DATABASE.dataSource());
    for (int i = 0; i < MESSAGES; i++) {
      messages.add(AMessage.sms().made(), NOW, null, NOW);
    }
    var journals = List.of(new RecordingJournal(), new RecordingJournal());
    var work = new ArrayList<Callable<Boolean>>();
    for (var journal : journals) {
      var process = process(journal);
      work.add(() -> {
        process.drain(NoticeChannel.SMS);
        return true;
      });
    }
    var threads = Executors.newFixedThreadPool(2);
    try {
      for (var end : threads.invokeAll(work)) {
        assertThat(end.get()).isTrue();
      }
    } finally {
      threads.shutdown();
    }

    assertThat(received).hasSize(MESSAGES).doesNotHaveDuplicates();
    assertThat(journals.stream().mapToInt(journal -> journal.entries().size()).sum())
        .isEqualTo(MESSAGES);
    var sent = new MessageFilter(NoticeChannel.SMS, MessageState.SENT, "");
    assertThat(messages.list(sent, 1, 1).total()).isEqualTo(MESSAGES);
  }
}
