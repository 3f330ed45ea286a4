package vn.lienthong.journal.application;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.lienthong.journal.JournalError;
import vn.lienthong.journal.SignedHead;
import vn.lienthong.journal.TimeStamp;
import vn.lienthong.journal.TimeStampSettings;
import vn.lienthong.journal.TimeStampState;
import vn.lienthong.journal.TimeStampState.Progress;
import vn.lienthong.journal.TimeStamps;
import vn.lienthong.journal.domain.HeadStamps;
import vn.lienthong.journal.domain.PublishedHeads;
import vn.lienthong.journal.domain.StampToken;
import vn.lienthong.shared.TimeStampAuthority;
import vn.lienthong.shared.WallClock;

/**
 * Stamps the newest head, at most once in an interval. The tree of each head is a prefix of that of
 * the next, so one stamp after an outage covers all that waited.
 */
@Service
class TimeStampService implements TimeStamps {
  private static final Logger LOG = LoggerFactory.getLogger(TimeStampService.class);

  private final PublishedHeads heads;
  private final HeadStamps stamps;
  private final Optional<TimeStampAuthority> authority;
  private final TimeStampSettings settings;
  private final WallClock wall;
  private final AtomicReference<@Nullable Instant> tried = new AtomicReference<>();
  private final AtomicReference<Said> said = new AtomicReference<>(new Said("", false));

  TimeStampService(
      PublishedHeads heads,
      HeadStamps stamps,
      Optional<TimeStampAuthority> authority,
      TimeStampSettings settings,
      WallClock wall) {
    this.heads = heads;
    this.stamps = stamps;
    this.authority = authority;
    this.settings = settings;
    this.wall = wall;
  }

  /** What the last try of this process left: why it failed, and whether the alarm was given. */
  private record Said(String problem, boolean alarm) {}

  boolean enabled() {
    return authority.isPresent();
  }

  /** Asks the authority when the interval is over and a head waits. */
  void look() {
    if (authority.isEmpty() || !due() || stamps.firstWaiting().isEmpty()) return;
    tried.set(wall.now());
    var problem = heads.latest().map(head -> stamp(authority.get(), head)).orElse("");
    said.updateAndGet(before -> new Said(problem, before.alarm()));
    alarm(state());
  }

  @Override
  public TimeStampState state() {
    var newest = stamps.newest();
    var waiting = stamps.firstWaiting().map(SignedHead::at);
    var oldest = waiting.orElse(null);
    var progress =
        authority.isEmpty()
            ? Progress.OFF
            : newest.isEmpty()
                ? Progress.NONE_YET
                : oldest == null ? Progress.COVERED : Progress.WAITING;
    boolean late = oldest != null && oldest.plus(settings.alarmAfter()).isBefore(wall.now());
    return new TimeStampState(
        progress, newest, oldest, progress != Progress.OFF && late, said.get().problem());
  }

  @Override
  public Optional<TimeStamp> covering(long size) {
    return stamps.covering(size);
  }

  /** A clock that was set back makes nobody wait. */
  private boolean due() {
    var last = tried.get();
    return last == null
        || Duration.between(last, wall.now()).abs().compareTo(settings.every()) >= 0;
  }

  /** Why there is no stamp; empty when it is stored. */
  private String stamp(TimeStampAuthority asked, SignedHead head) {
    try {
      var der = asked.stamp(StampToken.imprint(head));
      var token = StampToken.of(der);
      var text = Base64.getEncoder().encodeToString(der);
      stamps.add(new TimeStamp(head.origin(), head.size(), token.at(), token.authority(), text));
      return "";
    } catch (IOException e) {
      LOG.debug("no time stamp over {} entries", head.size(), e);
      return String.valueOf(e.getMessage());
    }
  }

  /** Once when it begins, once when it is over. */
  private void alarm(TimeStampState now) {
    boolean before = said.getAndUpdate(last -> new Said(last.problem(), now.alarm())).alarm();
    if (now.alarm() && !before) {
      LOG.warn(
          "{} a head of the journal of {} has no time stamp yet: {}",
          JournalError.STAMPS_LATE.code(),
          now.waitingSince(),
          now.problem());
    } else if (before && !now.alarm()) {
      LOG.info("the heads of the journal are time-stamped again");
    }
  }
}
