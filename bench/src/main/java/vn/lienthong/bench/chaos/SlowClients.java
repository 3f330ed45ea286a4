package vn.lienthong.bench.chaos;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.lienthong.bench.axis.Letters;

/**
 * Clients that send ten bytes a second: half of them their head, the others the body behind a
 * signed head.
 */
final class SlowClients implements Fault {
  private static final int CLIENTS = 500;
  private static final int BYTES = 10;
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final Duration QUICKLY = Duration.ofSeconds(30);
  private static final int LETTER = 20_000;

  @Override
  public String name() {
    return "slow-clients";
  }

  @Override
  public String about() {
    return "500 clients send 10 bytes a second";
  }

  @Override
  public String inflict(Scene scene) throws IOException, InterruptedException {
    var lasting = scene.plan().lasting(LONG, QUICKLY);
    var clients = new ArrayList<Client>();
    try {
      for (int n = 0; n < CLIENTS; n++) {
        clients.add(n % 2 == 0 ? slowHead(scene.node()) : slowBody(scene));
      }
      scene.notes().progress(CLIENTS + " are connected");
      for (long second = 0; second < lasting.toSeconds(); second++) {
        trickle(clients);
        TimeUnit.SECONDS.sleep(1);
      }
      long open = clients.stream().filter(Client::open).count();
      return "%d clients at %d B/s for %d s, %d of them connected to the end"
          .formatted(CLIENTS, BYTES, lasting.toSeconds(), open);
    } finally {
      for (var client : clients) {
        client.channel.close();
      }
    }
  }

  private static Client slowHead(Node node) throws IOException {
    var head =
        "POST /api/exchange/documents HTTP/1.1\r\nHost: localhost\r\nX-Slow: " + "a".repeat(LETTER);
    return new Client(connected(node), head.getBytes(StandardCharsets.US_ASCII));
  }

  private static Client slowBody(Scene scene) throws IOException {
    var body = new Letters(LETTER).letter("slow", Letters.COMMUNE);
    var wire = scene.callers().wire();
    var target = wire.at("/api/exchange/documents");
    var head = new StringBuilder("POST /api/exchange/documents HTTP/1.1\r\n");
    head.append("Host: ").append(target.getAuthority()).append("\r\n");
    head.append("Content-Type: application/xml\r\n");
    head.append("Content-Length: ").append(body.length).append("\r\n");
    wire.signature("POST", target, body)
        .forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    var channel = connected(scene.node());
    var bytes = head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    for (var rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
      channel.write(rest);
    }
    return new Client(channel, body);
  }

  private static SocketChannel connected(Node node) throws IOException {
    var channel = SocketChannel.open(new InetSocketAddress("localhost", node.port()));
    channel.configureBlocking(false);
    return channel;
  }

  private static void trickle(List<Client> clients) {
    clients.forEach(client -> client.write(BYTES));
  }

  private static final class Client {
    private final SocketChannel channel;
    private final ByteBuffer rest;
    private final ByteBuffer answer = ByteBuffer.allocate(8192);

    Client(SocketChannel channel, byte[] text) {
      this.channel = channel;
      this.rest = ByteBuffer.wrap(text);
    }

    void write(int bytes) {
      try {
        if (channel.isOpen() && rest.remaining() >= bytes) {
          channel.write(rest.slice(rest.position(), bytes));
          rest.position(rest.position() + bytes);
        }
        if (channel.isOpen() && channel.read(answer.clear()) < 0) {
          channel.close();
        }
      } catch (IOException closed) {
        close();
      }
    }

    private void close() {
      try {
        channel.close();
      } catch (IOException already) {
        // the other side was first
      }
    }

    boolean open() {
      return channel.isOpen();
    }
  }
}
