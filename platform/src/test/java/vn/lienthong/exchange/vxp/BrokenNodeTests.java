package vn.lienthong.exchange.vxp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.client.AxisClient;
import vn.lienthong.client.AxisSettings;
import vn.lienthong.client.MessageType;
import vn.lienthong.client.Patience;
import vn.lienthong.client.ReceivedItem;
import vn.lienthong.client.Sending;
import vn.lienthong.testing.NodeProcess;
import vn.lienthong.testing.Patiently;

/**
 * Senders at work while the database is killed, then the node itself: what was answered is there,
 * what was not can be sent again, and nothing arrives twice.
 */
@Tag("process")
class BrokenNodeTests {
  private static final String SENDER = "000.00.00.G22";
  private static final String RECIPIENT = "000.00.00.H46";
  private static final int SENDERS = 3;
  private static final int SOME = 40;

  /** Nobody needs the answers that do not come. */
  private static final Duration WHILE_IT_BREAKS = Duration.ofSeconds(20);

  @TempDir Path folder;
  private final AtomicInteger numbers = new AtomicInteger();
  private final Map<String, String> answered = new ConcurrentHashMap<>();
  private final Set<String> unanswered = ConcurrentHashMap.newKeySet();

  @Test
  void nothingIsLostAndNothingArrivesTwice() throws Exception {
    var data = folder.resolve("data");
    try (var node = start(data)) {
      var senders = sending(node.address());
      reached(SOME);
      killPostmaster(data);
      reached(answered.size() + SOME);
      node.kill();
      stop(senders);
    }
    assertThat(unanswered).isNotEmpty();
    try (var node = start(data)) {
      everyLetterIsThereOnce(node.address());
    }
    try (var check = NodeProcess.run(folder, "verify-journal", "--data=" + data)) {
      assertThat(check.exitCode()).as(check.output() + check.errors()).isZero();
    }
  }

  private NodeProcess start(Path data) throws IOException {
    return NodeProcess.run(
        folder,
        List.of("-Xmx512m", "-Dlienthong.sample-country.documents=1"),
        "start",
        "--port=0",
        "--data=" + data);
  }

  private ExecutorService sending(String address) {
    var senders = Executors.newFixedThreadPool(SENDERS);
    for (int n = 0; n < SENDERS; n++) {
      senders.execute(() -> {
        while (!Thread.currentThread().isInterrupted()) {
          send(address, "b" + numbers.incrementAndGet(), WHILE_IT_BREAKS);
        }
      });
    }
    return senders;
  }

  /** One attempt; a sender whose letter was not answered goes on with the next. */
  private void send(String address, String number, Duration patience) {
    if (client(address, SENDER, patience).send(letter(number))
        instanceof Sending.Accepted accepted) {
      answered.put(number, accepted.docId());
    } else {
      unanswered.add(number);
    }
  }

  private void reached(int letters) {
    Patiently.await().until(() -> answered.size() >= letters);
  }

  private static void stop(ExecutorService senders) throws InterruptedException {
    senders.shutdownNow();
    assertThat(senders.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
  }

  private static void killPostmaster(Path data) throws IOException {
    var pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(0);
    ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
  }

  private void everyLetterIsThereOnce(String address) {
    var before = Map.copyOf(answered);
    var again = Set.copyOf(unanswered);
    before.keySet().forEach(number -> send(address, number, Patiently.LONG));
    assertThat(answered).as("a repeat gets the first answer").containsAllEntriesOf(before);
    again.forEach(number -> send(address, number, Patiently.LONG));
    assertThat(answered.keySet()).containsAll(again);
    var waiting =
        client(address, RECIPIENT, Patiently.LONG).received(MessageType.DOCUMENT).stream()
            .map(ReceivedItem::docId)
            .collect(Collectors.groupingBy(docId -> docId, Collectors.counting()));
    assertThat(answered.values()).allSatisfy(docId -> assertThat(waiting).containsEntry(docId, 1L));
    assertThat(answered.values()).doesNotHaveDuplicates();
    // the sample country's own letter may wait as well, nothing else
    assertThat(waiting.size() - answered.size()).isBetween(0, 1);
  }

  private static AxisClient client(String address, String system, Duration patience) {
    return new AxisClient(
        new AxisSettings(
            URI.create(address + "/vxp"),
            system,
            "sample-" + system,
            new Patience(patience, patience, 1)));
  }

  private Path letter(String number) {
    var example = SdkPackets.letter(SENDER, List.of(RECIPIENT), SENDER + ",2020/02/12," + number);
    try {
      return Files.writeString(
          folder.resolve(number + ".edxml"), new String(example, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
