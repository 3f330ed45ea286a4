package vn.lienthong.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lienthong.client.ScriptedAxis.bytes;
import static vn.lienthong.client.ScriptedAxis.json;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The answer is lost after the axis has stored the packet: the sender must never be stuck. */
class LostAnswerTests {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final Timing TIMING = new Timing(InstantSource.system(), wait -> {}, () -> 0);

  @TempDir Path folder;

  private final ScriptedAxis axis = new ScriptedAxis();
  private final Map<String, String> stored = new LinkedHashMap<>();

  @AfterEach
  void stopTheAxis() {
    axis.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 4})
  void theRepetitionFindsWhatIsStoredAndGetsItsId(int lost) throws IOException {
    axis.on("sendEdoc", storing(lost));

    assertThat(client(5).send(packet("<a/>"))).isEqualTo(new Sending.Accepted("id-1"));

    assertThat(stored).hasSize(1);
    assertThat(axis.requests("sendEdoc")).hasSize(lost + 1);
  }

  @Test
  void aSenderThatGaveUpMayComeBackLaterWithTheSamePacket() throws IOException {
    axis.on("sendEdoc", storing(3));
    var packet = packet("<a/>");

    assertThat(client(3).send(packet))
        .isInstanceOfSatisfying(
            Sending.Unreachable.class, end -> assertThat(end.attempts()).isEqualTo(3));
    assertThat(client(3).send(packet)).isEqualTo(new Sending.Accepted("id-1"));

    assertThat(stored).hasSize(1);
  }

  @Test
  void oneLostAnswerDoesNotTouchTheOtherPackets() throws IOException {
    axis.on("sendEdoc", storing(1));
    var client = client(5);

    assertThat(client.send(packet("<a/>"))).isEqualTo(new Sending.Accepted("id-1"));
    assertThat(client.send(packet("<b/>"))).isEqualTo(new Sending.Accepted("id-2"));
    assertThat(client.send(packet("<a/>"))).isEqualTo(new Sending.Accepted("id-1"));

    assertThat(stored).hasSize(2);
  }

  @Test
  void aPacketThatFailedForGoodStaysRefusedAfterALostAnswer() throws IOException {
    axis.on(
        "sendEdoc",
        ScriptedAxis.cut(),
        json("{\"status\":\"FAIL\",\"ErrorCode\":\"23\",\"ErrorDesc\":\"H46\",\"DocId\":\"\"}"));

    assertThat(client(5).send(packet("<a/>"))).isEqualTo(new Sending.Refused("23", "H46"));
    assertThat(axis.requests("sendEdoc")).hasSize(2);
  }

  @Test
  void eachAttemptSendsTheWholePacketSignedAnew() throws IOException {
    axis.on("sendEdoc", storing(2));
    client(5).send(packet("x".repeat(200_000)));

    assertThat(axis.requests("sendEdoc"))
        .hasSize(3)
        .allSatisfy(request -> assertThat(request.body()).hasSize(200_002));
    assertThat(axis.requests("sendEdoc").stream().map(r -> r.header("XroadVnpt-hash-header")))
        .doesNotHaveDuplicates();
    assertThat(axis.requests("sendEdoc").stream().map(r -> r.header("XroadVnpt-hash-file")))
        .containsOnly(FileHash.sha256(folder.resolve("out.edxml")));
  }

  @Test
  void aLostConfirmationIsSentAgainAndIsTheSame() {
    axis.on("updateStatus", ScriptedAxis.cut(), json("{\"status\":\"OK\"}"));
    client(2).updateStatus("d-1", "done");
    assertThat(axis.requests("updateStatus"))
        .hasSize(2)
        .allSatisfy(request -> assertThat(request.header("XroadVnpt-docId")).isEqualTo("d-1"));
  }

  @Test
  void aFileThatIsGoneIsNoFaultOfTheWay() {
    axis.on("sendEdoc", storing(0));
    var missing = folder.resolve("missing.edxml");
    assertThat(
            catchThrowableOfType(java.io.UncheckedIOException.class, () -> client(5).send(missing)))
        .hasMessageContaining("missing.edxml");
    assertThat(axis.requests("sendEdoc")).isEmpty();
  }

  @Test
  void aTransferThatMovesSlowlyIsNotGivenUp() throws IOException {
    var next = new Semaphore(0);
    axis.on("downloadEdoc", dripping(8, next));
    var target = folder.resolve("d-1.edxml");
    var slow = new Slow(8, 8, next);

    client(3, slow).download("d-1", target, (moved, all) -> slow.moved.release());

    assertThat(target).hasContent("<<<<<<<<");
    assertThat(axis.requests("downloadEdoc")).hasSize(1);
  }

  @Test
  void aTransferThatStopsMovingIsTriedAgainFromTheStart() throws IOException {
    var next = new Semaphore(1);
    axis.on("downloadEdoc", dripping(100, next), bytes(200, "<edXML/>".getBytes()));
    var target = folder.resolve("d-1.edxml");
    var slow = new Slow(2, 1, new Semaphore(0));

    client(3, slow).download("d-1", target, (moved, all) -> slow.moved.release());

    assertThat(target).hasContent("<edXML/>");
    assertThat(axis.requests("downloadEdoc")).hasSize(2);
  }

  @Test
  void anInterruptedCallerStopsAtOnceAndStaysInterrupted() {
    axis.on("getAgenciesList", ScriptedAxis.cut());
    Thread.currentThread().interrupt();
    var stopped = catchThrowableOfType(AxisUnreachable.class, () -> client(5).agencies());
    assertThat(Thread.interrupted()).isTrue();
    assertThat(stopped.attempts()).isEqualTo(1);
  }

  @Test
  void whoIsInterruptedWhileWaitingForTheNextAttemptStopsToo() {
    axis.on("getAgenciesList", ScriptedAxis.cut());
    var settings = AxisSettings.of(axis.endpoint(), "x", "y");
    Timing.Pause stop =
        wait -> {
          throw new InterruptedException();
        };
    var client = new AxisClient(settings, new Timing(InstantSource.system(), stop, () -> 0));

    var stopped = catchThrowableOfType(AxisUnreachable.class, client::agencies);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(stopped.attempts()).isEqualTo(1);
    assertThat(axis.requests("getAgenciesList")).hasSize(1);
  }

  @Test
  void progressBeginsAnewWithEachAttempt() throws IOException {
    axis.on("sendEdoc", storing(1));
    var steps = new ArrayList<Long>();

    client(5)
        .send(
            OutgoingPacket.document(packet("x".repeat(50_000))),
            (moved, all) -> {
              assertThat(all).isIn(50_002L, -1L);
              synchronized (steps) {
                steps.add(moved);
              }
            });

    assertThat(steps.stream().filter(moved -> moved == 50_002)).hasSize(2);
  }

  /** Stores each packet once, by its bytes, and loses the first answers. */
  private ScriptedAxis.Reply storing(int losses) {
    List<HttpExchange> lost = new ArrayList<>();
    return exchange -> {
      synchronized (stored) {
        var requests = axis.requests("sendEdoc");
        var body = new String(requests.get(requests.size() - 1).body());
        var id = stored.computeIfAbsent(body, any -> "id-" + (stored.size() + 1));
        if (lost.size() < losses) {
          lost.add(exchange);
          exchange.close();
        } else {
          json("{\"status\":\"OK\",\"ErrorCode\":\"0\",\"DocId\":\"" + id + "\"}").to(exchange);
        }
      }
    };
  }

  /** A byte each time it is told to go on, until the test is over. */
  private static ScriptedAxis.Reply dripping(int bytes, Semaphore next) {
    return exchange -> {
      exchange.sendResponseHeaders(200, bytes);
      for (int i = 0; i < bytes; i++) {
        try {
          next.acquire();
        } catch (InterruptedException over) {
          Thread.currentThread().interrupt();
          return;
        }
        exchange.getResponseBody().write('<');
        exchange.getResponseBody().flush();
      }
      exchange.close();
    };
  }

  /** The patience is over so many times; the first of them each after one more byte has moved. */
  private static final class Slow implements Transport.Silence {
    private final AtomicInteger asked = new AtomicInteger();
    private final int times;
    private final int moving;
    private final Semaphore next;
    private final Semaphore moved = new Semaphore(0);

    Slow(int times, int moving, Semaphore next) {
      this.times = times;
      this.moving = moving;
      this.next = next;
    }

    @Override
    public <B> B until(CompletableFuture<B> answer, Duration longest)
        throws InterruptedException, ExecutionException, TimeoutException {
      int ask = asked.incrementAndGet();
      if (ask <= moving) {
        next.release();
        assertThat(moved.tryAcquire(2, TimeUnit.MINUTES)).isTrue();
      }
      if (ask <= times) {
        throw new TimeoutException();
      }
      return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private AxisClient client(int attempts) {
    return new AxisClient(settings(attempts), TIMING);
  }

  private AxisClient client(int attempts, Transport.Silence silence) {
    var settings = settings(attempts);
    return new AxisClient(settings, TIMING, new Transport(settings.patience(), TIMING, silence));
  }

  private AxisSettings settings(int attempts) {
    var of = AxisSettings.of(axis.endpoint(), "000.00.00.G22", "secret");
    return new AxisSettings(
        of.endpoint(), of.systemId(), of.secret(), new Patience(LONG, LONG, attempts));
  }

  private Path packet(String content) throws IOException {
    return Files.writeString(folder.resolve("out.edxml"), content);
  }
}
