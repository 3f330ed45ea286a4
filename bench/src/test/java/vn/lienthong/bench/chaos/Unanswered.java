package vn.lienthong.bench.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import vn.lienthong.client.AxisUnreachable;
import vn.lienthong.client.Patience;
import vn.lienthong.httpsig.Algorithm;
import vn.lienthong.httpsig.MessageSignature.SigningKey;

/** What a client throws when nobody listens, and callers whose key nobody knows. */
final class Unanswered {
  private static final Patience LONG =
      new Patience(Duration.ofMinutes(2), Duration.ofMinutes(2), 1);
  private static final Socket HELD = new Socket();
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
      return new Callers(node, system, system, clock, LONG);
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
    try {
      // held and not listened at for as long as the JVM lives: nobody else gets the port
      HELD.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      return URI.create("http://127.0.0.1:" + HELD.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
