package vn.lienthong.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import vn.lienthong.client.Timing;

/** A long transfer shows that it lives; a short one and a log are not filled with lines. */
class ProgressLineTests {
  private static final long MB = 1_000_000;

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2020-02-12T01:00:00Z"));
  private final StringWriter err = new StringWriter();

  @Test
  void whatIsDoneWithinTwoSecondsSaysNothing() {
    var line = line(true, "vi");
    for (int i = 0; i < 20; i++) {
      after(99);
      line.moved(i * MB, 20 * MB);
    }
    line.end();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void onATerminalTheLineIsDrawnOverAndLeftAtTheEnd() {
    var line = line(true, "vi");
    after(2_000);
    line.moved(50 * MB, 200 * MB);
    after(299);
    line.moved(60 * MB, 200 * MB);
    after(1);
    line.moved(100 * MB, 200 * MB);
    line.end();
    line.end();

    assertThat(err.toString().replace(System.lineSeparator(), "\n"))
        .isEqualTo("\rvb.edxml: 50,0/200,0 MB (25 %)\rvb.edxml: 100,0/200,0 MB (50 %)\n");
  }

  @Test
  void inALogThereIsALineEveryTenSeconds() {
    var line = line(false, "en");
    for (int second = 0; second <= 25; second++) {
      line.moved(second * MB, 25 * MB);
      after(1_000);
    }
    line.end();

    assertThat(err.toString().lines())
        .containsExactly(
            "vb.edxml: 2.0/25.0 MB (8 %)",
            "vb.edxml: 12.0/25.0 MB (48 %)", "vb.edxml: 22.0/25.0 MB (88 %)");
  }

  @Test
  void aLengthThatNobodyKnowsIsNotInvented() {
    var line = line(false, "en");
    after(2_000);
    line.moved(1_250_000, -1);
    assertThat(err.toString()).isEqualTo("vb.edxml: 1.2 MB\n");
  }

  @Test
  void anEmptyFileDividesByNothing() {
    var line = line(false, "en");
    after(2_000);
    line.moved(0, 0);
    assertThat(err.toString()).isEqualTo("vb.edxml: 0.0 MB\n");
  }

  @Test
  void aWatchedFileIsCountedHoweverItIsRead() throws Exception {
    var counts = new java.util.ArrayList<Long>();
    try (var in =
        new WatchedInput(
            new java.io.ByteArrayInputStream(new byte[10]), 10, (read, all) -> counts.add(read))) {
      in.read();
      in.readNBytes(new byte[4], 0, 4);
      in.readAllBytes();
      assertThat(in.read()).isEqualTo(-1);
    }
    assertThat(counts).startsWith(1L, 5L).endsWith(10L).isSorted();
  }

  private ProgressLine line(boolean terminal, String language) {
    var timing = new Timing(now::get, wait -> {}, () -> 0);
    var out = new PrintWriter(err, true);
    var surroundings = new Surroundings(out, out, Map.of(), timing, terminal);
    return new ProgressLine(surroundings, Messages.of(Locale.forLanguageTag(language)), "vb.edxml");
  }

  private void after(long millis) {
    now.updateAndGet(instant -> instant.plus(Duration.ofMillis(millis)));
  }
}
