package vn.lienthong.journal.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.journal.domain.Archives;

/** Once a day, while nobody works. */
class RetentionJobTests {
  private static final Instant LONG_AGO = Instant.parse("2027-03-05T02:00:00Z");

  /** 01:00 in Viet Nam. */
  private static final Instant BEGIN = Instant.parse("2029-12-01T18:00:00Z");

  private static final Duration DAY = Duration.ofDays(1);

  @TempDir Path folder;
  private ArchivingNode node;
  private final Shelf shelf = new Shelf("papers");

  @BeforeEach
  void start() {
    node = new ArchivingNode(folder.resolve("archives"));
  }

  @AfterEach
  void stop() {
    node.close();
  }

  private void look(Instant at) {
    node.now = at;
    var settings = node.settings("papers; 24; 2020-01-01");
    new RetentionJob(
            node.retention(settings, List.of(shelf)), node.archives(), settings, node.clock())
        .look();
  }

  @Test
  void itRunsBetweenBeginAndEndAndOnceADay() {
    look(BEGIN.minusSeconds(1));
    look(BEGIN.plus(Duration.ofHours(4)));
    assertThat(shelf.looks).isZero();
    assertThat(node.archives().lastRun()).isEmpty();

    shelf.with(3, LONG_AGO);
    look(BEGIN);
    assertThat(shelf.records).isEmpty();
    var run = node.archives().lastRun().orElseThrow();
    assertThat(run.day()).hasToString("2029-12-02");
    assertThat(run.begun()).isEqualTo(BEGIN);
    assertThat(run.ended()).isEqualTo(BEGIN);
    assertThat(run.removed()).isEqualTo(3);
    assertThat(run.failures()).isEmpty();

    shelf.with(3, LONG_AGO);
    look(BEGIN.plusSeconds(300));
    assertThat(shelf.records).as("until the next night").hasSize(3);
    look(BEGIN.plus(DAY));
    assertThat(shelf.records).isEmpty();
  }

  @Test
  void aRunThatBrokeOffGoesOnInTheSameNight() {
    assertThat(node.archives().beginRun(node.clock().today(), BEGIN)).isTrue();
    assertThat(node.archives().lastRun().orElseThrow().ended()).isNull();
    shelf.with(3, LONG_AGO);

    look(BEGIN.plusSeconds(300));

    assertThat(shelf.records).isEmpty();
    var run = node.archives().lastRun().orElseThrow();
    assertThat(run.begun()).isEqualTo(BEGIN);
    assertThat(run.ended()).isEqualTo(BEGIN.plusSeconds(300));
  }

  @Test
  void whatARunCouldNotDoIsKeptForThePage() {
    shelf.with(3, LONG_AGO).broken = "open";
    look(BEGIN);
    assertThat(node.archives().lastRun().orElseThrow().failures())
        .containsExactly("papers: no space left on device");

    node.archives().failed(node.archives().begin("papers", "2027-03", 0, "", LONG_AGO).name());
    node.archives().begin("papers", "2027-03", 0, "", LONG_AGO);
    var figures = new SimpleMeterRegistry();
    new RetentionMeters(node.archives()).bindTo(figures);
    assertThat(figures.get("lienthong.retention.failures").gauge().value()).isEqualTo(1);
    assertThat(figures.get("lienthong.retention.damaged").gauge().value()).isEqualTo(1);
  }

  @Test
  void oneProcessOfTheNodeIsAtItAtATime() {
    shelf.with(3, LONG_AGO);
    try (var second = node.journal.another()) {
      var archives = second.bean(Archives.class);
      assertThat(archives.alone(() -> look(BEGIN))).isTrue();
      assertThat(shelf.records).as("the other one was at it").hasSize(3);
      assertThat(node.archives().lastRun()).isEmpty();
    }
    look(BEGIN);
    assertThat(shelf.records).as("and gave the lock back").isEmpty();
  }
}
