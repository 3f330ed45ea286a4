package vn.lienthong.journal.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import vn.lienthong.journal.Heads;
import vn.lienthong.journal.JournalReader;
import vn.lienthong.journal.SignedHead;
import vn.lienthong.journal.TestJournal;
import vn.lienthong.journal.TimeStamps;
import vn.lienthong.journal.domain.HeadKeys;
import vn.lienthong.journal.domain.PublishedHeads;
import vn.lienthong.shared.WallClock;
import vn.lienthong.testing.WebServer;
import vn.lienthong.web.CurrentCaller;
import vn.lienthong.web.OpenRoute;
import vn.lienthong.web.SampleNotice;

/** The journal's face on a real web server, over a log that stands still. */
@WebServer
@ComponentScan(
    basePackages = {
      "vn.lienthong.web.application",
      "vn.lienthong.web.web",
      "vn.lienthong.journal.web"
    },
    excludeFilters =
        @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Tests|Slice|Planted).*"))
class JournalSlice {
  private static final Instant NOON = Instant.parse("2020-02-12T05:00:00Z");
  private static final TestJournal NODE = TestJournal.still();

  static SignedHead aHeadOverFourEntries(List<UUID> ids) {
    try (var session = NODE.session()) {
      var heads = NODE.bean(PublishedHeads.class);
      var key = NODE.bean(HeadKeys.class).key();
      heads.addLog("lienthong/test", NOON);
      heads.addKey(key.id(), key.publicKey(), NOON);
      for (int n = 0; n < 4; n++) ids.add(NODE.append("w", n));
      var head = key.sign(session.sequence(NOON), NOON);
      session.publish(head);
      return head;
    }
  }

  static void close() {
    NODE.close();
  }

  @Bean
  Heads heads() {
    return NODE.bean(Heads.class);
  }

  @Bean
  TimeStamps timeStamps() {
    return NODE.bean(TimeStamps.class);
  }

  @Bean
  JournalReader reader() {
    return NODE.reader();
  }

  @Bean
  WallClock wallClock() {
    return new WallClock(Clock.fixed(NOON, ZoneOffset.UTC));
  }

  @Bean
  CurrentCaller currentCaller() {
    return () -> null;
  }

  @Bean
  SampleNotice sampleNotice() {
    return () -> false;
  }

  @Bean
  OpenRoute journalProofs() {
    return new OpenRoute("/api/journal/**", 600, false);
  }
}
