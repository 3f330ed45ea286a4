package vn.lienthong.journal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import vn.lienthong.journal.SignedHead;
import vn.lienthong.journal.TestJournal;
import vn.lienthong.journal.TimeStamp;
import vn.lienthong.journal.TimeStampSettings;
import vn.lienthong.journal.TimeStampState.Progress;
import vn.lienthong.journal.domain.HeadKeys;
import vn.lienthong.journal.domain.HeadStamps;
import vn.lienthong.journal.domain.PublishedHeads;
import vn.lienthong.journal.domain.SequencingSession;
import vn.lienthong.journal.domain.StampToken;
import vn.lienthong.journal.remote.TestAuthority;
import vn.lienthong.shared.TimeStampAuthority;
import vn.lienthong.shared.WallClock;
import vn.lienthong.testing.Patiently;

/** E9: an authority that is slow or away holds up nobody, and what waited is stamped afterwards. */
class TimeStampServiceTests {
  private static final Instant START = Instant.parse("2026-02-12T01:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final InstantSource clock = now::get;
  private final AtomicReference<String> away = new AtomicReference<>("");
  private final List<byte[]> asked = new ArrayList<>();
  private final TestJournal node = TestJournal.still();
  private final SequencingSession session = node.session();
  private final PublishedHeads heads = node.bean(PublishedHeads.class);
  private TimeStampService stamps;

  @BeforeEach
  void openTheLog(@TempDir Path folder) {
    heads.addLog("lienthong/test", START);
    var honest = TestAuthority.honest(folder);
    stamps =
        service(
            Optional.of(sha256 -> {
              asked.add(sha256);
              if (!away.get().isEmpty()) throw new IOException(away.get());
              return honest.stamp(sha256);
            }));
  }

  @AfterEach
  void close() {
    session.close();
    node.close();
  }

  @Test
  void beforeTheFirstHeadNobodyIsAsked() {
    stamps.look();

    assertThat(asked).isEmpty();
    assertThat(stamps.state().progress()).isEqualTo(Progress.NONE_YET);
    assertThat(stamps.state().waitingSince()).isNull();
  }

  @Test
  void theNewestHeadIsStampedAndCoversTheOlderOnes() {
    head();
    var newest = head();
    stamps.look();

    assertThat(asked).containsExactly(StampToken.imprint(newest));
    assertThat(stamps.covering(1).map(TimeStamp::size)).contains(2L);
    assertThat(stamps.covering(2).map(TimeStamp::origin)).contains("lienthong/test");
    assertThat(stamps.covering(3)).isEmpty();
    assertThat(stamps.state().progress()).isEqualTo(Progress.COVERED);
  }

  @Test
  void thereIsOneStampAnIntervalAndNoneWithoutNews() {
    head();
    stamps.look();
    head();
    pass(Duration.ofSeconds(59));
    assertThat(asked).hasSize(1);
    assertThat(stamps.state().progress()).isEqualTo(Progress.WAITING);
    pass(Duration.ofSeconds(1));
    assertThat(asked).hasSize(2);
    pass(Duration.ofHours(1));
    assertThat(asked).hasSize(2);
  }

  @Test
  void aClockThatIsSetBackMakesNobodyWait() {
    head();
    stamps.look();
    head();
    pass(Duration.ofHours(-3));

    assertThat(asked).hasSize(2);
  }

  /** Away from the very start, past the limit of the alarm; then back. */
  @Test
  void oneStampCoversTheWholeBacklogOfAnOutage() {
    away.set("connection refused");
    var first = head();
    for (int minute = 0; minute < 10; minute++) {
      stamps.look();
      head();
      now.updateAndGet(at -> at.plusSeconds(60));
    }
    assertThat(stamps.state().progress()).isEqualTo(Progress.NONE_YET);
    assertThat(stamps.state().problem()).isEqualTo("connection refused");
    assertThat(stamps.state().waitingSince()).isEqualTo(first.at());
    assertThat(stamps.state().alarm()).isFalse();
    pass(Duration.ofSeconds(1));
    assertThat(stamps.state().alarm()).isTrue();
    var health = new TimeStampHealth(stamps).health();
    assertThat(health.getStatus()).isEqualTo(Status.UP);
    assertThat(health.getDetails())
        .containsEntry("progress", Progress.NONE_YET)
        .containsEntry("alarm", true)
        .containsEntry("problem", "connection refused");

    away.set("");
    pass(Duration.ofSeconds(60));

    assertThat(stamps.state().progress()).isEqualTo(Progress.COVERED);
    assertThat(stamps.state().alarm()).isFalse();
    assertThat(stamps.state().problem()).isEmpty();
    for (long size = 1; size <= 11; size++) {
      assertThat(stamps.covering(size).map(TimeStamp::size)).contains(11L);
    }
    assertThat(node.sql().sql("select count(*) from journal.time_stamp").query(Long.class).single())
        .isEqualTo(1);
  }

  @Test
  void aHeadOfANewLogIsStampedThoughItsSizeWasBefore() {
    head();
    stamps.look();
    heads.addLog("lienthong/restored", now.get());
    var reopened = head();
    pass(Duration.ofSeconds(60));

    assertThat(asked).hasSize(2).last().isEqualTo(StampToken.imprint(reopened));
    assertThat(stamps.state().newest().map(TimeStamp::origin)).contains("lienthong/restored");
  }

  @Test
  void aSecondProcessThatWasSlowerChangesNothing() {
    head();
    stamps.look();
    var kept = stamps.state().newest().orElseThrow();

    node.bean(HeadStamps.class)
        .add(new TimeStamp(kept.origin(), kept.size(), START, "CN=Chậm hơn", "AAAA"));

    assertThat(stamps.state().newest()).contains(kept);
  }

  @Test
  void withoutAnAuthorityTheStateSaysSoAndGivesNoAlarm() {
    var without = service(Optional.empty());
    head();
    now.set(START.plus(Duration.ofDays(1)));
    without.look();

    assertThat(without.enabled()).isFalse();
    assertThat(without.state().progress()).isEqualTo(Progress.OFF);
    assertThat(without.state().alarm()).isFalse();
  }

  /** The authority holds its answer back until receipts were given to those who wrote meanwhile. */
  @Test
  void whileAnAuthorityThinksTheLogGoesOn(@TempDir Path folder) throws Exception {
    session.close();
    var thinking = new CountDownLatch(1);
    var enough = new CountDownLatch(1);
    var honest = TestAuthority.honest(folder);
    try (var running = node.another()) {
      running.append("w", 1);
      running.drain();
      var slow =
          service(
              Optional.of(sha256 -> {
                thinking.countDown();
                await(enough);
                return honest.stamp(sha256);
              }));
      var thread = new Thread(slow::look);
      thread.start();
      await(thinking);
      for (int n = 2; n < 52; n++) running.append("w", n);
      var head = running.drain();
      assertThat(slow.state().progress()).isEqualTo(Progress.NONE_YET);
      enough.countDown();
      thread.join(Patiently.LONG.toMillis());

      assertThat(slow.state().progress()).isEqualTo(Progress.WAITING);
      now.updateAndGet(at -> at.plusSeconds(60));
      slow.look();
      assertThat(slow.covering(head.size())).isPresent();
    }
  }

  private TimeStampService service(Optional<TimeStampAuthority> authority) {
    var settings =
        new TimeStampSettings(
            true,
            "",
            Path.of("none"),
            Duration.ofSeconds(60),
            Duration.ofSeconds(30),
            Duration.ofMinutes(10));
    return new TimeStampService(
        heads,
        node.bean(HeadStamps.class),
        authority,
        settings,
        new WallClock(clock.withZone(ZoneOffset.UTC)));
  }

  private SignedHead head() {
    node.append("w", 1);
    var head = node.bean(HeadKeys.class).key().sign(session.sequence(now.get()), now.get());
    session.publish(head);
    return head;
  }

  private void pass(Duration time) {
    now.updateAndGet(at -> at.plus(time));
    stamps.look();
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      if (!latch.await(2, TimeUnit.MINUTES)) throw new IOException("nobody came");
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
