package vn.lienthong.exchange.vxp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.exchange.EncryptionError;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.face.AxisCode;
import vn.lienthong.shared.SharedError;

/** Answers that the readers of both SDK releases understand, and the numbers of LTVB API v2.2. */
class VxpAnswerTests {
  @ParameterizedTest
  @EnumSource(VxpOperation.class)
  void aFailureHoldsWhatItsReaderNeedsAndNoNull(VxpOperation operation) {
    var answer = VxpAnswer.failure(operation, "20", "hỏng");
    assertThat(answer)
        .containsEntry("status", "FAIL")
        .containsEntry("ErrorCode", "20")
        .containsEntry("ErrorDesc", "hỏng")
        .doesNotContainValue(null);
    assertThat(JsonMapper.shared().writeValueAsString(answer)).doesNotContain("null");
  }

  @ParameterizedTest
  @CsvSource({
    "sendEdoc, DocId",
    "getEdoc, data",
    "downloadEdoc, data",
    "getReceivedEdocList, data",
    "getSentEdocList, data",
    "getAgenciesList, data",
    "getAgenciesListQD20, data",
    "getSynchronizeUnit, data",
    "countReceiveEdoc, count",
    "countReceiveStatus, count"
  })
  void withoutThisKeyTheSdkLosesTheReason(String path, String key) {
    var operation = VxpOperation.of(path).orElseThrow();
    var empty = key.equals("count") ? (Object) 0 : path.endsWith("Edoc") ? "" : List.of();
    assertThat(VxpAnswer.failure(operation, "18", "")).containsEntry(key, empty);
  }

  @ParameterizedTest
  @CsvSource({"updateStatus", "registerAgency", "deleteAgency"})
  void plainOperationsAnswerStatusAndErrorOnly(String path) {
    var operation = VxpOperation.of(path).orElseThrow();
    assertThat(VxpAnswer.failure(operation, "10", "").keySet())
        .isEqualTo(Set.of("status", "ErrorCode", "ErrorDesc"));
  }

  @Test
  void successIsOkWithTheTextZero() {
    assertThat(VxpAnswer.ok("DocId", "x"))
        .isEqualTo(Map.of("status", "OK", "ErrorCode", "0", "ErrorDesc", "", "DocId", "x"));
  }

  @Test
  void thereAreThirteenOperationsAndEachIsFoundByItsExactPath() {
    assertThat(VxpOperation.values()).hasSize(13);
    for (var operation : VxpOperation.values()) {
      assertThat(VxpOperation.of(operation.path())).contains(operation);
    }
    assertThat(VxpOperation.of("SendEdoc")).isEmpty();
    assertThat(VxpOperation.of("sendEdoc/")).isEmpty();
    assertThat(VxpOperation.of("")).isEmpty();
  }

  /** Every error of the axis has a number that clients of the axis know. */
  @ParameterizedTest
  @CsvSource({
    "PACKET_REFUSED, 22",
    "SENDER_UNKNOWN, 19",
    "SENDER_NOT_YOURS, 19",
    "RECIPIENT_UNKNOWN, 18",
    "RECIPIENT_LOCKED, 23",
    "RECIPIENT_CLOSED, 18",
    "DOCUMENT_ID_REUSED, 22",
    "DOCUMENT_NOT_FOUND, 10",
    "PACKET_TOO_LARGE, 21",
    "MOVE_NOT_ALLOWED, 10",
    "SYSTEM_NOT_AUTHENTICATED, 15",
    "DIGEST_MISMATCH, 21",
    "REASON_MISSING, 10",
    "NO_RECIPIENT, 18",
    "FIELD_MISSING, 10",
    "STATE_UNKNOWN, 10",
    "SIGNATURE_MALFORMED, 15",
    "SIGNATURE_INCOMPLETE, 15",
    "SIGNATURE_WRONG, 15",
    "SIGNATURE_TIME, 15",
    "NONCE_USED, 15",
    "DIGEST_MISSING, 15",
    "FIELD_TOO_LONG, 22",
    "ATTACHMENT_NOT_FOUND, 21",
    "NAME_TAKEN, 10",
    "CALL_TOO_LARGE, 21",
    "UPLOAD_UNREADABLE, 10",
    "UPLOAD_WITHOUT_FILE, 10",
    "CODE_OUT_OF_RANGE, 10",
    "WITHDRAWN, 10",
    "SETTLED_BY_AXIS, 10",
    "NOTHING_ASKED, 10",
    "WEBHOOK_REFUSED, 10",
    "TOO_MANY_WEBHOOKS, 10",
    "WEBHOOK_NOT_FOUND, 10",
    "ANSWER_FIRST, 10",
    "SENDER_NOT_SERVED, 19",
    "PASSED_BEFORE, 18",
    "PEER_REFUSED, 18"
  })
  void everyErrorHasItsNumber(ExchangeError error, String number) {
    assertThat(AxisCode.of(error)).isEqualTo(number);
  }

  @ParameterizedTest
  @EnumSource(EncryptionError.class)
  void whatIsEncryptedAndCannotBeReadIsNotConformant(EncryptionError error) {
    assertThat(AxisCode.of(error)).isEqualTo("22");
  }

  @Test
  void whatIsNoErrorOfTheAxisIsAnInternalOne() {
    assertThat(AxisCode.of(SharedError.INTERNAL)).isEqualTo("20");
    var codes = new TreeSet<String>();
    for (var error : ExchangeError.values()) {
      codes.add(AxisCode.of(error));
    }
    assertThat(codes).containsExactly("10", "15", "18", "19", "21", "22", "23");
    assertThat(ExchangeError.values()).hasSize(45);
  }
}
