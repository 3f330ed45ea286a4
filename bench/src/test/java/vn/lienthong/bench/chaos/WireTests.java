package vn.lienthong.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Calls made by hand: signed ones, crooked ones, and many at once. */
class WireTests {

  @Test
  void aSignedCallSentAgainIsTheSameCall() throws Exception {
    try (var node = new Answering(201, "{}")) {
      var wire = Unanswered.callers(node.address()).wire();
      var call = wire.signed("POST", "/api/exchange/documents", "application/xml", new byte[] {1});
      wire.send(call);
      wire.send(call);
      wire.send(wire.signed("POST", "/api/exchange/documents", "application/xml", new byte[] {1}));

      assertThat(node.signatures()).hasSize(3);
      assertThat(node.signatures().get(0))
          .contains("nonce=", "\"@method\" \"@target-uri\" \"content-digest\"");
      assertThat(node.signatures().get(1)).isEqualTo(node.signatures().get(0));
      assertThat(node.signatures().get(2)).isNotEqualTo(node.signatures().get(0));
    }
  }

  @Test
  void callersSignWithTheClockThatWasMoved() throws Exception {
    try (var node = new Answering(201, "{\"docId\":\"d\"}")) {
      var callers = Unanswered.callers(node.address());
      long now = Instant.parse("2020-02-12T01:00:00Z").getEpochSecond();
      callers.sending().submit(new byte[] {1});
      callers.clock().move(Duration.ofDays(-1));
      callers.sending().submit(new byte[] {1});

      assertThat(node.signatures().get(0)).contains("created=" + now + ";");
      assertThat(node.signatures().get(1)).contains("created=" + (now - 86_400) + ";");
    }
  }

  @Test
  void aVolleyCountsItsAnswers() throws Exception {
    var answers =
        Volley.fire(
            10,
            3,
            number -> {
              if (number < 2) {
                throw new IOException("cut");
              }
              return number < 5 ? 201 : number < 9 ? 409 : 500;
            });

    assertThat(answers).isEqualTo(Map.of(Volley.CUT_OFF, 2, 201, 3, 409, 4, 500, 1));
    assertThat(Volley.told(answers)).isEqualTo("2 × cut off, 3 × 201, 4 × 409, 1 × 500");
    assertThat(Volley.agreed(answers)).isEqualTo(3);
    assertThat(Volley.failed(answers)).isEqualTo(1);
  }

  @Test
  void aCallWrittenByHandGetsItsStatus() throws Exception {
    try (var node = new Answering(404, "")) {
      assertThat(
              RawCall.send(
                  node.port(), out -> out.append("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")))
          .isEqualTo(404);
    }
  }

  @Test
  void aCallThatIsNotAnsweredIsCutOff() throws Exception {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var closing =
          new Thread(() -> {
            try {
              server.accept().close();
            } catch (IOException closed) {
              // the test is over
            }
          });
      closing.start();
      int port = server.getLocalPort();
      assertThat(Volley.fire(1, 1, number -> RawCall.send(port, out -> out.append("GET "))))
          .containsOnlyKeys(Volley.CUT_OFF);
      closing.join();
    }
  }

  @Test
  void aProgramSaysWhetherItAgreed() throws Exception {
    assertThat(Command.run("sh", "-c", "echo yes")).isEqualTo(new Command.Answer(0, "yes"));
    var refused = Command.run("sh", "-c", "echo no >&2; exit 3");
    assertThat(refused).isEqualTo(new Command.Answer(3, "no"));
    assertThat(refused.agreed()).isFalse();
  }
}
