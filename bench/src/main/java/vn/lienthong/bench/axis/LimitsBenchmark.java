package vn.lienthong.bench.axis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.lienthong.bench.Benchmark;
import vn.lienthong.bench.Row;
import vn.lienthong.client.AxisClient;
import vn.lienthong.client.AxisSettings;
import vn.lienthong.client.Sending;

/**
 * A document larger than the heap at the limit of the axis: one byte below, exactly, one above,
 * through both faces of a running node. What is in use after a collection must not grow with it.
 */
public final class LimitsBenchmark implements Benchmark {
  private static final int HEAP = 256;
  private static final int MOST_KEPT = 160;
  private static final String BOUNDARY = "----limits";
  private static final Pattern DOC_ID = Pattern.compile("\"docId\":\"([0-9a-f-]{36})\"");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Override
  public String name() {
    return "limits";
  }

  @Override
  public String about() {
    return "a document of 300 MB at the limit, one byte below and one above, sent and fetched over VXP"
        + " and LTVB, through a node with a heap of 256 MB";
  }

  @Override
  public List<Row> run(boolean quick) {
    try (var folder = new Scratch(".bench-limits-")) {
      return measure(folder.path(), quick ? 30_000_000 : 300_000_000);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Row> measure(Path folder, long attachment) throws IOException {
    var letter = new LargeLetter(attachment);
    long limit = letter.size();
    var log = folder.resolve("gc.log");
    var options =
        List.of(
            "-Xmx" + HEAP + "m",
            "-Xlog:gc:file=" + log,
            "-Dlienthong.exchange.max-packet=" + limit + "B");
    var scale = attachment / 1_000_000 + " MB attached, limit " + limit + ", heap " + HEAP + " MB";
    var rows = new ArrayList<Row>();
    try (var node = LoadedNode.start(folder.resolve("data"), options)) {
      for (var face : List.of(new Vxp(node), new Ltvb(node))) {
        rows.addAll(through(face, letter, limit, folder, scale));
      }
    }
    var heap = new HeapLog(Files.readString(log));
    rows.add(Row.reported("heap before a collection, highest", heap.highest(), "MB", scale));
    rows.add(Row.atMost(MOST_KEPT, "heap after a collection, highest", heap.kept(), "MB", scale));
    return rows;
  }

  private static List<Row> through(
      Face face, LargeLetter letter, long limit, Path folder, String scale) throws IOException {
    var packet = folder.resolve("packet.edxml");
    int taken = 0;
    String docId = "";
    double sending = Double.NaN;
    for (long size : new long[] {limit - 1, limit}) {
      letter.write(packet, number(face, size - limit), size);
      long asked = System.nanoTime();
      docId = face.send(packet);
      sending = seconds(asked);
      taken += docId.isEmpty() ? 0 : 1;
    }
    letter.write(packet, number(face, 1), limit + 1);
    int refused = face.send(packet).isEmpty() ? 1 : 0;
    long asked = System.nanoTime();
    long fetched = docId.isEmpty() ? 0 : face.fetch(docId, folder.resolve("fetched"));
    double fetching = seconds(asked);
    var name = face.name() + ": ";
    return List.of(
        Row.atLeast(2, name + "taken at the limit and below", taken, "documents", scale),
        Row.atLeast(1, name + "refused one byte above", refused, "documents", scale),
        Row.reported(name + "sent in", sending, "s", scale),
        Row.atLeast(limit, name + "fetched", fetched, "bytes", scale),
        Row.reported(name + "fetched in", fetching, "s", scale));
  }

  private static String number(Face face, long step) {
    return face.name().charAt(0) + "000" + (step + 1);
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  /** One way into the node. */
  private interface Face {
    String name();

    /** The DocId, or nothing when it was refused. */
    String send(Path packet) throws IOException;

    /** Bytes of the answer. */
    long fetch(String docId, Path target) throws IOException;
  }

  private record Vxp(LoadedNode node) implements Face {
    @Override
    public String name() {
      return "VXP";
    }

    @Override
    public String send(Path packet) {
      return client(Letters.SENDER).send(packet) instanceof Sending.Accepted accepted
          ? accepted.docId()
          : "";
    }

    @Override
    public long fetch(String docId, Path target) throws IOException {
      client(Letters.RECIPIENT).download(docId, target);
      return Files.size(target);
    }

    private AxisClient client(String system) {
      return new AxisClient(AxisSettings.of(node.endpoint(), system, "sample-" + system));
    }
  }

  private record Ltvb(LoadedNode node) implements Face {
    @Override
    public String name() {
      return "LTVB";
    }

    @Override
    public String send(Path packet) throws IOException {
      var head =
          "--%s\r\nContent-Disposition: form-data; name=\"edocFile\"; filename=\"a.edxml\"\r\n\r\n"
              .formatted(BOUNDARY);
      var form =
          BodyPublishers.concat(
              BodyPublishers.ofString(head),
              BodyPublishers.ofFile(packet),
              BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
      var request =
          request("sendEdoc", Letters.SENDER)
              .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
              .POST(form)
              .build();
      var docId = DOC_ID.matcher(exchange(request, HttpResponse.BodyHandlers.ofString()).body());
      return docId.find() ? docId.group(1) : "";
    }

    @Override
    public long fetch(String docId, Path target) throws IOException {
      var request = request("getEdoc?docId=" + docId, Letters.RECIPIENT).build();
      exchange(request, HttpResponse.BodyHandlers.ofFile(target));
      return Files.size(target);
    }

    private HttpRequest.Builder request(String call, String system) {
      return HttpRequest.newBuilder(URI.create(node.url() + "/ltvb/v1/" + call))
          .header("X-SystemId", system)
          .header("X-SecretKey", "sample-" + system);
    }

    private static <T> HttpResponse<T> exchange(
        HttpRequest request, HttpResponse.BodyHandler<T> handler) throws IOException {
      try {
        return HTTP.send(request, handler);
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
  }
}
