package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.client.AxisRefused;
import vn.lienthong.client.InboxPage;
import vn.lienthong.client.MessageType;
import vn.lienthong.client.SignedAxis;
import vn.lienthong.client.Submitted;
import vn.lienthong.httpsig.MessageSignature.SigningKey;
import vn.lienthong.identity.Systems;
import vn.lienthong.journal.Receipts;
import vn.lienthong.shared.Caller;
import vn.lienthong.testing.Patiently;
import vn.lienthong.testing.SignedByHand;

/** The signed face through the SDK, as systems of agencies use it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignedFaceTests extends DeskNode {
  private static final String SENDER = "000.00.00.G22";
  private static final String RECIPIENT = "000.00.00.H01";
  private static final Path EXAMPLE = Path.of("../docs/api/letter.edxml");

  @Autowired Systems systems;
  @Autowired Receipts receipts;
  @Autowired JsonMapper json;
  @TempDir Path folder;
  private SignedAxis sender;
  private SignedAxis recipient;

  @BeforeAll
  void registerTheKeys() throws Exception {
    sender = register(SENDER);
    recipient = register(RECIPIENT);
  }

  private SignedAxis register(String code) throws Exception {
    var signed = new SignedSystems(systems, port);
    return signed.axis(signed.key("signed-" + code, code));
  }

  @Test
  void aLetterIsHandedInFetchedAndConfirmedEachStepWithItsReceipt() throws Exception {
    var file = letter();
    var submitted = sender.submit(file);
    assertThat(submitted.duplicate()).isFalse();
    var receipt = json.readTree(submitted.receipt());
    assertThat(receipt.path("format").asString()).isEqualTo("lienthong-receipt-1");
    assertThat(leaf(receipt)).contains(submitted.docId());
    assertThat(checkedOffline(submitted.receipt())).startsWith("OK");
    assertThat(checkedOffline(submitted.receipt().replace("\"sequence\":", "\"sequence\":1")))
        .startsWith("WRONG");

    assertThat(waiting()).extracting(InboxPage.Item::docId).contains(submitted.docId());
    var fetched = folder.resolve("fetched.edxml");
    recipient.fetch(submitted.docId(), fetched);
    assertThat(Files.readString(fetched)).contains("<edXML:OrganId>" + SENDER + "</edXML:OrganId>");
    recipient.move(submitted.docId(), "done");
    assertThat(waiting()).extracting(InboxPage.Item::docId).doesNotContain(submitted.docId());

    Patiently.await()
        .untilAsserted(() ->
            assertThat(
                    evidence(sender, submitted.docId()).stream()
                        .filter(item -> item.path("receipt").isObject())
                        .map(
                            item -> item.path("agency").asString() + item.path("state").asString()))
                .containsExactly(SENDER, RECIPIENT + "processing", RECIPIENT + "done"));
    assertThat(evidence(recipient, submitted.docId()))
        .allSatisfy(item -> assertThat(item.path("agency").asString()).isEqualTo(RECIPIENT));
  }

  @Test
  void twentyAtOnceAreOneDocumentWithOneReceiptEntry() throws Exception {
    var file = letter();
    var threads = Executors.newFixedThreadPool(20);
    try {
      var calls = new ArrayList<Callable<Submitted>>();
      for (int n = 0; n < 20; n++) {
        calls.add(() -> sender.submit(file));
      }
      var answers = new ArrayList<Submitted>();
      for (Future<Submitted> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      assertThat(answers).extracting(Submitted::docId).containsOnly(answers.get(0).docId());
      assertThat(answers).filteredOn(answer -> !answer.duplicate()).hasSize(1);
      assertThat(answers.stream().map(answer -> json.readTree(answer.receipt()).path("entry")))
          .containsOnly(json.readTree(answers.get(0).receipt()).path("entry"));
    } finally {
      threads.shutdownNow();
    }
    assertThat(waiting()).extracting(InboxPage.Item::docId).doesNotHaveDuplicates();
  }

  @Test
  void theCursorWalksTheInboxOnceAlsoWhileMoreArrives() throws Exception {
    for (int n = 0; n < 5; n++) {
      sender.submit(letter());
    }
    var seen = new ArrayList<String>();
    var page = recipient.inbox(MessageType.DOCUMENT, 0, 2);
    var first = page;
    while (!page.items().isEmpty()) {
      page.items().forEach(item -> seen.add(item.docId()));
      if (page == first) {
        sender.submit(letter());
      }
      page = recipient.inbox(MessageType.DOCUMENT, page.next(), 2);
    }
    assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(6);
    assertThat(recipient.inbox(MessageType.DOCUMENT, page.next(), 2).next()).isEqualTo(page.next());
  }

  @Test
  void severalAreConfirmedAtOnceAndTwiceIsOnce() throws Exception {
    var first = sender.submit(letter()).docId();
    var second = sender.submit(letter()).docId();
    var others = UUID.randomUUID().toString();
    recipient.fetch(first);

    assertThat(recipient.done(List.of(first, others, second))).containsExactly(others);
    assertThat(recipient.done(List.of(second))).isEmpty();

    assertThat(waiting()).extracting(InboxPage.Item::docId).doesNotContain(first, second);
    Patiently.await()
        .untilAsserted(() ->
            assertThat(evidence(recipient, second))
                .extracting(item -> item.path("state").asString())
                .containsExactly("done"));
    refused("SH-0003", () -> recipient.done(List.of()));
  }

  @Test
  void severalAreFetchedTogetherEachAsItIsAlone() throws Exception {
    var first = sender.submit(letter()).docId();
    var second = sender.submit(letter()).docId();
    var others = UUID.randomUUID().toString();
    var together = new LinkedHashMap<String, byte[]>();

    var refused =
        recipient.fetch(
            List.of(second, others, first), (docId, in) -> together.put(docId, in.readAllBytes()));

    assertThat(refused).isEqualTo(Map.of(others, "EX-0108"));
    assertThat(together.keySet()).containsExactly(second, first);
    assertThat(together.get(first)).isEqualTo(recipient.fetch(first));
    assertThat(together.get(second)).isEqualTo(recipient.fetch(second));
    assertThat(waiting())
        .filteredOn(item -> together.containsKey(item.docId()))
        .extracting(InboxPage.Item::state)
        .containsExactly("processing", "processing");
    Patiently.await()
        .untilAsserted(() ->
            assertThat(evidence(recipient, second))
                .extracting(item -> item.path("state").asString())
                .contains("processing"));
  }

  @Test
  void aPacketIsTheSameFromMemoryAndFromAFile() throws Exception {
    var file = letter();
    var docId = sender.submit(Files.readAllBytes(file)).docId();
    assertThat(sender.submit(file)).extracting(Submitted::docId).isEqualTo(docId);
    recipient.fetch(docId, folder.resolve("as-a-file"));
    assertThat(recipient.fetch(docId)).isEqualTo(Files.readAllBytes(folder.resolve("as-a-file")));
  }

  @Test
  void whatIsNotOnesOwnIsNotFound() throws Exception {
    var docId = sender.submit(letter()).docId();
    var stranger = register("000.00.00.H46");
    refused("EX-0108", () -> stranger.fetch(docId, folder.resolve("x")));
    refused("EX-0108", () -> stranger.receipts(docId));
    refused("EX-0108", () -> stranger.move(docId, "done"));
    refused("EX-0103", () -> stranger.submit(letter()));
    refused("EX-0108", () -> sender.receipts(UUID.randomUUID().toString()));
    refused("EX-0116", () -> recipient.move(docId, "nonsense"));
  }

  @Test
  void aRevokedSystemIsNobodyInTheNextCall() throws Exception {
    var gone = register("000.00.00.H02");
    gone.inbox(MessageType.DOCUMENT, 0, 1);
    systems.revoke(Caller.node("test"), "signed-000.00.00.H02");
    refused("EX-0120", () -> gone.inbox(MessageType.DOCUMENT, 0, 1));
  }

  @Test
  void pagesHaveALimit() {
    refused("SH-0003", () -> sender.inbox(MessageType.DOCUMENT, 0, 0));
    refused("SH-0003", () -> sender.inbox(MessageType.DOCUMENT, 0, 1001));
  }

  @Test
  void aCallWithoutSignatureIsAProblemInTheCallersLanguage() throws Exception {
    var answer = plain("/api/exchange/inbox", "vi");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(json.readTree(answer.body()).path("code").asString()).isEqualTo("EX-0118");
    assertThat(answer.body()).contains("chữ ký");
    assertThat(plain("/api/exchange/inbox", "en").body()).contains("signature");
  }

  @Test
  void anotherBodyThanTheSignedOneIsRefusedAndNothingStored() throws Exception {
    var file = letter();
    var cheat = new Cheat(file, letter());
    var before = waiting().size();
    assertThat(cheat.submit(port, key()).body()).contains("EX-0112");
    assertThat(waiting()).hasSize(before);
  }

  private SigningKey key() throws Exception {
    return new SignedSystems(systems, port).key("cheat-" + UUID.randomUUID(), SENDER);
  }

  private HttpResponse<String> plain(String path, String language) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept-Language", language)
            .header("Accept", "application/json")
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  private void refused(String code, ThrowingCall call) {
    assertThatExceptionOfType(AxisRefused.class)
        .isThrownBy(call::make)
        .extracting(AxisRefused::code)
        .isEqualTo(code);
  }

  @FunctionalInterface
  private interface ThrowingCall {
    void make() throws Exception;
  }

  private List<InboxPage.Item> waiting() {
    return recipient.inbox(MessageType.DOCUMENT, 0, 1000).items();
  }

  private List<JsonNode> evidence(SignedAxis who, String docId) {
    return json.readTree(who.receipts(docId)).valueStream().toList();
  }

  /** What a program says that knows nothing of the node. */
  private String checkedOffline(String receipt) throws Exception {
    var file = Files.writeString(folder.resolve("receipt.json"), receipt);
    var check =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "vn.lienthong.Platform",
                "verify-receipt",
                file.toString())
            .redirectErrorStream(true)
            .start();
    return new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String leaf(JsonNode receipt) {
    return new String(
        Base64.getDecoder().decode(receipt.path("leaf").asString()), StandardCharsets.UTF_8);
  }

  /** The example letter of the documentation, under a number of its own, to Hà Nội. */
  private Path letter() throws IOException {
    var text =
        Files.readString(EXAMPLE)
            .replace("0001/VPCP-KSTT", nextNumber() + "/VPCP-API")
            .replace("000.00.00.H46", RECIPIENT);
    return Files.writeString(Files.createTempFile(folder, "letter", ".edxml"), text);
  }

  /** Signs one packet and sends another. */
  private record Cheat(Path signed, Path sent) {
    HttpResponse<String> submit(int port, SigningKey key) throws Exception {
      var target = URI.create("http://localhost:" + port + "/api/exchange/documents");
      var request =
          SignedByHand.request("POST", target, Files.readAllBytes(signed), key)
              .header("Content-Type", "application/xml")
              .POST(BodyPublishers.ofFile(sent))
              .build();
      return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
  }
}
