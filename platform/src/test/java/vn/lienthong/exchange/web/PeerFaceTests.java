package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.exchange.Peers;
import vn.lienthong.httpsig.Algorithm;
import vn.lienthong.httpsig.MessageSignature.SigningKey;
import vn.lienthong.identity.Systems;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.testing.SignedByHand;

/** The signed face as another node meets it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeerFaceTests extends DeskNode {
  private static final String CODE = "000.00.00.H27";
  private static final Path EXAMPLE = Path.of("../docs/api/letter.edxml");

  @Autowired Peers peers;
  @Autowired Systems systems;
  @Autowired JdbcClient db;
  @Autowired JsonMapper json;
  private SigningKey peer;
  private SigningKey system;

  @BeforeAll
  void register() throws Exception {
    var pair = pair();
    peers.save(
        Caller.node("test"),
        new Peers.Entry(CODE, "Trục Bắc Ninh", "http://localhost:9", pem(pair)));
    peer = new SigningKey("peer:" + CODE, Algorithm.ED25519, pair.getPrivate());
    db.sql("insert into exchange.peer_agency values (?, ?)").params(CODE, CODE).update();
    var own = pair();
    systems.createSample("beside-peers", "Q", new AgencyCode("000.00.00.G22"), "s");
    systems.registerKey(Caller.node("test"), "beside-peers", pem(own));
    system = new SigningKey("beside-peers", Algorithm.ED25519, own.getPrivate());
  }

  /** The node is shared with other tests. */
  @AfterAll
  void forget() {
    peers.deactivate(Caller.node("test"), CODE);
  }

  private static KeyPair pair() throws Exception {
    return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
  }

  private static String pem(KeyPair pair) {
    return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
  }

  private HttpResponse<String> call(String method, String path, byte[] body, SigningKey key)
      throws Exception {
    var target = URI.create("http://localhost:" + port + "/api/exchange" + path);
    var request = SignedByHand.request(method, target, body, key);
    request.header("Accept", "application/json");
    if (body.length > 0) {
      request.header("Content-Type", "application/xml");
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  private JsonNode get(String path, SigningKey key) throws Exception {
    return json.readTree(call("GET", path, new byte[0], key).body());
  }

  private byte[] letter(String sender, String recipient) throws Exception {
    return Files.readString(EXAMPLE)
        .replace("0001/VPCP-KSTT", nextNumber() + "/PEER")
        .replace("000.00.00.G22", sender)
        .replace("000.00.00.H46", recipient)
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aPeerIsToldTheAgenciesWithADeskOrASystemInPages() throws Exception {
    var all = get("/peers/agencies", peer).path("agencies");
    assertThat(all.valueStream().map(JsonNode::asString))
        .contains("000.00.00.G22", "000.00.00.H46", "000.00.00.H01")
        .doesNotContain(CODE)
        .isSorted();
    var first = get("/peers/agencies?limit=1", peer).path("agencies");
    assertThat(first).hasSize(1).first().isEqualTo(all.get(0));
    var next = get("/peers/agencies?limit=1&after=" + first.get(0).asString(), peer);
    assertThat(next.path("agencies").get(0)).isEqualTo(all.get(1));
    assertThat(get("/peers/agencies?after=ZZZ", peer).path("agencies")).isEmpty();
    assertThat(get("/peers/agencies?limit=1001", peer).path("code").asString())
        .isEqualTo("SH-0003");
  }

  @Test
  void systemsAreNotToldWhomTheNodeServesAndPeersReadNoMail() throws Exception {
    assertThat(call("GET", "/peers/agencies", new byte[0], system).statusCode()).isEqualTo(403);
    for (var path : new String[] {"/inbox", "/events?after=-1", "/webhooks"}) {
      assertThat(call("GET", path, new byte[0], peer).statusCode()).as(path).isEqualTo(403);
    }
  }

  @Test
  void aPeerHandsInForItsAgencyAndGetsItsReceipt() throws Exception {
    var answer = call("POST", "/documents", letter(CODE, "000.00.00.H01"), peer);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    var receipt = json.readTree(answer.body()).path("receipt");
    assertThat(receipt.path("format").asString()).isEqualTo("lienthong-receipt-1");
    var foreign = call("POST", "/documents", letter("000.00.00.G22", "000.00.00.H01"), peer);
    assertThat(foreign.statusCode()).isEqualTo(403);
    assertThat(foreign.body()).contains("EX-0200");
  }

  @Test
  void aSubmissionIsNarrowedToTheRecipientsOfTheCall() throws Exception {
    var letter = letter("000.00.00.G22", "000.00.00.H01");
    assertThat(call("POST", "/documents?to=000.00.00.H46", letter, system).body())
        .contains("EX-0114");
    assertThat(call("POST", "/documents?to=H01", letter, system).statusCode()).isEqualTo(201);
    assertThat(call("POST", "/documents?to=%3F", letter, system).body()).contains("SH-0003");
  }
}
