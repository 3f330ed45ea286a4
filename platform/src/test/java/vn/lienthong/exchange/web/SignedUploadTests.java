package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.client.AxisEvent;
import vn.lienthong.client.Progress;
import vn.lienthong.client.SignedAxis;
import vn.lienthong.client.WebhookCalls;
import vn.lienthong.client.WebhookRefused;
import vn.lienthong.httpsig.MessageSignature.SigningKey;
import vn.lienthong.identity.Systems;
import vn.lienthong.testing.Patiently;
import vn.lienthong.testing.SignedByHand;

/** Large packets, events and webhooks on a node, through the SDK and by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignedUploadTests extends DeskNode {
  private static final String SENDER = "000.00.00.G22";
  private static final Path EXAMPLE = Path.of("../docs/api/letter.edxml");

  @Autowired Systems systems;
  @Autowired JsonMapper json;
  @TempDir Path folder;
  private SigningKey key;
  private SignedAxis sender;

  @BeforeAll
  void registerTheKey() throws Exception {
    var signed = new SignedSystems(systems, port);
    key = signed.key("uploading", SENDER);
    sender = signed.axis(key);
  }

  @Test
  void aLargeLetterInPiecesIsTheDocumentOfADirectSubmission() throws Exception {
    var packet = letter(3_000_000);
    var taken = sender.submitInPieces(packet, 500_000, Progress.UNWATCHED);
    assertThat(taken.duplicate()).isFalse();
    assertThat(json.readTree(taken.receipt()).path("format").asString())
        .isEqualTo("lienthong-receipt-1");
    var again = sender.submitInPieces(packet);
    assertThat(again.duplicate()).isTrue();
    assertThat(again.docId()).isEqualTo(taken.docId());
    assertThat(again.receipt()).isNotEmpty();
    assertThat(sender.submit(packet).docId()).isEqualTo(taken.docId());
  }

  @Test
  void byHandEachAnswerSaysWhereToGoOn() throws Exception {
    var packet = Files.readAllBytes(letter(2000));
    var begun = call("POST", "/uploads", "application/json", announcement(packet), "");
    assertThat(begun.statusCode()).isEqualTo(201);
    var place = begun.headers().firstValue("Location").orElseThrow();
    assertThat(place).startsWith("/api/exchange/uploads/");
    var upload = place.substring("/api/exchange".length());

    var first = Arrays.copyOf(packet, 1000);
    assertThat(piece(upload, first, "0").headers().firstValue("Upload-Offset")).contains("1000");
    var twice = piece(upload, first, "0");
    assertThat(twice.statusCode()).isEqualTo(409);
    assertThat(twice.body()).contains("EX-0181");
    assertThat(twice.headers().firstValue("Upload-Offset")).contains("1000");
    var head = call("HEAD", upload, "", new byte[0], "");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("Upload-Offset")).contains("1000");
    assertThat(call("POST", "/uploads", "application/json", announcement(packet), "").statusCode())
        .isEqualTo(200);
    assertThat(piece(upload, first, "x").statusCode()).isEqualTo(400);

    assertThat(call("DELETE", upload, "", new byte[0], "").statusCode()).isEqualTo(204);
    assertThat(call("GET", upload, "", new byte[0], "").body()).contains("EX-0180");
  }

  @Test
  void whatHappenedIsAskedForAndPushedToWhoeverProvesThatTheNodeSaysIt() throws Exception {
    var calls = new CopyOnWriteArrayList<AxisEvent>();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/truc");
    var reader = new WebhookCalls(address, sender.webhookKey(), InstantSource.system());
    server.createContext(
        "/truc",
        exchange -> {
          try {
            var body = exchange.getRequestBody().readAllBytes();
            calls.addAll(reader.read(exchange.getRequestHeaders(), body).events());
            exchange.sendResponseHeaders(204, -1);
          } catch (WebhookRefused refused) {
            exchange.sendResponseHeaders(401, -1);
          }
          exchange.close();
        });
    server.start();
    try {
      var webhook = sender.registerWebhook(address);
      assertThat(sender.webhooks()).extracting(each -> each.id()).contains(webhook.id());
      var docId = sender.submit(letter(10)).docId();
      Patiently.await()
          .untilAsserted(() ->
              assertThat(sender.events(webhook.after(), 100).events())
                  .filteredOn(event -> event.docId().equals(docId))
                  .isNotEmpty()
                  .allSatisfy(event -> assertThat(calls).contains(event)));
      assertThat(sender.replayWebhook(webhook.id(), -1).after()).isEqualTo(-1);
      sender.removeWebhook(webhook.id());
      assertThat(sender.webhooks()).extracting(each -> each.id()).doesNotContain(webhook.id());
    } finally {
      server.stop(0);
    }
  }

  private HttpResponse<String> piece(String upload, byte[] piece, String offset) throws Exception {
    return call("PATCH", upload, "application/octet-stream", piece, offset);
  }

  private HttpResponse<String> call(
      String method, String path, String type, byte[] body, String offset) throws Exception {
    var target = URI.create("http://localhost:" + port + "/api/exchange" + path);
    var request = SignedByHand.request(method, target, body, key).header("Accept", "*/*");
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    if (!offset.isEmpty()) {
      request.header("Upload-Offset", offset);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  private static byte[] announcement(byte[] packet) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256").digest(packet);
    return "{\"size\":%d,\"sha256\":\"%s\"}"
        .formatted(packet.length, HexFormat.of().formatHex(digest))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The example letter under a number of its own, with so many bytes attached. */
  private Path letter(int size) throws IOException {
    var bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    var text =
        Files.readString(EXAMPLE)
            .replace("0001/VPCP-KSTT", nextNumber() + "/VPCP-API")
            .replaceFirst(
                "</edXML>\\s*$",
                "<AttachmentEncoded><Attachment><ContentId>cid:1</ContentId>"
                    + "<AttachmentName>phu-luc.pdf</AttachmentName>"
                    + "<ContentType>application/pdf</ContentType><ContentTransferEncoded>"
                    + Base64.getEncoder().encodeToString(bytes)
                    + "</ContentTransferEncoded></Attachment></AttachmentEncoded></edXML>");
    assertThat(text.length()).isGreaterThan(size);
    return Files.writeString(Files.createTempFile(folder, "letter", ".edxml"), text);
  }
}
