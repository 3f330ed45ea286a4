package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.client.SignedAxis;
import vn.lienthong.exchange.web.SpanCollector.Seen;
import vn.lienthong.httpsig.MessageSignature.SigningKey;
import vn.lienthong.identity.Systems;
import vn.lienthong.testing.Patiently;
import vn.lienthong.testing.SignedByHand;

/** What a collector of traces gets of a letter, from the call of its sender to the webhooks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TracingTests extends DeskNode {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String PARENT = "b7ad6b7169203331";
  private static final long SERVER = 2;
  private static final long CLIENT = 3;
  private static final SpanCollector COLLECTOR = new SpanCollector();

  @Autowired Systems systems;
  @Autowired SdkTracerProvider provider;
  @Autowired JsonMapper json;
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private HttpServer target;
  private SigningKey key;
  private SignedAxis recipient;

  @DynamicPropertySource
  static void traced(DynamicPropertyRegistry registry) {
    registry.add("lienthong.tracing.endpoint", COLLECTOR::endpoint);
    registry.add("lienthong.tracing.token", () -> "token-of-the-collector");
    registry.add("lienthong.tracing.every", () -> "1h");
  }

  @BeforeAll
  void open() throws Exception {
    target = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    target.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          heard.add(String.valueOf(exchange.getRequestHeaders().getFirst("traceparent")));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    target.start();
    var known = new SignedSystems(systems, port);
    key = known.key("traced-" + UUID.randomUUID(), "000.00.00.G22");
    recipient = known.axis(known.key("traced-" + UUID.randomUUID(), "000.00.00.H46"));
    recipient.registerWebhook(
        URI.create("http://127.0.0.1:" + target.getAddress().getPort() + "/hook"));
  }

  @AfterAll
  void close() {
    target.stop(0);
    COLLECTOR.close();
  }

  private HttpResponse<String> submit(String packet, String traceparent) throws Exception {
    var address = URI.create("http://localhost:" + port + "/api/exchange/documents");
    var body = packet.getBytes(StandardCharsets.UTF_8);
    var request =
        SignedByHand.request("POST", address, body, key)
            .header("Content-Type", "application/xml")
            .header("traceparent", traceparent)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static String letter() throws Exception {
    return Files.readString(Path.of("../docs/api/letter.edxml"))
        .replace("0001/VPCP-KSTT", nextNumber() + "/VPCP-KSTT");
  }

  private List<Seen> spans(Predicate<Seen> wanted) {
    provider.forceFlush().join(2, TimeUnit.MINUTES);
    return COLLECTOR.spans.stream().filter(wanted).toList();
  }

  private Seen span(Predicate<Seen> wanted) {
    Patiently.await().until(() -> !spans(wanted).isEmpty());
    return spans(wanted).get(0);
  }

  @Test
  void aLetterIsFollowedFromItsSendersCallToTheWebhook() throws Exception {
    var answer = submit(letter(), "00-" + TRACE + "-" + PARENT + "-01");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    var docId = json.readTree(answer.body()).path("docId").asString("");
    recipient.fetch(docId);

    var call = span(seen -> seen.trace().equals(TRACE) && seen.kind() == SERVER);
    assertThat(call.parent()).isEqualTo(PARENT);
    assertThat(call.name()).isEqualTo("api POST /documents");
    assertThat(call.attributes())
        .containsEntry("http.response.status_code", "201")
        .containsEntry("http.request.method", "POST")
        .doesNotContainKey("lienthong.code");

    var accepted = span(seen -> seen.name().equals("accept") && seen.trace().equals(TRACE));
    assertThat(accepted.parent()).isEqualTo(call.id());
    assertThat(accepted.attributes())
        .containsEntry("lienthong.document", docId)
        .containsEntry("lienthong.recipients", "1");

    var delivered =
        span(seen ->
            seen.name().equals("deliver")
                && docId.equals(seen.attributes().get("lienthong.document")));
    assertThat(spans(seen -> seen.id().equals(delivered.parent())))
        .singleElement()
        .satisfies(of -> assertThat(of.name()).isEqualTo("api GET /documents/{docId}"));

    assertThat(span(seen -> seen.name().equals("sequence")).attributes().get("lienthong.entries"))
        .matches("[1-9][0-9]*");

    var told = span(seen -> seen.name().equals("webhook"));
    assertThat(told.kind()).isEqualTo(CLIENT);
    assertThat(heard)
        .anySatisfy(
            field -> assertThat(field).startsWith("00-" + told.trace() + "-" + told.id() + "-"));
    assertThat(COLLECTOR.authorizations).containsOnly("Bearer token-of-the-collector");
  }

  @Test
  void aRefusalIsTheCodeAndNothingThatAPacketSaysLeavesTheNode() throws Exception {
    var trace = UUID.randomUUID().toString().replace("-", "");
    var secret = "Trích yếu không được rời khỏi trục";
    var packet = letter().replaceAll("(<edXML:Subject>)[^<]*", "$1" + secret);
    assertThat(packet).contains(secret);
    assertThat(submit(packet, "00-" + trace + "-" + PARENT + "-01").statusCode()).isEqualTo(201);
    var unknown = letter().replace("000.00.00.H46", "000.00.00.ZZ9");
    assertThat(submit(unknown, "00-" + trace + "-" + PARENT + "-01").statusCode()).isEqualTo(422);

    var refused =
        span(seen -> seen.name().equals("accept") && seen.trace().equals(trace) && seen.error());
    assertThat(refused.attributes()).containsEntry("lienthong.code", "EX-0104");
    assertThat(span(seen -> seen.id().equals(refused.parent())).attributes())
        .containsEntry("lienthong.code", "EX-0104")
        .containsEntry("http.response.status_code", "422");
    assertThat(String.join("\n", COLLECTOR.bodies))
        .contains("lienthong.code")
        .doesNotContain(secret)
        .doesNotContain("ZZ9", "Ủy ban", "VPCP", "sample-", key.id());
  }

  @Test
  void whatACallerDoesNotWantKeptIsNotKeptAndACrookedHeaderBeginsATraceOfItsOwn() throws Exception {
    var trace = UUID.randomUUID().toString().replace("-", "");
    assertThat(submit(letter(), "00-" + trace + "-" + PARENT + "-00").statusCode()).isEqualTo(201);
    int before = spans(seen -> seen.name().equals("api POST /documents")).size();
    assertThat(spans(seen -> seen.trace().equals(trace))).isEmpty();
    for (var crooked : List.of("00-x-y-01", "", "00-" + "0".repeat(32) + "-" + PARENT + "-01")) {
      assertThat(submit(letter(), crooked).statusCode()).isEqualTo(201);
    }
    assertThat(spans(seen -> seen.name().equals("api POST /documents"))).hasSize(before + 3);
  }
}
