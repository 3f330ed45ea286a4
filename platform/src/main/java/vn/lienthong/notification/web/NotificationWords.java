package vn.lienthong.notification.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lienthong.notification.ChannelState;
import vn.lienthong.notification.MessageState;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;
import vn.lienthong.web.PageFrame;
import vn.lienthong.web.Tab;
import vn.lienthong.web.Tone;

/** Words and shapes that the pages of messages share. */
public final class NotificationWords {
  private NotificationWords() {}

  /** Null when no channel is asked for. */
  static @Nullable NoticeChannel channel(String text) {
    return text.isEmpty()
        ? null
        : NoticeChannel.of(text)
            .orElseThrow(() -> new RuleViolated(SharedError.INVALID_INPUT, "channel"));
  }

  /** Null when no state is asked for. */
  static @Nullable MessageState state(String text) {
    return text.isEmpty()
        ? null
        : Arrays.stream(MessageState.values())
            .filter(state -> key(state).equals(text))
            .findFirst()
            .orElseThrow(() -> new RuleViolated(SharedError.INVALID_INPUT, "state"));
  }

  /** How a state is written in an address. */
  public static String key(MessageState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  public static Tone tone(MessageState state) {
    return switch (state) {
      case WAITING, CLAIMED -> Tone.NEUTRAL;
      case HANDED -> Tone.RUNNING;
      case SENT -> Tone.GOOD;
      case FAILED -> Tone.BAD;
    };
  }

  public static Tone tone(ChannelState.Mode mode) {
    return switch (mode) {
      case SENDS -> Tone.GOOD;
      case CAPTURED -> Tone.NEWS;
      case OFF -> Tone.WARNING;
    };
  }

  /** The own notices and, where there is one, the mailbox of the sample. */
  public static List<Tab> ownTabs(PageFrame frame, boolean mailbox, boolean captured) {
    var tabs = new ArrayList<Tab>();
    tabs.add(Tab.of(frame.text("notification.tab.inbox"), NoticesController.PATH, !captured));
    if (mailbox) {
      tabs.add(
          Tab.of(frame.text("notification.tab.captured"), NoticesController.CAPTURED, captured));
    }
    return tabs;
  }

  public static List<Tab> officeTabs(PageFrame frame, boolean templates) {
    return List.of(
        Tab.of(frame.text("notification.tab.messages"), MessagesController.PATH, !templates),
        Tab.of(frame.text("notification.tab.templates"), TemplatesController.PATH, templates));
  }
}
