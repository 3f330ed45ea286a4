package vn.lienthong.web.application;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import vn.lienthong.shared.WallClock;

/**
 * Token buckets, one for each source and route: a minute's allowance at once, refilled evenly. Full
 * buckets are forgotten when there are many, so that strangers cannot fill the memory.
 */
@Component
public class Buckets {
  private static final int MANY = 50_000;
  private static final double MINUTE_MILLIS = 60_000;
  private static final double SECOND_MILLIS = 1_000;

  private record Key(String source, String route) {}

  private record Bucket(double tokens, long at, int perMinute, boolean allowed) {
    Bucket refilled(long now) {
      var gained = Math.max(0, now - at) * perMinute / MINUTE_MILLIS;
      return new Bucket(Math.min(perMinute, tokens + gained), now, perMinute, true);
    }

    Bucket taken() {
      return tokens >= 1
          ? new Bucket(tokens - 1, at, perMinute, true)
          : new Bucket(tokens, at, perMinute, false);
    }
  }

  private final ConcurrentMap<Key, Bucket> buckets = new ConcurrentHashMap<>();
  private final AtomicLong looked = new AtomicLong();
  private final WallClock clock;

  Buckets(WallClock clock) {
    this.clock = clock;
  }

  /** Takes one token; 0 when there was one, else the whole seconds to wait. */
  public long take(String source, String route, int perMinute) {
    var now = clock.now().toEpochMilli();
    forgetFull(now);
    var after =
        buckets.compute(
            new Key(network(source), route),
            (key, bucket) ->
                (bucket == null
                        ? new Bucket(perMinute, now, perMinute, true)
                        : bucket.refilled(now))
                    .taken());
    if (after.allowed()) {
      return 0;
    }
    var millis = (1 - after.tokens()) * MINUTE_MILLIS / perMinute;
    return Math.max(1, (long) Math.ceil(millis / SECOND_MILLIS));
  }

  /**
   * At most once a second: with many that are not full, every request would look at all of them.
   */
  private void forgetFull(long now) {
    var last = looked.get();
    if (buckets.size() > MANY
        && Math.abs(now - last) >= SECOND_MILLIS
        && looked.compareAndSet(last, now)) {
      buckets.values().removeIf(bucket -> bucket.refilled(now).tokens() >= bucket.perMinute());
    }
  }

  /** How many sources are remembered. */
  int held() {
    return buckets.size();
  }

  /** One household or host holds a whole /64 of IPv6 addresses. */
  private static String network(String source) {
    if (source.indexOf(':') < 0) {
      return source;
    }
    var parts = source.split(":", -1);
    return parts.length < 5 ? source : String.join(":", parts[0], parts[1], parts[2], parts[3]);
  }
}
