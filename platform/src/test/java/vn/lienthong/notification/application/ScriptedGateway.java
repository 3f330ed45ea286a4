package vn.lienthong.notification.application;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.notification.QuietHours;
import vn.lienthong.notification.domain.Gateway;
import vn.lienthong.notification.domain.Outcome;
import vn.lienthong.notification.domain.OutgoingMessage;

/** A gateway that ends as the test says, and else sends. */
final class ScriptedGateway implements Gateway {
  final List<OutgoingMessage> received = new ArrayList<>();
  final Deque<Supplier<Outcome>> script = new ArrayDeque<>();
  boolean configured = true;
  boolean repeatable;
  QuietHours quiet = QuietHours.NONE;

  private final NoticeChannel channel;

  ScriptedGateway(NoticeChannel channel) {
    this.channel = channel;
  }

  ScriptedGateway then(Outcome outcome) {
    script.add(() -> outcome);
    return this;
  }

  @Override
  public NoticeChannel channel() {
    return channel;
  }

  @Override
  public boolean configured() {
    return configured;
  }

  @Override
  public boolean repeatable() {
    return repeatable;
  }

  @Override
  public QuietHours quiet() {
    return quiet;
  }

  @Override
  public Outcome send(OutgoingMessage message) {
    received.add(message);
    return script.isEmpty() ? new Outcome.Sent() : script.remove().get();
  }
}
