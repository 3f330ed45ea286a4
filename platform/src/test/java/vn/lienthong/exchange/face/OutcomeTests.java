package vn.lienthong.exchange.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.ObservedCalls.Call;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.WallClock;

/** What is told of a call to those who watch the axis. */
class OutcomeTests {
  private static final Instant NOW = Instant.parse("2020-02-12T01:00:00Z");
  private final List<Call> seen = new ArrayList<>();
  private final CallWatch watch =
      new CallWatch(List.of(seen::add), new WallClock(Clock.fixed(NOW, ZoneOffset.UTC)));

  private interface Answer {
    void give(MockHttpServletRequest request, MockHttpServletResponse response);
  }

  private Call watched(MockHttpServletRequest request, Answer answer) throws Exception {
    var response = new MockHttpServletResponse();
    watch.doFilter(request, response, (asked, answered) -> answer.give(request, response));
    return seen.get(seen.size() - 1);
  }

  private static MockHttpServletRequest vxp(String operation) {
    var request = new MockHttpServletRequest("POST", "/vxp/" + operation);
    request.addHeader("XroadVnpt-systemid", "000.00.00.G22");
    return request;
  }

  @Test
  void aCallThatIsAnsweredHasNoCode() throws Exception {
    var call = watched(vxp("sendEdoc"), (request, response) -> {});
    assertThat(call)
        .extracting(Call::face, Call::operation, Call::system, Call::code, Call::refused)
        .containsExactly("vxp", "sendEdoc", "000.00.00.G22", "", false);
    assertThat(call.at()).isEqualTo(NOW);
  }

  @Test
  void aFaceThatAnswersItselfIsHeardThoughItsStatusIsFine() throws Exception {
    var texts = new RefusalText(new StaticMessageSource());
    var call =
        watched(
            vxp("sendEdoc"),
            (request, response) -> texts.of(request, ExchangeError.RECIPIENT_LOCKED, "H46"));
    assertThat(call.code()).isEqualTo("EX-0105");
    assertThat(call.arguments()).containsExactly("H46");
  }

  @Test
  void wordsOfAFindingMayQuoteThePacketAndAreNotKept() throws Exception {
    var texts = new RefusalText(new StaticMessageSource());
    var call =
        watched(
            vxp("sendEdoc"),
            (request, response) ->
                texts.of(request, ExchangeError.PACKET_REFUSED, "EDX-01", 3, 9, "bí mật"));
    assertThat(call.arguments()).containsExactly("EDX-01", "3", "9", "…");
  }

  @Test
  void longTextsAreCut() throws Exception {
    var texts = new RefusalText(new StaticMessageSource());
    var call =
        watched(
            vxp("updateStatus"),
            (request, response) ->
                texts.of(request, ExchangeError.STATE_UNKNOWN, "x".repeat(5000)));
    assertThat(call.arguments().get(0)).hasSize(120);
  }

  @Test
  void aRefusalThatTheAdviceAnsweredIsHeardByItsException() throws Exception {
    var request = new MockHttpServletRequest("GET", "/api/exchange/inbox");
    request.addHeader(
        "Signature-Input", "sig=(\"@method\");created=1;keyid=\"qlvb.H46\";nonce=\"n\"");
    var call =
        watched(
            request,
            (asked, response) -> {
              asked.setAttribute(
                  HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/api/exchange/inbox");
              asked.setAttribute(
                  DispatcherServlet.EXCEPTION_ATTRIBUTE,
                  new RuleViolated(ExchangeError.SIGNATURE_WRONG));
              response.setStatus(401);
            });
    assertThat(call)
        .extracting(Call::face, Call::operation, Call::system, Call::code)
        .containsExactly("api", "GET /inbox", "qlvb.H46", "EX-0120");
  }

  @ParameterizedTest
  @CsvSource({
    "200,''",
    "304,''",
    "400,SH-0003",
    "404,SH-0002",
    "429,SH-0006",
    "418,SH-0003",
    "500,SH-0004",
    "502,SH-0004"
  })
  void otherwiseTheStatusTells(int status, String code) throws Exception {
    var request = new MockHttpServletRequest("GET", "/ltvb/v1/getEdoc");
    request.addHeader("X-SystemId", "qlvb");
    var call = watched(request, (asked, response) -> response.setStatus(status));
    assertThat(call)
        .extracting(Call::face, Call::operation, Call::system, Call::code)
        .containsExactly("ltvb", "getEdoc", "qlvb", code);
  }

  @ParameterizedTest
  @CsvSource({"a b", "'<script>'", "'../..'", "''"})
  void namesThatCanBeNoSystemAreNone(String name) throws Exception {
    var request = new MockHttpServletRequest("GET", "/vxp/" + "%3Cscript%3E");
    request.addHeader("XroadVnpt-systemid", name);
    var call = watched(request, (asked, response) -> {});
    assertThat(call.system()).isEmpty();
    assertThat(call.operation()).isEmpty();
  }

  @Test
  void aCallThatBreaksOffHasFailed() {
    assertThatThrownBy(() ->
            watch.doFilter(
                vxp("getEdoc"),
                new MockHttpServletResponse(),
                (request, response) -> {
                  throw new IOException("gone");
                }))
        .isInstanceOf(IOException.class);
    assertThat(seen).extracting(Call::code).containsExactly("SH-0004");
  }
}
