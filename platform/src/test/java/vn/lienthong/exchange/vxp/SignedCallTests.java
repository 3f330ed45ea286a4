package vn.lienthong.exchange.vxp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The signed copy of a call's headers, as clients write it and as they must not. */
class SignedCallTests {
  private static final String ME = "000.00.00.G22";

  @Test
  void namesAreReadWithoutCaseAndValuesAsTheyAre() {
    var call = call("\"XroadVnpt-docId\":\"A b\",\"XROADVNPT-MessageType\":\"edoc\"");
    assertThat(call.get("docid")).contains("A b");
    assertThat(call.get("DocId")).contains("A b");
    assertThat(call.get("messagetype")).contains("edoc");
    assertThat(call.get("status")).isEmpty();
  }

  @Test
  void anEmptyOrBlankOrNullParameterIsNone() {
    var call =
        call(
            "\"XroadVnpt-a\":\"\",\"XroadVnpt-b\":\"  \",\"XroadVnpt-c\":null,"
                + "\"XroadVnpt-d\":\" x \"");
    assertThat(call.get("a")).isEmpty();
    assertThat(call.get("b")).isEmpty();
    assertThat(call.get("c")).isEmpty();
    assertThat(call.get("d")).contains("x");
  }

  @Test
  void whatIsNoVxpHeaderIsNotRead() {
    var call = call("\"status\":\"done\",\"X-status\":\"done\",\"Host\":\"h\"");
    assertThat(call.get("status")).isEmpty();
    assertThat(call.get("host")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "\"text\"",
        "{",
        "{\"XroadVnpt-systemid\":\"000.00.00.G22\"",
        "{\"XroadVnpt-systemid\":\"000.00.00.G22\"} trailing {",
        "{\"XroadVnpt-systemid\":{\"a\":\"000.00.00.G22\"}}",
        "{\"XroadVnpt-systemid\":[\"000.00.00.G22\"]}",
        "{\"XroadVnpt-systemid\":\"000.00.00.H46\"}",
        "{\"XroadVnpt-systemid\":\" 000.00.00.G22\"}",
        "{\"systemid\":\"000.00.00.G22\"}",
        "{}"
      })
  void aTextThatIsNotTheCallersOwnIsNoCall(String text) {
    assertThat(SignedCall.parse(ME, text)).isEmpty();
  }

  /** The SDK never clears its headers: what an earlier call left is not this caller's wish. */
  @ParameterizedTest
  @CsvSource({
    "status, docid,     true",
    "status, docId,     true",
    "status, hash-file, false",
    "from,   hash-file, true",
    "from,   docid,     false",
    "docid,  filePath,  true",
    "docid,  status,    true",
    "docid,  from,      false",
    "pageindex, docid,  false"
  })
  void aListParameterCountsUnlessAnEarlierCallLeftIt(String name, String beside, boolean left) {
    var call = call("\"XroadVnpt-" + name + "\":\"v\",\"XroadVnpt-" + beside + "\":\"w\"");
    assertThat(call.listParameter(name)).isEqualTo(left ? Optional.empty() : Optional.of("v"));
    assertThat(call.get(name)).contains("v");
    assertThat(call("\"XroadVnpt-" + name + "\":\"v\"").listParameter(name)).contains("v");
  }

  @Test
  void initialIsAWishAlsoBesideWhatIsLeft() {
    var call = call("\"XroadVnpt-status\":\"Initial\",\"XroadVnpt-docId\":\"w\"");
    assertThat(call.listParameter("status")).contains("Initial");
  }

  private static SignedCall call(String parameters) {
    return SignedCall.parse(ME, "{\"XroadVnpt-systemid\":\"" + ME + "\"," + parameters + "}")
        .orElseThrow();
  }
}
