package vn.lienthong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.exchange.AxisEvents;
import vn.lienthong.exchange.Peers;
import vn.lienthong.httpsig.Algorithm;
import vn.lienthong.httpsig.MessageSignature.SigningKey;
import vn.lienthong.identity.Browser;
import vn.lienthong.identity.People;
import vn.lienthong.identity.Role;
import vn.lienthong.identity.Systems;
import vn.lienthong.journal.Heads;
import vn.lienthong.journal.TimeStamps;
import vn.lienthong.procedures.ProcessEditing;
import vn.lienthong.procedures.ProcessFixture;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.testing.Patiently;
import vn.lienthong.testing.TestDatabase;
import vn.lienthong.web.OpenRoute;

/**
 * The checked-in description of the interfaces is the generated one. Run with {@code
 * -Dopenapi.write=true} after changing an interface.
 */
@Tag("once")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "springdoc.api-docs.enabled=true",
      "test.sample=true",
      "lienthong.sample-country.sample=false",
      "lienthong.time-stamps.every=1h",
      "lienthong.webhooks.private-hosts=true"
    })
@Import(OpenApiTests.Opened.class)
class OpenApiTests {
  private static final String EVENTS = "/api/exchange/events";
  private static final Path CHECKED_IN = Path.of("../docs/api/openapi.json");
  private static final AgencyCode SENDER = new AgencyCode("000.00.00.G22");
  private static final AgencyCode RECIPIENT = new AgencyCode("000.00.00.H46");

  /** Those that the recipient of the example letter calls; all others are the sender's. */
  private static final Set<String> BY_RECIPIENT =
      Set.of(
          "/vxp/getReceivedEdocList",
          "/vxp/getEdoc",
          "/vxp/downloadEdoc",
          "/vxp/updateStatus",
          "/ltvb/v1/syncReceivedEdocList",
          "/ltvb/v1/getEdoc",
          "/ltvb/v1/updateStatus",
          "/api/exchange/inbox",
          "/api/exchange/inbox/fetch",
          "/api/exchange/documents/{docId}",
          "/api/exchange/documents/{docId}/state",
          "/api/exchange/encryption-keys",
          "/api/exchange/encryption-keys/{kid}/revoke");

  /** In the order in which a developer tries them: what is sent first can be fetched after. */
  private static final List<String> ORDER =
      List.of(
          "/vxp/sendEdoc",
          "/vxp/getReceivedEdocList",
          "/vxp/getEdoc",
          "/vxp/downloadEdoc",
          "/ltvb/v1/sendEdoc",
          "/ltvb/v1/syncReceivedEdocList",
          "/ltvb/v1/getEdoc",
          "/api/exchange/documents",
          "/api/exchange/inbox",
          "/ltvb/v1/updateStatus",
          "/api/exchange/documents/{docId}",
          "/api/exchange/documents/{docId}/state",
          "/api/exchange/documents/{docId}/receipts",
          "/api/exchange/uploads",
          "patch /api/exchange/uploads/{id}",
          "/api/exchange/uploads/{id}/complete",
          "/api/exchange/uploads/{id}",
          "post /api/exchange/encryption-keys",
          "/api/exchange/agencies/{code}/encryption-key",
          "/api/exchange/encryption-keys",
          "/api/exchange/encryption-keys/{kid}/revoke",
          "/vxp/updateStatus",
          "/vxp/getSentEdocList",
          "/vxp/registerAgency",
          "/vxp/deleteAgency",
          "/api/exchange/webhooks/key",
          "/api/exchange/webhooks",
          "/api/exchange/webhooks/{id}/replay",
          "/api/exchange/webhooks/{id}",
          EVENTS);

  /** Posted in the session of an administrator of the node; its own test calls it. */
  private static final Set<String> IN_A_SESSION = Set.of("/api/procedures/catalogue");

  private static final String PEER = "peer:000.00.W00.H46";

  @LocalServerPort int port;
  @Autowired JsonMapper json;
  @Autowired People people;
  @Autowired Systems systems;
  @Autowired ProcessEditing processes;
  @Autowired Heads heads;
  @Autowired AxisEvents events;
  @Autowired Peers peers;
  @Autowired TimeStamps stamps;

  @TestConfiguration
  static class Opened {
    @Bean
    OpenRoute generatedDescription() {
      return new OpenRoute("/v3/api-docs/**", 100, false);
    }
  }

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    registry.add("lienthong.node.database-url", TestDatabase.create()::url);
  }

  private String get(String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept", "application/json, text/html")
            .build();
    var answer =
        HttpClient.newHttpClient()
            .send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  @Test
  void theCheckedInDescriptionIsTheGeneratedOneAndItsExamplesAreWhatHappens() throws Exception {
    var generated = (ObjectNode) json.readTree(get("/v3/api-docs"));
    assertThat(generated.path("openapi").asString()).startsWith("3.1");
    var checkedIn = json.readTree(Files.readString(CHECKED_IN));
    var answers = performed(generated);
    var write = Boolean.getBoolean("openapi.write");
    answers.forEach((at, answer) -> {
      if (!write) {
        assertThat(ApiExamples.shape(checkedIn.at(at)))
            .as("example answer %s", at)
            .isEqualTo(ApiExamples.shape(answer));
      }
      var content = (ObjectNode) generated.at(at.head());
      content.set("example", write ? answer : checkedIn.at(at));
    });
    var text = json.writerWithDefaultPrettyPrinter().writeValueAsString(generated) + "\n";
    if (write) {
      Files.createDirectories(CHECKED_IN.getParent());
      Files.writeString(CHECKED_IN, text);
    }
    assertThat(Files.readString(CHECKED_IN)).isEqualTo(text);
  }

  /** Every operation's example call on this node, with the place of its answer. */
  private Map<JsonPointer, JsonNode> performed(JsonNode description) throws Exception {
    var session = signedIn();
    var keys =
        Map.of(SENDER.value(), key(SENDER), RECIPIENT.value(), key(RECIPIENT), PEER, peerKey());
    var examples = new ApiExamples("http://localhost:" + port, session, keys);
    var answers = new LinkedHashMap<JsonPointer, JsonNode>();
    for (var call : calls(description)) {
      var path = call.path();
      if (IN_A_SESSION.contains(path)) {
        continue;
      }
      if (path.equals(EVENTS)) {
        Patiently.await().until(() -> !events.after(system(), -1, 1).isEmpty());
      }
      var signer = signer(path);
      var content = call.operation().at("/responses/200/content");
      if (content.isMissingNode()) {
        examples.perform(call.method(), path, call.operation(), signer);
        continue;
      }
      if (content.has("application/octet-stream") || content.has("application/xml")) {
        var packet = examples.fetch(call.method(), path, call.operation(), signer);
        assertThat(packet).as(path).startsWith("<?xml").contains("0001/VPCP-KSTT");
        continue;
      }
      if (content.has("application/zip")) {
        assertThat(examples.fetch(call.method(), path, call.operation(), signer))
            .as(path)
            .startsWith("PK")
            .contains("refused.json");
        continue;
      }
      var answer = examples.perform(call.method(), path, call.operation(), signer);
      assertThat(answer.path("status").asString("OK")).as("%s: %s", path, answer).isEqualTo("OK");
      answers.put(
          JsonPointer.empty()
              .appendProperty("paths")
              .appendProperty(path)
              .append(
                  JsonPointer.compile(
                      "/" + call.method() + "/responses/200/content/application~1json"))
              .appendProperty("example"),
          ApiExamples.shortened(answer));
    }
    return answers;
  }

  private record ExampleCall(String path, String method, JsonNode operation) {
    /** A method has a place of its own where the order within a path matters. */
    private int place() {
      var own = ORDER.indexOf(method + " " + path);
      var place = own < 0 ? ORDER.indexOf(path) : own;
      return place < 0 ? ORDER.size() : place;
    }
  }

  private static String signer(String path) {
    if (path.startsWith("/api/exchange/peers/")) {
      return PEER;
    }
    return (BY_RECIPIENT.contains(path) ? RECIPIENT : SENDER).value();
  }

  /** What a developer makes can be listed after. */
  private static List<ExampleCall> calls(JsonNode description) {
    var calls = new ArrayList<ExampleCall>();
    description
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(operation ->
                    calls.add(
                        new ExampleCall(path.getKey(), operation.getKey(), operation.getValue()))));
    calls.sort(
        Comparator.comparingInt(ExampleCall::place)
            .thenComparing(ExampleCall::path)
            .thenComparing(call -> !call.method().equals("post"))
            .thenComparing(call -> call.method().equals("delete")));
    return calls;
  }

  private static Caller system() {
    return Caller.system(SENDER.value(), SENDER.value(), SENDER);
  }

  private SigningKey key(AgencyCode system) throws GeneralSecurityException {
    var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    systems.registerKey(
        Caller.node("test"),
        system.value(),
        Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
    return new SigningKey(system.value(), Algorithm.ED25519, pair.getPrivate());
  }

  private SigningKey peerKey() throws GeneralSecurityException {
    var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    var pem = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    var code = PEER.substring(Peers.KEY_ID.length());
    peers.save(Caller.node("test"), new Peers.Entry(code, "Trục", "http://localhost:9", pem));
    return new SigningKey(PEER, Algorithm.ED25519, pair.getPrivate());
  }

  private CookieManager signedIn() {
    people.createSample("vanthu.G22", "Nguyễn Thị Thư", Role.CLERK, SENDER);
    systems.createSample(SENDER.value(), "Văn phòng Chính phủ", SENDER, "sample-" + SENDER);
    systems.createSample(RECIPIENT.value(), "Quảng Bình", RECIPIENT, "sample-" + RECIPIENT);
    processes.save(
        ProcessFixture.aProcess("1.013225").of(SENDER.value()).build(), Caller.node("test"));
    Patiently.await().until(() -> heads.latest().filter(head -> head.size() > 1).isPresent());
    Patiently.await().until(() -> stamps.state().newest().isPresent());
    var browser = new Browser("http://localhost:" + port);
    browser.submit(
        "/exchange/inbox", "/sign-in", Map.of("username", "vanthu.G22", "password", "lienthong"));
    return browser.cookies();
  }

  @Test
  void everyOperationIsOnThePageOfTheDevelopers() throws Exception {
    var page = get("/developers");
    for (var path : json.readTree(Files.readString(CHECKED_IN)).path("paths").propertyNames()) {
      assertThat(page).contains(path);
    }
    assertThat(json.readTree(get("/developers/openapi.json")))
        .isEqualTo(json.readTree(Files.readString(CHECKED_IN)));
    assertThat(get("/developers/errors")).contains("SH-0004", "FI-0103");
  }

  @Test
  void nobodyIsAskedToSendWhoTheyAre() throws Exception {
    var parameters =
        json.readTree(Files.readString(CHECKED_IN)).findValues("parameters").stream()
            .flatMap(list -> list.valueStream())
            .map(parameter -> parameter.path("name").asString())
            .toList();
    assertThat(parameters).isNotEmpty().doesNotContain("caller", "frame");
  }
}
