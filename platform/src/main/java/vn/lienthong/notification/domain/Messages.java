package vn.lienthong.notification.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.notification.Failure;
import vn.lienthong.notification.MessageFilter;
import vn.lienthong.notification.MessageView;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.shared.Page;

/** The outbox. */
public interface Messages {
  /**
   * Adds a message.
   *
   * @param due when it may leave
   * @param failure why it never will; null when it waits
   * @return false when its event was told that recipient on that channel before
   */
  boolean add(OutgoingMessage message, Instant due, @Nullable Failure failure, Instant now);

  /**
   * Takes one that is due: no other process takes it before {@code until}. One that was taken and
   * not handed over in time is due again.
   *
   * @param repeatable takes also what was handed over and never answered
   */
  Optional<Claim> claim(NoticeChannel channel, boolean repeatable, Instant now, Instant until);

  /**
   * Notes that it is handed over from now on.
   *
   * @return false when another process has taken it meanwhile; then it must not be sent
   */
  boolean hand(Claim claim, Instant until);

  /** Gives up what was handed over and not settled in time. */
  List<OutgoingMessage> giveUp(NoticeChannel channel, Instant now);

  /**
   * It was sent; also when it was given up meanwhile.
   *
   * @return false when the claim no longer holds
   */
  boolean sent(Claim claim, Instant now);

  /** It waits again. */
  boolean retry(Claim claim, String reason, Instant due);

  boolean failed(Claim claim, Failure failure, String reason, Instant now);

  Optional<OutgoingMessage> find(UUID id);

  Optional<MessageView> view(UUID id);

  /** A message that failed waits again, as if it were never tried; false when it had not failed. */
  boolean replay(UUID id, Instant now);

  /** The newest first. */
  Page<MessageView> list(MessageFilter filter, int page, int size);

  /** How many wait, and how many failed. */
  Count count(NoticeChannel channel);

  /** Figures of a channel. */
  record Count(long waiting, long failed) {}
}
