package vn.lienthong.bench.chaos;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Targets of webhooks that take a call and never answer it. */
final class HangingWebhook implements Fault {
  private static final int WEBHOOKS = 5;
  private static final int QUEUE = 50;
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final Duration QUICKLY = Duration.ofSeconds(30);
  private static final String PATH = "/api/exchange/webhooks";
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public String about() {
    return "targets of webhooks take calls and never answer";
  }

  @Override
  public String inflict(Scene scene) throws IOException, InterruptedException {
    var lasting = scene.plan().lasting(LONG, QUICKLY);
    try (var target = new Hanging()) {
      var ids = new ArrayList<String>();
      for (int n = 0; n < WEBHOOKS; n++) {
        ids.add(register(scene, target.url(n)));
      }
      scene.notes().progress(WEBHOOKS + " targets hang for " + lasting.toSeconds() + " s");
      TimeUnit.MILLISECONDS.sleep(lasting.toMillis());
      remove(scene, ids);
      if (target.calls.get() == 0) {
        scene.notes().problem("no webhook was called");
      }
      return "%d targets hung for %d s and were called %d times"
          .formatted(WEBHOOKS, lasting.toSeconds(), target.calls.get());
    }
  }

  private static String register(Scene scene, String url) throws IOException, InterruptedException {
    var body = "{\"url\":\"%s\"}".formatted(url).getBytes(StandardCharsets.UTF_8);
    var wire = scene.callers().wire();
    var answer = wire.send(wire.signed("POST", PATH, "application/json", body));
    var id = ID.matcher(answer.body());
    if (answer.statusCode() != 201 || !id.find()) {
      throw new IOException("a webhook was answered " + answer.statusCode() + answer.body());
    }
    return id.group(1);
  }

  private static void remove(Scene scene, List<String> ids)
      throws IOException, InterruptedException {
    var wire = scene.callers().wire();
    for (var id : ids) {
      var call = wire.signed("DELETE", PATH + "/" + id, "application/json", new byte[0]);
      if (wire.send(call).statusCode() != 204) {
        scene.notes().problem("webhook " + id + " could not be removed");
      }
    }
  }

  /** A server that accepts connections and says nothing. */
  private static final class Hanging implements AutoCloseable {
    private final ServerSocket server;
    private final List<Socket> held = new ArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();

    Hanging() throws IOException {
      server = new ServerSocket(0, QUEUE, InetAddress.getLoopbackAddress());
      var taking = new Thread(this::take, "hanging-webhook");
      taking.setDaemon(true);
      taking.start();
    }

    String url(int number) {
      return "http://127.0.0.1:" + server.getLocalPort() + "/events/" + number;
    }

    private void take() {
      try {
        while (true) {
          var socket = server.accept();
          calls.incrementAndGet();
          synchronized (held) {
            held.add(socket);
          }
        }
      } catch (IOException closed) {
        // that was all
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
      synchronized (held) {
        for (var socket : held) {
          socket.close();
        }
      }
    }
  }
}
