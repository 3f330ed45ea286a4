package vn.lienthong.portal.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.portal.Outcome;
import vn.lienthong.portal.Part;
import vn.lienthong.portal.PortalSettings;
import vn.lienthong.portal.SynchronisationSettings;
import vn.lienthong.portal.domain.Adapter;
import vn.lienthong.portal.domain.PortalSilent;
import vn.lienthong.portal.domain.Sector;
import vn.lienthong.procedures.ProcedureCode;

/** The adapter word for word: what is sent, and what is made of every kind of answer. */
class HttpAdapterTests {
  private static final String LOG_IN = "{\"session\":\"s1\",\"error_code\":0}";
  private static final String DONE = "{\"error_code\":\"0\",\"message\":\"\",\"result\":[]}";
  private static final List<Map<String, Object>> ONE = List.of(Map.of("MaHoSo", "H46-1"));
  private static final ProcedureCode RESIDENCE = new ProcedureCode("1.004222");

  private final ArrayDeque<Answer> answers = new ArrayDeque<>();
  private final List<String> bodies = new ArrayList<>();
  private final List<HttpExchange> calls = new ArrayList<>();
  private final CountDownLatch released = new CountDownLatch(1);
  private HttpServer server;
  private HttpAdapter adapter;

  private record Answer(int status, String body) {}

  @BeforeEach
  void aPortal() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    adapter = adapter("dstcode-1", "2m");
  }

  @AfterEach
  void noPortal() {
    released.countDown();
    server.stop(0);
  }

  private HttpAdapter adapter(String destination, String timeOut) {
    return adapter(
        Map.of(
            "adapter-url",
            "http://127.0.0.1:" + server.getAddress().getPort() + "/forward",
            "unit",
            "H46",
            "username",
            "u",
            "password",
            "p",
            "destination",
            destination,
            "time-out",
            timeOut));
  }

  private static HttpAdapter adapter(Map<String, String> given) {
    var keys = new HashMap<String, String>();
    given.forEach((key, value) -> keys.put("lienthong.synchronisation." + key, value));
    var settings =
        new Binder(new MapConfigurationPropertySource(keys))
            .bindOrCreate("lienthong.synchronisation", SynchronisationSettings.class);
    var portal =
        new Binder(new MapConfigurationPropertySource(Map.of()))
            .bindOrCreate("lienthong.portal", PortalSettings.class);
    var target = new Target(settings, portal, new MockEnvironment());
    return new HttpAdapter(
        new AdapterHttp(target, settings, JsonMapper.builder().build()), target, settings);
  }

  private void answer(HttpExchange exchange) throws IOException {
    bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    calls.add(exchange);
    var answer = answers.isEmpty() ? new Answer(200, "wait") : answers.remove();
    if (answer.body().equals("wait")) {
      await();
    }
    var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void await() {
    try {
      released.await();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void says(String... texts) {
    Arrays.stream(texts).map(text -> new Answer(200, text)).forEach(answers::add);
  }

  private PortalSilent silent() {
    return catchThrowableOfType(PortalSilent.class, () -> adapter.send(Part.DOSSIER, true, ONE));
  }

  private List<String> paths() {
    return calls.stream().map(call -> call.getRequestURI().getPath()).toList();
  }

  @Test
  void logsInOnceAndTellsInTheShapeOfThePortal() throws Exception {
    says(LOG_IN, DONE, DONE, DONE);

    adapter.send(Part.DOSSIER, true, ONE);
    adapter.send(Part.DOSSIER, false, ONE);
    adapter.send(Part.PROGRESS, false, ONE);

    assertThat(paths())
        .containsExactly(
            "/forward/mapi/login", "/forward/mapi/g", "/forward/mapi/g", "/forward/mapi/g");
    assertThat(bodies.subList(1, 4))
        .containsExactly(
            "{\"session\":\"s1\",\"madonvi\":\"H46\",\"service\":\"DongBoHoSoMC\","
                + "\"isUpdating\":\"False\",\"data\":[{\"MaHoSo\":\"H46-1\"}]}",
            "{\"session\":\"s1\",\"madonvi\":\"H46\",\"service\":\"DongBoHoSoMC\","
                + "\"isUpdating\":\"True\",\"data\":[{\"MaHoSo\":\"H46-1\"}]}",
            "{\"session\":\"s1\",\"madonvi\":\"H46\",\"service\":\"CapNhatTienDoHoSoMC\","
                + "\"data\":[{\"MaHoSo\":\"H46-1\"}]}");
    assertThat(bodies.get(0)).contains("\"username\":\"u\"", "\"password\":\"p\"");
    var headers = calls.get(1).getRequestHeaders();
    assertThat(headers.getFirst("dstcode")).isEqualTo("dstcode-1");
    assertThat(headers.getFirst("Charset")).isEqualTo("utf-8");
    assertThat(headers.getFirst("Content-Type")).isEqualTo("application/json");
  }

  @Test
  void withoutADestinationThereIsNoHeader() throws Exception {
    adapter = adapter("", "2m");
    says(LOG_IN, DONE);

    adapter.send(Part.DOSSIER, true, ONE);

    assertThat(calls.get(1).getRequestHeaders()).doesNotContainKey("Dstcode");
  }

  @ParameterizedTest
  @CsvSource({
    "0, TAKEN",
    "3, EXISTS",
    "-3, EXISTS",
    "1, REFUSED",
    "-1, REFUSED",
    "99, REFUSED",
    "abc, REFUSED"
  })
  void theNumberOfAnAnswerDecides(String code, Adapter.Answer.Kind kind) throws Exception {
    says(LOG_IN, "{\"error_code\":\"" + code + "\",\"message\":\"thành công\"}");

    assertThat(adapter.send(Part.DOSSIER, true, ONE))
        .isEqualTo(new Adapter.Answer(kind, code, "thành công"));
  }

  @Test
  void aNumberMayBeOneOrAText() throws Exception {
    says(LOG_IN, "{\"error_code\":-3}");

    assertThat(adapter.send(Part.DOSSIER, true, ONE).kind()).isEqualTo(Adapter.Answer.Kind.EXISTS);
  }

  @Test
  void anAnswerWrappedIntoAMessageIsUnwrapped() throws Exception {
    says(LOG_IN, "{\"message\":\"{\\\"error_code\\\":3,\\\"message\\\":\\\"có\\\"}\"}");

    assertThat(adapter.send(Part.DOSSIER, true, ONE))
        .isEqualTo(new Adapter.Answer(Adapter.Answer.Kind.EXISTS, "3", "có"));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 409, 413, 422})
  void aStatusAboutTheItemsIsARefusal(int status) throws Exception {
    says(LOG_IN);
    answers.add(new Answer(status, ""));

    assertThat(adapter.send(Part.DOSSIER, true, ONE))
        .isEqualTo(new Adapter.Answer(Adapter.Answer.Kind.REFUSED, "HTTP " + status, ""));
  }

  @ParameterizedTest
  @CsvSource({
    "500, HTTP",
    "404, HTTP",
    "302, HTTP",
    "204, HTTP",
    "503, UNREACHABLE",
    "502, UNREACHABLE",
    "429, UNREACHABLE"
  })
  void anyOtherStatusSaysNothing(int status, Outcome outcome) {
    says(LOG_IN);
    answers.add(new Answer(status, ""));

    assertThat(silent().outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>",
        "[]",
        "null",
        "{}",
        "{\"error_code\":\"\"}",
        "{\"error_code\":{}}",
        "{\"message\":\"{\"}",
        "{\"message\":\"{}\"}",
        "{\"error_code\""
      })
  void aCrookedAnswerSaysNothing(String body) {
    says(LOG_IN, body);

    assertThat(silent().outcome()).isEqualTo(Outcome.CROOKED);
  }

  @Test
  void anEndlessAnswerIsBrokenOff() {
    says(LOG_IN, "{\"error_code\":0,\"message\":\"" + "x".repeat(1_100_000) + "\"}");

    assertThat(silent().outcome()).isEqualTo(Outcome.UNREACHABLE);
  }

  @Test
  void aSessionThatIsOverIsOpenedAgainOnce() throws Exception {
    says(LOG_IN, "{\"error_code\":-2}", "{\"session\":\"s2\",\"error_code\":0}", DONE);

    assertThat(adapter.send(Part.DOSSIER, true, ONE).kind()).isEqualTo(Adapter.Answer.Kind.TAKEN);

    assertThat(bodies.get(3)).startsWith("{\"session\":\"s2\"");
  }

  @Test
  void aStatus401IsASessionThatIsOver() throws Exception {
    says(LOG_IN);
    answers.add(new Answer(401, ""));
    says("{\"session\":\"s2\",\"error_code\":0}", DONE);

    assertThat(adapter.send(Part.DOSSIER, true, ONE).kind()).isEqualTo(Adapter.Answer.Kind.TAKEN);
  }

  @Test
  void aSessionThatIsOverAtOnceIsNotOpenedForEver() {
    says(LOG_IN, "{\"error_code\":-2}", LOG_IN, "{\"error_code\":-2,\"message\":\"hết\"}");

    var silent = silent();

    assertThat(silent.outcome()).isEqualTo(Outcome.SESSION_OVER);
    assertThat(silent.detail()).isEqualTo("-2 hết");
    assertThat(calls).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"error_code\":1,\"message\":\"sai\"}",
        "{\"error_code\":-2,\"message\":\"sai\"}"
      })
  void aRefusedLogInIsOne(String answer) {
    says(answer);

    assertThat(silent().outcome()).isEqualTo(Outcome.LOGIN_REFUSED);
    assertThat(calls).hasSize(1);
  }

  @Test
  void aLogInWithoutSessionIsCrooked() {
    says("{\"error_code\":0}");

    assertThat(silent().outcome()).isEqualTo(Outcome.CROOKED);
  }

  @Test
  void whoAnswersTooLateIsNotWaitedFor() {
    adapter = adapter("", "300ms");

    var silent = silent();

    assertThat(silent.outcome()).isEqualTo(Outcome.TIMED_OUT);
  }

  @Test
  void nobodyAtTheAddressIsNoAnswer() {
    adapter = adapter(Map.of("adapter-url", "http://127.0.0.1:1"));

    assertThat(silent().outcome()).isEqualTo(Outcome.UNREACHABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "http://", "http://a b", "ftp://127.0.0.1/x"})
  void anAddressThatIsNoneIsNoAnswer(String address) {
    adapter = adapter(Map.of("adapter-url", address));

    assertThat(silent().outcome()).isEqualTo(Outcome.UNREACHABLE);
  }

  @Test
  void withoutAnAddressThereIsNoTarget() {
    assertThat(adapter(Map.of()).target()).isEmpty();
    assertThat(adapter.target()).endsWith("/forward");
  }

  @Test
  void aLookUpGivesTheTextsOfADossier() throws Exception {
    says(
        LOG_IN,
        "{\"error_code\":0,\"result\":[{\"TrangThaiHoSo\":\"4\",\"Lan\":2,\"DS\":[1]}]}",
        DONE,
        "{\"error_code\":0}",
        "{\"error_code\":9,\"message\":\"bận\"}");

    assertThat(adapter.lookup("H46-1"))
        .isEqualTo(new Adapter.Found.Dossier(Map.of("TrangThaiHoSo", "4", "Lan", "2")));
    assertThat(adapter.lookup("H46-1")).isEqualTo(new Adapter.Found.Nothing());
    assertThat(adapter.lookup("H46-1")).isEqualTo(new Adapter.Found.Nothing());
    assertThat(adapter.lookup("H46-1")).isEqualTo(new Adapter.Found.Unsaid("9", "bận"));
    assertThat(bodies.get(1)).contains("\"service\":\"TraCuuHoSo\"", "\"mahoso\":\"H46-1\"");
  }

  @Test
  void theFieldOfAProcedureMayBeAListOrOne() throws Exception {
    says(
        LOG_IN,
        "{\"error_code\":0,\"result\":[{\"LINHVUCTHUCHIEN\":[{\"MALINHVUC\":\"G01-CT\","
            + "\"TENLINHVUC\":\"Cư trú\"}]}]}",
        "{\"error_code\":0,\"result\":{\"LINHVUCTHUCHIEN\":{\"MALINHVUC\":\"G01-CT\"}}}",
        "{\"error_code\":0,\"result\":[{\"LINHVUCTHUCHIEN\":[]}]}",
        "{\"error_code\":5}");

    assertThat(adapter.sector(RESIDENCE)).contains(new Sector("G01-CT", "Cư trú"));
    assertThat(adapter.sector(RESIDENCE)).contains(new Sector("G01-CT", ""));
    assertThat(adapter.sector(RESIDENCE)).isEmpty();
    assertThat(adapter.sector(RESIDENCE)).isEmpty();
    assertThat(bodies.get(1)).contains("\"service\":\"LayThuTuc\"", "\"maTTHC\":\"1.004222\"");
  }

  @Test
  void aLookUpThatIsNotAnsweredSaysNothing() {
    says(LOG_IN);
    answers.add(new Answer(500, ""));

    assertThatThrownBy(() -> adapter.lookup("x")).isInstanceOf(PortalSilent.class);
  }
}
