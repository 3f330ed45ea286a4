package vn.lienthong.journal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import vn.lienthong.journal.ReadinessSettings;
import vn.lienthong.journal.SignedHead;
import vn.lienthong.journal.domain.Entries;
import vn.lienthong.journal.domain.HeadKey;
import vn.lienthong.journal.domain.HeadKeys;
import vn.lienthong.journal.domain.PublishedHeads;
import vn.lienthong.shared.WallClock;

/** Each part of the readiness of the journal fails, says so, and recovers. */
class ReadinessTests {
  private static final ReadinessSettings SETTINGS =
      new ReadinessSettings(Duration.ofMinutes(5), Duration.ofMinutes(2));

  private Instant now = Instant.parse("2026-10-20T01:00:00Z");
  private Instant database = now;
  private Optional<SignedHead> head = Optional.empty();
  private long size;
  private final WallClock wall = new WallClock(new TestClock());

  private final class TestClock extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  /** Answers the one question that is asked. */
  private <T> T asked(Class<T> port) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> method.getName().equals("size") ? (Object) size : head));
  }

  private static SignedHead head(long size, Instant at) {
    return new SignedHead("log", size, "", at, "", "");
  }

  @Test
  void aClockThatLeavesTheDatabaseBehindIsDownUntilItComesBack() {
    var clock = new ClockHealth(() -> database, asked(PublishedHeads.class), SETTINGS, wall);
    assertThat(clock.health().getStatus()).isEqualTo(Status.UP);
    database = now.minus(Duration.ofMinutes(5));
    assertThat(clock.health().getStatus()).isEqualTo(Status.UP);
    database = now.minus(Duration.ofMinutes(5).plusMillis(1));
    assertThat(clock.health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(clock.health().getDetails()).containsEntry("apartFromDatabaseMillis", 300_001L);
    database = now.plus(Duration.ofMinutes(6));
    assertThat(clock.health().getStatus()).isEqualTo(Status.DOWN);
    database = now;
    assertThat(clock.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void aClockThatGoesBackBehindTheLastHeadIsDown() {
    var clock = new ClockHealth(() -> now, asked(PublishedHeads.class), SETTINGS, wall);
    head = Optional.of(head(1, now));
    now = now.minus(Duration.ofMinutes(6));
    assertThat(clock.health().getStatus()).isEqualTo(Status.DOWN);
    now = now.plus(Duration.ofDays(30));
    assertThat(clock.health().getStatus()).as("an old head is no skew").isEqualTo(Status.UP);
  }

  @Test
  void entriesWithoutAHeadForTooLongAreDownUntilAHeadComes() {
    var heads =
        new JournalHeadHealth(asked(Entries.class), asked(PublishedHeads.class), SETTINGS, wall);
    size = 3;
    assertThat(heads.health().getStatus()).isEqualTo(Status.UP);
    now = now.plus(Duration.ofMinutes(2));
    assertThat(heads.health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(heads.health().getDetails()).containsEntry("unsigned", 3L);

    head = Optional.of(head(3, now));
    assertThat(heads.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void aBusyNodeWhoseHeadsFollowIsReadyThoughSomethingIsAlwaysUnsigned() {
    var heads =
        new JournalHeadHealth(asked(Entries.class), asked(PublishedHeads.class), SETTINGS, wall);
    for (int n = 1; n < 10; n++) {
      head = Optional.of(head(n, now));
      size = n + 1;
      assertThat(heads.health().getStatus()).isEqualTo(Status.UP);
      now = now.plus(Duration.ofMinutes(1));
    }
  }

  @Test
  void theKeyOfTheNodeMustSignWhatItsPublicHalfVerifies() throws Exception {
    var generator = KeyPairGenerator.getInstance("Ed25519");
    var good = generator.generateKeyPair();
    var keys = new Keys(new HeadKey(good));
    var health = new NodeKeyHealth(keys);
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);

    var other = generator.generateKeyPair();
    keys.key = new HeadKey(new KeyPair(other.getPublic(), good.getPrivate()));
    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    keys.key = null;
    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(health.health().getDetails()).containsEntry("problem", "IllegalStateException");
    keys.there = false;
    assertThat(health.health().getDetails()).containsEntry("problem", "the key file is missing");
    keys.there = true;
    keys.key = new HeadKey(good);
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
  }

  private static final class Keys implements HeadKeys {
    private HeadKey key;
    private boolean there = true;

    Keys(HeadKey key) {
      this.key = key;
    }

    @Override
    public boolean present() {
      return there;
    }

    @Override
    public HeadKey key() {
      if (key == null) throw new IllegalStateException("locked");
      return key;
    }

    @Override
    public Optional<SignedHead> lastHead() {
      return Optional.empty();
    }

    @Override
    public void keepHead(SignedHead head) {}
  }
}
