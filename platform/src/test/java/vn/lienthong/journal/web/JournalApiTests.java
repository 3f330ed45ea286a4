package vn.lienthong.journal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.journal.SignedHead;
import vn.lienthong.journal.domain.Merkle;

/** Heads and proofs over HTTP, as a court's own program asks for them: signed in as nobody. */
@SpringBootTest(
    classes = JournalSlice.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class JournalApiTests {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String MACHINE = "application/json";

  private static final List<UUID> IDS = new ArrayList<>();
  private static SignedHead head = JournalSlice.aHeadOverFourEntries(IDS);

  @LocalServerPort int port;

  @BeforeAll
  static void aLogThatStandsStill() {
    assertThat(IDS).hasSize(4);
  }

  @AfterAll
  static void stop() {
    JournalSlice.close();
  }

  @Test
  void theHeadIsToldWithTheKeyThatChecksIt() {
    var answer = json(get("/api/journal/head", MACHINE));

    assertThat(answer.path("head").path("size").asLong()).isEqualTo(4);
    assertThat(answer.path("head").path("root").asString()).isEqualTo(head.root());
    assertThat(answer.path("head").path("at").asString()).isEqualTo("2020-02-12T05:00:00Z");
    assertThat(answer.path("head").path("signature").asString()).isEqualTo(head.signature());
    assertThat(Base64.getDecoder().decode(answer.path("publicKey").asString())).hasSize(32);
    assertThat(answer.path("head").propertyNames())
        .containsExactlyInAnyOrder("origin", "size", "root", "at", "key", "signature");
  }

  /** Leaf and siblings alone lead to the signed root: nothing else is asked of the node. */
  @Test
  void aProofByIdClimbsToTheSignedRoot() {
    var answer = json(get("/api/journal/proof/inclusion?entry=" + IDS.get(0) + "&size=4", MACHINE));

    assertThat(answer.path("sequence").asLong()).isZero();
    assertThat(answer.path("proof")).hasSize(2);
    var hash = bytes(answer.path("leafHash"));
    for (var sibling : answer.path("proof")) hash = Merkle.nodeHash(hash, bytes(sibling));
    assertThat(Base64.getEncoder().encodeToString(hash)).isEqualTo(head.root());
  }

  @Test
  void withoutASizeTheNewestHeadIsMeant() {
    assertThat(get("/api/journal/proof/inclusion?sequence=2", MACHINE).body())
        .isEqualTo(get("/api/journal/proof/inclusion?sequence=2&size=4", MACHINE).body());
    assertThat(get("/api/journal/proof/consistency?from=3", MACHINE).body())
        .isEqualTo(get("/api/journal/proof/consistency?from=3&to=4", MACHINE).body());
  }

  @Test
  void theIdCountsWhenIdAndNumberAreGiven() {
    var both = "entry=" + IDS.get(3) + "&sequence=0";

    assertThat(json(get("/api/journal/proof/inclusion?" + both, MACHINE)).path("sequence").asLong())
        .isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"0,0,0", "0,4,0", "4,4,0", "1,4,2", "2,4,1", "3,4,3"})
  void aConsistencyProofHasAsManyHashesAsItNeeds(long from, long to, int hashes) {
    var answer = json(get("/api/journal/proof/consistency?from=" + from + "&to=" + to, MACHINE));

    assertThat(answer.path("from").asLong()).isEqualTo(from);
    assertThat(answer.path("to").asLong()).isEqualTo(to);
    assertThat(answer.path("proof")).hasSize(hashes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "inclusion?sequence=4",
        "inclusion?sequence=-1",
        "inclusion?sequence=0&size=0",
        "inclusion?sequence=0&size=5",
        "inclusion?sequence=0&size=-1",
        "inclusion?sequence=9223372036854775807",
        "consistency?from=-1",
        "consistency?from=5",
        "consistency?from=3&to=2",
        "consistency?from=0&to=5",
        "consistency?from=0&to=9223372036854775807"
      })
  void aNumberOutsideTheLogIsRefusedWithItsCode(String path) {
    refused(get("/api/journal/proof/" + path, MACHINE), 400, "JN-0103");
  }

  @ParameterizedTest
  @ValueSource(strings = {"inclusion", "inclusion?size=4", "inclusion?sequence="})
  void aProofOfNothingIsRefusedWithItsCode(String path) {
    refused(get("/api/journal/proof/" + path, MACHINE), 404, "JN-0101");
  }

  /** Also beside a number: the proof of another entry would be taken for that of this one. */
  @ParameterizedTest
  @ValueSource(strings = {"", "&sequence=0"})
  void anUnknownEntryIsRefusedWithItsCode(String more) {
    var unknown = "inclusion?entry=" + UUID.randomUUID() + more;

    refused(get("/api/journal/proof/" + unknown, MACHINE), 404, "JN-0101");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "inclusion?entry=1",
        "inclusion?sequence=x",
        "inclusion?sequence=99999999999999999999",
        "inclusion?sequence=0&size=1e3",
        "consistency",
        "consistency?from=%00",
        "consistency?from=1&to=2%0d%0aX-Evil:%201"
      })
  void aCrookedQuestionIsTheAskersMistake(String path) {
    refused(get("/api/journal/proof/" + path, MACHINE), 400, "SH-0003");
  }

  @Test
  void aRefusalIsSaidInTheLanguageOfTheReader() {
    var path = "/api/journal/proof/inclusion?sequence=4";

    assertThat(get(path, MACHINE).body())
        .contains("Số thứ tự hoặc kích thước nằm ngoài phạm vi của nhật ký.");
    assertThat(get(path + "&lang=en", MACHINE).body())
        .contains("The sequence number or size is outside the log.")
        .doesNotContain("nhật ký");
  }

  @Test
  void nothingButHashesAndNumbersIsEverTold() {
    for (var path : List.of("head", "proof/inclusion?sequence=1", "proof/consistency?from=1")) {
      assertThat(get("/api/journal/" + path, MACHINE).body())
          .doesNotContain("subject-w", "test.counted", "Trần Thị B", IDS.get(1).toString());
    }
  }

  /** This node asks no authority; the state is told to everybody in their language. */
  @Test
  void whereTheTimeStampsAreIsTold() {
    var path = "/api/journal/time-stamps";

    assertThat(json(get(path, MACHINE)).path("progress").asString()).isEqualTo("OFF");
    assertThat(get(path, MACHINE).body()).contains("Không dùng dấu thời gian");
    assertThat(get(path + "?lang=en", MACHINE).body()).contains("No time stamps");
    assertThat(json(get(path, MACHINE)).path("alarm").asBoolean()).isFalse();
  }

  @Test
  void aTreeThatNoStampCoversIsRefusedWithItsCode() {
    refused(get("/api/journal/time-stamps/covering?size=4", MACHINE), 404, "JN-0106");
  }

  @Test
  void theLogCannotBeWrittenToFromOutside() {
    for (var method : List.of("POST", "PUT", "DELETE", "PATCH")) {
      var request =
          HttpRequest.newBuilder(uri("/api/journal/head"))
              .method(method, HttpRequest.BodyPublishers.ofString("{}"))
              .header("Content-Type", "application/json")
              .build();

      assertThat(send(request).statusCode()).as(method).isBetween(400, 499);
    }
    assertThat(json(get("/api/journal/head", MACHINE)).path("head").path("size").asLong())
        .isEqualTo(4);
  }

  private static void refused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.headers().firstValue("X-Evil")).isEmpty();
    assertThat(json(answer).path("code").asString()).isEqualTo(code);
    assertThat(json(answer).has("incident")).isFalse();
  }

  private static byte[] bytes(JsonNode base64) {
    return Base64.getDecoder().decode(base64.asString());
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  private HttpResponse<String> get(String path, String accept) {
    return send(HttpRequest.newBuilder(uri(path)).header("Accept", accept).build());
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
