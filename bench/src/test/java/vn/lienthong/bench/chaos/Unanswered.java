package vn.lienthong.bench.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import vn.lienthong.client.AxisUnreachable;
import vn.lienthong.httpsig.Algorithm;
import vn.lienthong.httpsig.MessageSignature.SigningKey;

/** What a client throws when nobody listens, and callers whose key nobody knows. */
final class Unanswered {
  private static final AxisUnreachable CALL = call(nobody());

  private Unanswered() {}

  static AxisUnreachable call() {
    return CALL;
  }

  static Callers callers(URI node) {
    try {
      var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
      var system = new SigningKey("system", Algorithm.ED25519, key);
      var clock = new MovedClock(() -> Instant.parse("2020-02-12T01:00:00Z"));
      return new Callers(node, system, system, clock);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static AxisUnreachable call(URI nobody) {
    try {
      callers(nobody).sending().submit(new byte[] {1});
      throw new IllegalStateException("somebody listens at " + nobody);
    } catch (AxisUnreachable expected) {
      return expected;
    }
  }

  private static URI nobody() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
