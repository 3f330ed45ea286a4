package vn.lienthong.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lienthong.client.ScriptedAxis.answer;
import static vn.lienthong.client.ScriptedAxis.json;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the client makes of every kind of answer: agreed, refused for good, or worth another try.
 */
class AnswerTests {
  private final ScriptedAxis axis = new ScriptedAxis();
  private final List<Duration> pauses = new ArrayList<>();
  private final AxisClient client =
      new AxisClient(
          AxisSettings.of(axis.endpoint(), "H46", "secret"),
          new Timing(InstantSource.system(), pauses::add, () -> 0));

  @AfterEach
  void stopTheAxis() {
    axis.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":\"OK\",\"ErrorCode\":\"0\",\"ErrorDesc\":\"\"}",
        "{\"status\":\"OK\",\"ErrorCode\":0}",
        "{\"status\":\"ok\"}",
        "{\"ErrorCode\":\"0\"}",
        "{\"ErrorCode\":\"0\",\"data\":null}",
        "{\"ErrorCode\":\"0\",\"data\":\"\"}",
        "{\"ErrorCode\":\"0\",\"data\":{}}",
        "{\"ErrorCode\":\"0\",\"data\":[]}",
        "{\"ErrorCode\":\"0\",\"data\":[1,\"x\",null,[{}]]}",
        "{\"data\":[],\"status\":\"OK\",\"DocId\":null,\"count\":\"x\"}",
        " \r\n\t{\"status\":\"OK\"} ",
        "{\"status\":\"OK\"}\r\n"
      })
  void anAgreementIsUnderstoodInAllItsForms(String body) {
    axis.on("getReceivedEdocList", json(body));
    assertThat(client.received(MessageType.DOCUMENT)).isEmpty();
    assertThat(pauses).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "{\"status\":\"FAIL\",\"ErrorCode\":\"15\",\"ErrorDesc\":\"khóa\"} | 15 | khóa",
        "{\"status\":\"FAIL\",\"ErrorCode\":22,\"ErrorDesc\":\"x\"}       | 22 | x",
        "{\"status\":\"FAIL\",\"ErrorCode\":\"0\",\"ErrorDesc\":\"x\"}    | 0  | x",
        "{\"status\":\"OK\",\"ErrorCode\":\"20\",\"ErrorDesc\":\"x\"}     | 20 | x",
        "{\"status\":\"fail\"}                                            | '' | ''",
        "{\"ErrorCode\":\"9999\"}                                         | 9999 | ''",
        "{\"success\":true}                                               | '' | ''",
        "{}                                                               | '' | ''"
      })
  void anythingElseInJsonIsARefusalWithItsCodeAndWords(String body, String code, String words) {
    axis.on("getReceivedEdocList", json(body));
    var refused =
        catchThrowableOfType(AxisRefused.class, () -> client.received(MessageType.DOCUMENT));
    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused.description()).isEqualTo(words);
    assertThat(axis.requests("getReceivedEdocList")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 202, 301, 302, 307, 408, 429, 500, 501, 502, 503, 504})
  void withoutAnAnswerTheseAreFaultsOfTheWay(int status) {
    axis.on("countReceiveEdoc", answer(status, "<html>"), json("{\"status\":\"OK\",\"count\":3}"));
    assertThat(client.count(MessageType.DOCUMENT)).isEqualTo(3);
    assertThat(pauses).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 405, 411, 413, 415, 431})
  void withoutAnAnswerTheseAreTheFaultOfTheCaller(int status) {
    axis.on("countReceiveEdoc", answer(status, "<html>"));
    var refused = catchThrowableOfType(AxisRefused.class, () -> client.count(MessageType.DOCUMENT));
    assertThat(refused.code()).isEqualTo("HTTP-" + status);
    assertThat(refused.description()).isEqualTo("<html>");
    assertThat(pauses).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[]", "null", "\"OK\"", "OK", "{\"status\":\"OK\"", "{'status':'OK'}", "{,}"})
  void whatIsNoAnswerIsTriedFiveTimesAndNeverTakenForOne(String body) {
    axis.on("getReceivedEdocList", json(body));
    var unreachable =
        catchThrowableOfType(AxisUnreachable.class, () -> client.received(MessageType.STATUS));
    assertThat(unreachable.attempts()).isEqualTo(5);
    assertThat(unreachable.reason()).isNotBlank();
    assertThat(pauses)
        .containsExactly(
            Duration.ofMillis(250),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2));
  }

  @Test
  void aLongPageOfAProxyIsQuotedOnlyInItsBeginning() {
    axis.on("getAgenciesList", answer(403, "cấm ".repeat(1000)));
    var refused = catchThrowableOfType(AxisRefused.class, client::agencies);
    assertThat(refused.description()).startsWith("cấm cấm").hasSizeLessThanOrEqualTo(200);
  }

  @Test
  void aDirectoryOfAHundredThousandIsReadRowByRow() {
    var rows = new StringBuilder("{\"status\":\"OK\",\"ErrorCode\":\"0\",\"data\":[");
    for (int i = 0; i < 100_000; i++) {
      rows.append(i == 0 ? "" : ",").append("{\"code\":\"").append(i).append("\",\"name\":\"Xã\"}");
    }
    axis.on("getAgenciesList", json(rows.append("]}").toString()));

    var agencies = client.agencies();

    assertThat(agencies).hasSize(100_000);
    assertThat(agencies.get(99_999).code()).isEqualTo("99999");
  }

  @Test
  void numbersAndBooleansInARowAreTextsToTheCaller() {
    axis.on(
        "getSentEdocList",
        json(
            "{\"ErrorCode\":\"0\",\"data\":[{\"senderDocId\":17,\"title\":true,\"toCode\":1.50,"
                + "\"notation\":{\"a\":[1]},\"sentTime\":[\"x\"],\"fromCode\":null}]}"));
    var row = client.sent(MessageType.DOCUMENT).get(0);
    assertThat(row.senderDocId()).isEqualTo("17");
    assertThat(row.title()).isEqualTo("true");
    assertThat(row.toCode()).isEqualTo("1.50");
    assertThat(List.of(row.notation(), row.sentTime(), row.fromCode())).containsOnly("");
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "\"7\", 7", "\" 7 \", 7", "0, 0", "null, 0", "\"bảy\", 0", "7.5, 0"})
  void aCountIsANumberInWhateverFormItComes(String written, int count) {
    axis.on("countReceiveStatus", json("{\"status\":\"OK\",\"count\":" + written + "}"));
    assertThat(client.count(MessageType.STATUS)).isEqualTo(count);
  }
}
