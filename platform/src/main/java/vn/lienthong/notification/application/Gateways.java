package vn.lienthong.notification.application;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.lienthong.notification.ChannelState.Mode;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.notification.NotificationSettings;
import vn.lienthong.notification.QuietHours;
import vn.lienthong.notification.domain.CapturedMessages;
import vn.lienthong.notification.domain.Gateway;
import vn.lienthong.notification.domain.Outcome;
import vn.lienthong.notification.domain.OutgoingMessage;
import vn.lienthong.shared.WallClock;

/** The way out of each channel; in a sample installation all of them end in its own mailbox. */
@Component
class Gateways {
  /** Channels that lead outside, in the order in which they are shown. */
  static final List<NoticeChannel> OUTSIDE =
      List.of(NoticeChannel.EMAIL, NoticeChannel.SMS, NoticeChannel.WEBHOOK);

  private final Map<NoticeChannel, Gateway> gateways = new EnumMap<>(NoticeChannel.class);
  private final boolean sample;

  Gateways(
      List<Gateway> real,
      CapturedMessages captured,
      NotificationSettings settings,
      WallClock clock) {
    sample = settings.sample();
    for (var gateway : real) {
      var channel = gateway.channel();
      gateways.put(channel, sample ? new Capturing(channel, captured, clock) : gateway);
    }
  }

  Gateway of(NoticeChannel channel) {
    return Objects.requireNonNull(gateways.get(channel));
  }

  Mode mode(NoticeChannel channel) {
    if (sample) {
      return Mode.CAPTURED;
    }
    return of(channel).configured() ? Mode.SENDS : Mode.OFF;
  }

  /** Wakes nobody, so no hour is quiet. */
  private record Capturing(NoticeChannel channel, CapturedMessages captured, WallClock clock)
      implements Gateway {
    @Override
    public boolean configured() {
      return true;
    }

    @Override
    public boolean repeatable() {
      return true;
    }

    @Override
    public QuietHours quiet() {
      return QuietHours.NONE;
    }

    @Override
    public Outcome send(OutgoingMessage message) {
      captured.add(message, clock.now());
      return new Outcome.Sent();
    }
  }
}
