package vn.lienthong.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.client.Submitted;

/** Senders in front of an axis in memory. */
class LoadTests {
  private static final Duration SOON = Duration.ofSeconds(30);

  @TempDir Path folder;

  private final ConcurrentHashMap<String, AtomicInteger> sent = new ConcurrentHashMap<>();
  private Path list = Path.of("");
  private Ledger ledger;

  @BeforeEach
  void aList() throws IOException {
    list = folder.resolve("list.txt");
    ledger = new Ledger(list);
  }

  @AfterEach
  void close() throws IOException {
    ledger.close();
  }

  @Test
  void everyAnswerIsInTheListAndEveryLetterIsAnother() throws Exception {
    try (var load = new Load(this::accepted, ledger, "x-")) {
      load.start(3);
      assertThat(load.more(30, SOON)).isTrue();
      var served = load.stop();

      var entries = Ledger.read(list);
      assertThat(entries).hasSize(served.answered()).doesNotHaveDuplicates();
      assertThat(entries).extracting(Ledger.Entry::sha256).doesNotHaveDuplicates();
      assertThat(sent.values()).allMatch(times -> times.get() == 1);
      assertThat(served.unanswered()).isZero();
      assertThat(served.refusals()).isEmpty();
      assertThat(served.slowest()).isPositive();
    }
  }

  @Test
  void aLetterThatIsNotAnsweredIsSentAgainUntilItIs() throws Exception {
    var letter = "letter".getBytes(StandardCharsets.UTF_8);
    try (var load = new Load(packet -> afterThree(packet), ledger, "x-")) {
      load.send(letter);

      assertThat(sent.get(Original.sha256(letter))).hasValue(3);
      assertThat(Ledger.read(list))
          .containsExactly(
              new Ledger.Entry("doc-" + Original.sha256(letter), Original.sha256(letter)));
      var served = load.stop();
      assertThat(served.answered()).isEqualTo(1);
      assertThat(served.slowest()).as("with its repeats").isGreaterThan(Duration.ofMillis(190));
    }
  }

  @Test
  void aRefusedLetterIsToldAndNotInTheList() throws Exception {
    try (var axis = new Answering(422, "{\"code\":\"EX-0101\",\"detail\":\"no\"}");
        var load = new Load(Unanswered.callers(axis.address()).sending()::submit, ledger, "x-")) {
      load.send(new byte[] {1});

      var served = load.stop();
      assertThat(served.refusals()).containsExactly("EX-0101");
      assertThat(served.answered()).isZero();
      assertThat(served.unanswered()).isZero();
      assertThat(Ledger.read(list)).isEmpty();
    }
  }

  @Test
  void whatDoesNotComeInTimeIsSaid() throws Exception {
    try (var load = new Load(this::accepted, ledger, "x-")) {
      assertThat(load.more(1, Duration.ZERO)).isFalse();
      load.send(new byte[] {1});
      assertThat(load.more(0, Duration.ZERO)).isTrue();
    }
  }

  private Submitted accepted(byte[] letter) {
    var digest = Original.sha256(letter);
    sent.computeIfAbsent(digest, first -> new AtomicInteger()).incrementAndGet();
    return new Submitted("doc-" + digest, false, "");
  }

  private Submitted afterThree(byte[] letter) {
    var answer = accepted(letter);
    if (sent.get(Original.sha256(letter)).get() < 3) {
      throw Unanswered.call();
    }
    return answer;
  }
}
